"""The first stage of a network meeting: what it is about, its agenda, what schools ask for and share."""
