"""Tables of figures, typed in place like a spreadsheet: what every room that counts shares."""
