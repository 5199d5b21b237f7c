"""The editor of a date: a line that reads what people write, with a calendar beside it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QSize
from PySide6.QtWidgets import QCalendarWidget, QDialog, QDialogButtonBox, QLineEdit, QToolButton, QWidget

from sendnet_desktop.errors import SendnetError
from sendnet_ui.forms.british_dates import read_day, write_day
from sendnet_ui.forms.drafts import Draft
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.icons import icon


class Day(Editor[date | None]):
    """A day, or none. One Tab stop for the line, one for the calendar; words that are no date stay and are named."""

    def __init__(self, today: Callable[[], date] = date.today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day: date | None = None
        self._misread = ""
        self._hint = ""
        self._line = QLineEdit(placeholderText="Such as 3 October 2026")
        self._line.setMinimumWidth(self._line.fontMetrics().averageCharWidth() * 26)
        self._calendar = QToolButton()
        self._calendar.setIcon(icon("calendar"))
        self._calendar.setToolTip("Choose from a calendar")
        self._wrong = text("", "danger")
        self._wrong.hide()
        self._draft = Draft(self._line)
        self.setLayout(vbox(hbox(self._line, self._calendar, gap=GAP // 2), self._wrong, gap=GAP // 2))
        self.setFocusProxy(self._line)
        self._line.textEdited.connect(self._draft.touch)
        self._line.editingFinished.connect(self._draft.settle)
        self._draft.settled.connect(self._read)
        self._calendar.clicked.connect(self._choose)
        self.introduce("Date")

    @property
    def control(self) -> QLineEdit:
        """The line."""
        return self._line

    @property
    def complaint(self) -> str:
        """What is wrong with the words in the line; empty if nothing is."""
        return self._wrong.text()

    def value(self) -> date | None:
        """Return the last day that was understood."""
        return self._day

    def set_value(self, value: date | None) -> None:
        """Show a day, unless the person is typing one or has words to correct."""
        if not self._draft.is_unsaved and not self._misread and value != self._day:
            self._show(value)

    def set_misread(self, words: str) -> None:
        """Show words that are no day, and why they are not."""
        if self._draft.is_unsaved or words == self._misread:
            return
        if words:
            self._line.setText(words)
            self._read()
        else:
            self._show(self._day)

    def flush(self) -> None:
        """Emit what was typed and not emitted yet."""
        self._draft.settle()

    def introduce(self, name: str, hint: str = "") -> None:
        """Name the line and the button."""
        super().introduce(name, hint)
        self._hint = hint
        self._calendar.setAccessibleName(f"Choose from a calendar: {name}")

    def _show(self, day: date | None) -> None:
        self._day, self._misread = day, ""
        self._line.setText(write_day(day) if day else "")
        self._complain("")

    def _read(self) -> None:
        words = self._line.text().strip()
        try:
            day = read_day(words, self._today()) if words else None
        except SendnetError as error:
            self._misread = words
            self._complain(str(error))
            self.misread.emit(words)
        else:
            self._take(day)

    def _take(self, day: date | None) -> None:
        changed = day != self._day
        if self._misread:
            self.misread.emit("")
        self._show(day)
        if changed:
            self.changed.emit(day)

    def _complain(self, words: str) -> None:
        if words == self.complaint:
            return
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        self._line.setAccessibleDescription(words or self._hint)
        self._line.setProperty("wrong", bool(words))
        self._line.style().polish(self._line)
        if words:
            announce(self._line, words)

    def _choose(self) -> None:
        dialog = CalendarDialog(self._day or self._today(), self)
        dialog.accepted.connect(lambda: self._take(dialog.day()))
        dialog.open()


class CalendarDialog(QDialog):
    """A month to choose a day from."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Choose a date")
        self._month = QCalendarWidget(gridVisible=False)
        self._month.setAccessibleName("Calendar")
        self._month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month.setMinimumSize(QSize(self.fontMetrics().averageCharWidth() * 46, self.fontMetrics().height() * 16))
        choices = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        choices.button(QDialogButtonBox.StandardButton.Ok).setText("Choose")
        self.setLayout(vbox(self._month, choices, gap=GAP * 2, margin=GAP * 2))
        self._month.activated.connect(self.accept)
        choices.accepted.connect(self.accept)
        choices.rejected.connect(self.reject)
        self._month.setSelectedDate(QDate(day.year, day.month, day.day))

    def day(self) -> date:
        """Return the day chosen."""
        chosen = self._month.selectedDate()
        return date(chosen.year(), chosen.month(), chosen.day())
