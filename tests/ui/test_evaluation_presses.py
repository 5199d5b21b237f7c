"""How many keys a first evaluation takes: every statement judged, its evidence weighed, every duty checked."""

from typing import Final

from evaluating import Person
from PySide6.QtWidgets import QLineEdit

from sendnet_ui.evaluations.screen import EvaluationScreen
from sendnet_ui.evaluations.statement_list import StatementList

MOST_A_STATEMENT: Final = 5
"""So many keys a statement may take on average, the words of evidence apart."""

WRITTEN: Final = "SENCO drive, Plans"


def test_a_first_evaluation_of_every_statement_takes_few_keys(person: Person) -> None:
    evaluation = person.stored()
    every = [judged.statement for judged in evaluation.judged()]
    assert len(every) == 47
    words = 0
    for area in evaluation.areas:
        person.press(area.area.id)
        for place, judged in enumerate(area.judged):
            person.press("Down", "3", ".", "2")
            if judged.statement.duty == "must":
                person.press(",", "1")
            if place % 5 == 0:
                person.press("Ctrl+E")
                person.wait()
                assert isinstance(person.window.focusWidget(), QLineEdit)
                person.type(WRITTEN)
                person.press("Escape")
                words += len(WRITTEN)
    person.wait()
    done = person.stored()
    assert done.answered == done.asked
    assert {judged.level for judged in done.judged()} == {"3"}
    assert {judged.strength for judged in done.judged()} == {"2"}
    duties = [judged for judged in done.judged() if judged.statement.duty == "must"]
    assert {judged.statutory for judged in duties} == {"met"}
    assert [piece.reference for judged in done.judged() for piece in judged.evidence] == [WRITTEN] * 10
    assert person.pressed - words <= MOST_A_STATEMENT * len(every)


def test_words_typed_before_the_new_evidence_is_there_judge_nothing(person: Person) -> None:
    person.press("A", "3", "Ctrl+E")
    person.type("B4 3")
    person.wait()
    assert person.page == "A3"
    assert person.stored().answered == 0
    assert isinstance(person.window.focusWidget(), QLineEdit)


def test_keys_wait_for_an_evaluation_that_is_still_being_read(person: Person) -> None:
    person.window.go("home")
    person.wait()
    fresh = EvaluationScreen(person.desk, person.window)
    fresh.show()
    fresh.setFocus()
    person.press("Ctrl+Down", "Ctrl+E", "Ctrl+Shift+F", "Escape")
    person.wait()
    assert person.stored().answered == 0


def test_a_figure_after_a_full_stop_weighs_the_evidence_and_judges_nothing(person: Person) -> None:
    for figure, strength in (("0", "0"), ("3", "3"), ("7", "3")):
        person.press("A", "1", ".", figure)
        person.wait()
        assert (person.said("A1").level, person.said("A1").strength) == (None, strength)
    assert isinstance(person.window.focusWidget(), StatementList)


def test_a_figure_after_a_comma_checks_a_duty_and_nothing_where_the_law_asks_nothing(person: Person) -> None:
    for figure, state in (("1", "met"), ("2", "partly"), ("3", "not_met"), ("4", "not_checked"), ("9", "not_checked")):
        person.press("A", "2", ",", figure)
        person.wait()
        assert (person.said("A2").level, person.said("A2").statutory) == (None, state)
    person.press("A", "1", ",", "1")
    person.wait()
    assert (person.said("A1").level, person.said("A1").statutory) == (None, None)


def test_a_full_stop_waits_for_a_figure_only_on_its_own_statement(person: Person) -> None:
    person.press("A", "1", ".", "Down", "3")
    person.wait()
    assert (person.said("A1").strength, person.said("A2").level, person.said("A2").strength) == (None, "3", None)
    person.press("A", "3", ".", "N", "Escape", "2")
    person.wait()
    assert (person.said("A3").level, person.said("A3").strength) == ("2", None)


def test_what_is_set_aside_is_not_weighed(person: Person) -> None:
    person.press("A", "7", "N", "x", "Return")
    person.wait()
    person.press(".", "2")
    person.wait()
    assert (person.said("A7").applies, person.said("A7").strength) == (False, None)
