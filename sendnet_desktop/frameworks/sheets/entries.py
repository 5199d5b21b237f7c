"""Statements and areas out of the rows of a sheet, whatever way its areas are told apart."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec

from sendnet_desktop.frameworks.pack import Statement
from sendnet_desktop.frameworks.places import reason
from sendnet_desktop.frameworks.sheets import cells
from sendnet_desktop.frameworks.sheets.finding import Table, at, is_numbered_heading, named_area
from sendnet_desktop.frameworks.sheets.headings import plain
from sendnet_desktop.frameworks.sheets.told import Findings

_READ: Final[Mapping[str, Callable[[str], object]]] = {
    "text": cells.tidied,
    "help": cells.tidied,
    "duty": cells.duty,
    "references": cells.listed,
    "unchecked": cells.listed,
    "evidence": cells.tidied,
    "evidence_kinds": cells.evidence_kinds,
    "core": cells.tidied,
    "core_checked_by": cells.line,
    "phases": cells.phases,
    "tags": cells.tags,
    "guidance": cells.tidied,
    "replaces": cells.listed,
    "retired": cells.yes,
    "revision": cells.number,
}
_ANY_SHEET: Final = re.compile(r"(sheet|table|statements|framework|self evaluation|sef|audit)\s*\d*")


@dataclass(slots=True)
class Entry:
    """A row that is a statement.

    Attributes:
        table: Where it stands.
        row: Its number.
        given: The reference in the row, tidied; empty where one has to be made up.
        members: The members of the statement but its id.
        by_level: What stands in the columns of levels, by the level's place from 0.
    """

    table: Table
    row: int
    given: str
    members: dict[str, object]
    by_level: dict[int, str]


@dataclass(slots=True)
class Part:
    """An area as the sheets tell it.

    Attributes:
        id: As given; empty where one has to be made up.
        title: Its name.
        entries: Its statements.
        descriptors: What each level looks like in it, by the level's place from 0.
        tags: By scheme.
    """

    id: str
    title: str
    entries: list[Entry] = field(default_factory=list)
    descriptors: dict[int, str] = field(default_factory=dict)
    tags: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Parts:
    """The areas of some sheets, found row by row.

    Attributes:
        found: The areas in order, those that a sheet of their own lists first.
    """

    def __init__(self, listed: Sequence[Part], findings: Findings) -> None:
        self.found = list(listed)
        self._listed = tuple(listed)  # where areas are listed, every statement has to name one of them
        self._findings = findings

    def read(self, table: Table, levels: Mapping[int, int], *, alone: bool) -> None:
        """Take in the rows of a sheet.

        Args:
            table: The sheet.
            levels: Its columns of levels: the place of each level, from 0, by the column.
            alone: Whether it is the only sheet of statements, so that its name may tell nothing.
        """
        now = self._of_the_sheet(table, alone=alone)
        numbered = list(table.entries())
        for (number, told), (_, following) in zip(numbered, [*numbered[1:], (0, {})], strict=False):
            row = table.rows[number - 1]
            by_level = {place: row[column] for column, place in levels.items() if at(row, column).strip()}
            heading = _heading(told, row, levels, following.get("id", ""))
            if heading:
                now = self._part(*named_area(heading))
                now.descriptors.update(by_level)
            else:
                now = self._named(told) or now
                self._add(now, table, number, told, by_level)

    def _add(self, part: Part, table: Table, number: int, told: Mapping[str, str], by_level: Mapping[int, str]) -> None:
        if not any(part is each for each in self._listed or (part,)):
            self._findings.wrong(_no_such_area(told, self._listed), table.sheet, number, table.called("area") or "Area")
            return
        if not any(part is each for each in self.found):
            self.found.append(part)
        given = cells.line(told.get("id", "")).rstrip(".):")
        members = _members(table, number, told, self._findings)
        part.entries.append(Entry(table, number, given, members, dict(by_level)))

    def _of_the_sheet(self, table: Table, *, alone: bool) -> Part:
        """Return the area of rows that name none: the sheet's, or one without a name where that tells nothing."""
        if "area" in table.columns or (alone and _ANY_SHEET.fullmatch(plain(table.sheet))):
            return Part("", "")
        name, title = named_area(table.sheet)
        return self._known(name, title) or Part(name, title)

    def _named(self, told: Mapping[str, str]) -> Part | None:
        """Return the area that a row names; None where it names none, so that it goes on in the one before."""
        name, title = cells.line(told.get("area", "")), cells.line(told.get("area_title", ""))
        if not name and not title:
            return None
        names = {part.title.casefold(): part for part in reversed(self.found)}
        names |= {part.id.casefold(): part for part in reversed(self.found) if part.id}
        if name and name.casefold() in names:
            return names[name.casefold()]
        name, title = (name, title) if title else named_area(name)
        return self._known(name, title) or Part(name, title)

    def _part(self, name: str, title: str) -> Part:
        part = self._known(name, title)
        if part is None:
            part = Part(name, title)
            self.found.append(part)
        return part

    def _known(self, name: str, title: str) -> Part | None:
        same = [part for part in self.found if part.title.casefold() == title.casefold()]
        return next((part for part in same if name in ("", part.id) or not part.id), None)


def _members(table: Table, number: int, told: Mapping[str, str], findings: Findings) -> dict[str, object]:
    """Return the members of a statement that are in a row; what is wrong with any of them is noted."""
    members: dict[str, object] = {}
    for name, cell in told.items():
        if name not in _READ and name != "statutory":
            continue
        try:
            value = _READ[name](cell) if name != "statutory" else ("must" if cells.yes(cell) else "good practice")
            member = name if name != "statutory" else "duty"
            msgspec.convert({"id": "x", "text": "x", member: value}, Statement)
        except cells.UnreadableError as fault:
            findings.wrong(str(fault), table.sheet, number, table.called(name))
        except msgspec.ValidationError as fault:
            words = reason(str(fault).partition(" - at ")[0])
            findings.wrong(f"{words}.", table.sheet, number, table.called(name))
        else:
            says_more = cell.strip() and not (name == "statutory" and value != "must")
            if says_more or member not in members:
                members[member] = value
    return members


def _heading(told: Mapping[str, str], row: Sequence[str], levels: Mapping[int, int], following: str) -> str:
    """Return the area's name where a row is its heading rather than a statement."""
    words = [cell for place, cell in enumerate(row) if cell.strip() and place not in levels]
    text, given = told["text"].strip(), told.get("id", "").strip()
    if len(words) == 1 and (not text or is_numbered_heading(text)):
        return words[0]
    if len(words) == 2 and text and given and len(given) <= 2 and _goes_on(given, following):
        return f"{given}. {text}"
    if not text and len(words) == 2 and set(words) == {told.get("area", ""), told.get("area_title", "")}:
        return f"{told['area']}. {told['area_title']}"
    return ""


def _goes_on(given: str, following: str) -> bool:
    told = cells.line(following).casefold()
    return told.startswith(given.casefold()) and len(told) > len(given)


def _no_such_area(told: Mapping[str, str], known: Sequence[Part]) -> str:
    name = told.get("area", "") or told.get("area_title", "")
    ids = ", ".join(part.id or part.title for part in known)
    return f"‘{cells.short(name)}’ is not one of the areas: {ids}." if name.strip() else f"no area is named: {ids}."
