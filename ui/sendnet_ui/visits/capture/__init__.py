"""Capture on the screen: what a reviewer sees, hears and jots while standing in a classroom."""
