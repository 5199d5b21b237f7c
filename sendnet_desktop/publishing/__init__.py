"""Frameworks as a trust works on them: which are here, which is in use, the draft of the next, and its publishing."""
