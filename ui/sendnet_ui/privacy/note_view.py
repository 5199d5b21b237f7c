"""One text to decide on: where it stands, what it says with what was found marked, and an answer for each finding."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QFrame, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from sendnet_desktop.guard.values import LONGEST_REASON, Flagged
from sendnet_desktop.guard.wording import around
from sendnet_desktop.privacy.scanning import Finding
from sendnet_ui.forms.layouts import GAP, field, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.privacy.reading import Note

_MOST_LINES = 8
_FROZEN = "What is frozen cannot be changed: withdraw it and take it anew, or let it through."


class NoteView(QWidget):
    """What is found is replaced unless the person says otherwise; what is to stay needs a reason.

    Attributes:
        note: The text.
        reason: Where the reason is given; shown while something is to stay.
    """

    answered = Signal()
    """The person has answered otherwise than before."""

    def __init__(self, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = note
        flagged = note.flagged
        self._answers = [(finding, _answer(flagged, finding)) for finding in flagged.findings]
        self._why = ShortText("Such as: a character in a book we read", longest=LONGEST_REASON)
        self.reason = QWidget()
        self.reason.setLayout(
            field("Why it may stay", self._why, "Kept with the text, and read by whoever reads it. Without names.")
        )
        self._page = _page(flagged)
        boxes = vbox(gap=GAP)
        if flagged.is_document:
            boxes.addWidget(text(_FROZEN))
        for told, findings in _by_what_is_told(self._answers):
            boxes.addWidget(text(told, "muted"))
            for _, box in findings:
                boxes.addWidget(box if box.isEnabled() else text(box.text()))
        self.setLayout(_framed(note, self._page, boxes, self.reason))
        for _, box in self._answers:
            box.toggled.connect(self._tell)
        self._tell()

    @property
    def replaced(self) -> tuple[Finding, ...]:
        """What is to be replaced."""
        return tuple(finding for finding, box in self._answers if box.isChecked())

    @property
    def stays(self) -> int:
        """How much is to be let through."""
        return len(self._answers) - len(self.replaced)

    @property
    def why(self) -> str:
        """The reason for what is to be let through."""
        return self._why.value() if self.stays else ""

    def first(self) -> QWidget:
        """Return what takes the keyboard: the first answer, or the reason where nothing can be replaced."""
        return next((box for _, box in self._answers if box.isEnabled()), self._why.control)

    def ask_why(self) -> None:
        """Take the person to the reason."""
        self._why.control.setFocus()

    def _tell(self) -> None:
        self.reason.setVisible(bool(self.stays))
        self.answered.emit()


def _by_what_is_told(
    answers: list[tuple[Finding, QCheckBox]],
) -> Iterator[tuple[str, list[tuple[Finding, QCheckBox]]]]:
    told: dict[str, list[tuple[Finding, QCheckBox]]] = {}
    for finding, box in answers:
        told.setdefault(finding.tells, []).append((finding, box))
    yield from told.items()


def _framed(note: Note, page: QPlainTextEdit, boxes: QVBoxLayout, reason: QWidget) -> QVBoxLayout:
    card = QFrame()
    card.setObjectName("card")
    place = text(note.where.words, "strong")
    place.setBuddy(page)
    card.setLayout(vbox(place, page, boxes, reason, gap=GAP * 2, margin=GAP * 2))
    return vbox(card)


def _answer(flagged: Flagged, finding: Finding) -> QCheckBox:
    _, found, _ = around(flagged.text, finding)
    can = flagged.may_change and not flagged.is_document
    shown = found.replace("&", "&&")
    box = QCheckBox(f"Say “{finding.offer}” instead of “{shown}”" if can else f"“{shown}”")
    box.setChecked(can)
    box.setEnabled(can)
    box.setAccessibleDescription(finding.tells)
    return box


def _page(flagged: Flagged) -> QPlainTextEdit:
    page = QPlainTextEdit(flagged.text, readOnly=True, tabChangesFocus=True)
    page.setAccessibleName("The text, with what was found marked")
    page.setObjectName("quoted")
    marks = [_mark(page, finding) for finding in flagged.findings]
    page.setExtraSelections(marks)
    cursor = page.textCursor()
    cursor.setPosition(_position(flagged.text, flagged.findings[0].start))
    page.setTextCursor(cursor)
    lines = min(_MOST_LINES, max(2, flagged.text.count("\n") + len(flagged.text) // 80 + 1))
    page.setFixedHeight(page.fontMetrics().lineSpacing() * lines + 4 * GAP)
    return page


def _mark(page: QPlainTextEdit, finding: Finding) -> QTextEdit.ExtraSelection:
    words = page.toPlainText()
    selection = QTextEdit.ExtraSelection()
    selection.cursor = QTextCursor(page.document())
    selection.cursor.setPosition(_position(words, finding.start))
    selection.cursor.setPosition(_position(words, finding.end), QTextCursor.MoveMode.KeepAnchor)
    mark = QTextCharFormat()
    # Underlined too, so that colour is never the only sign.
    mark.setFontUnderline(True)
    mark.setFontWeight(700)
    mark.setBackground(QColor(page.palette().color(QPalette.ColorRole.Highlight)))
    mark.setForeground(QColor(page.palette().color(QPalette.ColorRole.HighlightedText)))
    selection.format = mark
    return selection


def _position(words: str, place: int) -> int:
    # Qt counts in halves what lies beyond the first plane.
    return len(words[:place].encode("utf-16-le")) // 2
