"""What a room shows, taken along: as a spreadsheet, or copied as a table."""
