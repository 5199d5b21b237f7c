"""What a spreadsheet is to the program: frozen values, to write and as they are read."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Kind = Literal["text", "number", "pounds", "date"]
"""What a column holds. It decides how a column looks; a text may stand in any, such as ``<5`` among numbers."""

CellValue = str | int | Decimal | date | None
"""What a cell holds; None where it is empty."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet that is written.

    Attributes:
        title: What stands in its header.
        kind: What it holds.
        width: How wide it is, in characters; 0 to fit what it holds.
        choices: What Excel offers in its cells and in those below them, 255 characters in all and no commas; anything
            else may be written there too.
    """

    title: str
    kind: Kind = "text"
    width: int = 0
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to write or copy: a header and rows below it.

    Attributes:
        title: What the sheet is called.
        columns: From left to right.
        rows: From the top, each with a value for every column.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[CellValue, ...], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was read.

    Attributes:
        number: As the spreadsheet counts it: the first is 1.
        cells: From column A on; what lies further right is empty.
    """

    number: int
    cells: tuple[CellValue, ...]

    def at(self, column: int) -> CellValue:
        """Return what stands in a column, of which the first is 0; None where nothing does."""
        return self.cells[column] if column < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet as it was read, its header among its rows.

    Attributes:
        title: What it is called; for separated text the file's name without its ending.
        rows: Those that hold something, in order.
        is_hidden: Whether whoever made the workbook hid it.
    """

    title: str
    rows: tuple[Row, ...]
    is_hidden: bool = False


def place(row: int, column: int) -> str:
    """Return the words for a cell, such as ``Row 12, column C``; rows count from 1 and columns from 0."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"Row {row}, column {letters}"
