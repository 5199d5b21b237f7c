"""Home: how far the self-evaluation is, and the one thing to do next."""
