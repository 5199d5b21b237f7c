"""Cells as people read them where a file or the clipboard holds nothing but text."""

from datetime import date
from decimal import Decimal

from sendnet_desktop.spreadsheets.inert import cleaned, guarded
from sendnet_desktop.spreadsheets.values import CellValue, Kind


def shown(value: CellValue, kind: Kind) -> str:
    """Return a cell as text that no spreadsheet program takes for a formula (spreadsheets, rule 8).

    A day is ``01/09/2026``, an amount ``£1200``. Numbers, amounts and days are written as they are; only what people
    typed may need guarding.
    """
    if isinstance(value, str):
        return guarded(cleaned(value))
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if value is None:
        return ""
    number = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return f"£{number}" if kind == "pounds" else number
