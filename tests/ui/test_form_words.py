"""Editors of words: when they speak, and whose the keys are."""

from collections.abc import Callable
from datetime import date

import pytest
from editing import TODAY, emitted
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drafts import QUIET_MS
from sendnet_ui.forms.editor import flush_all
from sendnet_ui.forms.words import LongText, ShortText


@pytest.mark.parametrize("make", [ShortText, LongText])
def test_words_are_written_once_nobody_types_any_more(
    make: type[ShortText | LongText], shown: Callable[..., QWidget], qtbot: QtBot
) -> None:
    editor = make()
    shown(editor)
    with qtbot.waitSignal(editor.changed, timeout=QUIET_MS * 5) as said:
        QTest.keyClicks(editor.control, "Seen in three rooms")
    assert said.args == ["Seen in three rooms"]


@pytest.mark.parametrize("make", [ShortText, LongText])
def test_words_are_written_on_leaving_the_field(
    make: type[ShortText | LongText], shown: Callable[..., QWidget]
) -> None:
    editor, after = make(), ShortText()
    shown(editor, after)
    said = emitted(editor)
    editor.setFocus()
    QTest.keyClicks(editor.control, "Seen")
    assert said == []
    QTest.keyClick(editor.control, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after.control
    assert said == ["Seen"]


def test_a_whole_page_is_flushed_at_once(shown: Callable[..., QWidget]) -> None:
    editors = ShortText(), LongText(), Day(lambda: TODAY)
    window = shown(*editors)
    said = [emitted(editor) for editor in editors]
    for editor in editors:
        QTest.keyClicks(editor.control, "1/9/26")
    flush_all(window)
    assert said == [["1/9/26"], ["1/9/26"], [date(2026, 9, 1)]]


@pytest.mark.parametrize("make", [ShortText, LongText])
def test_what_arrives_while_somebody_types_does_not_take_their_words(
    make: type[ShortText | LongText], shown: Callable[..., QWidget]
) -> None:
    editor = make()
    shown(editor)
    QTest.keyClicks(editor.control, "Mine")
    editor.set_value("From the other laptop")
    assert editor.value() == "Mine"
    editor.flush()
    editor.set_value("From the other laptop")
    assert editor.value() == "From the other laptop"


@pytest.mark.parametrize("make", [ShortText, LongText])
def test_ctrl_z_belongs_to_the_letters_until_they_are_written_and_then_to_the_form(
    make: type[ShortText | LongText], shown: Callable[..., QWidget]
) -> None:
    editor = make()
    window = shown(editor)
    taken_back: list[str] = []
    undo = QAction("Undo", window, shortcut=QKeySequence(QKeySequence.StandardKey.Undo))
    undo.triggered.connect(lambda: taken_back.append("an edit"))
    window.addAction(undo)
    editor.setFocus()
    QTest.keyClicks(editor.control, "Seen")
    QTest.keyClick(editor.control, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (editor.value(), taken_back) == ("", [])
    QTest.keyClicks(editor.control, "Seen")
    editor.flush()
    QTest.keyClick(editor.control, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (editor.value(), taken_back) == ("Seen", ["an edit"])


def test_a_long_text_grows_with_what_is_written_and_then_scrolls(shown: Callable[..., QWidget], qtbot: QtBot) -> None:
    editor = LongText()
    shown(editor)
    empty = editor.control.height()
    editor.set_value("\n".join("line" for _ in range(8)) + "\nlast")
    qtbot.waitUntil(lambda: editor.control.height() > empty)
    assert editor.control.verticalScrollBar().maximum() == 0
    grown = editor.control.height()
    editor.set_value("\n".join("line" for _ in range(300)))
    assert grown < editor.control.height() < 20 * editor.fontMetrics().lineSpacing()
    assert editor.control.verticalScrollBar().maximum() > 0


def test_tab_leaves_a_long_text(shown: Callable[..., QWidget]) -> None:
    editor, after = LongText(), ShortText()
    shown(editor, after)
    editor.setFocus()
    QTest.keyClick(editor.control, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after.control
    assert editor.value() == ""
