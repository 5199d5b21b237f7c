"""The one way in for data: every change is an edit, kept for good; the typed tables follow from the edits."""
