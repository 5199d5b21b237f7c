"""The room of two versions: found, read and settled from the keyboard; undone; never in the way."""

import pytest
from audit import audit, too_large
from evaluating import Person, press, shown_words, strike
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from sendnet_ui.disagreements.field_list import FieldList
from sendnet_ui.disagreements.screen import DisagreementsScreen
from sendnet_ui.disagreements.versions_panel import VersionsPanel
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.shell.theme import Theme


@pytest.fixture
def apart(person: Person) -> Person:
    """Return somebody in the room, with a comment and a level of which two versions stand."""
    person.ask(lambda workspace: workspace.evaluations.answer("A1", "comment", "The plan is written in July."))
    person.merge("A1", "comment", "The plan was agreed in July, with governors.")
    person.ask(lambda workspace: workspace.evaluations.answer("B2", "level", "3"))
    person.merge("B2", "level", "2")
    person.window.go("disagreements")
    person.wait()
    fields(person).setFocus()
    return person


def room(person: Person) -> DisagreementsScreen:
    screen = person.window.screen_shown
    assert isinstance(screen, DisagreementsScreen)
    return screen


def fields(person: Person) -> FieldList:
    return room(person).findChildren(FieldList)[0]


def left(person: Person) -> int:
    return len(person.ask(lambda workspace: workspace.disagreements()))


def test_both_versions_are_told_with_who_where_and_when(apart: Person) -> None:
    told = shown_words(room(apart))
    assert "Ann Dale" in told
    assert "Jo Bell" in told
    assert "This laptop, today, " in told
    assert "<u><b>was agreed</b></u>" in told
    assert "<u><b>is written</b></u>" in told
    assert "Underlined words stand in one version only." in told
    assert room(apart).subtitle == "2 fields have two versions"


def test_a_screen_reader_hears_which_words_stand_in_one_version_only(apart: Person) -> None:
    keep = room(apart)._panel._cards[0].keep
    assert keep.accessibleName() == "Keep Ann Dale’s"
    assert keep.accessibleDescription().startswith("Only in this version: was agreed; July, with governors.")


def test_two_fields_are_settled_from_the_keyboard_alone(apart: Person) -> None:
    strike(apart.window, "Return", "Space")
    apart.wait()
    assert apart.said("A1").comment == "The plan was agreed in July, with governors."
    assert left(apart) == 1
    assert QApplication.focusWidget() is fields(apart)
    strike(apart.window, "Return", "Tab", "Space")
    apart.wait()
    assert apart.said("B2").level == "3"
    assert left(apart) == 0
    assert "Nobody disagrees" in shown_words(room(apart))


def test_ctrl_up_and_down_go_from_field_to_field(apart: Person) -> None:
    strike(apart.window, "Return", "Ctrl+Down")
    apart.wait()
    assert "Level" in shown_words(room(apart))
    assert QApplication.focusWidget() is fields(apart)
    strike(apart.window, "Ctrl+Up")
    apart.wait()
    assert "Comment" in shown_words(room(apart))


def test_settling_is_undone_and_both_versions_are_back(apart: Person) -> None:
    press(room(apart), "Keep both")
    apart.wait()
    assert apart.said("A1").comment == "The plan is written in July.\n\nThe plan was agreed in July, with governors."
    strike(apart.window, "Ctrl+Z")
    apart.wait()
    assert left(apart) == 2
    assert apart.said("A1").comment == "The plan was agreed in July, with governors."


def test_it_can_be_written_anew(apart: Person) -> None:
    press(room(apart), "Write it anew…")
    apart.wait()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    editor.selectAll()
    apart.qtbot.keyClicks(editor, "Agreed in July")
    press(room(apart), "Save this")
    apart.wait()
    assert apart.said("A1").comment == "Agreed in July"
    assert left(apart) == 1


def test_changing_ones_mind_about_writing_changes_nothing(apart: Person) -> None:
    press(room(apart), "Write it anew…")
    apart.wait()
    strike(apart.window, "Escape")
    apart.wait()
    assert not [each for each in room(apart).findChildren(QPlainTextEdit) if each.isVisible()]
    assert left(apart) == 2


def test_opening_it_leads_to_the_very_field(apart: Person) -> None:
    press(room(apart), "Open it")
    apart.wait()
    assert apart.window.windowTitle() == "Self-evaluation – SENDnet"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is apart.field("comment").editor.control
    assert apart.page == "A1"
    assert isinstance(apart.field("comment"), Field)


def test_the_versions_are_in_sight_where_it_leads(apart: Person) -> None:
    apart.window.resize(1100, 520)
    press(room(apart), "Open it")
    apart.wait()
    panel = apart.field("comment").findChildren(VersionsPanel)[0]
    page = apart.screen._shown_page()

    def is_in_sight() -> bool:
        top = panel.mapTo(page.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + panel.height() <= page.viewport().height()

    apart.qtbot.waitUntil(is_in_sight)


def test_where_everybody_agrees_the_room_says_so_kindly(person: Person) -> None:
    person.window.go("disagreements")
    person.wait()
    assert "Nobody disagrees" in shown_words(room(person))
    assert room(person).subtitle == "Every field has one version"


@pytest.mark.parametrize("size", [10, 16])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_room_is_accessible(apart: Person, theme: Theme, scheme: str, size: int) -> None:
    theme.wear(scheme, size)  # type: ignore[arg-type]  # one of the schemes
    apart.window.resize(1366, 738)
    apart.wait()
    assert audit(room(apart)) == []
    assert too_large(room(apart)) == []
