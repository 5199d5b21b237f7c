"""The editor of a level: a card for each, with all of the area's descriptors in view."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QWidget

from sendnet_desktop.frameworks.pack import Level
from sendnet_ui.evaluations.columns import Columns
from sendnet_ui.evaluations.level_card import LevelCard
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import vbox

CLEARING: Final = (Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
MOST_LEVELS: Final = 6
"""As many as a scale may have. All cards are made at once, since Tab goes through a page as it was made."""

_NARROWEST: Final = 20  # average characters that a column of descriptors needs


class LevelPicker(Editor[str | None]):
    """At most one level of a scale, by its id.

    Inside it the arrow keys move, a level's number chooses it, and 0 or Delete takes the choice back.

    Attributes:
        take_other: Offered every other key; says whether it meant anything.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take_other: Callable[[QKeyEvent], bool] = lambda _: False
        self._levels: tuple[Level, ...] = ()
        self._every = tuple(LevelCard() for _ in range(MOST_LEVELS))
        self._group = QButtonGroup(self)
        self._frame = QGroupBox()
        self._frame.setObjectName("choice")
        self._columns = Columns(_NARROWEST)
        for place, card in enumerate(self._every):
            self._columns.addWidget(card)
            self._group.addButton(card, place)
            card.installEventFilter(self)
            card.hide()
        self._frame.setLayout(self._columns)
        self.setLayout(vbox(self._frame))
        self._group.idClicked.connect(self._choose)

    @property
    def control(self) -> QGroupBox:
        """The group of cards."""
        return self._frame

    @property
    def cards(self) -> Sequence[LevelCard]:
        """The cards, the lowest level first."""
        return self._every[: len(self._levels)]

    def offer(self, levels: tuple[Level, ...], descriptors: Mapping[str, str]) -> None:
        """Offer the levels of a scale, as an area describes them."""
        if levels != self._levels:
            self._uncheck()
            self._levels = levels
        for card, level in zip(self._every, levels, strict=False):
            card.describe(level, descriptors.get(level.id, ""))
        for place, card in enumerate(self._every):
            card.setVisible(place < len(levels))
        self._settle_focus()

    def value(self) -> str | None:
        """Return the id of the level chosen."""
        place = self._group.checkedId()
        return self._levels[place].id if place >= 0 else None

    def set_value(self, value: str | None) -> None:
        """Show a level as chosen; one that is not offered shows none."""
        if value == self.value():
            return
        chosen = next((card for card in self.cards if card.level.id == value), None)
        if chosen is not None:
            chosen.setChecked(True)
        else:
            self._uncheck()
        self._settle_focus()

    def choose_number(self, number: int) -> bool:
        """Choose the level of this number, as the person; say whether there is one."""
        card = next((card for card in self.cards if card.level.number == number), None)
        if card is not None and self.isEnabled():
            card.click()
        return card is not None

    def clear(self) -> None:
        """Take the choice back, as the person."""
        if self.value() is not None and self.isEnabled():
            if self.cards[self._group.checkedId()].hasFocus():
                self.cards[0].setFocus()
            self._uncheck()
            self._choose()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_columns"):
            self._columns.invalidate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._took(event):
            return True
        return super().eventFilter(watched, event)

    def _took(self, event: QKeyEvent) -> bool:
        if event.key() in CLEARING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.clear()
            return True
        figure = event.text()
        if figure.isdecimal() and self.choose_number(int(figure)):
            self.cards[self._group.checkedId()].setFocus()
            return True
        return self.take_other(event)

    def _choose(self) -> None:
        self._settle_focus()
        self.changed.emit(self.value())

    def _uncheck(self) -> None:
        self._group.setExclusive(False)
        for card in self._every:
            card.setChecked(False)
        self._group.setExclusive(True)

    def _settle_focus(self) -> None:
        # One Tab stop: the level chosen, or the first.
        place = max(self._group.checkedId(), 0)
        for each, card in enumerate(self._every):
            policy = Qt.FocusPolicy.StrongFocus if each == place else Qt.FocusPolicy.ClickFocus
            card.setFocusPolicy(policy)
        self._frame.setFocusProxy(self._every[place])
        self.setFocusProxy(self._every[place])
