"""Prints on the screen: looked at, saved, handed to another program, put on paper."""
