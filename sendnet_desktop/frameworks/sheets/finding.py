"""Finding the table of statements in a sheet: its row of headings, its columns, and what is said above it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sendnet_desktop.frameworks.sheets import cells
from sendnet_desktop.frameworks.sheets.headings import STATEMENT_HEADINGS, is_answer, meaning, plain
from sendnet_desktop.frameworks.sheets.told import Findings, Rows, column_name

_DEEPEST: Final = 30
"""How far down the row of headings is looked for."""

_ABOUT: Final[Mapping[str, str]] = {
    **dict.fromkeys(("title", "framework", "name", "name of the framework"), "title"),
    **dict.fromkeys(("number", "version", "edition"), "number"),
    **dict.fromkeys(("label", "said wherever it is named"), "label"),
    **dict.fromkeys(("law as at", "law and guidance as at"), "law_as_at"),
    **dict.fromkeys(("published", "published on"), "published"),
    **dict.fromkeys(("author", "written by"), "author"),
    **dict.fromkeys(("licence", "terms of use"), "licence"),
    **dict.fromkeys(("note", "what its users have to know"), "note"),
    **dict.fromkeys(("change note", "what has changed"), "change_note"),
    **dict.fromkeys(("parent", "revises"), "parent"),
    **dict.fromkeys(("scale", "levels", "judgements", "grades", "rating scale", "judgement scale"), "scale"),
    **dict.fromkeys(("scale name", "a point of the scale is called"), "scale_name"),
    "scale id": "scale_id",
    "highest level while a duty is not met": "unmet_duty_cap",
}

_NAMED: Final = re.compile(
    r"(?:(?i:area|section|theme|strand|domain|standard|part)\s+([A-Za-z]|\d{1,2})"
    r"|([A-Z]|\d{1,2})(?=\s*[.):–—-]|\s+[A-Z]))"
    r"(?:\s*[.):–—-]+\s*|\s+)(\S.*)",
    re.DOTALL,
)
_NUMBERED_HEADING: Final = re.compile(
    r"(?:area|section|theme|strand|domain|standard|part)\s+(?:[a-z]|\d{1,2})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of statements.

    Attributes:
        sheet: Its name.
        rows: All its rows.
        heading: Index of the row of headings.
        columns: The place of each column by what it holds.
        spare: The columns that hold nothing of a statement, by place, with their headings.
    """

    sheet: str
    rows: Rows
    heading: int
    columns: Mapping[str, int]
    spare: Mapping[int, str]

    def entries(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield each row below the headings that says something: its number, and its cells by what they hold."""
        for number, row in enumerate(self.rows[self.heading + 1 :], self.heading + 2):
            if any(cell.strip() for cell in row):
                yield number, {name: at(row, place) for name, place in self.columns.items()}

    def called(self, name: str) -> str:
        """Return the heading of a column by what it holds, or its letter where there is none."""
        place = self.columns.get(name)
        return cells.line(at(self.rows[self.heading], place)) if place is not None else ""


def at(row: Sequence[str], place: int) -> str:
    """Return a cell of a row; empty beyond its end."""
    return row[place] if place < len(row) else ""


def first_said(rows: Rows) -> int:
    """Return the index of the first row that says something; the number of rows where none does."""
    return next((index for index, row in enumerate(rows) if any(cell.strip() for cell in row)), len(rows))


def table(sheet: str, rows: Rows, findings: Findings) -> Table | None:
    """Return the table of statements in a sheet; None where no row of headings names one."""
    best, most = -1, 0
    first = first_said(rows)
    for number, row in islice(enumerate(rows), first, first + _DEEPEST):
        known = set(_meanings(row)) - {""}
        if "text" in known and len(known) > most:
            best, most = number, len(known)
    if best < 0:
        return None
    columns: dict[str, int] = {}
    spare: dict[int, str] = {}
    for place, (heading, name) in enumerate(zip(rows[best], _meanings(rows[best]), strict=True)):
        if name and name not in columns:
            columns[name] = place
        elif heading.strip():
            spare[place] = heading
    found = Table(sheet, rows, best, columns, spare)
    findings.understood.append(_told(found))
    return found


def leave_out(found: Table, levels: frozenset[int], findings: Findings) -> None:
    """Tell of the columns that are neither of a statement nor levels of the scale."""
    for place, heading in found.spare.items():
        if place in levels:
            continue
        named = f"{_sheet(found)}column {column_name(place)}, “{cells.short(heading)}”"
        if is_answer(heading):
            findings.left_out.append(f"{_upper(named)}: schools answer that in SENDnet.")
        elif meaning(heading):
            findings.left_out.append(f"{_upper(named)}: another column was already taken to hold that.")
        else:
            findings.left_out.append(f"{_upper(named)}: this heading is not understood.")


def about(rows: Rows) -> Iterator[tuple[int, str, str]]:
    """Yield what rows say of the framework as a whole: the row's number, the member of the pack, the words.

    Each is a word and, in the next cell or after a colon, what it says: ``Title: Inclusion framework``.
    """
    for number, row in enumerate(rows, 1):
        told = [cell for cell in row if cell.strip()]
        if not told:
            continue
        name, said = told[0], told[1] if len(told) > 1 else ""
        if not said:
            name, _, said = name.partition(":")
        if member := _ABOUT.get(plain(name)):
            yield number, member, cells.tidied(said)


def named_area(words: str) -> tuple[str, str]:
    """Return the id and the title in an area's name: ``("B", "Teaching")`` for ``Area B: Teaching``; no id, no id."""
    told = cells.line(words)
    if found := _NAMED.fullmatch(told):
        return (found[1] or found[2]).upper(), found[3]
    return "", told


def is_numbered_heading(words: str) -> bool:
    """Say whether words are the heading of an area beyond doubt, as ``Section 3: Teaching`` is."""
    return _NUMBERED_HEADING.match(cells.line(words)) is not None


def _meanings(row: Sequence[str]) -> list[str]:
    # “No” is short for number, but not beside a column “Yes”.
    has_yes = any(plain(cell) == "yes" for cell in row)
    return ["" if has_yes and plain(cell) == "no" else meaning(cell) for cell in row]


def _told(found: Table) -> str:
    usual = {name: STATEMENT_HEADINGS.get(name, _OTHERS.get(name, "")) for name in found.columns}
    told = [
        f"“{cells.short(found.called(name))}” is read as {heading}"
        for name, heading in usual.items()
        if plain(heading) != plain(found.called(name))
    ]
    others = "; ".join(told) or "every column has its usual heading"
    return f"Sheet “{found.sheet}”, headings in row {found.heading + 1}: {others}."


def _sheet(found: Table) -> str:
    return f"sheet “{found.sheet}”, "


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


_OTHERS: Final = {"area_title": "Area’s title", "statutory": "Duty, where it says yes"}
