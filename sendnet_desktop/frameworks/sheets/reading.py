"""A framework out of a book of sheets; docs/formats/framework-spreadsheet.md tells the layouts."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sendnet_desktop.clock import write_day
from sendnet_desktop.frameworks.pack import Area, Pack, Scale, Words
from sendnet_desktop.frameworks.sheets import building, scales
from sendnet_desktop.frameworks.sheets.entries import Parts
from sendnet_desktop.frameworks.sheets.finding import Table, first_said, leave_out, table
from sendnet_desktop.frameworks.sheets.headings import plain
from sendnet_desktop.frameworks.sheets.numbering import give_references
from sendnet_desktop.frameworks.sheets.told import Book, Findings, Reading, Rows
from sendnet_desktop.frameworks.sheets.whole import ABOUT, renamed, said_of_it, scale_on_its_sheet, scale_told

OWN: Final = ("About", "Scale", "Areas", "Descriptors", "Words")
"""The sheets beside the one of statements, as this program writes them."""

INSTRUCTIONS: Final = "Instructions"

_LONGEST_TITLE: Final = 120


@dataclass(slots=True)
class _Sheets:
    """The sheets of a book by what they are for."""

    own: dict[str, tuple[str, Rows]] = field(default_factory=dict)
    tables: list[Table] = field(default_factory=list)


def read_book(book: Book, title: str, today: date, present: Pack | None = None) -> Reading[Pack]:
    """Return how a book of sheets reads as a framework: the pack, or everything that has to be put right first.

    Args:
        book: The sheets.
        title: What to call the framework where the sheets do not say, such as the name of their file.
        today: The date put in where the sheets do not say to which day the law was read.
        present: The framework in use, whose references go on where the same is said; None where there is none.
    """
    findings = Findings(tuple(book))
    sheets = _sorted(book, findings)
    if not sheets.tables:
        findings.wrong("No column of statements was found. Give it the heading “Statement”, and one row to each.")
        return findings.told(None)
    said = said_of_it(sheets.own.get("About"), sheets.tables, findings)
    words = renamed(*sheets.own.get("Words", ("", ())), findings)
    if "Scale" in sheets.own:
        scale = scale_on_its_sheet(*sheets.own["Scale"], said, findings)
    else:
        scale = scale_told(said, sheets.tables, findings)
    listed = building.listed_areas(*sheets.own.get("Areas", ("", ())), findings)
    parts = Parts(listed, findings)
    for found in sheets.tables:
        levels = scales.in_headings(found.spare)[1]
        leave_out(found, frozenset(levels), findings)
        parts.read(found, levels, alone=len(sheets.tables) == 1)
    _name_the_nameless(parts, said.get("title") or title, findings)
    give_references(parts.found, findings, present)
    if scale and "Descriptors" in sheets.own:
        building.describe(*sheets.own["Descriptors"], parts.found, scale, findings)
    areas = building.areas(parts.found, scale, findings)
    if not areas:
        return findings.told(None)
    pack = _pack(areas, scale, words, _completed(said, title, today, findings))
    building.check_together(pack, parts.found, findings)
    return findings.told(pack)


def _sorted(book: Book, findings: Findings) -> _Sheets:
    """Tell the sheets of this program's own layout from those of statements; the rest is left out."""
    sheets = _Sheets()
    own = {plain(name): name for name in OWN}
    for name, rows in book.items():
        if plain(name) in own:
            sheets.own[own[plain(name)]] = (name, rows)
        elif found := table(name, rows, findings):
            sheets.tables.append(found)
        elif first_said(rows) < len(rows) and plain(name) != plain(INSTRUCTIONS):
            findings.left_out.append(f"Sheet “{name}”: no row of headings in it names a column of statements.")
    return sheets


def _name_the_nameless(parts: Parts, title: str, findings: Findings) -> None:
    for part in parts.found:
        if not part.title:
            part.title = _presentable(title)
            findings.assumed.append(f"No area is named for some statements: they stand in one called “{part.title}”.")


def _presentable(title: str) -> str:
    """Return the name of a file as a title may be: what nobody sees in it is left out."""
    return "".join(letter for letter in title if letter.isprintable())[:_LONGEST_TITLE].strip() or "Framework"


def _completed(said: dict[str, str], title: str, today: date, findings: Findings) -> dict[str, str]:
    """Return what is said of the whole, with what a pack has to say put in where it is not there."""
    told = {member: said.get(member, "") for member in ABOUT}
    if not told["title"]:
        told["title"] = _presentable(title)
        findings.assumed.append(f"The framework’s title is not said, so that it is called “{told['title']}”.")
    if not told["number"]:
        told["number"] = str(today.year)
        findings.assumed.append(f"Its number is not said, so that it is {told['number']}.")
    if not told["law_as_at"]:
        told["law_as_at"] = today.isoformat()
        findings.assumed.append(f"It does not say to which day the law was read: {write_day(today)} was put in.")
    return told


def _pack(areas: tuple[Area, ...], scale: Scale | None, words: Words, said: dict[str, str]) -> Pack:
    return Pack(format=1, areas=areas, scale=scale, words=words, **said)
