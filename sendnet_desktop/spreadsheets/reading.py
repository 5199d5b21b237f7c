"""Reading what people bring: workbooks, separated text and what they paste."""

from pathlib import Path
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.spreadsheets.limits import MOST_BYTES
from sendnet_desktop.spreadsheets.separated import rows_of, rows_pasted
from sendnet_desktop.spreadsheets.values import ReadSheet

_ZIP: Final = b"PK\x03\x04"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
"""How .xls begins, and a workbook with a password too."""


def read_sheets(path: Path) -> tuple[ReadSheet, ...]:
    """Return the sheets of a workbook (.xlsx), or the one of a file of separated text (.csv), in their order.

    What a file is, its bytes say and not its name. Sheets that hold nothing are among them.

    Raises:
        SendnetError: The file cannot be read, is none of these, is damaged, or holds too much.
    """
    data = _bytes_of(path)
    if data.startswith(_OLD_OFFICE):
        raise SendnetError(
            "This spreadsheet is in the old Excel format, or is locked with a password.",
            "Open it in Excel, take the password off, and save it as an Excel workbook (.xlsx).",
        )
    if data.startswith(_ZIP):
        from sendnet_desktop.spreadsheets.workbooks import sheets_of

        return sheets_of(data)
    return (ReadSheet(path.stem, rows_of(data)),)


def read_pasted(text: str) -> ReadSheet:
    """Return the cells that were copied in a spreadsheet or from a table, as the clipboard holds them: tab-separated.

    Raises:
        SendnetError: It holds too much.
    """
    return ReadSheet("", rows_pasted(text))


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise SendnetError("There is no such file.", "Choose a spreadsheet (.xlsx or .csv).")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise SendnetError(
            "This file cannot be read.", "If it is open in another program, close it there and try again."
        ) from error
    if len(data) > MOST_BYTES:
        raise SendnetError("This file is larger than 20 MB.", "Save only the rows that are needed as a new file.")
    return data
