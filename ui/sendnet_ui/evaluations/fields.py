"""One field of the form: its label, its editor, who changed it, and two versions where two stand."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from sendnet_desktop.changes import Value
from sendnet_desktop.clock import read_day
from sendnet_ui.evaluations.disagreement import Disagreement
from sendnet_ui.evaluations.history import offer_history, show_history
from sendnet_ui.evaluations.paper import Paper, Spot
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.privacy.mark import PrivacyMark

Reason = Qt.FocusReason


@dataclass(frozen=True, slots=True)
class Form:
    """How a value is kept and how its editor speaks of it.

    Attributes:
        shown: From what is kept to what the editor shows.
        kept: From what the editor says to what is kept.
    """

    shown: Callable[[Value], Any]  # an editor speaks of days or ids or words, each its own type
    kept: Callable[[Any], Value]


WORDS: Final = Form(lambda value: value or "", lambda said: said or None)
ONE_OF: Final = Form(lambda value: value, lambda said: said)
DAY: Final = Form(
    # Another laptop may have said what is no day; its history still shows it.
    lambda value: read_day(str(value)),
    lambda day: day.isoformat() if day else None,
)
CHECKED: Final = Form(lambda value: value or "not_checked", lambda said: said)


class Field(QWidget):
    """Binds an editor to one field, of whichever statement, action or other thing is shown.

    The way to its history is always shown, or, where many fields stand close together, where the mouse or the keyboard
    is.

    Attributes:
        editor: The editor.
        name: The field's name.
    """

    def __init__(
        self,
        sheet: Paper,
        subject: str,
        name: str,
        editor: Editor[Any],
        form: Form = WORDS,
        *,
        label: str = "",
        hint: str = "",
        offers_history: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.name = name
        self._sheet = sheet
        self._subject = subject
        self._form = form
        self._place: Spot | None = None
        self._seen: Value = None
        self._bout = 0
        self._offers_history = offers_history
        self._has_past = False
        self._label = text("", "strong")
        self._label.setWordWrap(False)
        self._label.setBuddy(editor.control)
        self._hint = text("", "muted")
        called = sheet.said(label) if label else sheet.label(name)
        self._past = _resting(offer_history(self, called, self.ask_past))
        self._versions, self._mark = Disagreement(sheet), PrivacyMark(sheet.desk, editor)
        head = hbox(self._label, self._past, STRETCH, gap=GAP // 2)
        body: QVBoxLayout = vbox(head, self._hint, editor, self._mark, self._versions, gap=GAP // 2)
        self.setLayout(body)
        editor.changed.connect(self._say)
        editor.misread.connect(self._keep_misread)
        for part in (editor.control, *editor.control.findChildren(QWidget)):  # a row of choices is many widgets
            part.installEventFilter(self)
        self.call(called, sheet.said(hint))

    @property
    def place(self) -> Spot | None:
        """What is edited; None before anything is."""
        return self._place

    def call(self, label: str, hint: str = "") -> None:
        """Give the field another label, word for word, as where the comment is the answer or the framework speaks."""
        self._label.setText(label)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._past.setAccessibleName(f"Who changed this: {label}")
        self.editor.introduce(label, hint)

    def go(self) -> None:
        """Put the keyboard here, with two versions in sight where two stand."""
        self.editor.control.setFocus(Reason.OtherFocusReason)
        self._versions.seek()

    def fill(self, owner: str, value: Value) -> None:
        """Show a value of one of the things that the form shows, by its id or record.

        What the person is typing in the same place at this moment is left alone, and counts as typed over what
        they saw before. Words that were no value stay in their place until they are corrected.
        """
        place = self._sheet.spot(self._subject, owner, self.name)
        shown, misread = self._sheet.known(place, value), self._sheet.misread(place)
        if place != self._place:
            self.editor.flush()
            self.editor.set_misread("")
            self._bout += 1
            self._place, self._seen = place, shown
        elif not misread:
            self.editor.set_misread("")
        wanted = self._form.shown(shown)
        self.editor.set_value(wanted)
        self.editor.set_misread(misread)
        if self.editor.value() == wanted:
            self._seen = shown
        frozen = self._sheet.is_frozen
        self._allow(may_write=not frozen)
        self._has_past = value not in (None, "") and not frozen
        self._offer_past()
        self._versions.show_for(place)
        self._look()

    def misread_words(self) -> str:
        """Return a sentence on words here that were no value; empty where there are none."""
        words = self._sheet.misread(self._place) if self._place is not None else ""
        return words and f"{self._label.text()}: “{words[:40]}” was not understood. It waits to be corrected."

    def ask_past(self) -> None:
        """Show who changed this."""
        if self._place is not None and not self._sheet.is_frozen:
            self.editor.flush()
            show_history(self._sheet.told_with(self._place), self._sheet.desk, self.window())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._offer_past()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._offer_past(left=True)

    def _offer_past(self, *, left: bool = False) -> None:
        keyboard = QApplication.focusWidget()
        is_here = (keyboard is not None and self.isAncestorOf(keyboard)) or (self.underMouse() and not left)
        self._past.setVisible(self._has_past and (self._offers_history or is_here))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            QTimer.singleShot(0, self, self._offer_past)  # once the keyboard is where it goes
        is_left = isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != Reason.PopupFocusReason
        if is_left and watched is self.editor.control:
            self.editor.flush()  # the last words belong to the bout that ends here
            self._bout += 1
        return super().eventFilter(watched, event)

    def _say(self, said: object) -> None:
        value = self._form.kept(said)
        if self._place is None or self._sheet.is_frozen:
            return
        if value != self._sheet.known(self._place, self._seen):
            bout = (self._place, self._bout) if self._form is WORDS else None
            self._sheet.say(self._place, value, self._seen, bout)
            self._seen = value  # whoever types on has seen their own words
            self._look()

    def _look(self) -> None:
        if self._form is WORDS and self._place is not None:
            self._mark.look_at(self._sheet.cell(self._place), self.editor.value() if not self._sheet.is_frozen else "")

    def _keep_misread(self, words: str) -> None:
        if self._place is not None:
            self._sheet.keep_misread(self._place, words)

    def _allow(self, *, may_write: bool) -> None:
        control = self.editor.control
        if self._form is WORDS and isinstance(control, QLineEdit | QPlainTextEdit):
            control.setReadOnly(not may_write)  # so that it can still be scrolled and copied
        else:
            self.editor.setEnabled(may_write)


def brief(
    sheet: Paper,
    subject: str,
    name: str,
    editor: Editor[Any],  # of whichever value the field holds
    form: Form = WORDS,
    *,
    label: str = "",
) -> Field:
    """Return a field of a few words or a choice, whose history the keys alone ask for."""
    return Field(sheet, subject, name, editor, form, label=label, offers_history=False)


def _resting(button: QToolButton) -> QToolButton:
    """Return a button that comes and goes without moving anything."""
    room = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)  # the label says how high the line is
    room.setRetainSizeWhenHidden(True)
    button.setSizePolicy(room)
    button.hide()
    return button
