"""The second stage of a network meeting: what is minuted while it is held."""
