"""Every list of the program as tables, to save as a spreadsheet or to copy; one file for each subject."""
