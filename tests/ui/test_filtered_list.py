"""Filters over the list of statements: several at once, counted, cleared by one key, kept while the window is open."""

from evaluating import Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from sendnet_desktop.changes import Changes
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.statement_filters import StatementFilters
from sendnet_ui.evaluations.statement_list import StatementList
from sendnet_ui.reports.prints import EvaluationPrint


def judged(workspace: Workspace) -> Changes:
    evaluations = workspace.evaluations
    done = evaluations.answer("D1", "level", "3") | evaluations.answer("D1", "strength", "0")
    return done | evaluations.answer("D2", "level", "4") | evaluations.answer("D5", "comment", "Half said.")


def begun(person: Person) -> StatementFilters:
    person.desk.write(judged)
    person.wait()
    return person.screen._contents.filters


def choose(person: Person, *words: str) -> None:
    """Tick filters in the menu that the key opens."""
    person.press("Ctrl+Shift+F")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for each in words:
        place = next(action for action in menu.actions() if action.text() == each)
        menu.setActiveAction(place)
        QTest.keyClick(menu, Qt.Key.Key_Space)
        assert menu.isVisible(), "the menu waits for the next"
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    person.window.activateWindow()
    person.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None and person.window.isActiveWindow())
    person.wait()


def shown(person: Person) -> list[str]:
    return [page.id for page in person.screen._contents.statements.shown]


def test_several_filters_are_ticked_by_keys_and_say_what_they_leave(person: Person) -> None:
    bar = begun(person)
    choose(person, "High on the scale, with weak evidence")
    assert shown(person) == ["D1"]
    assert bar._count.text() == "1 of 47 statements"
    assert bar._words.text() == "High on the scale, with weak evidence"
    choose(person, "High on the scale, with weak evidence", "Not judged yet", "Not looked at this year")
    assert "D5" not in shown(person)
    assert len(shown(person)) == 44
    choose(person, "Must")
    must = {each.statement.id for each in person.stored().judged() if each.statement.duty == "must"}
    assert set(shown(person)) == must


def test_esc_in_the_list_shows_everything_again(person: Person) -> None:
    bar = begun(person)
    choose(person, "High on the scale, with weak evidence")
    person.screen._to_list()
    person.press("Escape")
    assert len(shown(person)) == 47
    assert not bar._clear.isVisible()
    assert isinstance(person.window.focusWidget(), StatementList)


def test_a_filter_is_remembered_while_the_window_is_open(person: Person) -> None:
    begun(person)
    choose(person, "High on the scale, with weak evidence")
    person.window.go("home")
    person.wait()
    person.window.go("evaluation")
    person.wait()
    assert shown(person) == ["D1"]
    person.desk.write(lambda workspace: workspace.evaluations.answer("D2", "strength", "0"))
    person.wait()
    assert shown(person) == ["D1", "D2"], "what is written elsewhere is asked anew"


def test_what_was_answered_just_now_stays_until_the_person_goes_on(person: Person) -> None:
    begun(person)
    choose(person, "Not judged yet")
    person.go("A1")
    person.screen._to_list()
    person.press("3")
    person.wait()
    assert shown(person)[:2] == ["A1", "A2"]
    person.press("Down")
    person.wait()
    assert person.page == "A2"
    assert shown(person)[0] == "A2"


def test_going_on_stays_within_the_filter(person: Person) -> None:
    begun(person)
    choose(person, "Must")
    visited = []
    person.go("A1")
    for _ in range(3):
        person.press("Ctrl+Down")
        person.wait()
        visited.append(person.page)
        person.screen._to_list()
        person.press("3")
        person.wait()
    must = [each.statement.id for each in person.stored().judged() if each.statement.duty == "must"]
    assert visited == [each for each in must if each != "A1"][:3]


def test_words_and_filters_narrow_together(person: Person) -> None:
    begun(person)
    choose(person, "Must")
    must = shown(person)
    person.press("Ctrl+F")
    person.type("senco")
    assert set(shown(person)) < set(must)
    person.press("Escape")
    assert shown(person) == must, "leaving the words leaves the filters"


def test_a_print_holds_what_the_filters_leave_and_says_so(person: Person) -> None:
    begun(person)
    asked: list[EvaluationPrint] = []
    person.desk.print_wanted.connect(asked.append)
    choose(person, "High on the scale, with weak evidence")
    person.press("Ctrl+P")
    person.wait()
    person.screen._contents.filters.clear()
    person.press("Ctrl+P")
    person.wait()
    few, whole = [each.evaluation for each in asked]
    assert [judged.statement.id for judged in few.judged()] == ["D1"]
    assert few.narrowed_to == "High on the scale, with weak evidence"
    assert (whole.asked, whole.narrowed_to) == (47, "")
