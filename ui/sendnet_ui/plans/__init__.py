"""The room of priorities: what a school means to change, what is done about it, and what comes of it."""
