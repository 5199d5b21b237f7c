"""A school's data by stage of support: entered like a spreadsheet, compared over three years, seen as others may."""
