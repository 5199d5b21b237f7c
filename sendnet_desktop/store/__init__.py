"""The file: one encrypted SQLite database in a data folder, its key, its attachments."""
