"""Tagged tables: header cells with their scope, and one row in the tree however often it is cut or repeated."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportlab.platypus.tables import Table, TableRenderCB

from sendnet_desktop.reports import textsafe
from sendnet_desktop.reports.blocks import Cell, Chip, Grid, cell_words, plain
from sendnet_desktop.reports.chips import box
from sendnet_desktop.reports.flowables import Stack
from sendnet_desktop.reports.fonts import BODY
from sendnet_desktop.reports.prose import Prose, colour, prose, text_width
from sendnet_desktop.reports.structure import Element
from sendnet_desktop.reports.styles import NAVY, RULE, STYLES, WIDTH, Style

_COLUMN: Final = "<</O/Table/Scope/Column>>"
_PADDING: Final = 4.0
_CLOSE: Final = 1.0
_BOXED: Final = 2.0
_LONGEST: Final = 80.0
_ROW: Final = "<</O/Table/Scope/Row>>"


class _Tags(TableRenderCB):  # type: ignore[misc]  # reportlab is untyped
    """Marks what a table draws by itself; its cells mark their own text."""

    def __init__(self, header: Sequence[Element]) -> None:
        self._header = header
        self._is_repeated = False
        self._row_is_artifact = False

    def startTable(self, _table: Table) -> None:  # noqa: N802  # the names are reportlab's from here on
        self._is_repeated = any(element.is_drawn for element in self._header)

    def startRow(self, table: Table, row: int) -> None:  # noqa: N802
        if row == 0 and self._is_repeated:
            self._row_is_artifact = True
            table.canv.begin_artifact("<</Type/Pagination>>")

    def endRow(self, table: Table) -> None:  # noqa: N802
        if self._row_is_artifact:
            self._row_is_artifact = False
            table.canv.end_artifact()

    def startBG(self, table: Table) -> None:  # noqa: N802
        table.canv.begin_artifact()

    def endBG(self, table: Table) -> None:  # noqa: N802
        table.canv.end_artifact()

    startLines = startBG  # noqa: N815
    endLines = endBG  # noqa: N815

    def startCell(self, *_cell: object) -> None:  # noqa: N802
        """Nothing: the cell's text is marked as it is drawn."""

    endCell = endTable = startCell  # noqa: N815


def table(grid: Grid, parent: Element, width: float = WIDTH) -> Table:
    """Return a grid as a table, tagged under the parent.

    Args:
        grid: What it says.
        parent: The element that it belongs to.
        width: In points.
    """
    element = parent.child("Table")
    row = element.child("TR")
    header = [row.child("TH", attributes=_COLUMN) for _ in grid.header]
    cells: list[list[Prose | Stack]] = [
        [prose(text, _head(grid, place), header[place]) for place, text in enumerate(grid.header)]
    ]
    cells += [_row(grid, element.child("TR"), place) for place in range(len(grid.rows))]
    boxed = any(isinstance(cell, Chip) for row in grid.rows for cell in row)
    above = _BOXED if boxed else _CLOSE if grid.is_close else _PADDING
    return Table(
        [[[cell] for cell in row] for row in cells],
        colWidths=_widths(grid, width),
        repeatRows=1,
        splitInRow=1,
        renderCB=_Tags(header),
        spaceAfter=10,
        style=[
            ("FONT", (0, 0), (-1, -1), BODY),
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("VALIGN", (0, 1), (-1, -1), "MIDDLE" if boxed else "TOP"),
            ("BACKGROUND", (0, 0), (-1, 0), colour(NAVY)),
            ("LINEBELOW", (0, 1), (-1, -1), 0.6, colour(RULE)),
            ("TOPPADDING", (0, 0), (-1, -1), above),
            ("BOTTOMPADDING", (0, 0), (-1, -1), above),
            ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
        ],
    )


def _widths(grid: Grid, width: float) -> list[float]:
    """Return the columns' widths by their shares, no word cut while there is room to avoid it."""
    least = [_longest_word(grid, column) + 2 * _PADDING for column in range(len(grid.header))]
    if sum(least) > width:
        return [width * share / sum(grid.shares) for share in grid.shares]
    shares = dict(enumerate(grid.shares))
    while True:
        room = width - sum(least[column] for column in range(len(least)) if column not in shares)
        widths = {column: room * share / sum(shares.values()) for column, share in shares.items()}
        tight = [column for column, found in widths.items() if found < least[column]]
        if not tight:
            return [widths.get(column, least[column]) for column in range(len(least))]
        for column in tight:
            del shares[column]


def _longest_word(grid: Grid, column: int) -> float:
    head = max((text_width(word, _head(grid, column)) for word in _split(grid.header[column])), default=0.0)
    cells = (text_width(word, STYLES["cell"]) for row in grid.rows for word in _split(plain(cell_words(row[column]))))
    return min(max(head, *cells, 0.0), _LONGEST) + 1


def _split(text: str) -> list[str]:
    return textsafe.printable(text).split()


def _row(grid: Grid, row: Element, place: int) -> list[Prose | Stack]:
    first, *others = grid.rows[place]
    return [
        prose(cell_words(first), STYLES["cell"], row.child("TH", attributes=_ROW)),
        *(_set(cell, _cell(grid, column), row.child("TD")) for column, cell in enumerate(others, start=1)),
    ]


def _set(cell: Cell, look: Style, element: Element) -> Prose | Stack:
    return box(cell, element) if isinstance(cell, Chip) else prose(cell, look, element)


def _head(grid: Grid, column: int) -> Style:
    head = STYLES["head"]
    return replace(head, size=8.5, leading=11, align="centre") if _is_centred(grid, column) else head


def _cell(grid: Grid, column: int) -> Style:
    return replace(STYLES["cell"], align="centre") if _is_centred(grid, column) else STYLES["cell"]


def _is_centred(grid: Grid, column: int) -> bool:
    return column >= len(grid.header) - grid.centred
