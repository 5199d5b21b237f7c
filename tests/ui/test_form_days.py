"""Days: read as people write them, or chosen from a calendar."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from audit import painted_contrast
from editing import TODAY, emitted
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from sendnet_ui.forms.day import CalendarDialog, Day
from sendnet_ui.forms.time_of_day import TimeOfDay
from sendnet_ui.shell.theme import Theme


@pytest.mark.parametrize("words", ["12/10/26", "12 October 2026", "12th oct", "2026-10-12", "12.10.2026"])
def test_a_day_is_read_as_people_write_it(shown: Callable[..., QWidget], words: str) -> None:
    day = Day(lambda: TODAY)
    shown(day)
    said = emitted(day)
    QTest.keyClicks(day.control, words)
    QTest.keyClick(day.control, Qt.Key.Key_Return)
    assert said == [date(2026, 10, 12)]
    assert day.control.text() == "12 October 2026"


def test_words_that_are_no_day_stay_and_are_named_to_everybody(shown: Callable[..., QWidget]) -> None:
    day = Day(lambda: TODAY)
    shown(day)
    day.set_value(date(2026, 9, 1))
    said = emitted(day)
    day.control.selectAll()
    QTest.keyClicks(day.control, "31/2/26")
    day.flush()
    assert (day.control.text(), day.value(), said) == ("31/2/26", date(2026, 9, 1), [])
    assert "is not a date" in day.complaint
    assert day.control.accessibleDescription() == day.complaint
    day.control.clear()
    QTest.keyClicks(day.control, "2/9/26")
    day.flush()
    assert (day.complaint, said) == ("", [date(2026, 9, 2)])
    assert day.control.accessibleDescription() == "A sentence of help."


def test_an_emptied_day_is_none(shown: Callable[..., QWidget]) -> None:
    day = Day(lambda: TODAY)
    shown(day)
    day.set_value(TODAY)
    said = emitted(day)
    day.control.selectAll()
    QTest.keyClick(day.control, Qt.Key.Key_Backspace)
    day.flush()
    assert said == [None]


def test_a_day_is_chosen_from_the_calendar(
    shown: Callable[..., QWidget], answer: Callable[..., None], qtbot: QtBot
) -> None:
    day = Day(lambda: TODAY)
    shown(day)
    answer(CalendarDialog, lambda dialog: dialog.accept())
    (button,) = day.findChildren(QToolButton)
    with qtbot.waitSignal(day.changed) as said:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said.args == [TODAY]


def test_a_time_is_chosen_with_the_mouse_alone(shown: Callable[..., QWidget], qtbot: QtBot) -> None:
    time = TimeOfDay()
    shown(time)
    (button,) = time.findChildren(QToolButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    (menu,) = [each for each in time.findChildren(QMenu) if each.isVisible()]
    hour = next(each.menu() for each in menu.actions() if each.text().startswith("9:00"))
    assert isinstance(hour, QMenu)
    with qtbot.waitSignal(time.changed) as said:
        next(each for each in hour.actions() if each.text() == "9:05").trigger()
    menu.close()
    assert said.args == ["09:05"]
    assert time.control.text() == "9:05"


@pytest.mark.parametrize("scheme", ["dark", "contrast"])
def test_every_day_and_the_ways_to_other_months_are_seen_in_the_calendar(
    theme: Theme, scheme: Any, qtbot: QtBot
) -> None:
    theme.wear(scheme, 10)
    calendar = CalendarDialog(TODAY)
    qtbot.addWidget(calendar)
    calendar.show()
    for name in ("qt_calendar_prevmonth", "qt_calendar_nextmonth"):
        assert painted_contrast(calendar.findChild(QToolButton, name)) >= 3
    month = calendar.findChild(QCalendarWidget)
    days = {month.weekdayTextFormat(each).foreground().color().name() for each in Qt.DayOfWeek}
    assert len(days) == 1, "no weekend is fainter than the week"
