"""Following an earlier challenge day up: what was recommended, and what came of it."""
