"""Undo and redo over everything that is said of a statement."""

from evaluating import Person, choose, press, redo, undo


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
