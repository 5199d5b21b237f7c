"""What goes before a network meeting: its agenda, what schools ask for, and what is still to be seen to."""
