"""The self-evaluation: every statement in a list, and beside it what the school says of the one chosen."""
