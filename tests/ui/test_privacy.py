"""The privacy guard in real windows: asked before anything leaves, answered by keyboard, and never silent."""

from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit, too_large
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit
from side_by_side import Laptop, Laptops, Trust, plain

from sendnet_desktop.settings import Appearance
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.places import Page
from sendnet_ui.privacy.dialog import PrivacyDialog
from sendnet_ui.privacy.mark import PrivacyMark
from sendnet_ui.privacy.releasing import release
from sendnet_ui.privacy.strip import HeldStrip
from sendnet_ui.shell.theme import Theme

NAMED = "Jayden said he likes it. Maisie B. told us so, and Jayden's mum agreed."
CLEAN = "Pupil A said he likes it. Pupil B told us so, and Pupil A's mum agreed."
COUNTED = "This helps two of the three EHCP boys in Year 2."


@pytest.fixture
def oak(ready: Trust, laptops: Laptops) -> Laptop:
    """A school's laptop on which two texts could point at a child."""
    evaluations = ready.schools["Oakfield Primary"].evaluations
    evaluations.answer("A1", "comment", NAMED)
    evaluations.answer("A2", "comment", COUNTED)
    evaluations.answer("A3", "comment", "Calm rooms.")
    ready.close()
    laptop = laptops("ready/Oakfield Primary", "school")
    laptop.open("exchange")
    return laptop


def dialog(laptop: Laptop) -> PrivacyDialog:
    (shown,) = laptop.shown(PrivacyDialog)
    assert isinstance(shown, PrivacyDialog)
    return shown


def key(laptop: Laptop, pressed: Qt.Key) -> None:
    laptop.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QTest.keyClick(QApplication.focusWidget(), pressed)
    laptop.settle()


def at_the_office(ready: Trust) -> str:
    """Return all that the office reads of it, as text."""
    office = Workspace.open(ready.folder / "office")
    finish(office.exchange.read([ready.stick]))
    channels = office.dump().values()
    office.close()
    every = (texts for records in channels for fields in records.values() for texts in fields.values())
    return "\n".join(text for texts in every for text in texts)


def test_three_presses_of_enter_replace_everything_and_send_it(oak: Laptop, ready: Trust) -> None:
    oak.choose("Write files…", ready.stick)
    assert dialog(oak).view.note.flagged.text == NAMED
    key(oak, Qt.Key.Key_Return)
    assert dialog(oak).view.note.flagged.text == COUNTED
    key(oak, Qt.Key.Key_Return)
    assert not oak.shown(PrivacyDialog)
    assert "stays on this laptop" not in plain(oak)
    said = at_the_office(ready)
    assert CLEAN in said
    assert "fewer than 5 EHCP boys in Year 2" in said
    assert "Jayden" not in said


def test_what_is_passed_over_stays_and_is_said_and_asked_about_again(oak: Laptop, ready: Trust) -> None:
    oak.choose("Write files…", ready.stick)
    oak.press("Send the rest without these")
    assert "2 notes stay on this laptop until you have looked at them." in plain(oak)
    said = at_the_office(ready)
    assert "Calm rooms." in said
    assert "Jayden" not in said
    oak.press("Look at them")
    oak.press("Replace in all 2")
    assert not oak.shown(PrivacyDialog)
    assert not oak.shown(HeldStrip)


def test_letting_through_asks_for_a_reason_first(oak: Laptop, ready: Trust) -> None:
    oak.choose("Write files…", ready.stick)
    for box in oak.shown(QCheckBox):
        box.setChecked(False)
    oak.press("Let it through")
    assert "Say in a few words why this may stay." in plain(oak)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    oak.qtbot.keyClicks(QApplication.focusWidget(), "Jayden is a character")
    oak.press("Let it through")
    assert "The reason itself names somebody." in plain(oak)
    oak.fill("Why it may stay", "Characters in a book")
    oak.press("Let it through")
    oak.press("Replace")
    assert NAMED in at_the_office(ready)


def test_escape_sends_nothing_and_changes_nothing(oak: Laptop, ready: Trust) -> None:
    before = set(ready.stick.iterdir())
    oak.choose("Write files…", ready.stick)
    key(oak, Qt.Key.Key_Escape)
    assert not oak.shown(PrivacyDialog)
    assert set(ready.stick.iterdir()) == before


def test_a_replacement_made_here_can_be_undone_in_its_room(oak: Laptop, ready: Trust) -> None:
    oak.choose("Write files…", ready.stick)
    key(oak, Qt.Key.Key_Return)
    oak.press("Not now")
    found: list[object] = []
    oak.ask(lambda workspace: found.append(workspace.evaluations.current().find("A1")))
    assert getattr(found[0], "comment", "") == CLEAN


def test_a_print_goes_on_with_the_words_that_were_put_instead_and_not_with_what_is_left(oak: Laptop) -> None:
    printed: list[tuple[str, ...]] = []
    asked = (NAMED, "Calm rooms.")
    release(asked, (asked,), oak.desk, oak.window, printed.append)
    oak.settle()
    oak.press("Make no print")
    assert not printed
    release(asked, (asked,), oak.desk, oak.window, printed.append)
    oak.settle()
    oak.press("Replace")
    assert printed == [(CLEAN, "Calm rooms.")]


@pytest.mark.parametrize("appearance", ["light", "dark", "contrast"])
def test_it_can_be_read_heard_and_reached_and_fits_a_small_laptop(
    oak: Laptop, ready: Trust, appearance: Appearance, theme: Theme, tmp_path: Path
) -> None:
    theme.wear(appearance, 15)
    oak.window.resize(SMALL_LAPTOP)
    oak.choose("Write files…", ready.stick)
    shown = dialog(oak)
    (page,) = oak.shown(QPlainTextEdit)
    assert page.accessibleName()
    assert len(page.extraSelections()) == 3
    assert not audit(shown)
    assert not too_large(shown)
    shown.reject()


def field(laptop: Laptop) -> Field:
    return next(each for each in laptop.shown(Field) if each.name == "comment")


def typed(laptop: Laptop, words: str) -> None:
    control = field(laptop).editor.control
    control.setFocus()
    QTest.keyClick(control, Qt.Key.Key_End)
    laptop.qtbot.keyClicks(control, words)


@pytest.fixture
def at_a_statement(oak: Laptop) -> Laptop:
    oak.desk.wanted.emit("evaluation", Page("statement", "A3"))
    oak.settle()
    return oak


def test_nothing_is_said_while_a_word_is_typed_and_a_quiet_mark_stands_below_once_it_is(at_a_statement: Laptop) -> None:
    oak = at_a_statement
    typed(oak, " Jayden said so.")
    assert not oak.shown(PrivacyMark)
    field(oak).editor.flush()
    oak.settle()
    (mark,) = oak.shown(PrivacyMark)
    assert "“Jayden”" in plain(oak)
    assert mark.visibleRegion().boundingRect().size() == mark.size(), "it is in sight, however low the field stands"
    assert not audit(mark)
    oak.press("Say “Pupil A” instead")
    oak.settle()
    assert not oak.shown(PrivacyMark)
    assert field(oak).editor.value() == "Calm rooms. Pupil A said so."
    found: list[object] = []
    oak.ask(lambda workspace: found.append(workspace.evaluations.current().find("A3")))
    assert getattr(found[0], "comment", "") == "Calm rooms. Pupil A said so."


def test_the_mark_is_there_when_the_page_is_opened_and_not_once_it_was_let_through(oak: Laptop) -> None:
    oak.desk.wanted.emit("evaluation", Page("statement", "A1"))
    oak.settle()
    assert len(oak.shown(PrivacyMark)) == 1
    oak.ask(lambda workspace: workspace.guard.decide(workspace.guard.pending()[0], (), "Characters in a book"))
    for statement in ("A3", "A1"):
        oak.desk.wanted.emit("evaluation", Page("statement", statement))
        oak.settle()
    assert not oak.shown(PrivacyMark)


def test_the_settings_list_what_was_let_through_and_never_its_words(oak: Laptop) -> None:
    oak.go("settings")
    assert "Nothing was let through." in plain(oak)
    oak.ask(lambda workspace: workspace.guard.decide(workspace.guard.pending()[0], (), "Characters in a book"))
    oak.go("home")
    oak.go("settings")
    oak.window.screen_shown.refresh()
    oak.settle()
    assert "Characters in a book (Priya Shah, " in plain(oak)
    assert "Jayden" not in plain(oak)


def test_a_snapshot_that_names_a_child_comes_last_and_can_be_withdrawn(oak: Laptop, ready: Trust) -> None:
    oak.ask(lambda workspace: workspace.evaluations.answer("A4", "level", "3"))
    oak.ask(lambda workspace: workspace.evaluations.snapshot("Autumn 1"))
    oak.choose("Write files…", ready.stick)
    oak.press("Replace in all 2")
    assert "What is frozen cannot be changed" in plain(oak)
    assert not oak.shown(QCheckBox)
    oak.press("Withdraw it")
    assert not oak.shown(PrivacyDialog)
    said = at_the_office(ready)
    assert CLEAN in said
    assert "Jayden" not in said
