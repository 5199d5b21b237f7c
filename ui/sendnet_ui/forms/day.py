"""The editor of a date: a line that reads what people write, with a calendar beside it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDialog, QDialogButtonBox, QToolButton, QWidget

from sendnet_desktop.british_dates import read_day
from sendnet_desktop.clock import write_day
from sendnet_ui.forms.layouts import GAP, hbox, vbox
from sendnet_ui.forms.read_line import ReadLine
from sendnet_ui.shell.icons import icon


class Day(ReadLine[date]):
    """A day, or none. One Tab stop for the line, one for the calendar; words that are no date stay and are named."""

    def __init__(self, today: Callable[[], date] = date.today, parent: QWidget | None = None) -> None:
        super().__init__("Such as 3 October 2026", parent)
        self._today = today
        self._line.setMinimumWidth(self._line.fontMetrics().averageCharWidth() * 26)
        self._calendar = QToolButton()
        self._calendar.setIcon(icon("calendar"))
        self._calendar.setToolTip("Choose from a calendar")
        self.setLayout(self._laid_out(hbox(self._line, self._calendar, gap=GAP // 2)))
        self._calendar.clicked.connect(self._choose)
        self.introduce("Date")

    def understand(self, words: str) -> date:
        """Return the day that some words stand for.

        Raises:
            SendnetError: They are not a date.
        """
        return read_day(words, self._today())

    def spell(self, value: date) -> str:
        """Return a day as people write it."""
        return write_day(value)

    def introduce(self, name: str, hint: str = "") -> None:
        """Name the line and the button."""
        super().introduce(name, hint)
        self._calendar.setAccessibleName(f"Choose from a calendar: {name}")

    def _choose(self) -> None:
        dialog = CalendarDialog(self._value or self._today(), self)
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
        for name, shape in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            for button in self._month.findChildren(QToolButton, name):
                button.setIcon(icon(shape))  # Qt's own are black on any ground
        for day_of_week in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._month.setWeekdayTextFormat(day_of_week, QTextCharFormat())  # Qt's red is too faint on a dark ground
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
