"""The school's details in the settings: changed, undone, told of, and kept from whoever is no school."""

from evaluating import Arrive, Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from sendnet_ui.settings.details import DetailsSection


def section(person: Person) -> DetailsSection:
    person.window.go("settings")
    person.wait()
    found: DetailsSection = person.window.screen_shown.findChildren(DetailsSection)[0]
    return found


def called(person: Person) -> tuple[str, str]:
    found = person.ask(lambda workspace: workspace.evaluations.current())
    return found.school, found.phase


def tick(person: Person, part: DetailsSection, phase: str) -> None:
    box = next(each for each in part.findChildren(QCheckBox) if each.text() == phase)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    person.wait()


def ticked(part: DetailsSection) -> list[str]:
    return [each.text() for each in part.findChildren(QCheckBox) if each.isChecked()]


def test_name_and_phase_are_changed_in_the_settings_and_undone(arrive: Arrive) -> None:
    person = arrive()
    part = section(person)
    assert part.isVisible()
    before = called(person)
    line = part.findChildren(QLineEdit)[0]
    assert line.text() == before[0]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Oakfield Academy")
    part._name.flush()
    person.wait()
    assert called(person) == ("Oakfield Academy", before[1])
    tick(person, part, "Resourced base")
    assert called(person) == ("Oakfield Academy", "primary, resourced base")
    tick(person, part, "Primary")
    assert called(person) == ("Oakfield Academy", "resourced base")
    for expected in (("Oakfield Academy", "primary, resourced base"), ("Oakfield Academy", before[1]), before):
        person.window.screen_shown.undo_stack.undo()
        person.wait()
        assert called(person) == expected
    assert line.text() == before[0]
    assert ticked(part) == ["Primary"]


def test_the_last_phase_cannot_be_taken_away(arrive: Arrive) -> None:
    person = arrive()
    part = section(person)
    tick(person, part, "Primary")
    assert ticked(part) == ["Primary"]
    assert called(person)[1] == "primary"


def test_an_empty_name_is_said_and_the_one_before_stands(arrive: Arrive) -> None:
    person = arrive()
    part = section(person)
    before = called(person)
    line = part.findChildren(QLineEdit)[0]
    line.setFocus()
    line.clear()
    QTest.keyClicks(line, " ")
    part._name.flush()
    person.wait()
    assert called(person) == before
