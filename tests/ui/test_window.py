"""The main window: getting about by keyboard, what is said at the foot, closing, and fitting a small laptop."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from audit import SMALL_LAPTOP, audit, faint_words, focus_pixels, tab_walk, too_large, unnamed
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton, QRadioButton, QStatusBar, QWidget
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from sendnet_desktop.changes import Changes
from sendnet_desktop.workspace import Workspace
from sendnet_ui.forms.layouts import field, form
from sendnet_ui.forms.words import ShortText
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.footer import FRESH_MS, NEWS_MS, Footer
from sendnet_ui.shell.rooms import ROOMS, Kind, Room, keys_to, rooms_for
from sendnet_ui.shell.screen import Screen
from sendnet_ui.shell.theme import Theme
from sendnet_ui.shell.window import MainWindow


class Comments(Screen):
    """A page with one field, which writes the first statement's comment."""

    concerns = ("judgement",)
    built = 0

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        type(self).built += 1
        self.refreshed = 0
        self.comment = ShortText()
        self.tools = QPushButton("Print")
        self.setLayout(form(field("Comment", self.comment)))
        self.comment.changed.connect(lambda words: self.write("Comment changed.", lambda ws: comment(ws, words)))

    def refresh(self) -> None:
        self.refreshed += 1
        self.say_under_title(f"Shown {self.refreshed}")
        self.desk.read(lambda ws: next(iter(ws.evaluations.current().judged())).comment, self.comment.set_value)


def comment(workspace: Workspace, words: str) -> Changes:
    statement = next(iter(workspace.evaluations.current().judged())).statement.id
    return workspace.evaluations.answer(statement, "comment", words)


THREE = (
    Room("first", "First", "house", "test_window:Comments"),
    Room("second", "Second", "users", "test_window:Comments"),
    Room("settings", "Settings", "settings", "sendnet_ui.settings.screen:SettingsScreen"),
)


@pytest.fixture
def places() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "SENDnet", "Test")


@pytest.fixture
def window(school_desk: Desk, places: QSettings, qtbot: QtBot) -> Iterator[MainWindow]:
    Comments.built = 0
    window = MainWindow(school_desk, THREE, places)
    window.resize(SMALL_LAPTOP)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    wait_until_idle(school_desk.jobs)
    window.close()


def page(window: MainWindow) -> Comments:
    shown = window.screen_shown
    assert isinstance(shown, Comments)
    return shown


def press(widget: QWidget, key: Qt.Key, *, ctrl: bool = False, shift: bool = False) -> None:
    keys = Qt.KeyboardModifier.NoModifier
    if ctrl:
        keys |= Qt.KeyboardModifier.ControlModifier
    if shift:
        keys |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(widget, key, keys)


# Getting about


def test_a_room_is_built_when_it_is_first_shown_and_only_once(window: MainWindow) -> None:
    assert Comments.built == 0
    for key, built in (("first", 1), ("settings", 1), ("first", 1), ("second", 2)):
        window.go(key)
        assert Comments.built == built


def test_ctrl_and_a_figure_go_to_a_room(window: MainWindow) -> None:
    window.go("first")
    press(window, Qt.Key.Key_3, ctrl=True)
    assert window.windowTitle().startswith("Settings")
    press(window, Qt.Key.Key_1, ctrl=True)
    assert window.windowTitle().startswith("First")


def test_nothing_is_reached_while_the_data_is_being_opened(window: MainWindow) -> None:
    (rooms,) = window.findChildren(QListWidget)
    QTest.mouseClick(rooms.viewport(), Qt.MouseButton.LeftButton, pos=rooms.visualItemRect(rooms.item(0)).center())
    press(rooms, Qt.Key.Key_Down)
    assert Comments.built == 0


def test_f6_goes_round_the_parts_and_comes_back_to_where_the_keyboard_was(window: MainWindow) -> None:
    window.go("first")
    comment = page(window).comment.control
    comment.setFocus()
    been = []
    for _ in range(3):
        press(window, Qt.Key.Key_F6)
        been.append(QApplication.focusWidget())
    assert [*map(isinstance, been, (QListWidget, QPushButton, type(comment)))] == [True] * 3
    assert QApplication.focusWidget() is comment
    press(window, Qt.Key.Key_F6, shift=True)
    assert isinstance(QApplication.focusWidget(), QPushButton)


def test_tab_goes_through_the_whole_window_and_round(window: MainWindow) -> None:
    window.go("first")
    walk = tab_walk(window)
    assert page(window).comment.control in walk
    assert any(isinstance(stop, QListWidget) for stop in walk)


def test_a_narrow_window_shows_icons_that_still_have_names(window: MainWindow) -> None:
    (rooms,) = window.findChildren(QListWidget)
    narrow = rooms.width()
    window.resize(1300, 700)
    assert rooms.width() > narrow * 1.5
    assert [rooms.item(row).text() for row in range(3)] == ["First", "Second", "Settings"]
    assert all("Ctrl+" in rooms.item(row).toolTip() for row in range(3))


def test_the_room_that_is_shown_has_air_after_its_name(school_desk: Desk, places: QSettings, qtbot: QtBot) -> None:
    longest = Room("first", "A graduated approach, monitored each term", "house", "test_window:Comments")
    window = MainWindow(school_desk, (longest, *THREE[1:]), places)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.go("first")
    (rooms,) = window.findChildren(QListWidget)
    row = rooms.visualItemRect(rooms.item(0))
    painted = rooms.grab(row).toImage()
    inside = range(painted.width() - 10 - 3 - 6, painted.width() - 10 - 3)
    seen = {painted.pixel(x, y) for x in inside for y in range(painted.height() // 3, painted.height() * 2 // 3)}
    assert len(seen) == 1, "heavy letters do not run into the edge"
    wait_until_idle(school_desk.jobs)


def test_every_room_there_is_can_be_built(school_desk: Desk, qtbot: QtBot) -> None:
    for room in rooms_for("school"):
        screen = room.build(school_desk)
        qtbot.addWidget(screen)
        assert isinstance(screen, Screen)
    for kind in get_args(Kind):  # a place leads to one room in any window
        keys = [room.key for room in ROOMS if kind in room.kinds]
        assert len(set(keys)) == len(keys)
    beyond = {room.key for kind in get_args(Kind) for room in rooms_for(kind)[10:]}
    assert beyond <= {"people", "settings"}, "Ctrl and a figure lead to no eleventh room, and the menu leads to these"


def test_a_figure_leads_to_each_of_ten_rooms_and_to_no_further_one() -> None:
    assert [keys_to(place) for place in (1, 9, 10, 11)] == ["Ctrl+1", "Ctrl+9", "Ctrl+0", ""]


# Reading, writing, undo


def test_a_page_that_is_not_shown_reads_again_only_when_it_is(window: MainWindow, qtbot: QtBot) -> None:
    window.go("first")
    first = page(window)
    window.go("second")
    wait_until_idle(window.desk.jobs)
    before = first.refreshed
    page(window).comment.control.setFocus()
    QTest.keyClicks(page(window).comment.control, "Seen")
    window.flush()
    qtbot.waitUntil(lambda: page(window).refreshed == 2)
    assert first.refreshed == before
    window.go("first")
    qtbot.waitUntil(lambda: first.comment.value() == "Seen")
    assert first.refreshed == before + 1


def test_what_was_typed_is_written_when_the_page_is_left(window: MainWindow, qtbot: QtBot) -> None:
    window.go("first")
    QTest.keyClicks(page(window).comment.control, "Seen")
    with qtbot.waitSignal(window.desk.notices.saved):
        window.go("settings")


def test_ctrl_z_takes_back_and_ctrl_y_does_again(window: MainWindow, qtbot: QtBot) -> None:
    window.go("first")
    comments = page(window)
    wait_until_idle(window.desk.jobs)
    QTest.keyClicks(comments.comment.control, "Seen")
    comments.flush()
    qtbot.waitUntil(comments.undo_stack.canUndo)
    comments.comment.control.setFocus()
    press(comments.comment.control, Qt.Key.Key_Z, ctrl=True)
    qtbot.waitUntil(lambda: comments.comment.value() == "")
    press(comments.comment.control, Qt.Key.Key_Y, ctrl=True)
    qtbot.waitUntil(lambda: comments.comment.value() == "Seen")


def test_what_was_taken_away_is_offered_back(window: MainWindow, qtbot: QtBot) -> None:
    window.go("first")
    comments = page(window)
    comments.write("Comment removed.", lambda ws: comment(ws, "Removed"), offer_undo=True)
    (footer,) = window.findChildren(Footer)
    qtbot.waitUntil(footer.offer.isVisible)
    qtbot.waitUntil(lambda: comments.comment.value() == "Removed")
    undo = next(button for button in footer.offer.findChildren(QPushButton) if button.text() == "Undo")
    assert undo.accessibleDescription() == "Comment removed."
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: comments.comment.value() == "")
    assert not footer.offer.isVisible()


def test_the_foot_says_when_it_was_saved_and_why_not(window: MainWindow, errors: list[Exception], qtbot: QtBot) -> None:
    (footer,) = window.findChildren(Footer)
    window.desk.write(lambda ws: comment(ws, "Seen"))
    qtbot.waitUntil(lambda: footer.words.text().startswith("Saved "))
    window.desk.write(lambda ws: ws.evaluations.answer("A1", "level", "no such level"))
    qtbot.waitUntil(lambda: footer.words.text().startswith("Not saved: "))
    assert footer.words.property("role") == "danger"
    window.desk.write(lambda ws: comment(ws, "Seen again"))
    qtbot.waitUntil(lambda: footer.words.text().startswith("Saved "))
    assert footer.words.property("role") == "small"
    assert len(errors) == 1


# Closing


def test_news_of_a_room_are_given_up_on_the_way_to_another_unless_they_are_fresh(window: MainWindow) -> None:
    window.go("first")
    (footer,) = window.findChildren(Footer)
    window.desk.notices.said.emit("The report is issued.")
    window.go("second")
    assert footer.words.text() == "The report is issued.", "what was done may itself have led there"
    footer._news.start((NEWS_MS - FRESH_MS) // 2)
    window.go("first")
    assert footer.words.text() == ""


def test_the_window_goes_once_what_was_typed_is_on_the_disk(window: MainWindow, qtbot: QtBot) -> None:
    window.go("first")
    QTest.keyClicks(page(window).comment.control, "Last words")
    assert not window.close()
    with qtbot.waitSignal(window.left):
        pass
    assert not window.isVisible()
    kept: list[str] = []
    window.desk.jobs.ask(lambda ws: next(iter(ws.evaluations.current().judged())).comment, kept.append)
    qtbot.waitUntil(lambda: kept == ["Last words"])


def test_the_window_stays_when_the_last_words_cannot_be_written(
    window: MainWindow, errors: list[Exception], qtbot: QtBot
) -> None:
    window.desk.write(lambda ws: ws.evaluations.answer("A1", "level", "no such level"))
    assert not window.close()
    qtbot.waitUntil(lambda: bool(errors))
    window.desk.write(lambda ws: comment(ws, "Later"))
    wait_until_idle(window.desk.jobs)
    assert window.isVisible()


def test_the_window_comes_back_where_it_was(window: MainWindow, places: QSettings, qtbot: QtBot) -> None:
    window.resize(1000, 600)
    window.close()
    again = MainWindow(window.desk, THREE, places)
    qtbot.addWidget(again)
    assert again.size() == QSize(1000, 600)


# For everybody


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("points", [10, 20])
def test_the_window_can_be_used_by_everybody(window: MainWindow, theme: Theme, scheme: Any, points: int) -> None:
    theme.wear(scheme, points)
    window.go("settings")
    window.notice.show_notice("You are looking at sample data.", [("Leave the sample", print)])
    window.desk.notices.offer_undo("Evidence removed.", print)
    least = 7 if scheme == "contrast" else 4.5
    assert [*unnamed(window), *faint_words(window, least), *too_large(window)] == []
    assert window.screen_shown is not None
    assert audit(window.screen_shown, least_contrast=least) == []
    rings = {type(stop).__name__: focus_pixels(stop) for stop in tab_walk(window)}
    assert min(rings.values()) > 60, rings


def test_the_foot_is_a_status_bar_to_assistive_technology(window: MainWindow) -> None:
    assert isinstance(window.findChildren(Footer)[0], QStatusBar)


def test_no_shortcut_is_a_bare_letter(window: MainWindow) -> None:
    """WCAG 2.1.4: somebody who speaks to the computer must not set things off by a word."""
    keys = [key.toString() for action in window.findChildren(QAction) for key in action.shortcuts()]
    assert keys
    of_their_own = ("Undo", "Redo")  # keys that some keyboards have
    assert [key for key in keys if "+" not in key and not key.startswith("F") and key not in of_their_own] == []
    assert len(keys) == len(set(keys))


def test_larger_text_is_one_shortcut_away_and_kept(window: MainWindow) -> None:
    window.go("settings")
    before = QApplication.font().pointSize()
    press(window, Qt.Key.Key_Equal, ctrl=True)
    assert QApplication.font().pointSize() > before
    assert '"text_size": 12' in window.desk.preferences.path.read_text(encoding="utf-8")


def test_the_settings_show_what_the_menu_changed(window: MainWindow) -> None:
    window.go("settings")
    press(window, Qt.Key.Key_Equal, ctrl=True)
    assert window.screen_shown is not None
    chosen = [each.text() for each in window.screen_shown.findChildren(QRadioButton) if each.isChecked()]
    assert chosen == ["Light", "12 pt"]
