"""Challenge days and other reviews: what others found at a school, beside its own judgement."""
