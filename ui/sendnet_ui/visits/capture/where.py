"""Where a round is: asked when it begins, by a few presses, each key written on its button; never a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from sendnet_desktop.frameworks.checklist import Repeat, Section
from sendnet_desktop.ids import random_key
from sendnet_desktop.visits.capture.usual import (
    groups,
    letters_left,
    recommendations,
    subjects,
    year_groups,
)
from sendnet_desktop.visits.capture.values import Round
from sendnet_ui.forms.layouts import GAP, STRETCH, flow, hbox, scrolled, text, vbox
from sendnet_ui.visits.capture.keys import keyed
from sendnet_ui.visits.capture.reading import Reading
from sendnet_ui.visits.capture.wording import NEXT

_LONGEST: Final = 80
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_NAMES: Final = "A year group, a subject or a group of people; never a name."
_LETTERS: Final = (
    "A letter for each pupil, fresh for each visit. Which letter is whom stays on paper with the SENCO; nothing else"
    " is asked here."
)


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask of a round.

    Attributes:
        field: Which field it fills.
        words: What is asked.
        options: What to choose from.
        can_write: Whether something else may be written.
    """

    field: str
    words: str
    options: tuple[str, ...]
    can_write: bool = True


def questions(reading: Reading, section: Section, writer: str) -> tuple[Question, ...]:
    """Return what is asked when a round of a section begins; nothing where no letter is left for a further trail."""
    captured, phase = reading.captured, reading.visit.phase
    year = Question("year_group", "Which year group?", year_groups(captured, phase))
    subject = Question("subject", "Which subject?", subjects(captured, phase))
    if section.repeat == "trail":
        free = letters_left(captured, section.id, writer)
        return (Question("letter", "Which letter?", free, can_write=False),) if free else ()
    if section.repeat == "group":
        return (Question("looked_at", "Which group?", groups(captured, section)), year)
    if section.repeat == "recommendation":
        return (Question("looked_at", "Which recommendation?", recommendations(captured, section)),)
    return (year, subject)


class WherePart(QWidget):
    """Asks one thing after the other; Enter begins with what was said so far, Esc leaves it."""

    begun = Signal(object)
    """The round is to begin; carries a new ``Round`` with what was said of it."""
    left = Signal()
    """Nothing is to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: tuple[Question, ...] = ()
        self._said: dict[str, str] = {}
        self._place = 0
        self._keys: dict[str, str] = {}
        self._next, self._asked = "", text("", "subheading")
        self._told = text("", "muted")
        self._options = QWidget()
        self._options_place = vbox(self._options)
        self._other = QLineEdit(maxLength=_LONGEST, placeholderText="Another: write it, then Enter")
        self._other.setProperty("unlabelled", "its placeholder says what it is for")
        self._begin, self._leave = QPushButton("Begin", default=True), QPushButton("Not now", flat=True)
        self._begin.setToolTip("Begin with what was said so far (Enter)")
        self._leave.setToolTip("Esc")
        head = vbox(self._asked, self._told, gap=GAP // 2)
        foot = hbox(self._begin, self._leave, STRETCH)
        page = QWidget()
        asked = vbox(head, self._options_place, self._other, foot, STRETCH, gap=GAP * 2)
        asked.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP * 2)
        page.setLayout(asked)
        self.setLayout(vbox(scrolled(page)))
        self._other.returnPressed.connect(self._write)
        self._begin.clicked.connect(self._finish)
        self._leave.clicked.connect(self.left)

    def ask(self, repeat: Repeat, asked: Sequence[Question]) -> None:
        """Begin to ask; nothing was said yet."""
        self._questions, self._said, self._place = tuple(asked), {}, 0
        self._next = NEXT[repeat]
        self._told.setText(_LETTERS if repeat == "trail" else _NO_NAMES)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self._other.hasFocus():
            event.accept()  # Enter there has written it already
        elif event.key() in _ENTER:
            self._finish()
        elif event.text().lower() in self._keys:
            self._choose(self._keys[event.text().lower()])
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        question = self._questions[self._place]
        said = ", ".join(self._said.values())
        self._asked.setText(f"{said or self._next}. {question.words}")
        self._keys = keyed(question.options)
        former, self._options = self._options, QWidget()
        buttons = [self._button(key, option) for key, option in self._keys.items()]
        self._options.setLayout(flow(*buttons))
        self._options_place.replaceWidget(former, self._options)
        former.hide()
        former.deleteLater()
        self._other.clear()
        self._other.setVisible(question.can_write)
        self._other.setAccessibleName(f"{question.words} Another")
        QWidget.setTabOrder(self._options, self._other)
        buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _button(self, key: str, option: str) -> QPushButton:
        words = option if option.lower() == key else f"{key.upper()}  {option}"
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setMinimumHeight(round(self.fontMetrics().height() * 2.2))
        button.clicked.connect(partial(self._choose, option))
        return button

    def _write(self) -> None:
        words = " ".join(self._other.text().split())
        if words:
            self._choose(words)
        else:
            self._finish()

    def _choose(self, words: str) -> None:
        self._said[self._questions[self._place].field] = words
        self._place += 1
        if self._place < len(self._questions):
            self._show()
        else:
            self._finish()

    def _finish(self) -> None:
        said = (self._said.get(field, "") for field in ("year_group", "subject", "letter", "looked_at"))
        year_group, subject, letter, looked_at = said
        begun = Round(random_key(), year_group=year_group, subject=subject, letter=letter, looked_at=looked_at)
        self.begun.emit(begun)
