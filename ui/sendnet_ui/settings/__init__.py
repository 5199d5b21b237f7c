"""Settings: how the window looks, where the data is, and what the program is made of."""
