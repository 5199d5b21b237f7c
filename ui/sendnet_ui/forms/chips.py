"""Several of many: each that is chosen is a chip to go to and to take away, and a closed list adds more."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, flow, hbox, text, vbox
from sendnet_ui.shell.icons import icon


@dataclass(frozen=True, slots=True)
class ChipWords:
    """What a row of chips says.

    Attributes:
        title: What stands above it; empty where something else names it.
        add: The first line of the list that adds one: ``Add a statement…``.
        adding: What a screen reader calls that list.
        away: What taking one away is called, before what it is: ``It does not bear on``.
    """

    title: str
    add: str
    adding: str
    away: str


class Chips(QWidget):
    """What was chosen, in order, and what may be chosen beside it."""

    added = Signal(str)
    """One is to be chosen, by its id."""
    taken_away = Signal(str)
    """One is to be chosen no more, by its id."""
    opened = Signal(str)
    """One is to be gone to, by its id."""

    def __init__(self, words: ChipWords, *, lead_somewhere: bool = False, parent: QWidget | None = None) -> None:
        """Make an empty row.

        Args:
            words: What it says.
            lead_somewhere: Whether a chip is a way to what it names.
            parent: Its parent.
        """
        super().__init__(parent)
        self._words = words
        self._leads = lead_somewhere
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._chips = QWidget()
        self._more = DropDown({}, words.add)
        self._more.introduce(words.adding)
        self._more.control.setProperty("unlabelled", "its first line says what it is for")
        chosen = QWidget()
        self._place = vbox(self._chips)
        chosen.setLayout(self._place)
        title = [text(words.title, "strong")] if words.title else []
        self._row = flow(chosen, self._more, gap=GAP * 2)
        self.setLayout(vbox(*title, self._row, gap=GAP // 2))
        self._more.changed.connect(self._add)

    @property
    def adding(self) -> DropDown:
        """The list that adds one."""
        return self._more

    def put_last(self, part: QWidget) -> None:
        """Let something stand behind the list that adds one, such as the way to who chose what."""
        self._row.addWidget(part)

    def fill(self, chosen: Mapping[str, str], others: Mapping[str, str]) -> None:
        """Show what is chosen and what else there is, each by its id; the chips stay where they say the same."""
        self._more.offer(others)
        self._more.set_value(None)
        shown = tuple(chosen.items())
        if self._shown != shown:
            self._shown = shown
            self._show(chosen)

    def _show(self, chosen: Mapping[str, str]) -> None:
        former, self._chips = self._chips, QWidget()
        self._chips.setLayout(flow(*(self._chip(each, label) for each, label in chosen.items()), gap=GAP))
        self._place.replaceWidget(former, self._chips)
        former.hide()
        former.deleteLater()
        QWidget.setTabOrder(self._chips, self._more.control)

    def _chip(self, key: str, label: str) -> QWidget:
        chip, away = QWidget(), QToolButton()
        away.setObjectName("quiet")
        away.setIcon(icon("x"))
        away.setToolTip(f"{self._words.away} {label}")
        away.setAccessibleName(f"{self._words.away} {label}")
        away.clicked.connect(partial(self.taken_away.emit, key))
        chip.setLayout(hbox(self._name(key, label), away, gap=2))
        return chip

    def _name(self, key: str, label: str) -> QWidget:
        if not self._leads:
            name = QLabel(label)
            name.setObjectName("chip")
            return name
        go = QPushButton(label)
        go.setToolTip(f"Go to {label}")
        go.clicked.connect(partial(self.opened.emit, key))
        return go

    def _add(self, key: str | None) -> None:
        if key is not None:
            self.added.emit(key)
