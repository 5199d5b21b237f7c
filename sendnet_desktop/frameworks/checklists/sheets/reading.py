"""A checklist out of a book of sheets; docs/formats/checklist.md tells the layouts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from msgspec import structs

from sendnet_desktop.frameworks.checklist import Checklist, Item, Section
from sendnet_desktop.frameworks.checklists.checking import faults
from sendnet_desktop.frameworks.checklists.sheets.layout import ABOUT, ITEM_HEADINGS, OWN, SECTION_HEADINGS
from sendnet_desktop.frameworks.checklists.sheets.meaning import OF_SECTIONS, READ_ITEM, READ_SECTION
from sendnet_desktop.frameworks.checklists.sheets.tables import Row, Table, item_tables, said_of_it, table
from sendnet_desktop.frameworks.problems import Problem
from sendnet_desktop.frameworks.sheets import cells
from sendnet_desktop.frameworks.sheets.headings import plain
from sendnet_desktop.frameworks.sheets.told import Book, Findings, Reading, Rows

_NAMED: Final = re.compile(r"(?:(?i:section|part)\s+)?(\d{1,2}|[A-Z])(?:\s*[.):–—-]\s*|\s+)(\S.*)", re.DOTALL)


@dataclass(slots=True)
class _Part:
    """A section as the sheets tell it, with its items."""

    row: Row
    items: list[Row] = field(default_factory=list)

    def is_called(self, name: str) -> bool:
        title = str(self.row.members.get("title", ""))
        names = (self.row.id, title, f"{self.row.id} {title}", f"{self.row.id}. {title}")
        return name.casefold() in {each.casefold() for each in names if each}


def read_book(book: Book, title: str, present: Mapping[str, Checklist] | None = None) -> Reading[Checklist]:
    """Return how a book of sheets reads as a checklist, or everything that has to be put right first.

    Args:
        book: The sheets.
        title: What to call the checklist where the sheets do not say, such as the name of their file.
        present: The current checklist of each template, whose references go on where the same is said.
    """
    findings = Findings(tuple(book))
    by_name = {plain(name): (name, rows) for name, rows in book.items()}
    own = {name: by_name[plain(name)] for name in OWN if plain(name) in by_name}
    tables = list(item_tables(book, [own[name][0] for name in ("About", "Sections") if name in own], findings))
    if not tables:
        findings.wrong("No column of items was found. Give it the heading “Item”, and one row to each.")
        return findings.told(None)
    above = [(found.sheet, found.rows[: found.heading]) for found in tables]
    said = said_of_it([*above, *([own["About"]] if "About" in own else [])], title, findings)
    listed = tuple(_listed(own.get("Sections"), findings))
    parts = list(listed)
    for found in tables:
        _read_items(found, parts, listed, findings)
    parts = [part for part in parts if part.items]
    _give_references(parts, (present or {}).get(said["template"]), findings)
    return findings.told(_checked(said, parts, findings))


def _listed(own: tuple[str, Rows] | None, findings: Findings) -> Iterator[_Part]:
    """Yield the sections that a sheet of their own lists, a section a row."""
    found = table(*own, OF_SECTIONS, "title") if own else None
    for row, told in found.entries(SECTION_HEADINGS) if found else ():
        row.members["id"] = cells.line(told.get("id", ""))
        row.read(told, READ_SECTION, findings)
        yield _Part(row)


def _read_items(found: Table, parts: list[_Part], listed: Sequence[_Part], findings: Findings) -> None:
    """Take in the rows of a sheet of items, each into the section that it names, or else the one before."""
    now: _Part | None = None
    for row, told in found.entries(ITEM_HEADINGS):
        named = cells.line(told.get("section", ""))
        if named or now is None:
            now = next((part for part in parts if part.is_called(named or found.sheet)), None)
        if now is None and listed:
            says = f"‘{cells.short(named)}’ is not one of the sections: {', '.join(part.row.id for part in listed)}."
            findings.wrong(says, row.sheet, row.number, row.headings["section"])
            continue
        if now is None:
            now = _Part(_section_named(named or found.sheet, row))
            parts.append(now)
        row.members["id"] = cells.line(told.get("id", "")).rstrip("):")
        row.read(told, READ_ITEM, findings)
        now.items.append(row)


def _section_named(words: str, first: Row) -> Row:
    named = _NAMED.fullmatch(words)
    members = {"id": named[1], "title": named[2]} if named else {"id": "", "title": words}
    return Row(first.sheet, first.number, {"title": first.headings["section"]}, {**members})


def _give_references(parts: Sequence[_Part], present: Checklist | None, findings: Findings) -> None:
    """Give what has no reference one: that of the same words in the present checklist, or the next of its section."""
    taken = {row.id.casefold() for part in parts for row in (part.row, *part.items) if row.id}
    known = {_alike(item.text): item.id for item in present.items()} if present else {}
    used = {name.casefold() for name in present.by_id} if present else set[str]()
    made = list[str]()
    for part in parts:
        part.row.members["id"] = part.row.id or next(name for name in map(str, count(1)) if name not in taken)
        taken.add(part.row.id.casefold())
        for row in part.items:
            if not row.id:
                kept = known.get(_alike(str(row.members.get("text", ""))), "")
                fresh = (f"{part.row.id}.{number}" for number in count(1))
                free = next(name for name in fresh if name.casefold() not in taken | used)
                row.members["id"] = kept if kept and kept.casefold() not in taken else free
                taken.add(row.id.casefold())
                made.append(row.id)
    if made:
        few = f"{', '.join(made[:3])} and so on" if made[3:] else ", ".join(made)
        many = "1 item has" if len(made) == 1 else f"{len(made)} items have"
        findings.assumed.append(f"{many} no reference, so that SENDnet made up: {few}.")


def _alike(words: str) -> str:
    return " ".join(words.split()).casefold()


def _checked(said: Mapping[str, str], parts: Sequence[_Part], findings: Findings) -> Checklist:
    """Return the checklist that was read, with everything noted that is wrong with it, each at its row."""
    sections = tuple(
        structs.replace(Section("", "", ()), **part.row.members, items=tuple(_item(row) for row in part.items))
        for part in parts
    )
    checklist = Checklist(format=1, sections=sections, **{member: said.get(member, "") for member in ABOUT})
    told = {(each.sheet, each.row, each.column) for each in findings.problems}
    for problem in faults(checklist):
        sheet, number, column = _place(problem, parts)
        if (sheet, number, column) not in told:
            findings.wrong(problem.says.partition(": ")[2] or problem.says, sheet, number, column)
    return checklist


def _item(row: Row) -> Item:
    # As it was read, whatever it is: what is not of its type is told of with everything else.
    return structs.replace(Item("", "", ("seen",)), **row.members)


def _place(problem: Problem, parts: Sequence[_Part]) -> tuple[str, int, str]:
    if problem.part == "whole":
        return "", 0, ABOUT.get(problem.member, "")
    part = parts[problem.at[0]]
    row = part.items[problem.at[1]] if problem.part == "item" else part.row
    return row.sheet, row.number, row.headings.get(problem.member, "")
