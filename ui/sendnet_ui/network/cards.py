"""A line that adds to a list, the list that keys work in, and the form of what is chosen in it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from sendnet_desktop.changes import Value
from sendnet_desktop.ids import random_key
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.forms.layouts import GAP, flow, hbox, text, vbox
from sendnet_ui.network.places import CardPlace, NetworkPlace
from sendnet_ui.network.sheet import NetworkSheet, Reading
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import AnyRow, Row
from sendnet_ui.shell.icons import icon

_MOST_ROWS = 7
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Adding:
    """One way to add what was written in the line.

    Attributes:
        words: What its button says.
        said: What the new record says besides.
    """

    words: str
    said: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Told:
    """How a list speaks of itself.

    Attributes:
        part: The key of the part of the room that it stands in.
        kind: The kind of its records.
        field: The field that the line fills.
        name: What a screen reader calls it: ``Training``.
        one: What one of it is called.
        ask: What stands in the empty line.
        none: What is said where there is none.
        ways: The ways to add; Enter takes the first.
        then: The field that the keyboard goes to once one is added; empty to stay in the line.
    """

    part: str
    kind: str
    field: str
    name: str
    one: str
    ask: str
    none: str
    ways: tuple[Adding, ...]
    then: str = ""


class Card(QFrame):
    """The form of one record; built once, and filled with whichever is chosen."""

    removed = Signal()
    """The record is to be taken away."""

    told: ClassVar[Told]

    def __init__(self, sheet: NetworkSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.sheet = sheet
        remove = QToolButton()
        remove.setObjectName("quiet")
        remove.setIcon(icon("trash-2"))
        remove.setToolTip("Take it off the list (Delete in the list)")
        remove.setAccessibleName(f"Take away: {self.told.one}")
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove.clicked.connect(self.removed)
        self._standing = text("", "muted")
        self._standing.hide()
        top = hbox(text(self.told.one, "subheading"), remove)
        top.setStretch(0, 1)
        self.head = vbox(top, self._standing, gap=0)

    def fill(self, record: str, reading: Reading) -> None:
        """Show a record."""
        raise NotImplementedError

    def stand(self, words: str) -> None:
        """Say in a line how the record stands."""
        self._standing.setText(words)
        self._standing.setVisible(bool(words))

    def begin(self, field: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        fields = self.findChildren(Field)
        chosen = next((each for each in fields if each.name == field), fields[0])
        chosen.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Write what was typed, before the form shows something else."""
        for field in self.findChildren(Field):
            field.editor.flush()


class Cards(QWidget):
    """What this school has of one kind."""

    def __init__(
        self,
        sheet: NetworkSheet,
        card: Card,
        rows: Callable[[Reading], Iterable[AnyRow]],
        also: Callable[[Reading], Mapping[str, Value]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheet, self._told, self._card, self._rows_of, self._also = sheet, card.told, card, rows, also
        self._rows: tuple[AnyRow, ...] = ()
        self._chosen = self._added = ""
        self._sought: CardPlace | None = None
        told = self._told
        self._list = RowList(sheet.said(told.name), _MOST_ROWS)
        self._none = text(sheet.said(told.none), "muted")
        self.line = QLineEdit(placeholderText=sheet.said(told.ask), maxLength=_LONGEST)
        self.line.setAccessibleName(sheet.said(told.ask))
        self.line.setProperty("unlabelled", "its placeholder says what it is for")
        self.setLayout(self._laid_out())
        for part in (self._none, self._list, card):
            part.hide()  # until it is known which of them there is to see
        self.line.returnPressed.connect(partial(self._take_line, told.ways[0]))
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(card.begin)
        self._list.removed.connect(self._take_away)
        self._list.moved.connect(lambda *_: sheet.desk.notices.said.emit("This list keeps an order of its own."))
        card.removed.connect(lambda: self._take_away(self._chosen))

    def fill(self) -> None:
        """Show the list as it was read last."""
        self._rows = tuple(self._rows_of(self._sheet.reading))
        keys = self._keys
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else ""
        self._none.setVisible(not keys)
        for part in (self._list, self._card):
            part.setVisible(bool(keys))
        if self._added in keys:
            self._chosen = self._added
        self._show()
        if self._added in keys:
            self._added = ""
            if self._told.then:
                self._card.begin(self._told.then)
        if self._sought is not None:
            self.go(self._sought)

    def begin(self) -> None:
        """Put the keyboard into the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self, place: CardPlace) -> None:
        """Show a record, and put the keyboard into the field that is meant; it may not have been read yet."""
        is_here = place.record in self._keys
        self._sought = None if is_here else place
        if is_here:
            self._choose(place.record)
            if place.field:
                self._card.begin(place.field)
            else:
                self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def make(self, words: str, way: Adding) -> None:
        """Add a record by its first words."""
        self._card.flush()
        key = random_key()
        self._added = f"{self._told.kind}:{key}"
        said = {**self._also(self._sheet.reading), self._told.field: words, **way.said}
        self._sheet.add(f"{self._told.one} added.", self._told.kind, key, said, self._place(self._added))

    @property
    def _keys(self) -> list[str]:
        return [row.key for row in self._rows if isinstance(row, Row)]

    def _laid_out(self) -> QVBoxLayout:
        buttons = [QPushButton(way.words) for way in self._told.ways]
        for way, button in zip(self._told.ways, buttons, strict=True):
            button.setIcon(icon("plus"))
            button.clicked.connect(partial(self._take_line, way))
        if len(buttons) == 1:
            adding = hbox(self.line, *buttons)
            adding.setStretch(0, 1)
            return vbox(adding, self._none, self._list, self._card, gap=GAP)
        ways = QWidget()
        ways.setLayout(flow(*buttons))
        return vbox(self.line, ways, self._none, self._list, self._card, gap=GAP)

    def _place(self, record: str = "") -> NetworkPlace:
        return NetworkPlace(self._told.part, CardPlace(record) if record else None)

    def _show(self) -> None:
        self._list.show_rows(self._rows, self._chosen)
        if self._chosen:
            self._sheet.page = self._place(self._chosen)
            self._card.fill(self._chosen, self._sheet.reading)

    def _choose(self, record: str) -> None:
        self._card.flush()
        self._chosen = record
        self._show()

    def _take_line(self, way: Adding) -> None:
        words = self.line.text().strip()
        self.line.setFocus()
        if words:
            self.line.clear()
            self.make(words, way)

    def _take_away(self, record: str) -> None:
        self._card.flush()
        keys = self._keys
        rest = [*keys[keys.index(record) + 1 :], *reversed(keys[: keys.index(record)])]
        if self._card.isAncestorOf(self.window().focusWidget()):
            (self._list if rest else self.line).setFocus()
        self._chosen = rest[0] if rest else ""
        self._sheet.take_away(f"{self._told.one} taken away.", record, self._place())
