"""A list that keys work in, and the form of the one that is chosen."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QToolButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_ui.evaluations.columns import Columns
from sendnet_ui.evaluations.fields import WORDS, Field, Form
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.meetings.places import RecordPlace
from sendnet_ui.meetings.sheet import MeetingSheet, Reading
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import Row
from sendnet_ui.shell.icons import icon

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

MOST_ROWS: Final = 6
_LONGEST: Final = 500
_NARROWEST: Final = 24  # average characters


@dataclass(frozen=True, slots=True)
class Told:
    """How a list speaks of itself.

    Attributes:
        block: The key of the block in which it stands.
        kind: The kind of its records.
        field: The field that a line fills.
        name: What a screen reader calls it.
        one: What one of it is called.
        none: What is said where there is none.
        ask: What stands in the empty line that adds to it; empty where another line does.
        moves: Whether its order is the person's own.
    """

    block: str
    kind: str
    field: str
    name: str
    one: str
    none: str
    ask: str = ""
    moves: bool = False


def short(
    sheet: MeetingSheet, kind: str, name: str, editor: Editor[Any], form: Form = WORDS, *, label: str = ""
) -> Field:
    """Return a field of a few words or a choice, whose history the keys alone ask for."""
    return Field(sheet, kind, name, editor, form, label=label, offers_history=False)


def side_by_side(*fields: QWidget, characters: int = _NARROWEST) -> Columns:
    """Put fields side by side where each has room to be read."""
    columns = Columns(characters)
    for field in fields:
        columns.addWidget(field)
    return columns


class CardForm(QFrame):
    """The form of one record; built once, and filled with whichever is chosen.

    Attributes:
        told: How the list of such records speaks of itself.
    """

    removed = Signal()
    """The record is to be taken away."""

    def __init__(
        self,
        sheet: MeetingSheet,
        told: Told,
        lines: Sequence[Sequence[Field]],
        offers: Mapping[DropDown, Callable[[Reading], Mapping[str, str]]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the form.

        Args:
            sheet: What is written on.
            told: How the list of such records speaks of itself.
            lines: The fields, those of one line together.
            offers: What some of its boxes offer, which may change with each reading.
            parent: Qt's.
        """
        super().__init__(parent)
        self.setObjectName("card")
        self.told = told
        self._sheet = sheet
        self._fields = [field for line in lines for field in line]
        self._offers = dict(offers or {})
        self._title = text("", "subheading")
        self._remove = QToolButton()
        self._remove.setObjectName("quiet")
        self._remove.setIcon(icon("trash-2"))
        self._remove.setToolTip("Take it off the list (Delete in the list)")
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._remove.clicked.connect(self.removed)
        head = hbox(self._title, self._remove)
        head.setStretch(0, 1)
        rows = [side_by_side(*line) if len(line) > 1 else line[0] for line in lines]
        self.setLayout(vbox(head, *rows, gap=GAP * 2, margin=GAP * 2))

    def fill(self, record: str, place: int, reading: Reading) -> None:
        """Show a record; ``place`` counts it from 1."""
        one = self._sheet.said(self.told.one)
        self._title.setText(f"{one} {place}")
        self._remove.setAccessibleName(f"Remove {one.lower()} {place}")
        for box, offer in self._offers.items():
            box.offer(offer(reading))
        for field in self._fields:
            field.fill(record, reading.value(record, field.name))

    def begin(self, name: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        chosen = next((each for each in self._fields if each.name == name), self._fields[0])
        chosen.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Write what was typed, before the form shows something else."""
        for field in self._fields:
            field.editor.flush()


class CardsPart(QWidget):
    """What is on one of a meeting's lists."""

    def __init__(
        self,
        sheet: MeetingSheet,
        form: CardForm,
        rows: Callable[[Reading], Iterable[Row]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheet, self._told, self._form, self._rows_of = sheet, form.told, form, rows
        self._rows: tuple[Row, ...] = ()
        self._chosen = self._sought = ""
        self._list = RowList(sheet.said(form.told.name), MOST_ROWS)
        self._none = text(sheet.said(form.told.none), "muted")
        self.line = QLineEdit(placeholderText=sheet.said(form.told.ask), maxLength=_LONGEST)
        self.line.setAccessibleName(sheet.said(form.told.ask))
        self.line.setProperty("unlabelled", "its placeholder says what it is for")
        add = QPushButton("Add")
        add.setIcon(icon("plus"))
        adding = QWidget()
        row = hbox(self.line, add)
        row.setStretch(0, 1)
        adding.setLayout(row)
        self.setLayout(vbox(self._none, self._list, adding, form, gap=GAP))
        adding.setVisible(bool(form.told.ask))
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(form.begin)
        self._list.moved.connect(self._move)
        self._list.removed.connect(self._take_away)
        form.removed.connect(lambda: self._take_away(self._chosen))
        self.line.returnPressed.connect(self._take_line)
        add.clicked.connect(self._take_line)

    def fill(self) -> None:
        """Show the list as it was read last."""
        self._rows = tuple(self._rows_of(self._sheet.reading))
        keys = self._keys
        if self._sought in keys:
            self._chosen, self._sought = self._sought, ""
        elif self._chosen not in keys:
            self._chosen = keys[0] if keys else ""
        self._none.setVisible(not keys)
        for part in (self._list, self._form):
            part.setVisible(bool(keys))
        self._show()

    def begin(self, field: str = "") -> None:
        """Put the keyboard into a field of what is chosen, into the list, or where the first one is written."""
        if field and self._chosen:
            self._form.begin(field)
        else:
            part: QWidget = self._list if self._chosen else self.line
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def seek(self, record: str) -> None:
        """Choose a record, once it is there."""
        self._sought = record
        if record in self._keys:
            self._form.flush()
            self.fill()

    @property
    def _keys(self) -> list[str]:
        return [row.key for row in self._rows]

    def _show(self) -> None:
        self._list.show_rows(self._rows, self._chosen)
        if self._chosen:
            self._form.fill(self._chosen, self._keys.index(self._chosen) + 1, self._sheet.reading)

    def _choose(self, record: str) -> None:
        self._form.flush()
        self._chosen = record
        self._sheet.stand(RecordPlace(self._told.block, record))
        self._show()

    def _take_line(self) -> None:
        words = self.line.text().strip()
        if words:
            self.line.clear()
            self.line.setFocus()
            self._form.flush()
            told = self._told
            self._sought = self._sheet.add(f"{told.one} added.", told.kind, {told.field: words}, told.block)

    def _move(self, record: str, before: str) -> None:
        if not self._told.moves:
            self._sheet.desk.notices.said.emit("This list keeps an order of its own.")
            return
        place, keys = self._sheet.place, self._keys
        others = [each for each in self._rows if each.key != record]
        at = next((at for at, each in enumerate(others) if each.key == before), len(others))
        self._rows = (*others[:at], self._rows[keys.index(record)], *others[at:])  # the next press counts from there
        self._show()

        def move(workspace: "Workspace") -> Changes:
            return workspace.meetings.minutes.move(place, record, keys, before)

        self._sheet.do(f"{self._told.one} moved.", move, RecordPlace(self._told.block, record))

    def _take_away(self, record: str) -> None:
        self._form.flush()
        keys = self._keys
        rest = [*keys[keys.index(record) + 1 :], *reversed(keys[: keys.index(record)])]
        had_keyboard = self._form.isAncestorOf(self.window().focusWidget())
        self._chosen = rest[0] if rest else ""
        if had_keyboard:
            self.begin()
        place = self._sheet.place

        def take_away(workspace: "Workspace") -> Changes:
            return workspace.meetings.minutes.take_away(place, record)

        within = RecordPlace(self._told.block, record)
        self._sheet.do(f"{self._told.one} taken away.", take_away, within, offer_undo=True)
