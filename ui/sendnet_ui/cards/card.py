"""The card of one record: its fields, and the way to take it away."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from sendnet_ui.cards.paper import CardPaper, R
from sendnet_ui.cards.told import Told
from sendnet_ui.evaluations.columns import NARROW, side_by_side
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.shell.icons import icon


class Card(QFrame, Generic[R]):
    """Built once, and filled with whichever record is chosen.

    Attributes:
        told: How the list of such records speaks of itself.
    """

    removed = Signal()
    """The record is to be taken away."""

    def __init__(
        self,
        sheet: CardPaper[R],
        told: Told,
        lines: Sequence[Sequence[Field]],
        offers: Mapping[DropDown, Callable[[R], Mapping[str, str]]] | None = None,
        below: Sequence[QWidget] = (),
    ) -> None:
        """Make the card.

        Args:
            sheet: What is written on.
            told: How the list of such records speaks of itself.
            lines: The fields, those of one line together.
            offers: What some of its boxes offer, which may change with each reading.
            below: What stands under the fields.
        """
        super().__init__()
        self.setObjectName("card")
        self.told = told
        self._sheet = sheet
        self._fields = [field for line in lines for field in line]
        self._offers = dict(offers or {})
        self._title, self._standing = text("", "subheading"), text("", "muted")
        self._standing.hide()
        self._remove = QToolButton()
        self._remove.setObjectName("quiet")
        self._remove.setIcon(icon("trash-2"))
        self._remove.setToolTip("Take it off the list (Delete in the list)")
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._remove.clicked.connect(self.removed)
        head = hbox(self._title, self._remove)
        head.setStretch(0, 1)
        rows = [side_by_side(*line, characters=NARROW) if len(line) > 1 else line[0] for line in lines]
        self.setLayout(vbox(head, self._standing, *rows, *below, gap=GAP * 2, margin=GAP * 2))

    def fill(self, record: str, place: int, reading: R) -> None:
        """Show a record; ``place`` counts it from 1."""
        one = self._sheet.said(self.told.one)
        self._title.setText(f"{one} {place}")
        self._remove.setAccessibleName(f"Remove {one.lower()} {place}")
        for box, offer in self._offers.items():
            box.offer(offer(reading))
        for field in self._fields:
            field.fill(record, reading.value(record, field.name))

    def stand(self, words: str) -> None:
        """Say in a line how the record stands; nothing for no line."""
        self._standing.setText(words)
        self._standing.setVisible(bool(words))

    def begin(self, name: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        chosen = next((each for each in self._fields if each.name == name), self._fields[0])
        chosen.editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Write what was typed, before the card shows something else."""
        for field in self._fields:
            field.editor.flush()
