"""Checklists as spreadsheet files: a workbook with a sheet for each part, or one file of separated text."""

from collections.abc import Mapping
from pathlib import Path

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.sheets.layout import LOOK, OWN, book_of, template_book
from sendnet_desktop.frameworks.checklists.sheets.reading import read_book
from sendnet_desktop.frameworks.sheets.books import book_in, title_of, write_book
from sendnet_desktop.frameworks.sheets.told import Reading


def read_sheets_of(path: Path, present: Mapping[str, Checklist] | None = None) -> Reading[Checklist]:
    """Return how a spreadsheet reads as a checklist beside the current ones; nothing is taken in yet.

    Raises:
        SendnetError: The file cannot be read, or is no spreadsheet.
    """
    return read_book(book_in(path, OWN), title_of(path) or "Checklist", present)


def write_checklist(path: Path, checklist: Checklist) -> None:
    """Write a checklist as a workbook (.xlsx) or as separated text (.csv), from which it is read without loss.

    Raises:
        SendnetError: It has words that no spreadsheet holds exactly, or the file cannot be written.
    """
    book = book_of(checklist)
    if read_book(book, "").document != checklist:
        raise SendnetError(
            "This checklist has words that a spreadsheet does not hold exactly.", "Write it to a file ending in .json."
        )
    write_book(path, book, LOOK)


def write_template(path: Path) -> None:
    """Write an empty checklist to fill in, with instructions and a worked example.

    Raises:
        SendnetError: The file cannot be written.
    """
    write_book(path, template_book(), LOOK)
