"""Finding anything by its words, from anywhere in the window."""
