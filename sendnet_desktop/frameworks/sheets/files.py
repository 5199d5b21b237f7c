"""Frameworks as spreadsheet files: a workbook with a sheet for each part, or one file of separated text."""

from datetime import date
from pathlib import Path
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.sheets.books import Look, book_in, title_of, write_book
from sendnet_desktop.frameworks.sheets.reading import OWN, read_book
from sendnet_desktop.frameworks.sheets.template import CHOICES, WIDTHS, template_book
from sendnet_desktop.frameworks.sheets.told import Reading
from sendnet_desktop.frameworks.sheets.writing import book_of

_LOOK: Final = Look(WIDTHS, CHOICES)


def read_framework(path: Path, today: date, present: Pack | None = None) -> Reading[Pack]:
    """Return how a spreadsheet reads as a framework beside the one in use; nothing is taken in yet.

    Raises:
        SendnetError: The file cannot be read, or is no spreadsheet.
    """
    return read_book(book_in(path, OWN), title_of(path) or "Framework", today, present)


def write_framework(path: Path, pack: Pack) -> None:
    """Write a pack as a workbook (.xlsx) or as separated text (.csv), from which it is read again without loss.

    Raises:
        SendnetError: The pack has words that no spreadsheet holds exactly, or the file cannot be written.
    """
    book = book_of(pack)
    if read_book(book, "", date.min).document != pack:
        raise SendnetError(
            "This framework has words that a spreadsheet does not hold exactly.", "Write it to a file ending in .json."
        )
    write_book(path, book, _LOOK)


def write_template(path: Path) -> None:
    """Write an empty framework to fill in, with instructions and one worked example.

    Raises:
        SendnetError: The file cannot be written.
    """
    write_book(path, template_book(), _LOOK)
