"""What a print says, as plain blocks without a trace of PDF: another writer could set the same document.

Every text here is what a person or the program wrote, letter for letter: there is no markup to escape.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from sendnet_desktop.reports.spread import Spread

Look = Literal["plain", "strong", "quiet"]
Tone = Literal["plain", "outline", "dashed"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look."""

    text: str
    look: Look = "plain"


Words = str | tuple[Run, ...]


def as_runs(words: Words) -> tuple[Run, ...]:
    """Return the words as runs."""
    return (Run(words),) if isinstance(words, str) else words


def plain(words: Words) -> str:
    """Return the words without their looks."""
    return "".join(run.text for run in as_runs(words))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; every heading is a bookmark too.

    Attributes:
        level: From 1; none is left out on the way down.
        text: What it says.
        label: Stands before it, such as a statement's id.
        room: Begins a new page where less than this is left, in points.
        is_title: Whether one of level 3 is set as a title; most of them are whole sentences, and are set as such.
    """

    level: int
    text: str
    label: str = ""
    room: float = 0
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph in a named style of ``styles``."""

    words: Words
    style: str = "text"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list.

    Attributes:
        items: In order.
        style: Named style of the items.
        labels: What stands before each; bullets where none are given.
    """

    items: tuple[Words, ...]
    style: str = "text"
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chip:
    """A few words in a box: a level, a state.

    Attributes:
        text: The words; they say everything, the box only helps the eye.
        fill: ``#RRGGBB``; empty for none.
        tone: Its border.
    """

    text: str
    fill: str = ""
    tone: Tone = "plain"


Cell: TypeAlias = Words | Chip


def cell_words(cell: Cell) -> Words:
    """Return what a cell of a table says."""
    return cell.text if isinstance(cell, Chip) else cell


@dataclass(frozen=True, slots=True)
class Chips:
    """Chips in rows of equal width, read as a list."""

    items: tuple[Chip, ...]
    a_row: int = 5


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of short cells; long prose never goes into one.

    Attributes:
        header: One cell for each column.
        rows: The first cell of each is the row's header, in words; any other may be a chip.
        shares: Relative widths of the columns.
        centred: How many columns from the right are centred: figures.
        is_close: Whether the rows stand close together, where one page is to hold many.
    """

    header: tuple[str, ...]
    rows: "tuple[tuple[Cell, ...], ...]"
    shares: tuple[float, ...]
    centred: int = 0
    is_close: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, and what is read aloud in its place.

    Attributes:
        chart: The figures.
        alternative: Sentences that say every one of them.
        labelled: Whether each row shows its title and level.
    """

    chart: Spread
    alternative: str
    labelled: bool = True


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side; read column by column.

    Attributes:
        columns: From the left.
        shares: Relative widths.
        gap: Between them, in points.
    """

    columns: "tuple[tuple[Block, ...], ...]"
    shares: tuple[float, ...]
    gap: float = 18


@dataclass(frozen=True, slots=True)
class Panel:
    """Blocks that stand in from the left, set off from the text around them where they have an edge.

    Attributes:
        content: What is in it.
        edge: Colour of a bar on its left; empty for none.
        indent: How far it stands in, in points.
    """

    content: "tuple[Block, ...]"
    edge: str = ""
    indent: float = 0


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page where they fit on half of one.

    Attributes:
        content: What stays together.
        rule: Whether a hairline runs above.
        is_page: Whether they stay together even if they need a whole page.
    """

    content: "tuple[Block, ...]"
    rule: bool = False
    is_page: bool = False


@dataclass(frozen=True, slots=True)
class FirstThatFits:
    """Versions of the same, fullest first: the first that fits is printed, else the last.

    Attributes:
        versions: Each the whole of it.
        pages: On how many pages it has to fit.
    """

    versions: "tuple[tuple[Block, ...], ...]"
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Lines:
    """Ruled lines to write on by hand, under what asks for it; decoration to whoever listens.

    Attributes:
        count: How many.
    """

    count: int = 1


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


Block: TypeAlias = (
    Heading
    | Text
    | Bullets
    | Chip
    | Chips
    | Grid
    | Picture
    | Columns
    | Panel
    | Together
    | FirstThatFits
    | Lines
    | NewPage
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole print.

    Attributes:
        title: Shown by readers in their title bar.
        author: Whose it is.
        day: The day of its data.
        footer: What stands at the foot of every page; cut where it is too long.
        stamp: What stands there beside the page's number, always whole.
        content: In reading order, with one heading of level 1.
    """

    title: str
    author: str
    day: date
    footer: str
    stamp: str
    content: Sequence[Block]
