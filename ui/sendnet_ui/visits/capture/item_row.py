"""One item of the checklist: what is asked, its answers as large buttons, and what was noted beside them."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGroupBox, QPushButton, QToolButton, QWidget

from sendnet_desktop.changes import Value
from sendnet_desktop.frameworks.checklist import Item
from sendnet_desktop.visits.capture.offering import offered, passing_over
from sendnet_desktop.visits.capture.values import Observation, Spot
from sendnet_ui.evaluations.disagreement import Disagreement
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.visits.capture.answers import Answers, Offer
from sendnet_ui.visits.capture.item_details import ItemDetails
from sendnet_ui.visits.capture.sheet import CaptureSheet
from sendnet_ui.visits.capture.theme_line import ThemeLine
from sendnet_ui.visits.capture.wording import SIGN_KEYS, said_words, spoken_words

Key = Qt.Key
Role = QPalette.ColorRole

_SIDE_BY_SIDE: Final = 96  # average characters from which the answers stand beside what is asked
_CLEARING: Final = (Key.Key_Delete, Key.Key_Backspace)
_STEPS: Final = {Key.Key_Down: 1, Key.Key_Up: -1}
_ENTER: Final = (Key.Key_Return, Key.Key_Enter)


class ItemRow(QGroupBox):
    """Holds the keyboard itself, so that a figure answers and an arrow goes on, whatever is chosen.

    Attributes:
        item: What is asked.
    """

    answered = Signal()
    """It was answered by a key: the next one is wanted."""
    stepped = Signal(int)
    """The person wants the item so many places further."""

    def __init__(self, sheet: CaptureSheet, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._sheet = sheet
        self._spot = Spot("", "", item.id)
        self._is_to_level = False
        self.setObjectName("choice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._asked = text(f"{item.id}  {item.text}")
        self._beside = text("", "muted")
        self._answers = Answers(item.text, _offers(item))
        self._levels = Answers(f"Level: {item.text}", _levels(sheet) if "judgement" in item.responses else ())
        self._count = QPushButton("How many…", flat=True)
        self._count.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._count.setToolTip("C")
        self._star = _quiet("Star", "Worth saying in feedback (S)")
        self._more = _quiet("More", "Note, photo and more (Enter)")
        self._star.setCheckable(True)
        self._theme = ThemeLine(sheet, item)
        self._details = ItemDetails(sheet, item)
        self._versions = Disagreement(sheet)
        self._put_together()
        self._connect()

    @property
    def is_open(self) -> bool:
        """Whether note, photo and the rest are shown."""
        return not self._details.isHidden()

    def fill(self) -> None:
        """Show what was said of the item where the writer is now."""
        spot, captured = self._sheet.spot_at(self.item.id), self._sheet.reading.captured
        if spot != self._spot:
            self._theme.flush()
            self._spot = spot
            self.close_details()
        said, themes = captured.at(spot), captured.themes_at(spot)
        answer, star = self._known("answer", said.answer or None), self._known("star", said.star or None)
        level = self._known("level", said.level or None)
        self._answers.show_answer(str(answer or ""))
        self._levels.show_answer(str(level or ""))
        self._star.setChecked(bool(star))
        self._star.setText("★ Starred" if star else "Star")
        photos = len(captured.pictures_with(spot.record))
        shown = Observation(spot, answer=str(answer or ""), star=bool(star))
        beside = said_words(self.item, said, themes, photos, ())
        self._beside.setText(beside)
        self._beside.setVisible(bool(beside) and not self.is_open)
        self.setAccessibleName(spoken_words(self.item, shown, beside))
        self._theme.fill(spot)
        if self.is_open:
            self._details.fill(said, themes)
        self._versions.show_for(self._sheet.noted(spot.record, "answer"))

    def answer(self, value: str | None) -> None:
        """Answer the item, or take the answer back."""
        self._say("answer", value)

    def open_details(self, field: str = "remark", typed: str = "") -> None:
        """Show note, photo and the rest, with the keyboard in one of them.

        Args:
            field: ``remark`` or ``counted``.
            typed: What the person has typed already.
        """
        captured = self._sheet.reading.captured
        self._details.fill(captured.at(self._spot), captured.themes_at(self._spot))
        self._details.show()
        self._beside.hide()
        self._details.begin(field, typed)

    def close_details(self) -> None:
        """Write what was typed there and show the item alone."""
        if self.is_open:
            held = self._details.isAncestorOf(self.window().focusWidget())
            self._details.flush()
            self._details.hide()
            self._beside.setVisible(bool(self._beside.text()))
            if held:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Keep whatever is written here."""
        self._theme.flush()
        self._details.flush()

    def star(self) -> None:
        """Say that it is worth saying in feedback, or that it is not any more."""
        star = not self._known("star", self._sheet.reading.captured.at(self._spot).star or None)
        self._say("star", star or None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, figure = event.key(), event.text()
        to_level, self._is_to_level = self._is_to_level, False
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _STEPS and plain:
            self.stepped.emit(_STEPS[Key(key)])
        elif key == Key.Key_Escape and not self.hasFocus():
            self.close_details()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.hasFocus() or not (self._take_figure(figure, to_level=to_level) or self._take(event)):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() > self.fontMetrics().averageCharWidth() * _SIDE_BY_SIDE
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._asking.setDirection(way)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 -- Qt's
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        held = self.hasFocus() or self.isAncestorOf(self.window().focusWidget())
        colour, width = (palette.color(Role.Accent), 2.5) if held else (palette.color(Role.Mid), 1.0)
        painter.setPen(QPen(colour, width))
        painter.setBrush(palette.color(Role.Base))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), GAP, GAP)

    def _put_together(self) -> None:
        head = hbox(self._asked, self._count, self._star, self._more, gap=GAP // 2)
        head.setStretch(0, 1)
        self._asking = vbox(head, self._answers, gap=GAP // 2)
        self._asking.setStretch(0, 1)
        parts = (self._asking, self._levels, self._theme, self._beside, self._versions, self._details)
        self.setLayout(vbox(*parts, gap=GAP // 2, margin=GAP))
        self._details.hide()
        self._levels.setVisible("judgement" in self.item.responses)
        self._count.setVisible("number" in self.item.responses)
        self._theme.setVisible("themes" in self.item.responses)

    def _connect(self) -> None:
        self._details.left.connect(self.close_details)
        self._details.done.connect(self.answered)
        self._answers.answered.connect(lambda answer: self._pressed("answer", answer))
        self._levels.answered.connect(lambda level: self._pressed("level", level))
        self._count.clicked.connect(lambda: self.open_details("counted"))
        self._star.clicked.connect(self.star)
        self._more.clicked.connect(lambda: self.close_details() if self.is_open else self.open_details())

    def _take_figure(self, figure: str, *, to_level: bool) -> bool:
        if len(figure) != 1 or not figure.isdecimal():
            return False
        first = self.item.responses[0]
        levels_first = first == "judgement" and not {"seen", "compliance"} & set(self.item.responses)
        if (to_level or levels_first) and (level := self._levels.of_key(figure)):
            self._say("level", level)
        elif figure == "0":
            self.answer(passing_over(self.item))
        elif answer := self._answers.of_key(figure):
            self.answer(answer)
        elif "number" in self.item.responses:
            self.open_details("counted", figure)
            return True
        else:
            return True  # no answer of this item, and no key of anything else
        self.answered.emit()
        return True

    def _take(self, event: QKeyEvent) -> bool:
        key, letter = event.key(), event.text().lower()
        if key in _ENTER:
            self.open_details()
        elif key in _CLEARING:
            self.answer(None)
        elif letter in SIGN_KEYS and "themes" in self.item.responses:
            self._theme.begin(letter)
        elif letter == "l" and "judgement" in self.item.responses:
            self._is_to_level = True
        elif letter == "c" and "number" in self.item.responses:
            self.open_details("counted")
        elif letter == "s":
            self.star()
        elif letter == "p":
            self.open_details()
            self._details.ask_photo()
        else:
            return False
        return True

    def _pressed(self, field: str, value: object) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._say(field, value if isinstance(value, str) else None)

    def _known(self, field: str, stored: Value) -> Value:
        return self._sheet.known(self._sheet.noted(self._spot.record, field), stored)

    def _say(self, field: str, value: Value) -> None:
        stored: Value = getattr(self._sheet.reading.captured.at(self._spot), field) or None
        seen = self._known(field, stored)
        if value != seen:
            self._sheet.say(self._sheet.noted(self._spot.record, field), value, seen)
            self.fill()


def _offers(item: Item) -> list[Offer]:
    every = list(offered(item).items())
    keys = [str(place) for place in range(1, len(every) + 1)] if len(every) > 1 else ["0"]
    return [Offer(answer, key, words) for key, (answer, words) in zip(keys, every, strict=True)]


def _levels(sheet: CaptureSheet) -> list[Offer]:
    levels = sheet.reading.pack.levels
    return [Offer(each.id, str(each.number), each.name, each.colour, each.shape) for each in levels]


def _quiet(words: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(words)
    button.setObjectName("quiet")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row's own keys do the same
    button.setToolTip(tip)
    button.setAccessibleDescription(tip)
    return button
