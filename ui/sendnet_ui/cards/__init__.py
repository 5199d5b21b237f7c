"""A list that is added to by a line, and the card of what is chosen in it."""
