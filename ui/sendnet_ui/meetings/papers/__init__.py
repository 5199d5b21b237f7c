"""What goes out of a meeting: agenda, note, slips, dates, and what of the resource pool every school is shown."""
