"""Checklists of challenge days: read, checked, compared, and taken out of and into sheets."""
