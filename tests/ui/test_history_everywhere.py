"""Who changed this: every editor on every screen tells it, by the key and by a button."""

from collections.abc import Callable
from pathlib import Path

import pytest
from dialogues import Answer
from evaluating import Person, cards, shown_words
from evidence_files import keep, panel
from planning import Planner
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.cohorts.values import Place
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.evidence_reuse import AlsoFor, GivenElsewhere
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.evaluations.history import HistoryDialog
from sendnet_ui.forms.editor import Editor
from sendnet_ui.graduated.screen import GraduatedScreen
from sendnet_ui.plans.bearing import BearingPart, PrinciplesPart
from sendnet_ui.plans.review_form import ReviewForm
from sendnet_ui.plans.screen import PlanScreen

WORDS = "Lighthouse"
HISTORY = "Who changed this"
_WITH_A_PAST = (Field, ReviewForm, BearingPart, PrinciplesPart, AlsoFor)


def told(person: Person, answer: Answer[HistoryDialog], ask: Callable[[], object]) -> str:
    """Ask for a history and return what its window says."""
    said = list[str]()

    def read(dialog: HistoryDialog) -> None:
        said.append(shown_words(dialog))
        dialog.reject()

    answer(HistoryDialog, read)
    ask()
    person.qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    person.wait()
    person.window.activateWindow()
    person.qtbot.waitUntil(person.window.isActiveWindow)
    return said[0]


def everything(workspace: Workspace) -> Changes:
    evaluations, plans = workspace.evaluations, workspace.plans
    must = next(each.statement.id for each in evaluations.current().judged() if each.statement.duty == "must")
    done = evaluations.answer(must, "level", "4") | evaluations.answer(must, "statutory", "not_met")
    done |= evaluations.answer(must, "comment", WORDS) | evaluations.answer(must, "override", WORDS)
    done |= evaluations.add_evidence(must, "document", WORDS, WORDS, "2026-10-03")[1]
    done |= evaluations.answer_area("A", "strengths", WORDS)
    done |= workspace.graduated.say("autumn-1", "plans", 12)
    priority, added = plans.add_priority(WORDS, statements=[must], stage="live")
    done |= added | plans.add_action(priority, WORDS, due="2026-11-20", who="SENCO")[1]
    done |= plans.say_of_milestone(priority, "autumn-1", "expected", WORDS)
    return done | plans.review(priority, progress="green", impact="2", seen=WORDS)[1]


@pytest.fixture
def filled(person: Person) -> Person:
    """Return somebody in a school where something is written in every room."""
    person.desk.write(everything)
    person.wait()
    return person


def belongs_to_a_part_with_a_past(editor: Editor[object]) -> bool:
    parent: QWidget | None = editor
    while parent is not None and not isinstance(parent, _WITH_A_PAST):
        parent = parent.parentWidget()
    return parent is not None


def ways(part: QWidget) -> list[QToolButton]:
    """Return the buttons of a part that tell who changed it, as far as they are shown."""
    return [each for each in part.findChildren(QToolButton) if HISTORY in each.accessibleName() and each.isVisible()]


def test_every_editor_of_every_room_tells_its_history_or_adds_something_new(filled: Person) -> None:
    looking = {"View", "What is counted"}
    making = {"The priority under which it becomes an action"}
    elsewhere = []
    for room in filled.window.rooms:
        filled.window.go(room.key)
        filled.wait()
        screen = filled.window.screen_shown
        assert screen is not None
        for editor in screen.findChildren(Editor):
            is_of_this_computer = room.key in ("settings", "exchange", "people")
            named, adds = editor.control.accessibleName(), isinstance(editor, GivenElsewhere)
            if not (belongs_to_a_part_with_a_past(editor) or is_of_this_computer or named in looking | making or adds):
                elsewhere.append((room.key, named, type(editor).__name__))
    assert not elsewhere


def test_every_field_with_words_in_it_opens_its_history_from_its_button(
    filled: Person, answer: Answer[HistoryDialog]
) -> None:
    seen = set()
    for room in ("evaluation", "priorities", "graduated"):
        filled.window.go(room)
        filled.wait()
        screen = filled.window.screen_shown
        assert screen is not None
        if room == "evaluation":
            filled.go(next(each.statement.id for each in filled.stored().judged() if each.evidence))
        fields = [field for field in screen.findChildren(Field) if field.isVisible() and field._has_past]
        assert fields or room == "graduated"
        for field in fields:
            field.editor.control.setFocus()
            filled.wait()
            button = next(each for each in field.findChildren(QToolButton) if HISTORY in each.accessibleName())
            assert button.isVisible(), field.name
            said = told(filled, answer, button.click)
            assert "Jo Bell, this laptop, today" in said, field.name
            seen.add(field.name)
    assert {"level", "statutory", "comment", "override", "kind", "reference", "title", "what", "expected"} <= seen


def test_the_key_opens_it_for_a_count_and_so_does_the_menu_of_its_cell(
    filled: Person, answer: Answer[HistoryDialog]
) -> None:
    filled.window.go("graduated")
    filled.wait()
    screen = filled.window.screen_shown
    assert isinstance(screen, GraduatedScreen)
    table = screen._table
    assert table is not None
    from sendnet_ui.graduated.places import Entry

    table.go(Entry("autumn-1", "plans"))
    table.setFocus()
    said = told(filled, answer, lambda: filled.press("Ctrl+H"))
    assert "12" in said
    assert "Graduated approach, Autumn 1" in said


def test_the_statements_that_a_priority_bears_on_tell_who_chose_them(
    filled: Person, answer: Answer[HistoryDialog]
) -> None:
    filled.window.go("priorities")
    filled.wait()
    part = filled.window.findChild(BearingPart)
    assert isinstance(part, BearingPart)
    (button,) = ways(part)
    said = told(filled, answer, button.click)
    must = next(each.statement.id for each in filled.stored().judged() if each.evidence)
    assert f"Does it bear on {must}?" in said
    assert "It bears on it" in said
    part.adding.control.setFocus()
    assert told(filled, answer, lambda: filled.press("Ctrl+H")) == said


def test_where_else_evidence_is_used_tells_who_said_so(filled: Person, answer: Answer[HistoryDialog]) -> None:
    judged = next(each for each in filled.stored().judged() if each.evidence)
    other = next(each.statement.id for each in filled.stored().judged() if not each.evidence)
    filled.go(judged.statement.id)
    part = cards(filled)[0]._also
    assert not ways(part), "it is used nowhere else yet"
    filled.desk.write(
        lambda workspace: workspace.evaluations.reusing.support(judged.evidence[0].record, other, supports=True)
    )
    filled.wait()
    (button,) = ways(part)
    assert f"Is it used for {other} too?" in told(filled, answer, button.click)


def test_a_photo_tells_who_brought_it_and_what_it_was_called(
    beside: Person, corner: Path, answer: Answer[HistoryDialog]
) -> None:
    assert not ways(panel(beside))
    keep(beside, corner)
    (button,) = ways(panel(beside))
    said = told(beside, answer, button.click)
    assert "a photo, " in said
    assert "Reading corner" in said


def test_a_figure_of_the_data_tells_who_entered_it(filled: Person, answer: Answer[HistoryDialog]) -> None:
    roll = Place(filled.stored().year, "roll", "ehc")
    filled.desk.write(lambda workspace: workspace.cohorts.say(roll, 12))
    filled.wait()
    filled.window.take_to("data", Cell("", f"cohort:{roll.key}", "figure"))
    filled.wait()
    said = told(filled, answer, lambda: filled.press("Ctrl+H"))
    assert "12" in said
    assert roll.words in said


def test_a_review_tells_who_kept_it(planned: Planner, answer: Answer[HistoryDialog]) -> None:
    person = planned.person

    def review(workspace: Workspace) -> Changes:
        priority = workspace.plans.current().priorities[0]
        return workspace.plans.review(priority.record, progress="green", seen=WORDS)[1]

    person.desk.write(review)
    person.wait()
    screen = person.window.screen_shown
    assert isinstance(screen, PlanScreen)
    buttons = screen._page.reviews_part.findChildren(QToolButton)
    (button,) = (each for each in buttons if HISTORY in each.accessibleName())
    said = told(person, answer, button.click)
    assert WORDS in said
    assert "As planned" in said


def test_why_a_statement_is_set_aside_is_told_with_whether_it_applies(
    person: Person, answer: Answer[HistoryDialog]
) -> None:
    person.desk.write(lambda workspace: workspace.evaluations.set_aside("A7", WORDS))
    person.wait()
    person.go("A7")
    said = told(person, answer, person.field("reason").ask_past)
    assert WORDS in said
    assert "It does not apply" in said


def test_the_button_comes_with_the_mouse_and_moves_nothing(filled: Person) -> None:
    must = next(each.statement.id for each in filled.stored().judged() if each.evidence)
    filled.go(must)
    field = filled.field("reference")
    button = next(each for each in field.findChildren(QToolButton) if HISTORY in each.accessibleName())
    assert not button.isVisible()
    before = field.editor.geometry()
    QTest.mouseMove(field, field.rect().center())
    field.editor.control.setFocus(Qt.FocusReason.OtherFocusReason)
    filled.wait()
    assert QApplication.focusWidget() is field.editor.control
    assert button.isVisible()
    assert field.editor.geometry() == before
