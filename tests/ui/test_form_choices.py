"""Choices: made by pointer, arrow or figure, and heard as what they are."""

from collections.abc import Callable

import pytest
from audit import described
from editing import LEVELS, emitted, focused
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QStyle, QStyleOptionComboBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.words import ShortText
from sendnet_ui.shell.theme import Theme


def segments(choice: Choice) -> list[QAbstractButton]:
    return choice.findChildren(QAbstractButton)[: len(LEVELS)]


@pytest.mark.parametrize("stacked", [False, True])
def test_a_choice_is_made_by_pointer_arrow_or_figure(shown: Callable[..., QWidget], stacked: bool) -> None:
    choice = Choice(LEVELS, stacked=stacked)
    shown(choice)
    said = emitted(choice)
    QTest.mouseClick(segments(choice)[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(segments(choice)[1], Qt.Key.Key_Down if stacked else Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_4)
    assert said == ["2", "3", "4"]


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier])
def test_a_figure_with_alt_or_ctrl_is_left_to_shortcuts(
    shown: Callable[..., QWidget], held: Qt.KeyboardModifier
) -> None:
    choice = Choice(LEVELS)
    shown(choice)
    said = emitted(choice)
    QTest.sendKeyEvent(QTest.KeyAction.Press, segments(choice)[0], Qt.Key.Key_4, "4", held)
    assert said == []


def test_tab_reaches_the_option_that_is_chosen(shown: Callable[..., QWidget]) -> None:
    before, choice, after = ShortText(), Choice(LEVELS), ShortText()
    shown(before, choice, after)
    choice.set_value("3")
    before.setFocus()
    QTest.keyClick(before.control, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is segments(choice)[2]
    QTest.keyClick(segments(choice)[2], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after.control


def test_a_choice_is_cleared_only_where_that_is_allowed(shown: Callable[..., QWidget]) -> None:
    firm, loose = Choice(LEVELS), Choice(LEVELS, can_clear=True)
    shown(firm, loose)
    for choice in (firm, loose):
        choice.set_value("2")
        QTest.keyClick(segments(choice)[1], Qt.Key.Key_Delete)
    assert (firm.value(), loose.value()) == ("2", None)
    said = emitted(loose)
    loose.set_value("1")
    clear = next(each for each in loose.findChildren(QAbstractButton) if each.text() == "Clear")
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert said == [None]
    assert not clear.isVisible()


def test_an_option_that_is_not_offered_shows_none_as_chosen(shown: Callable[..., QWidget]) -> None:
    choice = Choice(LEVELS)
    shown(choice)
    choice.set_value("2")
    choice.set_value("withdrawn")
    assert choice.value() is None


def test_an_option_that_is_withheld_is_passed_over_by_figures_and_arrows(shown: Callable[..., QWidget]) -> None:
    choice = Choice([Option("a", "Ash"), Option("b", "Birch"), Option("c", "Cedar")])
    shown(choice)
    choice.offer("b", is_offered=False)
    QTest.keyClick(segments(choice)[0], Qt.Key.Key_2)
    assert choice.value() == "c"
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    assert choice.value() == "a"
    choice.offer("b", is_offered=True)
    QTest.keyClick(focused(), Qt.Key.Key_2)
    assert choice.value() == "b"


def test_a_screen_reader_hears_radio_buttons_in_a_named_group(shown: Callable[..., QWidget]) -> None:
    choice = Choice(LEVELS)
    shown(choice)
    assert described(choice) == [("RadioButton", "Not yet in place")]
    assert choice.control.accessibleName() == "Field 0"
    assert segments(choice)[0].accessibleDescription() == "Little is there"


def test_every_option_of_a_short_drop_down_can_be_seen_whole(qtbot: QtBot, theme: Theme) -> None:
    editor = DropDown({"birch": "Birch Infants", "oakfield": "Oakfield Primary"}, "Choose a school")
    qtbot.addWidget(editor)
    editor.show()
    editor.control.showPopup()
    options = editor.control.view()
    qtbot.waitUntil(options.isVisible)
    last = options.visualRect(editor.control.model().index(editor.control.count() - 1, 0))
    assert options.viewport().rect().contains(last)
    editor.control.hidePopup()
    editor.hide()


def test_a_long_option_is_read_whole_below_a_narrow_box_and_within_the_screen(qtbot: QtBot, theme: Theme) -> None:
    long = "B2  Concern log: counts and days to the first step, autumn and spring terms"
    editor = DropDown({"b2": long}, "Add a statement…")
    qtbot.addWidget(editor)
    screen = QApplication.primaryScreen().availableGeometry()
    editor.resize(editor.sizeHint())
    editor.move(screen.right() - editor.width(), screen.top())
    editor.show()
    box = editor.control
    field = QStyleOptionComboBox()
    box.initStyleOption(field)
    words = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, field, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    assert words.width() >= box.fontMetrics().horizontalAdvance("Add a statement…"), "its first line is cut"
    assert editor.minimumSizeHint().width() < editor.sizeHint().width(), "a narrow page cannot have it narrower"
    box.showPopup()
    options = box.view()
    qtbot.waitUntil(options.isVisible)
    option = box.model().index(1, 0)
    assert options.visualRect(option).width() >= options.sizeHintForIndex(option).width()
    assert options.visualRect(option).width() > box.width()
    assert options.viewport().rect().contains(options.visualRect(option))
    assert screen.contains(options.window().frameGeometry())
    box.hidePopup()
    editor.hide()


def test_what_is_cut_in_a_box_ends_in_an_ellipsis_and_is_read_whole(shown: Callable[..., QWidget]) -> None:
    name = "The parents of pupils who came to us in the middle of the school year"
    editor = DropDown({"parents": name, "pupils": "Pupils"}, "Not begun")
    shown(editor)
    box = editor.control
    box.setFixedWidth(200)
    editor.set_value("parents")
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert option.currentText.startswith("The parents")
    assert option.currentText.endswith("…")
    assert box.currentText() == name
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), box.mapToGlobal(QPoint(5, 5))))
    assert QToolTip.text() == name
    QToolTip.hideText()
    editor.set_value("pupils")
    box.initStyleOption(option)
    assert option.currentText == "Pupils"
