"""Days: read as people write them, or chosen from a calendar."""

from collections.abc import Callable
from datetime import date

import pytest
from editing import TODAY, emitted
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from sendnet_ui.forms.day import CalendarDialog, Day


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
