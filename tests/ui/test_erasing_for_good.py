"""Erasing words for good from a field's history: asked plainly, Cancel at hand, and undo does not bring them back."""

import pytest
from dialogues import Answer
from evaluating import Person, press, shown_words, undo
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from sendnet_desktop.journal.reading import Version
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.erasing import EraseDialog
from sendnet_ui.evaluations.history import HistoryDialog
from sendnet_ui.evaluations.places import Place

SECRET = "Jamie Foster of 3B"


@pytest.fixture
def told(person: Person) -> Person:
    """Return somebody who has written a name and put something else in its place."""
    for words in (SECRET, "A pupil"):
        person.write("comment", words)
        person.leave()
    return person


def history(person: Person, field: str = "comment") -> list[Version]:
    def past(workspace: Workspace) -> list[Version]:
        place = Place("statement", person.page, field)
        return workspace.history(place.cell(workspace.evaluations.current()))

    return person.ask(past)


def opened(person: Person, field: str = "comment") -> HistoryDialog:
    person.field(field).ask_past()
    person.wait()
    return next(each for each in person.window.findChildren(HistoryDialog) if each.isVisible())


def erasers(dialog: HistoryDialog) -> list[QPushButton]:
    return [each for each in dialog.findChildren(QPushButton) if "Erase" in each.text() and each.isVisible()]


def erase(person: Person, answer: Answer, words: str, *, pressed: str = "Erase for good") -> list[str]:
    """Ask to erase a version in the history, answer the question, and return what the question said."""
    dialog, said = opened(person), list[str]()

    def decide(question: EraseDialog) -> None:
        said.append(shown_words(question))
        press(question, pressed)

    answer(EraseDialog, decide)
    next(each for each in erasers(dialog) if words in each.accessibleName()).click()
    person.qtbot.waitUntil(lambda: bool(said))
    person.wait()
    if dialog.isVisible():
        dialog.reject()
    person.window.activateWindow()
    person.qtbot.waitUntil(person.window.isActiveWindow)
    return said


def test_words_are_erased_from_the_history_and_the_newer_ones_stay(told: Person, answer: Answer) -> None:
    (said,) = erase(told, answer, SECRET)
    assert SECRET in said
    assert "every other laptop at its next exchange" in said
    assert "cannot be undone" in said
    assert "snapshot" not in said
    assert [version.value for version in history(told)] == ["A pupil"]
    assert told.field("comment").editor.value() == "A pupil"


def test_words_that_are_shown_leave_the_field_empty(told: Person, answer: Answer) -> None:
    erase(told, answer, "A pupil")
    assert told.field("comment").editor.value() == ""
    assert told.said("A1").comment == ""


def test_cancel_is_the_default_and_changes_nothing(told: Person, answer: Answer) -> None:
    erase(told, answer, SECRET, pressed="Cancel")
    assert len(history(told)) == 2
    dialog = opened(told)

    def press_return(question: EraseDialog) -> None:
        QTest.keyClick(question.focusWidget() or question, Qt.Key.Key_Return)

    answer(EraseDialog, press_return)
    erasers(dialog)[0].click()
    told.qtbot.waitUntil(lambda: not told.window.findChildren(EraseDialog))
    told.wait()
    assert len(history(told)) == 2
    dialog.reject()


def test_a_snapshot_that_quotes_them_is_named_and_goes_too(told: Person, answer: Answer) -> None:
    told.ask(lambda workspace: workspace.evaluations.snapshot("Autumn 1"))
    told.write("comment", "Somebody")
    told.leave()
    told.ask(lambda workspace: workspace.evaluations.snapshot("Autumn 2"))
    (said,) = erase(told, answer, "A pupil")
    assert "This snapshot quotes them and goes too, whole: “Autumn 1”." in said
    assert "Autumn 2" not in said
    taken = told.ask(lambda workspace: workspace.evaluations.snapshots.taken(workspace.evaluations.channel))
    assert [each.name for each in taken] == ["Autumn 2"]


def test_undo_refuses_to_bring_them_back_and_says_why(told: Person, answer: Answer, errors: list[Exception]) -> None:
    erase(told, answer, SECRET)
    undo(told)
    assert [str(error) for error in errors] == [
        "This cannot be undone: what it said before was erased for good. Type what it should say now."
    ]
    errors.clear()
    assert told.field("comment").editor.value() == "A pupil"
    assert SECRET not in str(history(told))


def test_it_is_offered_for_words_and_not_for_choices(told: Person) -> None:
    told.ask(lambda workspace: workspace.evaluations.answer("A1", "level", "3"))
    dialog = opened(told, "level")
    assert erasers(dialog) == []
    dialog.reject()


def test_it_is_not_offered_to_whom_the_words_do_not_belong(told: Person) -> None:
    def close(workspace: Workspace) -> None:
        workspace.exchange.erasures.may_erase = lambda _channel: False  # type: ignore[method-assign]

    told.ask(close)
    dialog = opened(told)
    assert erasers(dialog) == []
    dialog.reject()
