"""Finding the tables of items and of sections in sheets, and what is said of the checklist as a whole."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from sendnet_desktop.frameworks.checklists.reading import template_of
from sendnet_desktop.frameworks.checklists.sheets.meaning import OF_ITEMS, OF_THE_WHOLE
from sendnet_desktop.frameworks.sheets import cells
from sendnet_desktop.frameworks.sheets.finding import at, first_said
from sendnet_desktop.frameworks.sheets.headings import plain
from sendnet_desktop.frameworks.sheets.reading import INSTRUCTIONS
from sendnet_desktop.frameworks.sheets.told import Book, Findings, Rows

_DEEPEST: Final = 30
"""How far down the row of headings is looked for."""

_LONGEST_TITLE: Final = 120


@dataclass(slots=True)
class Row:
    """A row that is a section or an item.

    Attributes:
        sheet: Its sheet.
        number: Its number, from 1.
        headings: What its columns are called, by the member that each holds.
        members: What was read of it, by member.
    """

    sheet: str
    number: int
    headings: Mapping[str, str]
    members: dict[str, object] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The reference that it was given; empty where one has to be made up."""
        return str(self.members.get("id", ""))

    def read(self, told: Mapping[str, str], known: Mapping[str, Callable[[str], object]], findings: Findings) -> None:
        """Read the cells of a row, each as its member is read; what cannot be read is noted."""
        for name, cell in told.items():
            if name in known:
                try:
                    self.members[name] = known[name](cell)
                except cells.UnreadableError as fault:
                    findings.wrong(str(fault), self.sheet, self.number, self.headings[name])


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with a row of headings that are understood.

    Attributes:
        sheet: Its name.
        rows: All its rows.
        heading: Index of the row of headings.
        columns: The place of each column by the member that it holds.
    """

    sheet: str
    rows: Rows
    heading: int
    columns: Mapping[str, int]

    def entries(self, usual: Mapping[str, str]) -> Iterator[tuple[Row, dict[str, str]]]:
        """Yield each row below the headings that says something, and its cells by what they hold."""
        called = {name: cells.line(at(self.rows[self.heading], place)) for name, place in self.columns.items()}
        for number, row in enumerate(self.rows[self.heading + 1 :], self.heading + 2):
            if any(cell.strip() for cell in row):
                told = {name: at(row, place) for name, place in self.columns.items()}
                yield Row(self.sheet, number, {**usual, **called}), told


def item_tables(book: Book, aside: Sequence[str], findings: Findings) -> Iterator[Table]:
    """Yield the sheets of items; any other is left out, which is told.

    Args:
        book: The sheets.
        aside: Names of those that are for something else.
        findings: Where it is told.
    """
    for sheet, rows in book.items():
        if sheet in aside:
            continue
        if found := table(sheet, rows, OF_ITEMS, "text"):
            for place, cell in enumerate(rows[found.heading]):
                if cell.strip() and place not in found.columns.values():
                    findings.left_out.append(f"Sheet “{sheet}”, “{cells.short(cell)}”: this heading is not understood.")
            yield found
        elif first_said(rows) < len(rows) and plain(sheet) != plain(INSTRUCTIONS):
            findings.left_out.append(f"Sheet “{sheet}”: no row of headings in it names a column of items.")


def table(sheet: str, rows: Rows, meanings: Mapping[str, str], needed: str) -> Table | None:
    """Return a sheet as a table under the row of which most headings are understood; None without the needed one."""
    best, most = -1, dict[str, int]()
    first = first_said(rows)
    for number, row in islice(enumerate(rows), first, first + _DEEPEST):
        columns: dict[str, int] = {}
        for place, cell in enumerate(row):
            if name := meanings.get(plain(cell)):
                columns.setdefault(name, place)
        if needed in columns and len(columns) > len(most):
            best, most = number, columns
    return Table(sheet, rows, best, most) if best >= 0 else None


def said_of_it(sheets: Sequence[tuple[str, Rows]], title: str, findings: Findings) -> dict[str, str]:
    """Return what is said of the checklist as a whole, with what has to be said put in where it is not there.

    Args:
        sheets: Where it may be said: each is a word and, in the next cell or after a colon, what it says.
        title: What to call the checklist where nothing says it.
        findings: Where it is told what was put in.
    """
    said: dict[str, str] = {}
    for _, rows in sheets:
        for row in rows:
            told = [cell for cell in row if cell.strip()]
            name, words = told[:2] if len(told) > 1 else "".join(told).partition(":")[::2]
            if member := OF_THE_WHOLE.get(plain(name)):
                said[member] = cells.tidied(words)
    if not said.get("title"):
        said["title"] = "".join(each for each in title if each.isprintable())[:_LONGEST_TITLE].strip() or "Checklist"
        findings.assumed.append(f"The checklist’s title is not said, so that it is called “{said['title']}”.")
    if not said.get("template"):
        said["template"] = template_of(said["title"])
        findings.assumed.append(f"Its kind is not said, so that it is one of its own: {said['template']}.")
    if not said.get("number"):
        said["number"] = "1"
        findings.assumed.append("Its number is not said, so that it is 1; a draft gets the next one.")
    return said
