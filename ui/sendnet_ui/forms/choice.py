"""Editors of one choice among few: a row of segments or a column of radio buttons, and yes or no."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QPushButton, QRadioButton, QWidget

from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, flow, vbox
from sendnet_ui.forms.segment import Segment

_OF_SHORTCUTS: Final = (
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose.

    Attributes:
        id: What is kept.
        label: What people read.
        description: What it means, for tips and screen readers.
        colour: Fill when chosen, ``#RRGGBB``; empty for the accent.
        shape: The mark beside the label; empty for none.
    """

    id: str
    label: str
    description: str = ""
    colour: str = ""
    shape: str = ""


class Choice(Editor[str | None]):
    """At most one of a few options, by its id; None while nothing is chosen.

    Inside it the arrow keys move, a figure chooses by place from 1, and Delete clears where clearing is allowed.
    """

    def __init__(
        self,
        options: Sequence[Option],
        *,
        stacked: bool = False,
        can_clear: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = tuple(options)
        self._can_clear = can_clear
        self._withheld = set[str]()
        self._frame = QGroupBox()  # a screen reader says the group's name before the option's
        self._frame.setObjectName("choice")
        self._group = QButtonGroup(self)
        self._buttons = [self._button(option, stacked=stacked) for option in self._options]
        self._clear = QPushButton("Clear", flat=True)
        self._clear.setVisible(False)
        self._clear.setToolTip("Delete")
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the key does the same, and Tab goes on to what follows
        parts: list[QWidget] = [*self._buttons, *([self._clear] if can_clear else [])]
        self._frame.setLayout(vbox(*parts, gap=2) if stacked else flow(*parts, gap=GAP // 2))
        self.setLayout(vbox(self._frame))
        self._group.idClicked.connect(self._choose)
        self._clear.clicked.connect(self._choose_nothing)
        self._settle_focus()

    @property
    def control(self) -> QGroupBox:
        """The group of options."""
        return self._frame

    def value(self) -> str | None:
        """Return the id of what is chosen."""
        place = self._group.checkedId()
        return self._options[place].id if place >= 0 else None

    def set_value(self, value: str | None) -> None:
        """Show an option as chosen; an id that is not offered shows none."""
        if value == self.value():
            return
        place = next((index for index, option in enumerate(self._options) if option.id == value), -1)
        if place >= 0:
            self._buttons[place].setChecked(True)
        else:
            self._uncheck()
        self._settle_focus()

    def offer(self, option: str, *, is_offered: bool) -> None:
        """Show or hide an option by its id; one that is hidden cannot be chosen by the person."""
        place = next(index for index, each in enumerate(self._options) if each.id == option)
        self._buttons[place].setVisible(is_offered)
        (self._withheld.discard if is_offered else self._withheld.add)(option)

    def choose_place(self, place: int) -> None:
        """Choose the option at a place, counted from 0, as the person; nothing where there is none."""
        offered = self._offered
        if 0 <= place < len(offered) and self.isEnabled():
            offered[place].click()

    def introduce(self, name: str, hint: str = "") -> None:
        """Name the group, and the button that clears it."""
        super().introduce(name, hint)
        self._clear.setAccessibleName(f"Clear: {name}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._typed(event):
            return True
        return super().eventFilter(watched, event)

    @property
    def _offered(self) -> list[QRadioButton]:
        beside = zip(self._options, self._buttons, strict=True)
        return [button for option, button in beside if option.id not in self._withheld]

    def _button(self, option: Option, *, stacked: bool) -> QRadioButton:
        button: QRadioButton = (
            QRadioButton(option.label) if stacked else Segment(option.label, option.colour, option.shape)
        )
        button.setToolTip(option.description)
        button.setAccessibleDescription(option.description)
        button.installEventFilter(self)
        self._group.addButton(button, len(self._group.buttons()))
        return button

    def _typed(self, event: QKeyEvent) -> bool:
        if event.modifiers() & _OF_SHORTCUTS:
            return False  # Alt with a figure is somebody else's, and its text is the figure all the same
        figure = event.text()
        if figure.isdecimal() and 1 <= int(figure) <= len(self._offered):
            chosen = self._offered[int(figure) - 1]
            chosen.setFocus()  # before it is told: whoever hears of it may lead the keyboard elsewhere
            chosen.click()
            return True
        if self._can_clear and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose_nothing()
            return True
        return False

    def _choose(self) -> None:
        self._settle_focus()
        self.changed.emit(self.value())

    def _choose_nothing(self) -> None:
        if self.value() is not None:
            self._buttons[0].setFocus()
            self._uncheck()
            self._choose()

    def _uncheck(self) -> None:
        self._group.setExclusive(False)
        for button in self._buttons:
            button.setChecked(False)
        self._group.setExclusive(True)

    def _settle_focus(self) -> None:
        # Tab is to reach the chosen option; Qt sees to that only when a person chose it, and never on clearing.
        chosen = max(self._group.checkedId(), 0)
        for place, button in enumerate(self._buttons):
            policy = Qt.FocusPolicy.StrongFocus if place == chosen else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        self._frame.setFocusProxy(self._buttons[chosen])
        self.setFocusProxy(self._buttons[chosen])
        self._clear.setVisible(self._can_clear and self.value() is not None)


class YesNo(Editor[bool | None]):
    """Yes, no, or not said yet."""

    def __init__(self, *, can_clear: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = Choice((Option("yes", "Yes"), Option("no", "No")), can_clear=can_clear)
        self.setLayout(vbox(self._choice))
        self.setFocusProxy(self._choice)
        self._choice.changed.connect(lambda: self.changed.emit(self.value()))

    @property
    def control(self) -> QGroupBox:
        """The group of the two options."""
        return self._choice.control

    def value(self) -> bool | None:
        """Return what was said; None while nothing was."""
        chosen = self._choice.value()
        return None if chosen is None else chosen == "yes"

    def set_value(self, value: bool | None) -> None:
        """Show an answer."""
        self._choice.set_value(None if value is None else "yes" if value else "no")

    def introduce(self, name: str, hint: str = "") -> None:
        """Name the group."""
        self._choice.introduce(name, hint)
