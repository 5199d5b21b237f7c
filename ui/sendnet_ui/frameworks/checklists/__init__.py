"""The second part of the framework's room: the checklists of challenge days, and the drafts of the next."""
