"""Editors: what they show, when they speak, and that anybody can use them."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from audit import audit, described, stops, too_large
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMainWindow, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from sendnet_ui.forms.choice import Choice, Option, YesNo
from sendnet_ui.forms.day import CalendarDialog, Day
from sendnet_ui.forms.drafts import QUIET_MS
from sendnet_ui.forms.editor import Editor, flush_all
from sendnet_ui.forms.layouts import column, field, flow, form, scrolled, text, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.shell.theme import Theme

LEVELS = (
    Option("1", "Not yet in place", "Little is there", "#FBE6CF", "circle"),
    Option("2", "Developing", "Some is there", "#F2B66D", "quarter"),
    Option("3", "Secure", "It is there", "#2C7A94", "half"),
    Option("4", "Leading practice", "Others learn from it", "#0B3C5D", "star"),
)
TODAY = date(2026, 10, 3)

MADE: dict[str, tuple[Callable[[], Editor[Any]], Any, Any]] = {
    "short": (ShortText, "Staff meeting", "SENCO drive"),
    "long": (LongText, "A first line.\nA second.", "Other words"),
    "levels": (lambda: Choice(LEVELS, can_clear=True), "2", "3"),
    "outer levels": (lambda: Choice(LEVELS), "1", "4"),
    "stacked": (lambda: Choice(LEVELS, stacked=True), "2", "3"),
    "yes or no": (YesNo, True, False),
    "day": (lambda: Day(lambda: TODAY), date(2026, 9, 1), date(2026, 10, 12)),
}
"""Every kind of editor, with two values that it may have."""


def every_subclass(kind: type) -> set[type]:
    subclasses: list[type] = kind.__subclasses__()
    return {one for sub in subclasses for one in {sub, *every_subclass(sub)}}


@pytest.fixture(params=MADE)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., QWidget]:
    kept = []

    def show(*editors: Editor[Any]) -> QMainWindow:
        window = QMainWindow()
        kept.append(window)
        qtbot.addWidget(window)
        page = form(*(field(f"Field {number}", each, "A sentence of help.") for number, each in enumerate(editors)))
        window.setCentralWidget(scrolled(column(page)))
        window.resize(911, 480)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def emitted(editor: Editor[Any]) -> list[Any]:
    said: list[Any] = []
    editor.changed.connect(said.append)
    return said


def test_every_editor_there_is_goes_through_these_tests() -> None:
    made = {type(make()) for make, _, _ in MADE.values()}
    written_here = {each for each in every_subclass(Editor) if each.__module__.startswith("sendnet_ui.forms")}
    assert written_here == made


def test_a_value_set_by_the_program_is_shown_and_not_emitted(kind: str, shown: Callable[..., QWidget]) -> None:
    make, one, other = MADE[kind]
    editor = make()
    shown(editor)
    said = emitted(editor)
    for value in (one, other, one):
        editor.set_value(value)
        assert editor.value() == value
    editor.flush()
    assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("points", [10, 20])
def test_every_editor_can_be_seen_reached_and_named(
    theme: Theme, shown: Callable[..., QWidget], scheme: Any, points: int
) -> None:
    theme.wear(scheme, points)
    for make, *values in MADE.values():
        editor = make()
        window = shown(editor)
        assert audit(editor, least_contrast=7 if scheme == "contrast" else 4.5) == []
        for value in values:
            editor.set_value(value)
            assert audit(editor, least_contrast=7 if scheme == "contrast" else 4.5) == []
        assert too_large(window) == []
        window.close()


def test_a_form_is_walked_from_top_to_bottom(shown: Callable[..., QWidget]) -> None:
    window = shown(*(make() for make, _, _ in MADE.values()))
    tops = [stop.mapTo(window, QPoint(0, 0)).y() for stop in stops(window)]
    assert all(above <= below + 8 for above, below in pairwise(tops))
    assert ("EditableText", "Field 0") in described(window)


def test_a_label_belongs_to_what_takes_the_keyboard(shown: Callable[..., QWidget]) -> None:
    editor = ShortText()
    window = shown(editor)
    label = next(each for each in window.findChildren(QLabel) if each.text() == "Field 0")
    assert label.buddy() is editor.control
    assert editor.control.accessibleDescription() == "A sentence of help."


# What is typed


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


# What is chosen


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


def test_a_screen_reader_hears_radio_buttons_in_a_named_group(shown: Callable[..., QWidget]) -> None:
    choice = Choice(LEVELS)
    shown(choice)
    assert described(choice) == [("RadioButton", "Not yet in place")]
    assert choice.control.accessibleName() == "Field 0"
    assert segments(choice)[0].accessibleDescription() == "Little is there"


# Days


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


# Lines of widgets


def test_a_flow_breaks_where_it_has_no_room_and_says_how_high_it_is(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    chips = [text("word") for _ in range(6)]
    for chip in chips:
        chip.setFixedSize(100, 20)
    page.setLayout(vbox(line := QWidget()))
    chip_line = flow(*chips, gap=10)
    line.setLayout(chip_line)
    page.resize(330, 300)
    page.show()
    qtbot.waitExposed(page)
    assert [(chip.x() // 110, chip.y() // 30) for chip in chips] == [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1)]
    assert chip_line.heightForWidth(330) == 50
    assert chip_line.heightForWidth(100) == 6 * 20 + 5 * 10


def test_a_column_grows_with_the_text_so_that_lines_keep_their_length(qtbot: QtBot, theme: Theme) -> None:
    page = column(vbox(text("words")), characters=60)
    qtbot.addWidget(page)
    page.resize(3000, 200)
    page.show()
    qtbot.waitExposed(page)
    (inside,) = [child for child in page.children() if isinstance(child, QWidget)]
    narrow = inside.width()
    theme.wear("light", 20)
    qtbot.waitUntil(lambda: inside.width() > narrow * 1.8)
