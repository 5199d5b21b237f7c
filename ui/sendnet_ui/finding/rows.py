"""The rows of what was found: hits under the headings of their groups."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sendnet_desktop.finding.values import Answer, Hit

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
ROW: Final = ItemRole.UserRole


@dataclass(frozen=True, slots=True)
class Heading:
    """A group's heading.

    Attributes:
        words: What it says, with how many there are.
    """

    words: str


Row = Heading | Hit


class Rows(QAbstractListModel):
    """What was found of the words that were typed last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def fill(self, answer: Answer) -> None:
        """Show another answer."""
        self.beginResetModel()
        self._rows = tuple(_rows(answer))
        self.endResetModel()

    def row(self, place: int) -> Row | None:
        """Return the row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def beyond(self, place: int, step: int) -> int:
        """Return the place of the next hit before or after a place; that place where there is none."""
        following = place + step
        while isinstance(self.row(following), Heading):
            following += step
        return following if self.row(following) is not None else place

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if isinstance(self.row(index.row()), Heading):  # read, never chosen
            return flags & ~Qt.ItemFlag.ItemIsSelectable & ~Qt.ItemFlag.ItemIsEnabled
        return flags

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        words = row.words if isinstance(row, Heading) else row.title
        spoken = row.words if isinstance(row, Heading) else row.spoken
        answers = {ItemRole.DisplayRole: words, ItemRole.ToolTipRole: words, ItemRole.AccessibleTextRole: spoken}
        return row if role == ROW else answers.get(ItemRole(role))


def _rows(answer: Answer) -> Iterator[Row]:
    for group, hits in answer.groups():
        count = f"the first {len(hits)}" if group in answer.cut else str(len(hits))
        yield Heading(f"{group}, {count}")
        yield from hits
