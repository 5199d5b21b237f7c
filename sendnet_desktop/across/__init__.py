"""Across schools: what one reads of many together, and what is told back to each."""
