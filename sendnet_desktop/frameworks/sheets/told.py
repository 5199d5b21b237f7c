"""What is told of a framework or a checklist read from sheets: what was understood, what was not, what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_uppercase
from typing import Final, Generic, TypeVar

import msgspec

Rows = Sequence[Sequence[str]]
"""The rows of a sheet, the first of which people call row 1; a row may be shorter than others."""

Book = Mapping[str, Rows]
"""Sheets by name, in their order."""

FEW: Final = 200
"""How many problems are told; a sheet with more of them has another layout altogether."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that has to be put right in a sheet, and where.

    Attributes:
        words: What is wrong, as the rest of a sentence.
        sheet: Which sheet; empty where there is but one.
        row: Which row, from 1; 0 where it is about no row.
        column: Heading of the column; empty where it is about no column.
    """

    words: str
    sheet: str = ""
    row: int = 0
    column: str = ""

    @property
    def sentence(self) -> str:
        """All of it, such as ``Row 12, column Duty: ‘shall’ is not one of must, should, good practice``."""
        places = (
            f"sheet “{self.sheet}”" if self.sheet else "",
            f"row {self.row}" if self.row else "",
            f"column {self.column}" if self.column else "",
        )
        place = ", ".join(each for each in places if each)
        return f"{place[0].upper()}{place[1:]}: {self.words}" if place else self.words


D = TypeVar("D", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Reading(Generic[D]):
    """How a book of sheets was read, shown before it is taken in.

    Attributes:
        document: What they hold; None where there are problems, for nothing is taken in by halves.
        problems: Everything that has to be put right, in the order of the sheets.
        understood: What was taken to mean what, as sentences.
        assumed: What the sheets do not say and was put in, as sentences.
        left_out: What was not read, and why, as sentences.
    """

    document: D | None
    problems: tuple[Problem, ...] = ()
    understood: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(slots=True)
class Findings:
    """What comes to light while sheets are read; everything is gathered before anything is said.

    Attributes:
        sheets: The names of the book's sheets; where there are several, a problem names its own.
    """

    sheets: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)
    understood: list[str] = field(default_factory=list)
    assumed: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def wrong(self, words: str, sheet: str = "", row: int = 0, column: str = "") -> None:
        """Note a problem."""
        self.problems.append(Problem(words, sheet if len(self.sheets) > 1 else "", row, column))

    def told(self, document: D | None) -> Reading[D]:
        """Return all that was found, with what the sheets hold where nothing is wrong."""
        places = {name: place for place, name in enumerate(self.sheets, 1)}
        ordered = sorted(self.problems, key=lambda each: (places.get(each.sheet, 0), each.row))
        return Reading(
            None if self.problems else document,
            tuple(ordered[:FEW]),
            tuple(self.understood),
            tuple(self.assumed),
            tuple(self.left_out),
        )


def column_name(place: int) -> str:
    """Return what a spreadsheet calls a column: ``A`` for 0, ``AA`` for 26."""
    before, last = divmod(place, len(ascii_uppercase))
    return (column_name(before - 1) if before else "") + ascii_uppercase[last]
