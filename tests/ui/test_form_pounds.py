"""Amounts of money: read as people write them."""

from collections.abc import Callable

import pytest
from editing import emitted
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from sendnet_ui.forms.pounds import Pounds


@pytest.mark.parametrize("words", ["1200", "1,200", "£1,200", "£ 1200", "1200.00"])
def test_an_amount_is_read_as_people_write_it(shown: Callable[..., QWidget], words: str) -> None:
    pounds = Pounds()
    shown(pounds)
    said = emitted(pounds)
    QTest.keyClicks(pounds.control, words)
    QTest.keyClick(pounds.control, Qt.Key.Key_Return)
    assert said == [1200]
    assert pounds.control.text() == "£1,200"


def test_nothing_costs_something_else_than_not_saying(shown: Callable[..., QWidget]) -> None:
    pounds = Pounds()
    shown(pounds)
    said = emitted(pounds)
    QTest.keyClicks(pounds.control, "0")
    pounds.flush()
    pounds.control.clear()
    QTest.keyClicks(pounds.control, " ")
    pounds.flush()
    assert said == [0, None]


def test_words_that_are_no_amount_stay_and_are_named(shown: Callable[..., QWidget]) -> None:
    pounds = Pounds()
    shown(pounds)
    said = emitted(pounds)
    QTest.keyClicks(pounds.control, "about 200")
    pounds.flush()
    assert (pounds.control.text(), pounds.value(), said) == ("about 200", None, [])
    assert "£1,200" in pounds.complaint
