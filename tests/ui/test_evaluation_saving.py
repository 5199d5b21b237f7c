"""Everything said is saved as it is said; undo, redo, two people at once, and a disk that takes nothing."""

from datetime import date

import pytest
from evaluating import Arrive, Person, shown_words
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from conftest import Answer
from sendnet_desktop.store.store import Store
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.disagreement import Disagreement
from sendnet_ui.evaluations.evidence_list import EvidenceCard
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.history import HistoryDialog
from sendnet_ui.evaluations.level_picker import LevelPicker
from sendnet_ui.evaluations.sharing import PROMISE, SharingDialog
from sendnet_ui.evaluations.snapshots import SnapshotsDialog
from sendnet_ui.forms.choice import Choice
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drafts import QUIET_MS


def press(page: object, words: str) -> None:
    """Press a button of a page by its words."""
    buttons = page.findChildren(QPushButton)  # type: ignore[attr-defined]  # any widget
    next(button for button in buttons if button.text() == words and button.isVisible()).click()


def choose(person: Person, field: str, place: int) -> None:
    editor = person.field(field).editor
    assert isinstance(editor, Choice)
    editor._buttons[place].click()


def cards(person: Person) -> list[EvidenceCard]:
    return person.screen._statement._evidence.cards


def line(card: EvidenceCard, name: str) -> QLineEdit:
    control = next(field for field in card._fields if field.name == name).editor.control
    assert isinstance(control, QLineEdit)
    return control


def undo(person: Person, times: int = 1) -> None:
    for _ in range(times):
        person.press("Ctrl+Z")
        person.wait()


def redo(person: Person, times: int = 1) -> None:
    for _ in range(times):
        person.press("Ctrl+Y")
        person.wait()


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


def test_undo_and_redo_go_through_every_step_and_back(person: Person) -> None:
    person.press("A", "1", "3", "2")
    person.wait()
    person.write("comment", "one")
    person.leave()
    person.write("comment", "two")
    person.leave()
    undo(person)
    assert person.said("A1").comment == "one"
    undo(person)
    assert person.said("A1").comment == ""
    undo(person)
    assert person.said("A1").level == "3"
    undo(person)
    assert person.said("A1").level is None
    undo(person)
    redo(person, 4)
    assert (person.said("A1").level, person.said("A1").comment) == ("2", "two")
    assert person.field("comment").editor.value() == "two"


def test_one_bout_of_typing_is_one_step_however_often_it_was_saved_on_the_way(person: Person) -> None:
    person.press("A", "1", "Enter")
    for words in ("one ", "two ", "three"):
        person.type(words)
        person.field("comment").editor.flush()
        person.wait()
    person.press("Escape")
    assert person.said("A1").comment == "one two three"
    undo(person)
    assert person.said("A1").comment == ""
    redo(person)
    assert person.said("A1").comment == "one two three"


def test_undo_shows_where_it_happened(person: Person) -> None:
    person.press("A", "1", "3", "C", "2")
    undo(person)
    assert person.page == "A1"
    assert person.field("level").editor.value() is None
    assert person.said("A1").level is None


def test_undo_takes_back_the_check_of_a_duty_with_its_date(person: Person) -> None:
    person.go("A2")
    choose(person, "statutory", 0)
    person.wait()
    undo(person)
    assert (person.said("A2").statutory, person.said("A2").checked_on) == (None, "")
    assert person.field("statutory").editor.value() == "not_checked"


def test_undo_takes_back_setting_aside_and_adding_evidence(person: Person) -> None:
    person.press("A", "7", "N", "x", "Return")
    person.wait()
    person.go("A3")
    press(person.screen, "Add evidence")
    person.wait()
    undo(person)
    assert not person.said("A3").evidence
    undo(person)
    assert person.said("A7").applies


def test_both_keys_that_people_know_for_redo_work(person: Person) -> None:
    for key in ("Ctrl+Y", "Ctrl+Shift+Z"):
        person.press("A", "1", "3")
        undo(person)
        person.press(key)
        person.wait()
        assert person.said("A1").level == "3"
        undo(person)


def test_undo_is_refused_in_a_sentence_where_somebody_has_changed_it_since(
    person: Person, errors: list[Exception]
) -> None:
    person.press("A", "1", "3")
    person.wait()
    person.merge("A1", "level", "4")
    undo(person)
    assert [str(error).split(":")[0] for error in errors] == ["This cannot be undone"]
    assert "Ann Dale has changed it since" in str(errors.pop())
    assert person.said("A1").level == "4"
    redo(person)
    undo(person)


def test_words_that_arrive_while_one_types_are_kept_beside_ones_own(person: Person) -> None:
    person.press("A", "1", "Enter")
    person.type("mine")
    person.merge("A1", "comment", "theirs")
    assert person.field("comment").editor.value() == "mine"
    person.leave()
    versions = {version.value for version in person.ask(lambda w: w.versions(_comment(w)))}
    assert versions == {"mine", "theirs"}
    told = shown_words(person.field("comment"))
    assert "Two people have written this." in told
    assert all(words in told for words in ("mine", "theirs", "Ann Dale", "Jo Bell", "this laptop"))


@pytest.mark.parametrize(("choice", "kept"), [("Use this one", "mine"), ("Keep both", "theirs\n\nmine")])
def test_a_disagreement_is_settled_where_it_is_shown(person: Person, choice: str, kept: str) -> None:
    person.press("A", "1", "Enter")
    person.type("mine")
    person.merge("A1", "comment", "theirs")
    person.leave()
    press(person.field("comment"), choice)
    person.wait()
    assert person.said("A1").comment == kept
    assert not person.ask(lambda workspace: workspace.disagreements())
    assert not person.field("comment").findChild(Disagreement).isVisible()
    assert person.field("comment").editor.value() == kept


def test_whether_a_statement_applies_is_settled_too(person: Person) -> None:
    person.press("A", "7", "N", "x", "Return")
    person.wait()
    person.desk.write(lambda w: w.evaluations.answer("A7", "applies", value=True, shown="what nobody saw"))
    person.wait()
    told = shown_words(person.screen._statement)
    assert "It applies" in told
    assert "It does not apply" in told
    press(person.screen._statement._applies, "Use this one")
    person.wait()
    assert person.said("A7").applies
    assert not person.ask(lambda workspace: workspace.disagreements())


def test_undo_while_a_snapshot_is_open_goes_back_to_the_evaluation(person: Person) -> None:
    person.press("A", "1", "3")
    person.desk.write(lambda workspace: workspace.evaluations.snapshot("Then")[1])
    person.wait()
    person.press("4")
    person.wait()
    person.screen._open(person.screen._sheet.reading.snapshots[0])
    person.wait()
    assert person.field("level").editor.value() == "3"
    undo(person, 2)
    assert not person.screen._frozen.isVisible()
    assert person.field("level").editor.value() is None


def test_a_disagreement_blocks_nothing(person: Person) -> None:
    person.press("A", "1", "3")
    person.wait()
    person.merge("A1", "level", "4")
    row = person.screen._contents.statements._rows.row(1)
    assert row is not None
    assert "two versions stand" in row.spoken
    person.press("2", "Down", "1")
    person.wait()
    assert person.said("A2").level == "1"
    assert person.page == "A2"
    assert not person.field("level").findChild(Disagreement).isVisible()


def test_who_changed_a_field_is_told_newest_first(person: Person, answer: Answer) -> None:
    person.write("comment", "one")
    person.leave()
    person.write("comment", "two")
    person.leave()
    told: list[str] = []

    def read(dialog: HistoryDialog) -> None:
        told.append(shown_words(dialog))
        dialog.reject()

    answer(HistoryDialog, read)
    person.field("comment").editor.control.setFocus()
    person.press("Ctrl+H")
    person.wait()
    person.qtbot.waitUntil(lambda: bool(told))
    assert told[0].index("two") < told[0].index("one")
    assert "Jo Bell, this laptop, today" in told[0]


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


def test_a_snapshot_is_taken_under_a_name_and_opens_only_to_be_read(person: Person, answer: Answer) -> None:
    person.press("A", "1", "3", "Enter")
    person.type("as it was")
    names: list[str] = []

    def take(dialog: SnapshotsDialog) -> None:
        names.append(dialog._name.value())
        press(dialog, "Take a snapshot")

    answer(SnapshotsDialog, take)
    press(person.window, "Snapshots…")
    person.qtbot.waitUntil(lambda: bool(names))
    person.wait()
    assert names[0].split()[0] in ("Autumn", "Spring", "Summer")
    assert f"“{names[0]}” taken" in person.window._footer.words.text()
    person.leave()
    person.press("4")
    person.wait()
    opened: list[bool] = []

    def read(dialog: SnapshotsDialog) -> None:
        press(dialog, "Open")
        opened.append(True)

    answer(SnapshotsDialog, read)
    press(person.window, "Snapshots…")
    person.qtbot.waitUntil(lambda: bool(opened))
    person.wait()
    assert (person.field("level").editor.value(), person.field("comment").editor.value()) == ("3", "as it was")
    person.screen._to_list()
    person.press("1", "N")
    person.field("comment").editor.control.setFocus()
    person.type("no")
    person.wait()
    assert (person.said("A1").level, person.said("A1").comment) == ("4", "as it was")
    frozen = [field for field in person.screen._statement.findChildren(Field) if field.place]
    assert not any(
        isinstance(field.editor, Day | Choice | LevelPicker) and field.editor.isEnabled() for field in frozen
    )
    press(person.screen, "Back to the evaluation")
    person.wait()
    assert person.field("level").editor.value() == "4"


def test_what_the_trust_sees_is_the_schools_choice_in_the_words_promised(person: Person, answer: Answer) -> None:
    told: list[str] = []

    def choose_live(dialog: SharingDialog) -> None:
        told.append(shown_words(dialog))
        dialog.findChildren(Choice)[0]._buttons[1].click()
        dialog.reject()

    assert not person.stored().shared
    answer(SharingDialog, choose_live)
    press(person.window, "Trust sees: snapshots only")
    person.qtbot.waitUntil(lambda: bool(told))
    person.wait()
    assert PROMISE in told[0]
    assert person.stored().shared
    assert "Trust sees: work in progress" in [button.text() for button in person.window.findChildren(QPushButton)]


def test_without_levels_the_words_are_the_answer(arrive: Arrive) -> None:
    person = arrive("narrative")
    assert not person.field("level").isVisible()
    person.press("Enter")
    person.type("A day here begins at the gate.")
    person.leave()
    assert person.stored().answered == 1
    assert "1 of 8 answered" in shown_words(person.screen)
    person.go("@Belong")
    assert not person.screen._area._graded.isVisible()


def test_levels_of_another_framework_are_offered_by_their_own_numbers_and_names(arrive: Arrive) -> None:
    person = arrive("eight_areas")
    person.press("B", "1", "5")
    person.wait()
    assert person.said("2.1").level == "x"
    assert [card.text() for card in person.screen._statement.picker.cards][-1] == "5 Embedded"


def test_the_framework_may_change_while_the_screen_is_open(person: Person) -> None:
    from evaluating import PACKS

    person.press("C", "3", "2")
    for pack, first in (("narrative", "B-1"), ("eight_areas", "1.1")):
        data = (PACKS / f"{pack}.json").read_bytes()
        person.desk.write(lambda workspace, data=data: workspace.evaluations.use_pack(data)[1])  # type: ignore[misc]
        person.wait()
        assert person.page == first


def _comment(workspace: Workspace):  # type: ignore[no-untyped-def]  # a Cell
    evaluation = workspace.evaluations.current()
    from sendnet_ui.evaluations.places import Place

    return Place("statement", "A1", "comment").cell(evaluation)
