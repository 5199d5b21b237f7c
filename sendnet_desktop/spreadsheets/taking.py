"""Taking rows in, those that hold something, as far as the limits allow."""

from collections.abc import Iterable, Sequence
from itertools import count

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.spreadsheets.inert import cleaned
from sendnet_desktop.spreadsheets.limits import MOST_COLUMNS, MOST_ROWS
from sendnet_desktop.spreadsheets.values import CellValue, Row, place


def taken(rows: Iterable[tuple[int, Sequence[CellValue]]]) -> tuple[Row, ...]:
    """Return the rows that hold something, without empty cells at their ends (spreadsheets, rules 2 and 3).

    Raises:
        SendnetError: There are too many rows, or one of them is too wide.
    """
    kept: list[Row] = []
    for number, cells in rows:
        trimmed = _trimmed(cells)
        if not trimmed:
            continue
        if len(trimmed) > MOST_COLUMNS:
            raise SendnetError(
                f"{place(number, MOST_COLUMNS)}: there is something beyond the last column that is read.",
                f"A sheet may have {MOST_COLUMNS} columns; take away those that are not needed.",
            )
        if len(kept) == MOST_ROWS:
            raise SendnetError(
                f"This spreadsheet has more than {MOST_ROWS} rows.", "Save only the rows that are needed as a new file."
            )
        kept.append(Row(number, trimmed))
    return tuple(kept)


def _trimmed(cells: Sequence[CellValue]) -> tuple[CellValue, ...]:
    values = [_said(cell) for cell in cells]
    width = next((index for index in count(len(values), -1) if not index or values[index - 1] is not None), 0)
    return tuple(values[:width])


def _said(cell: CellValue) -> CellValue:
    if not isinstance(cell, str):
        return cell
    text = cleaned(cell)
    return text if text and not text.isspace() else None
