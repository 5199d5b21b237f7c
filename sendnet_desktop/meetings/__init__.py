"""Network meetings: prepared and minuted by the trust, read, asked for and acted on by schools."""
