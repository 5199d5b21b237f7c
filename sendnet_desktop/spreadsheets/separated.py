"""Separated text as rows: whichever separator and characters the program that wrote it preferred."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.spreadsheets.inert import unguarded
from sendnet_desktop.spreadsheets.limits import MOST_BYTES
from sendnet_desktop.spreadsheets.taking import taken
from sendnet_desktop.spreadsheets.values import Row

_SEPARATORS: Final = (",", ";", "\t")
_TOLD_BY: Final = 20
"""How many lines tell which separator a file has."""

_MARKS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def rows_of(data: bytes) -> tuple[Row, ...]:
    """Return the rows of a file of separated text that hold something (spreadsheets, rules 4 and 8).

    Raises:
        SendnetError: It is not text, its quotation marks do not close, or it holds too much.
    """
    text, told = _text_of(data), ""
    if text[:4].lower() == "sep=" and text[5:6] in {"\r", "\n"}:
        # Excel writes and obeys such a first line, and counts it: so the rows below keep their numbers.
        told, text = text[4], text[5:]
    return taken(_numbered(text, told or _separator(text)))


def rows_pasted(text: str) -> tuple[Row, ...]:
    """Return the rows of tab-separated text from the clipboard that hold something.

    A quotation mark that does not close is a part of the text: it was not a spreadsheet that wrote it.

    Raises:
        SendnetError: It holds too much.
    """
    if len(text) > MOST_BYTES:
        raise SendnetError("This is too much to paste at once.", "Save it as a spreadsheet and bring in the file.")
    try:
        return taken(_numbered(text, "\t"))
    except _NotClosedError:
        plain = (line.split("\t") for line in text.splitlines())
        return taken((number, _unguarded(cells)) for number, cells in enumerate(plain, start=1))


class _NotClosedError(SendnetError):
    """A quotation mark does not close, or stands inside a cell that another one opened."""


def _numbered(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    try:
        for number, cells in enumerate(_records(text, separator), start=1):
            yield number, _unguarded(cells)
    except csv.Error as error:
        raise _NotClosedError(
            "The quotation marks in this file do not match.", "Open it in Excel and save it as a workbook (.xlsx)."
        ) from error


def _records(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)


def _unguarded(cells: Iterable[str]) -> list[str]:
    return [unguarded(cell) for cell in cells]


def _text_of(data: bytes) -> str:
    mark = next((mark for mark in _MARKS if data.startswith(mark)), b"")
    for encoding in (_MARKS[mark],) if mark else ("utf-8", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise SendnetError(
        "This is not a spreadsheet that SENDnet can read.", "Save it as an Excel workbook (.xlsx) or as CSV UTF-8."
    )


def _separator(text: str) -> str:
    """Return what parts the cells: what gives most of the first lines as many cells as the first of them."""
    return max(_SEPARATORS, key=lambda separator: _evenness(text, separator))


def _evenness(text: str, separator: str) -> tuple[int, int]:
    widths: list[int] = []
    try:
        for record in _records(text, separator):
            if record:
                widths.append(len(record))
            if len(widths) == _TOLD_BY:
                break
    except csv.Error:
        return 0, 0
    first = widths[0] if widths else 1
    return (widths.count(first), first) if first > 1 else (0, 0)
