"""Finding anything that may be read here by its words."""
