"""The rows of the list: areas with their progress, statements with what is said of them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sendnet_desktop.evaluations.moved import ARROWS
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.frameworks.pack import Level
from sendnet_ui.evaluations.keys import letters
from sendnet_ui.evaluations.places import Page
from sendnet_ui.evaluations.wording import state_words

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
ROW: Final = ItemRole.UserRole


@dataclass(frozen=True, slots=True)
class AreaRow:
    """The heading of an area.

    Attributes:
        page: What it leads to.
        letter: The key that finds it.
        title: The area's title.
        progress: Such as ``7 of 10``.
        is_done: Whether nothing more is asked in it.
        has_unmet: Whether a legal duty in it is not met.
        moved: How its level moved, in a phrase; empty where it did not.
        way: ``up`` or ``down``, else empty.
    """

    page: Page
    letter: str
    title: str
    progress: str
    is_done: bool
    has_unmet: bool
    moved: str = ""
    way: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        unmet = ", a legal duty is not met" if self.has_unmet else ""
        moved = f", {self.moved}" if self.moved else ""
        return f"Area {self.title}, key {self.letter}, {self.progress} answered{moved}{unmet}"


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement and what is said of it.

    Attributes:
        page: What it leads to.
        words: The statement.
        level: The level that counts, if any.
        mark: What is written beside the level's shape: its number, ``–``, ``n/a`` or ``✓``.
        duty: The state of the legal duty, empty where there is none.
        disagrees: Whether two versions stand.
        moved: ``up`` or ``down`` since the snapshot compared with, else empty.
        differs: Whether the newest review came to another level.
        rests_on_little: Whether a high judgement stands on weak evidence.
        state: All of it in words.
    """

    page: Page
    words: str
    level: Level | None
    mark: str
    duty: str
    disagrees: bool
    moved: str
    differs: bool
    rests_on_little: bool
    state: str

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.page.id}, {self.state}. {self.words}"


Row = AreaRow | StatementRow


class Rows(QAbstractListModel):
    """The rows that the filter leaves; filled again in place, so that what is chosen stays chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def fill(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        rows = tuple(rows)
        if [row.page for row in rows] != [row.page for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        earlier, self._rows = self._rows, rows
        for place, (old, new) in enumerate(zip(earlier, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def place(self, page: Page | None) -> int:
        """Return where a page's row is; -1 where the filter hides it."""
        return next((place for place, row in enumerate(self._rows) if row.page == page), -1)

    def row(self, place: int) -> Row | None:
        """Return the row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        words = row.title if isinstance(row, AreaRow) else f"{row.page.id} {row.words}"
        told = words if isinstance(row, AreaRow) else f"{words}\n{row.state[0].upper()}{row.state[1:]}."
        answers = {
            ItemRole.DisplayRole: words,
            ItemRole.ToolTipRole: told,
            ItemRole.AccessibleTextRole: row.spoken,
            ROW: row,
        }
        return answers.get(ItemRole(role))


def rows_of(evaluation: Evaluation, words: str = "", left: Collection[str] | None = None) -> Iterator[Row]:
    """Yield the rows of an evaluation, each area's heading first.

    Args:
        evaluation: The evaluation.
        words: Only statements that have every one of these.
        left: Only statements of these ids; None for any.
    """
    wanted = words.casefold().split()
    keys = letters([area.area for area in evaluation.areas])
    for area in evaluation.areas:
        found = [
            judged
            for judged in area.judged
            if _has(judged, area, wanted) and (left is None or judged.statement.id in left)
        ]
        if found or (not wanted and left is None):
            yield _area_row(area, keys[area.area.id])
        for judged in found:
            yield _statement_row(judged, evaluation)


def _has(judged: Judged, area: AreaJudged, wanted: Sequence[str]) -> bool:
    statement = judged.statement
    told = f"{statement.id} {statement.text} {area.area.title} {statement.duty}".casefold()
    return all(word in told for word in wanted)


def _area_row(area: AreaJudged, letter: str) -> AreaRow:
    done, asked = area.answered, len(area.judged)
    moved = area.moved if area.moved and area.moved.way in ARROWS else None
    return AreaRow(
        Page("area", area.area.id),
        letter,
        area.area.title,
        f"{done} of {asked}",
        done == asked,
        bool(area.unmet),
        moved.brief if moved else "",
        moved.way if moved else "",
    )


def _statement_row(judged: Judged, evaluation: Evaluation) -> StatementRow:
    statement = judged.statement
    level = evaluation.level(judged.held_level) if judged.applies else None
    return StatementRow(
        page=Page("statement", statement.id),
        words=statement.text,
        level=level,
        mark=_mark(judged, level),
        duty=judged.statutory or "not_checked" if statement.duty == "must" and judged.applies else "",
        disagrees=judged.disagrees,
        moved=judged.moved.way if judged.moved and judged.moved.way in ARROWS else "",
        differs=evaluation.differs(judged.held_level, judged.findings),
        rests_on_little=evaluation.rests_on_little(judged),
        state=state_words(judged, evaluation),
    )


def _mark(judged: Judged, level: Level | None) -> str:
    if not judged.applies:
        return "n/a"
    if level is not None:
        return str(level.number)
    return "✓" if judged.is_answered else "–"
