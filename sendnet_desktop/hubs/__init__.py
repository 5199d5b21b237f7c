"""Hubs: what a hub lead sees of several schools, and leaves at each."""
