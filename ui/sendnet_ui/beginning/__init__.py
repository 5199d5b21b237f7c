"""The first run, and every opening after it: from the first page to an open workspace."""
