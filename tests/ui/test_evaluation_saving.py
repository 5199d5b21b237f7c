"""Everything said is saved as it is said, also where the disk takes nothing for a while."""

from datetime import date

import pytest
from evaluating import Person, cards, choose, line, press, shown_words
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from sendnet_desktop.store.store import Store
from sendnet_desktop.workspace import Workspace
from sendnet_ui.forms.drafts import QUIET_MS


def test_every_answer_to_a_statement_is_saved_and_there_after_reopening(person: Person) -> None:
    person.press("A", "5", "4")
    choose(person, "statutory", 2)
    person.wait()
    person.write("comment", "The report is late.")
    person.leave()
    choose(person, "strength", 1)
    person.wait()
    person.write("override", "It is up again since Monday.")
    person.leave()
    person.reopen()
    person.go("A5")
    said = person.said("A5")
    assert (said.level, said.held_level, said.statutory, said.strength) == ("4", "4", "not_met", "1")
    assert (said.comment, said.override) == ("The report is late.", "It is up again since Monday.")
    assert said.checked_on == date.today().isoformat()  # noqa: DTZ011 -- the laptop's own day
    assert person.field("comment").editor.value() == "The report is late."
    assert person.field("level").editor.value() == "4"
    assert person.field("statutory").editor.value() == "not_met"


def test_an_unmet_duty_holds_the_level_and_says_so_in_words(person: Person) -> None:
    person.press("A", "5", "4")
    choose(person, "statutory", 2)
    person.wait()
    assert "counts as 2 Developing while the legal duty is not met" in shown_words(person.screen._statement)
    assert person.said("A5").held_level == "2"
    choose(person, "statutory", 0)
    person.wait()
    assert "counts as" not in shown_words(person.screen._statement)


def test_the_state_of_a_duty_is_asked_only_where_the_law_asks(person: Person) -> None:
    person.go("A1")
    assert not person.field("statutory").isVisible()
    person.go("A2")
    assert person.field("statutory").isVisible()


def test_every_answer_to_an_area_is_saved_and_there_after_reopening(person: Person) -> None:
    person.press("B", "1", "3", "B", "2", "3", "B")
    person.wait()
    assert "Proposed: Secure. At least three quarters" in shown_words(person.screen._area)
    press(person.screen, "Use the proposal")
    person.wait()
    for field, words in (("rationale", "It is so."), ("strengths", "Calm."), ("next_steps", "Go on.")):
        person.write(field, words)
    person.leave()
    person.reopen()
    area = person.stored().areas[1]
    assert (area.level, area.rationale, area.strengths, area.next_steps) == ("3", "It is so.", "Calm.", "Go on.")
    person.go("@B")
    assert person.field("next_steps").editor.value() == "Go on."


def test_an_area_names_its_unmet_duties_and_leads_to_them(person: Person) -> None:
    person.press("A", "5", "2")
    choose(person, "statutory", 2)
    person.wait()
    person.go("@A")
    assert "A legal duty is not met." in shown_words(person.screen._area)
    press(person.screen._area, "Go to A5")
    assert person.page == "A5"


def test_evidence_is_added_edited_and_removed_in_place(person: Person) -> None:
    person.go("A3")
    press(person.screen, "Add evidence")
    person.wait()
    (card,) = cards(person)
    assert person.window.focusWidget() is line(card, "reference")
    QTest.keyClicks(line(card, "reference"), "SENCO drive, SEND > Plans")
    line(card, "description").setFocus()
    QTest.keyClicks(line(card, "description"), "The plan")
    line(card, "dated").setFocus()
    QTest.keyClicks(line(card, "dated"), "3 October 2026")
    person.leave()
    (evidence,) = person.said("A3").evidence
    assert (evidence.reference, evidence.description, evidence.dated) == (
        "SENCO drive, SEND > Plans",
        "The plan",
        "2026-10-03",
    )
    card._remove.click()
    person.wait()
    assert not person.said("A3").evidence
    assert not cards(person)
    press(person.window, "Undo")
    person.wait()
    assert person.said("A3").evidence == (evidence,)
    assert line(cards(person)[0], "description").text() == "The plan"


def test_words_are_saved_after_a_moment_of_quiet_without_leaving_the_field(person: Person) -> None:
    person.press("A", "1", "Enter")
    person.type("Half a sentence")
    assert person.stored().as_at is None
    footer = person.window._footer.words
    person.qtbot.waitUntil(lambda: footer.text().startswith("Saved"), timeout=QUIET_MS * 10)
    assert person.said("A1").comment == "Half a sentence"


def test_nothing_is_called_saved_before_the_disk_has_it(person: Person) -> None:
    person.press("A", "1", "Enter")
    person.type("x")
    assert not person.window._footer.words.text()
    person.leave()
    assert person.window._footer.words.text().startswith("Saved")


def test_going_to_another_statement_writes_what_was_typed_to_the_one_it_was_typed_in(person: Person) -> None:
    person.press("A", "1", "Enter")
    person.type("first")
    person.go("A2")
    person.press("Enter")
    person.go("A2")
    person.write("comment", "second")
    person.go("A1")
    assert person.field("comment").editor.value() == "first"
    person.go("A2")
    assert person.field("comment").editor.value() == "second"
    person.wait()
    assert (person.said("A1").comment, person.said("A2").comment) == ("first", "second")
    assert not person.ask(lambda workspace: workspace.disagreements())


@pytest.mark.parametrize("on_the_way", ["", "A2"])
def test_typing_on_while_the_first_words_are_on_their_way_disagrees_with_nobody(
    person: Person, on_the_way: str
) -> None:
    person.press("A", "1", "Enter")
    person.type("one")
    person.field("comment").editor.flush()
    if on_the_way:
        person.go(on_the_way)
        person.go("A1")
        control = person.field("comment").editor.control
        assert isinstance(control, QPlainTextEdit)
        control.setFocus()
        control.moveCursor(QTextCursor.MoveOperation.End)
    person.type(" two")
    person.wait()
    assert person.said("A1").comment == "one"
    person.leave()
    assert person.said("A1").comment == "one two"
    assert not person.ask(lambda workspace: workspace.disagreements())


def test_closing_the_window_at_once_saves_what_was_typed(person: Person) -> None:
    person.press("A", "1", "3", "Enter")
    person.type("last words")
    person.reopen()
    assert (person.said("A1").comment, person.said("A1").level) == ("last words", "3")


def fill_the_disk(workspace: Workspace) -> None:
    _pages(workspace._journal.ledger.store, "PRAGMA page_count")


def make_room(workspace: Workspace) -> None:
    _pages(workspace._journal.ledger.store, "SELECT 1000000")


def _pages(store: Store, question: str) -> None:
    with store.transaction() as connection:
        (pages,) = connection.execute(question).fetchone() or (0,)
        connection.execute(f"PRAGMA max_page_count = {pages}")


LONG = "A long comment that needs a page of its own. " * 300


@pytest.mark.parametrize("again", ["retry", "next change", "close"])
def test_words_that_cannot_be_saved_stay_and_are_saved_when_they_can_be(person: Person, again: str) -> None:
    person.press("A", "2", "2")
    person.wait()
    person.ask(fill_the_disk)
    person.go("A1")
    control = person.field("comment").editor.control
    assert isinstance(control, QPlainTextEdit)
    control.setFocus()
    control.insertPlainText(LONG)
    person.leave()
    assert person.screen._unsaved.isVisible()
    assert person.window._footer.words.text().startswith("Not saved: The disk is full")
    assert person.said("A1").comment == ""
    person.go("B1")
    person.go("A1")
    assert person.field("comment").editor.value() == LONG.strip()
    person.ask(make_room)
    if again == "retry":
        press(person.screen._unsaved, "Retry")
    elif again == "next change":
        person.press("B", "1", "3")
    else:
        person.reopen()
    person.wait()
    assert not person.screen._unsaved.isVisible()
    assert person.said("A1").comment == LONG.strip()
    assert not person.ask(lambda workspace: workspace.disagreements())


def test_a_window_with_unsaved_words_stays_until_the_person_lets_them_go(person: Person) -> None:
    person.press("A", "2", "2")
    person.wait()
    person.ask(fill_the_disk)
    control = person.field("comment").editor.control
    assert isinstance(control, QPlainTextEdit)
    control.setFocus()
    control.insertPlainText(LONG)
    person.window.close()
    person.wait()
    assert person.window.isVisible()
    assert person.field("comment").editor.value() == LONG.strip()
    press(person.screen._unsaved, "Leave it unsaved")
    assert person.field("comment").editor.value() == ""


def test_words_saved_twice_over_after_a_failure_disagree_with_nobody(person: Person) -> None:
    person.write("comment", "saved")
    person.leave()
    person.ask(fill_the_disk)
    for words in (LONG, LONG[: len(LONG) // 2]):
        control = person.field("comment").editor.control
        assert isinstance(control, QPlainTextEdit)
        control.setFocus()
        control.selectAll()
        control.insertPlainText(words)
        person.leave()
    person.ask(make_room)
    press(person.screen._unsaved, "Retry")
    person.wait()
    assert person.said("A1").comment == LONG[: len(LONG) // 2].strip()
    assert not person.ask(lambda workspace: workspace.disagreements())
