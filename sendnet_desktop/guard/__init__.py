"""The privacy guard at work: what is held back, what was let through, and how people decide."""
