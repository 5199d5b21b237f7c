"""What people call the fields of cohort data."""

from typing import Final

LABELS: Final = {"figure": "Figure"}
"""What people call each field."""
