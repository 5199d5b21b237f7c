"""Forms: layouts that read like the screen, and one editor for each kind of field."""
