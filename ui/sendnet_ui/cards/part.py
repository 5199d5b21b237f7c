"""A list that keys work in, a line that adds to it, and the card of what is chosen."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, Generic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Value
from sendnet_desktop.ids import random_key
from sendnet_ui.cards.card import Card
from sendnet_ui.cards.paper import CardPaper, R
from sendnet_ui.evaluations.undo import Work
from sendnet_ui.forms.adding_line import AddingLine
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import AnyRow, Row

_MOST_ROWS: Final = 6


class CardsPart(QWidget, Generic[R]):
    """What a room has of one kind.

    Attributes:
        adding: The line that adds; hidden where another line does.
    """

    def __init__(
        self,
        sheet: CardPaper[R],
        card: Card[R],
        rows: Callable[[R], Iterable[AnyRow]],
        also: Callable[[R, str], Mapping[str, Value]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Put the list together.

        Args:
            sheet: What is written on.
            card: The card of one record.
            rows: The rows of the list.
            also: What is known of something new by its first words, besides them; None for nothing.
            parent: Qt's.
        """
        super().__init__(parent)
        self._sheet, self._told, self._card, self._rows_of = sheet, card.told, card, rows
        self._also = also or (lambda _reading, _words: {})
        self._rows: tuple[AnyRow, ...] = ()
        self._chosen = ""
        self._sought: tuple[str, str] | None = None
        told = card.told
        self._list = RowList(sheet.said(told.name), _MOST_ROWS)
        self._none = text(sheet.said(told.none), "muted")
        self.adding = AddingLine(sheet.said(told.ask), [way.words for way in told.ways])
        self.setLayout(vbox(*self.pieces(), gap=GAP))
        self.adding.setVisible(bool(told.ask))
        for piece in (self._none, self._list, card):
            piece.hide()  # until it is known which of them there is to see
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(card.begin)
        self._list.moved.connect(self._move)
        self._list.removed.connect(self._take_away)
        card.removed.connect(lambda: self._take_away(self._chosen))
        self.adding.taken.connect(self.make)

    def pieces(self) -> tuple[QWidget, ...]:
        """Return what the part is made of, from top to bottom."""
        return self._none, self._list, self.adding, self._card

    def fill(self) -> None:
        """Show the list as it was read last."""
        self._rows = tuple(self._rows_of(self._sheet.reading))
        keys = self._keys
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else ""
        self._none.setVisible(not keys)
        for piece in (self._list, self._card):
            piece.setVisible(bool(keys))
        self._show()
        if self._sought is not None:
            self._go_to_sought()

    def begin(self, field: str = "") -> None:
        """Put the keyboard into a field of what is chosen, into the list, or where the first one is written."""
        if field and self._chosen:
            self._card.begin(field)
        elif self._chosen:
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.adding.begin()

    def seek(self, record: str, field: str = "") -> None:
        """Choose a record and put the keyboard into a field of it, if one is meant, once the record is there."""
        self._sought = record, field
        self._go_to_sought()

    def make(self, words: str, way: int = 0) -> None:
        """Add a record by its first words, in the way of this place among the list's."""
        self._card.flush()
        told, record = self._told, f"{self._told.kind}:{random_key()}"
        said = {told.field: words, **told.ways[way].said, **self._also(self._sheet.reading, words)}
        self._sought = record, told.then
        self._do("added", self._sheet.adding(record, said), record)

    @property
    def _keys(self) -> list[str]:
        return [row.key for row in self._rows if isinstance(row, Row)]

    def _show(self) -> None:
        self._list.show_rows(self._rows, self._chosen)
        if self._chosen:
            self._sheet.page = self._sheet.page_of(self._chosen)
            self._card.fill(self._chosen, self._keys.index(self._chosen) + 1, self._sheet.reading)

    def _choose(self, record: str) -> None:
        self._card.flush()
        self._chosen = record
        self._show()

    def _go_to_sought(self) -> None:
        if self._sought is None or self._sought[0] not in self._keys:
            return
        (record, field), self._sought = self._sought, None
        self._choose(record)
        if field:
            self._card.begin(field)

    def _move(self, record: str, before: str) -> None:
        keys = self._keys
        work = self._sheet.moving(record, keys, before)
        if work is None:
            self._sheet.desk.notices.said.emit("This list keeps an order of its own.")
            return
        row = next(each for each in self._rows if each.key == record)
        others = [each for each in self._rows if each.key != record]
        at = next((at for at, each in enumerate(others) if each.key == before), len(others))
        self._rows = (*others[:at], row, *others[at:])  # at once: the next press of the key counts from there
        self._show()
        self._do("moved", work, record)

    def _take_away(self, record: str) -> None:
        self._card.flush()
        keys = self._keys
        at = keys.index(record)
        rest = [*keys[at + 1 :], *reversed(keys[:at])]
        had_keyboard = self._card.isAncestorOf(self.window().focusWidget())
        self._chosen = rest[0] if rest else ""
        if had_keyboard and rest:
            self._list.setFocus()
        elif had_keyboard:
            self.adding.begin()
        self._do("taken away", self._sheet.taking_away(record), record, offer_undo=True)

    def _do(self, done: str, work: Work, record: str, *, offer_undo: bool = False) -> None:
        page = self._sheet.page_of(record)
        self._sheet.saving.do(f"{self._told.one} {done}.", work, page, offer_undo=offer_undo)
