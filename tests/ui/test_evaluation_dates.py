"""Words typed where a date belongs: they wait, in their place, until they are a date."""

import pytest
from evaluating import Person, cards, choose
from PySide6.QtTest import QTest

from sendnet_ui.evaluations.places import Place
from sendnet_ui.forms.day import Day

TOLD = "Checked on: “31/2/26” was not understood. It waits to be corrected."


@pytest.fixture
def told(person: Person) -> list[str]:
    """Return what the footer says."""
    said: list[str] = []
    person.desk.notices.said.connect(said.append)
    return said


@pytest.fixture
def checked(person: Person, told: list[str]) -> str:
    """Have two duties checked today, and words that are no date beside the first; return the date that stands."""
    for statement in ("A2", "A5"):
        person.go(statement)
        choose(person, "statutory", 0)
        person.wait()
    person.go("A2")
    write(day(person), "31/2/26")
    assert told == [], "what is wrong is said beside the field"
    return person.said("A2").checked_on


def day(person: Person) -> Day:
    editor = person.field("checked_on").editor
    assert isinstance(editor, Day)
    return editor


def write(editor: Day, words: str) -> None:
    """Write into a date's line and leave it."""
    editor.control.setFocus()
    editor.control.selectAll()
    QTest.keyClicks(editor.control, words)
    editor.flush()


def test_they_stay_while_the_rest_of_the_statement_is_answered(person: Person, checked: str) -> None:
    person.leave()
    choose(person, "strength", 1)
    person.wait()
    assert day(person).control.text() == "31/2/26"
    assert "is not a date" in day(person).complaint
    assert person.said("A2").checked_on == checked


def test_they_wait_at_their_statement_and_leaving_it_says_so(person: Person, checked: str, told: list[str]) -> None:
    person.go("A5")
    assert told == [TOLD]
    there = day(person).value()
    assert there is not None
    assert (there.isoformat(), day(person).complaint) == (checked, "")
    assert str(there.year) in day(person).control.text()
    person.go("A2")
    assert day(person).control.text() == "31/2/26"
    assert "is not a date" in day(person).complaint
    write(day(person), "1/10/26")
    for statement in ("A5", "A2"):
        person.go(statement)
    person.wait()
    assert (day(person).control.text(), day(person).complaint) == ("1 October 2026", "")
    assert (person.said("A2").checked_on, person.said("A5").checked_on) == ("2026-10-01", checked)
    assert told == [TOLD]


def test_words_left_by_switching_at_once_wait_as_well(person: Person, told: list[str]) -> None:
    person.go("A2")
    choose(person, "statutory", 0)
    person.wait()
    line = day(person).control
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "31/2/26")
    person.go("A1")
    assert told == [TOLD]
    person.go("A2")
    assert line.text() == "31/2/26"


@pytest.mark.usefixtures("checked")
def test_two_statements_keep_their_own(person: Person) -> None:
    person.go("A5")
    write(day(person), "1/10/26")
    write(day(person), "soon")
    person.go("A2")
    assert day(person).control.text() == "31/2/26"
    write(day(person), "1/10/26")
    person.wait()
    assert person.said("A2").checked_on == "2026-10-01", "also where that is the other statement’s date"
    person.go("A5")
    assert day(person).control.text() == "soon"
    write(day(person), "soon")
    write(day(person), "1/10/26")
    person.go("A2")
    person.go("A5")
    assert day(person).complaint == "", "the date that stood before corrects them too"


def test_a_snapshot_shows_what_it_froze_in_their_place(person: Person, checked: str) -> None:
    snapshot, _ = person.ask(lambda workspace: workspace.evaluations.snapshot("Autumn 1"))
    write(day(person), "1/10/26")
    write(day(person), "31/2/26")
    person.wait()
    person.screen._open(snapshot)
    person.wait()
    frozen = day(person).value()
    assert frozen is not None
    assert (frozen.isoformat(), day(person).complaint) == (checked, "")
    assert str(frozen.year) in day(person).control.text()
    person.screen._close_snapshot()
    person.wait()
    assert day(person).control.text() == "31/2/26"


@pytest.mark.usefixtures("checked")
def test_what_another_person_dated_meanwhile_is_not_replaced_unseen(person: Person) -> None:
    person.merge("A2", "checked_on", "2026-09-09")
    assert day(person).control.text() == "31/2/26"
    write(day(person), "2/10/26")
    person.leave()
    person.wait()
    cell = Place("statement", "A2", "checked_on").cell(person.stored())
    standing = person.ask(lambda workspace: {version.value for version in workspace.versions(cell)})
    assert standing == {"2026-09-09", "2026-10-02"}, "what the person saw is replaced, and that alone"


def test_they_wait_beside_their_piece_of_evidence(person: Person, told: list[str]) -> None:
    records = [person.ask(lambda w, s=s: w.evaluations.add_evidence(s, dated="2026-09-01")[0]) for s in ("A1", "A3")]
    person.screen.refresh()
    person.wait()
    person.go("A1")
    (card,) = cards(person)
    editor = next(field.editor for field in card._fields if field.name == "dated")
    assert isinstance(editor, Day)
    write(editor, "last autumn")
    person.go("A3")
    assert (card._record, editor.control.text()) == (records[1], "1 September 2026")
    person.go("A1")
    assert (card._record, editor.control.text()) == (records[0], "last autumn")
    assert told == ["Date: “last autumn” was not understood. It waits to be corrected."]
    card._take_away()
    person.wait()
    person.go("A3")
    assert len(told) == 1, "nothing is said of what was taken away"
