"""A list that keys work in, a line that adds to it, and the form of the one that is chosen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QToolButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import Row
from sendnet_ui.shell.icons import icon
from sendnet_ui.visits.preparing.places import PARTS, PartPlace
from sendnet_ui.visits.preparing.sheet import DaySheet, Reading

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_MOST_ROWS: Final = 5
_LONGEST: Final = 500

Kind = Literal["reviewer", "enquiry", "slot"]


@dataclass(frozen=True, slots=True)
class Told:
    """How a list speaks of itself.

    Attributes:
        kind: The kind of its records.
        field: The field that the line fills.
        name: What a screen reader calls it: ``Timetable``.
        one: What one of it is called: ``Entry``.
        ask: What stands in the empty line.
        none: What is said where there is none.
    """

    kind: Kind
    field: str
    name: str
    one: str
    ask: str
    none: str


class CardForm(QFrame):
    """The form of one record; built once, and filled with whichever is chosen."""

    removed = Signal()
    """The record is to be taken away."""

    def __init__(self, sheet: DaySheet, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.sheet = sheet
        self._told = told
        self._title = text("", "subheading")
        remove = QToolButton()
        remove.setObjectName("quiet")
        remove.setIcon(icon("trash-2"))
        remove.setToolTip("Take it off the list (Delete in the list)")
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove.clicked.connect(self.removed)
        self._remove = remove
        self.head = hbox(self._title, remove)
        self.head.setStretch(0, 1)

    def fill(self, record: str, place: int, reading: Reading) -> None:
        """Show a record; ``place`` counts it from 1."""
        self._title.setText(f"{self._told.one} {place}")
        self._remove.setAccessibleName(f"Remove {self._told.one.lower()} {place}")
        self.show_record(record, reading)

    def show_record(self, record: str, reading: Reading) -> None:
        """Fill the fields."""
        raise NotImplementedError

    def begin(self, field: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        fields = self.findChildren(Field)
        chosen = next((each for each in fields if each.name == field), fields[0])
        chosen.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Write what was typed, before the form shows something else."""
        for field in self.findChildren(Field):
            field.editor.flush()


class CardsPart(QWidget):
    """What is on one of the day's lists."""

    def __init__(
        self,
        sheet: DaySheet,
        told: Told,
        form: CardForm,
        rows: Callable[[Reading], Iterator[Row]],
        *,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.line = QLineEdit(placeholderText=told.ask, maxLength=_LONGEST)
        self._sheet, self._told, self._form, self._rows_of = sheet, told, form, rows
        self._rows: tuple[Row, ...] = ()
        self._chosen = self._added = self._sought = ""
        self._list = RowList(told.name, _MOST_ROWS)
        self._none = text(sheet.said(told.none), "muted")
        self.line.setAccessibleName(told.ask)
        self.line.setProperty("unlabelled", "its placeholder says what it is for")
        self._add = QPushButton("Add")
        self._add.setIcon(icon("plus"))
        adding = hbox(self.line, self._add)
        adding.setStretch(0, 1)
        also = [beside] if beside is not None else []
        self.setLayout(vbox(self._none, self._list, adding, *also, form, gap=GAP))
        self._connect()

    def fill(self) -> None:
        """Show the list as it was read last."""
        self._rows = tuple(self._rows_of(self._sheet.reading))
        keys = [row.key for row in self._rows]
        if self._added in keys:
            self._chosen, self._added = self._added, ""
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else ""
        self._none.setVisible(not keys)
        for part in (self._list, self._form):
            part.setVisible(bool(keys))
        self._show()
        if self._sought in keys:
            self._choose(self._sought)
            self._sought = ""

    def begin(self) -> None:
        """Put the keyboard into the list, or where the first one is written."""
        part: QWidget = self._list if self._chosen else self.line
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self, place: PartPlace) -> None:
        """Show a record, and put the keyboard into the field that is meant."""
        keys = [row.key for row in self._rows]
        self._sought = "" if place.record in keys else place.record
        if place.record in keys:
            self._choose(place.record)
            if place.field:
                self._form.begin(place.field)

    def _connect(self) -> None:
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(self._form.begin)
        self._list.moved.connect(self._move)
        self._list.removed.connect(self._take_away)
        self._form.removed.connect(lambda: self._take_away(self._chosen))
        self.line.returnPressed.connect(self._take_line)
        self._add.clicked.connect(self._take_line)

    def _place(self, record: str = "") -> PartPlace:
        return PartPlace(PARTS[self._told.kind], record)

    def _show(self) -> None:
        self._list.show_rows(self._rows, self._chosen)
        if self._chosen:
            self._sheet.stand(self._place(self._chosen))
            place = [row.key for row in self._rows].index(self._chosen) + 1
            self._form.fill(self._chosen, place, self._sheet.reading)

    def _choose(self, record: str) -> None:
        self._form.flush()
        self._chosen = record
        self._show()

    def _take_line(self) -> None:
        words = self.line.text().strip()
        if not words:
            return
        self.line.clear()
        self.line.setFocus()
        self.make(words)

    def make(self, words: str) -> None:
        """Add a record by its first words."""
        self._form.flush()
        day, said = self._sheet.place, {self._told.field: words, **self.also(words)}

        def work(workspace: "Workspace") -> Changes:
            self._added, changes = workspace.visits.preparing.add(day, self._told.kind, **said)
            return changes

        self._sheet.do(f"{self._told.one} added.", work, self._place())

    def also(self, words: str) -> dict[str, str]:  # noqa: ARG002 -- a list of people knows more than the line says
        """Return what else is known of something that is added by its first words."""
        return {}

    def _move(self, record: str, before: str) -> None:
        if self._told.kind != "enquiry":
            self._sheet.desk.notices.said.emit("This list keeps an order of its own.")
            return
        day, row = self._sheet.place, next(row for row in self._rows if row.key == record)
        others = [each for each in self._rows if each is not row]
        place = next((place for place, each in enumerate(others) if each.key == before), len(others))
        self._rows = (*others[:place], row, *others[place:])  # at once: the next press of the key counts from there
        self._show()
        self._sheet.do(
            f"{self._told.one} moved.",
            lambda workspace: workspace.visits.preparing.move(day, record, before),
            self._place(record),
        )

    def _take_away(self, record: str) -> None:
        self._form.flush()
        keys = [row.key for row in self._rows]
        rest = [*keys[keys.index(record) + 1 :], *reversed(keys[: keys.index(record)])]
        had_keyboard = self._form.isAncestorOf(self.window().focusWidget())
        self._chosen = rest[0] if rest else ""
        if had_keyboard:
            self.begin()
        day = self._sheet.place
        self._sheet.do(
            f"{self._told.one} removed.",
            lambda workspace: workspace.visits.preparing.take_away(day, record),
            self._place(record),
            offer_undo=True,
        )
