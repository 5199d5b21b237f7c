"""The rows of the room's two lists: priorities under their stages, and the actions of one priority."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sendnet_desktop.plans.values import Action, Plan, Priority
from sendnet_ui.plans.sheet import Reading
from sendnet_ui.plans.wording import (
    UNTITLED,
    about_words,
    due_words,
    is_late,
    is_pressing,
    number_of,
    standing_words,
    state_words,
)

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
ROW: Final = ItemRole.UserRole


@dataclass(frozen=True, slots=True)
class Heading:
    """A stage, above the priorities that stand there.

    Attributes:
        key: What tells it from other rows.
        words: The stage.
    """

    key: str
    words: str

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return self.words


@dataclass(frozen=True, slots=True)
class Row:
    """A priority or an action.

    Attributes:
        key: Its record.
        mark: Its number; empty where it has none.
        words: What it is.
        about: What is to be known of it at a glance.
        standing: How it stands.
        is_pressing: Whether it waits for somebody.
        is_done: Whether nothing more is to be done.
        disagrees: Whether two versions of something in it stand.
        shape: The mark of how it goes, where nothing is wrong and something is left to do; empty for none.
    """

    key: str
    mark: str
    words: str
    about: str
    standing: str
    is_pressing: bool = False
    is_done: bool = False
    disagrees: bool = False
    shape: str = "half"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        two = "two versions stand" if self.disagrees else ""
        return ", ".join(filter(None, (f"{self.mark} {self.words}".strip(), self.standing, self.about, two)))


AnyRow = Heading | Row


class Rows(QAbstractListModel):
    """The rows of a list; filled again in place, so that what is chosen stays chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AnyRow, ...] = ()

    def fill(self, rows: Sequence[AnyRow]) -> None:
        """Show other rows."""
        rows = tuple(rows)
        if [row.key for row in rows] != [row.key for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        earlier, self._rows = self._rows, rows
        for place, (old, new) in enumerate(zip(earlier, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def keys(self) -> list[str]:
        """Return the keys of what can be chosen, in order."""
        return [row.key for row in self._rows if isinstance(row, Row)]

    def place(self, key: str) -> int:
        """Return where a row is; -1 where there is none of this key."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def row(self, place: int) -> AnyRow | None:
        """Return the row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

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
        answers = {
            ItemRole.DisplayRole: row.words,
            ItemRole.ToolTipRole: row.spoken,
            ItemRole.AccessibleTextRole: row.spoken,
            ROW: row,
        }
        return answers.get(ItemRole(role))


def priority_rows(reading: Reading, left: Collection[str] | None = None) -> Iterator[AnyRow]:
    """Yield the live priorities, the drafts and those that are closed, each under a heading.

    Args:
        reading: What the room shows.
        left: The records of those to show; None for all.
    """
    plan = reading.plan
    shown = [priority for priority in plan.priorities if left is None or priority.record in left]
    resting = [priority for priority in shown if not priority.is_live]
    groups = (
        ("Live", [priority for priority in shown if priority.is_live]),
        ("Drafts", [priority for priority in resting if priority.stage == "draft"]),
        ("Closed", [priority for priority in resting if priority.stage != "draft"]),
    )
    for words, priorities in groups:
        if priorities:
            yield Heading(words, words)
        for priority in priorities:
            yield _priority_row(priority, plan, reading)


def action_rows(priority: Priority, plan: Plan) -> Iterator[Row]:
    """Yield the actions of a priority, in its order."""
    for action in priority.actions:
        yield _action_row(action, plan)


def moved(priority: Priority, record: str, before: str) -> Priority:
    """Return a priority with one of its actions before another, or at the end where there is no other."""
    action = next(each for each in priority.actions if each.record == record)
    others = [each for each in priority.actions if each.record != record]
    place = next((place for place, each in enumerate(others) if each.record == before), len(others))
    return replace(priority, actions=(*others[:place], action, *others[place:]))


def _priority_row(priority: Priority, plan: Plan, reading: Reading) -> Row:
    number = number_of(priority, plan)
    return Row(
        key=priority.record,
        mark=str(number) if number else "",
        words=priority.title or UNTITLED,
        about=about_words(priority, reading.evaluation, plan.as_at),
        standing=standing_words(priority, plan.as_at),
        is_pressing=is_pressing(priority, plan.as_at),
        is_done=priority.stage not in ("live", "draft"),
        shape="half" if priority.is_live else "circle",
        disagrees=bool(priority.differing),
    )


def _action_row(action: Action, plan: Plan) -> Row:
    who = "  ·  ".join(filter(None, (action.who or "Nobody yet", due_words(action, plan.as_at))))
    return Row(
        key=action.record,
        mark="",
        words=action.what or "Not said yet",
        about=who,
        standing=state_words(action),
        is_pressing=is_late(action, plan.as_at),
        is_done=action.is_done,
        disagrees=bool(action.disagreements),
        shape="circle" if action.state == "not-started" else "half",
    )
