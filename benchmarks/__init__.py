"""Ratios against the floor and against peers, each measured in one run; nothing here asserts a wall-clock time."""
