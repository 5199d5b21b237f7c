"""One piece of evidence at several statements, in the window: chips, links, and the way back."""

from evaluating import Person, cards, shown_words, undo
from PySide6.QtWidgets import QComboBox, QPushButton

from sendnet_desktop.changes import Changes
from sendnet_desktop.workspace import Workspace
from sendnet_ui.evaluations.evidence_chips import EvidenceChips
from sendnet_ui.evaluations.evidence_list import EvidenceList


def give(workspace: Workspace) -> Changes:
    """Give a piece of evidence for A1."""
    return workspace.evaluations.add_evidence("A1", "document", "Improvement plan, page 7", "SLT drive")[1]


def choose_from(box: QComboBox, words: str) -> None:
    box.setCurrentIndex(next(place for place in range(box.count()) if words in box.itemText(place)))
    box.activated.emit(box.currentIndex())


def chips(person: Person) -> list[str]:
    found = person.window.screen_shown.findChild(EvidenceChips)
    assert isinstance(found, EvidenceChips)
    return [each.text() for each in found.findChildren(QPushButton) if each.isVisible()]


def elsewhere(person: Person) -> QComboBox:
    found = person.window.screen_shown.findChild(EvidenceList)
    assert isinstance(found, EvidenceList)
    return found._elsewhere.control


def test_what_was_given_for_one_statement_is_used_for_another_without_typing(person: Person) -> None:
    person.desk.write(give)
    person.wait()
    person.go("B2")
    choose_from(elsewhere(person), "Improvement plan")
    person.wait()
    (piece,) = person.said("B2").evidence
    assert (piece.statement, piece.also) == ("A1", ("B2",))
    assert "Evidence 1, given for A1" in shown_words(person.window.screen_shown)
    assert chips(person) == ["Document: Improvement plan, page 7 (A1)"]
    assert not elsewhere(person).isVisible()

    cards(person)[0]._remove.click()
    person.wait()
    assert person.said("B2").evidence == ()
    assert len(person.said("A1").evidence) == 1
    undo(person)
    assert len(person.said("B2").evidence) == 1


def test_a_piece_says_where_else_it_is_shown_and_leads_there(person: Person) -> None:
    person.desk.write(give)
    person.wait()
    person.go("A1")
    choose_from(cards(person)[0]._also.stop.control, "B2")
    person.wait()
    assert person.said("B2").evidence[0].description == "Improvement plan, page 7"
    (way,) = [each for each in cards(person)[0].findChildren(QPushButton) if each.text() == "B2"]
    way.click()
    person.wait()
    assert person.page == "B2"


def test_a_chip_beside_the_judgement_leads_to_the_piece(person: Person) -> None:
    person.desk.write(give)
    person.wait()
    person.go("A1")
    found = person.window.screen_shown.findChild(EvidenceChips)
    assert isinstance(found, EvidenceChips)
    found.findChildren(QPushButton)[0].click()
    assert person.window.focusWidget() is cards(person)[0]._fields[0].editor.control
    assert chips(person) == ["Document: Improvement plan, page 7"]


def test_without_evidence_there_are_no_chips_and_nothing_to_use(person: Person) -> None:
    person.go("A1")
    assert chips(person) == []
    assert not elsewhere(person).isVisible()
