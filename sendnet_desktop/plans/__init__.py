"""A school's plan: its priorities, what is done about each, and what difference that makes."""
