"""Checklists as spreadsheets: written without loss, read as people write them."""
