"""The guided dialogs of the people room in real windows, from the first school to a lost laptop and its successor."""

from pathlib import Path

import pytest
from audit import audit
from people_rooms import (
    ask_as,
    box,
    choose_person,
    compare,
    dialog,
    guide,
    join,
    key,
    let_in_all,
    office_of,
    people,
)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from side_by_side import Laptop, Laptops, Trust, plain, school

from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace
from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.people.guide import Guide

JARGON = ("key", "fingerprint", "certificate", "roster", "root", "registrar", "cut", "grant", "device", "hash")


def every_word(page: QWidget) -> list[str]:
    shown = [each for kind in (QLabel, QAbstractButton) for each in page.findChildren(kind) if each.isVisible()]
    return [word.strip(".,:;“”()…").casefold() for each in shown for word in each.text().split()]


def let_in(laptop: Laptop) -> None:
    compare(laptop)
    laptop.press(guide(laptop).last_words())


def test_the_whole_story_of_a_school_from_joining_to_a_lost_laptop(
    trust: Laptop, oakfield: Laptop, laptops: Laptops, stick: Path
) -> None:
    trust.desk.preferences.choose(exchange_folder=str(stick))
    oakfield.ask(lambda workspace: workspace.evaluations.answer("A1", "comment", "Seen on two walks."))
    oakfield.choose("Write my request…", stick)
    ask_as(laptops, "birch", "Birch Infants", "Jo Bell", stick)

    trust.choose("Exchange with a folder…", stick)
    trust.press("Open People")
    assert "Person 1 of 2" in plain(trust)
    let_in(trust)
    assert "Person 2 of 2" in plain(trust)
    let_in(trust)
    assert "They are let in" in plain(trust)
    trust.press("Write files for them now")
    assert "files written into “STICK”." in plain(trust)
    trust.press("Close")
    assert [row.name for row in people(trust)] == ["Morgan Hale", "Jo Bell", "Priya Shah"]

    join(oakfield, stick)
    oakfield.press("Exchange with “STICK”")
    trust.go("exchange")
    trust.press("Exchange with “STICK”")
    successor = ask_as(laptops, "successor", "Oakfield Primary", "Sam Penrose", stick)

    trust.go("people")
    choose_person(trust, "Priya Shah")
    trust.press("Priya Shah leaves or changes role…")
    trust.press("Somebody new takes over from Priya Shah")
    trust.press("Next")
    assert "Everything that Priya Shah wrote stays and counts" in plain(trust)
    trust.press("Choose the request of the new person…")
    compare(trust)
    assert box(trust).currentText() == "Priya Shah, Oakfield Primary", "whom they take over from is known already"
    trust.press("Let Sam Penrose in")
    assert "Priya Shah’s laptops are stopped." in plain(trust)
    trust.press("Write files for them now")
    trust.press("Close")
    rows = {row.name: row for row in people(trust)}
    assert rows["Priya Shah"].is_stopped
    assert rows["Sam Penrose"].does == "SENCO or headteacher of Oakfield Primary"

    join(successor, stick)
    told: list[str] = []
    successor.ask(lambda workspace: told.append(workspace.evaluations.current().find("A1").comment))
    assert told == ["Seen on two walks."], "what the first SENCO wrote stays and counts"
    successor.ask(lambda workspace: workspace.evaluations.answer("A1", "comment", "Seen on three walks."))
    successor.press("Exchange with “STICK”")
    trust.go("exchange")
    trust.press("Exchange with “STICK”")

    trust.go("people")
    choose_person(trust, "Sam Penrose")
    trust.press("This laptop is lost…")
    trust.press("Next")
    assert "Its work is here up to" in plain(trust)
    trust.press("Stop this laptop")
    assert "Sam Penrose’s laptop is stopped" in plain(trust)
    replacement = ask_as(laptops, "replacement", "Oakfield Primary", "Sam Penrose", stick)
    trust.press("Let the new laptop in…")
    trust.choose("Choose a folder…", stick)
    assert "1 person asks to join: Sam Penrose, Oakfield Primary" in plain(trust)
    trust.press("Next")
    let_in(trust)
    trust.press("Write files for them now")
    trust.press("Close")
    join(replacement, stick)
    replacement.ask(lambda workspace: told.append(workspace.evaluations.current().find("A1").comment))
    assert told[-1] == "Seen on three walks.", "the new laptop has everything that the trust had"


def test_escape_leaves_the_list_as_it_was_at_every_step(ready: Trust, laptops: Laptops) -> None:
    ask_as(laptops, "second", "Birch Infants", "Jo Bell", ready.stick)
    lead = office_of(ready, laptops)
    before = people(lead)
    for steps in range(2):
        lead.press("Let them in…")
        if steps:
            compare(lead)
        key(lead, Qt.Key.Key_Escape)
        assert not lead.shown(Guide)
        assert people(lead) == before
    choose_person(lead, "Priya Shah")
    lead.press("This laptop is lost…")
    lead.press("Next")
    key(lead, Qt.Key.Key_Escape)
    assert people(lead) == before
    assert "1 person asks to join" in plain(lead)


def test_words_that_differ_let_nobody_in(ready: Trust, laptops: Laptops) -> None:
    ask_as(laptops, "second", "Birch Infants", "Jo Bell", ready.stick)
    lead = office_of(ready, laptops)
    lead.press("Let them in…")
    lead.press("Next")
    assert "Say whether the words are the same." in plain(lead)
    lead.press("They differ")
    assert "Say whether the words are the same." not in plain(lead), "what was lacking is there"
    lead.press("Next")
    assert "Then this file is not from their laptop." in plain(lead)
    assert "Are the six words the same?" in plain(lead)
    lead.press("Cancel")
    assert "1 person asks to join" in plain(lead)


def test_one_of_several_may_be_skipped_and_still_waits(ready: Trust, laptops: Laptops) -> None:
    for name, school_name in (("one", "Birch Infants"), ("two", "Larch Infants")):
        ask_as(laptops, name, school_name, f"Jo {name}", ready.stick)
    lead = office_of(ready, laptops)
    assert "2 people ask to join" in plain(lead)
    lead.press("Let them in…")
    lead.press("Skip this one")
    let_in(lead)
    assert "They are let in" in plain(lead)
    lead.press("Close")
    assert "1 person asks to join" in plain(lead)


def test_let_in_by_keys_alone(ready: Trust, laptops: Laptops) -> None:
    ask_as(laptops, "second", "Birch Infants", "Jo Bell", ready.stick)
    lead = office_of(ready, laptops)
    lead.press("Let them in…")
    guide(lead).activateWindow()
    lead.qtbot.waitUntil(guide(lead).isActiveWindow)
    key(lead, Qt.Key.Key_Return)
    assert "Say whether the words are the same." in plain(lead), "nothing is answered before they are compared"
    key(lead, Qt.Key.Key_Tab)
    key(lead, Qt.Key.Key_Space)  # they are the same
    key(lead, Qt.Key.Key_Return)
    assert "What will they do?" in plain(lead)
    key(lead, Qt.Key.Key_1)  # a new school
    key(lead, Qt.Key.Key_Return)
    assert "They are let in" in plain(lead)
    key(lead, Qt.Key.Key_Escape)
    assert "Jo Bell" in [row.name for row in people(lead)]


def test_work_that_came_too_late_is_adopted_by_the_school(ready: Trust, laptops: Laptops, tmp_path: Path) -> None:
    old = ready.schools["Oakfield Primary"]
    old.evaluations.answer("A1", "comment", "Seen on a walk.")
    ready.exchange()
    second = Workspace.create(tmp_path / "ready" / "second", school("Oakfield Primary", "Sam Penrose"))
    ready.office.exchange.enrolment.accept([second.exchange.enrolment.request()], "oakfield-primary")
    finish(ready.office.exchange.write(ready.stick))
    second.join_trust([ready.stick], ready.office.exchange.trust_words)
    finish(second.exchange.read([ready.stick]))
    finish(ready.office.exchange.registrar.stop(old.exchange.enrolment.device))
    old.evaluations.answer("A1", "comment", "Written on the lost laptop.")
    finish(old.exchange.write(ready.stick))
    finish(ready.office.exchange.read([ready.stick]))
    finish(ready.office.exchange.write(ready.stick))
    finish(second.exchange.read([ready.stick]))
    second.close()
    ready.close()
    laptop = laptops("ready/second", "school")
    laptop.open("home")
    assert "1 change is kept aside, and not counted until somebody decides." in plain(laptop)
    laptop.press("Go to People")
    assert "1 change is kept aside and not counted" in plain(laptop)
    laptop.press("Look at them…")
    assert "improvement plan names what will change" in plain(laptop)
    assert ".:" not in plain(laptop), "what a statement says ends where the field is named"
    assert "Written on the lost laptop." in plain(laptop)
    assert "Priya Shah" in plain(laptop)
    laptop.press("Adopt")
    assert "Nothing is kept aside any more" in plain(laptop)
    laptop.press("Close")
    told: list[str] = []
    laptop.ask(lambda workspace: told.append(workspace.evaluations.current().find("A1").comment))
    assert told == ["Written on the lost laptop."]
    assert "kept aside" not in plain(laptop)


def six_words(page: QWidget) -> set[str]:
    """The words drawn at random to compare a laptop by, which may be any."""
    return {word for each in page.findChildren(SixWords) for word in each.label.text().lower().split()}


@pytest.mark.parametrize("size", [10, 16])
def test_every_step_passes_the_audit_and_speaks_plainly(ready: Trust, laptops: Laptops, size: int) -> None:
    ask_as(laptops, "second", "Birch Infants", "Jo Bell", ready.stick)
    lead = office_of(ready, laptops)
    lead.desk.preferences.theme.wear("light", size)
    said: set[str] = set(every_word(lead.window))
    walks = (
        ("Let them in…", ("They are the same", "Next")),
        ("Priya Shah leaves or changes role…", ("Somebody covers for Priya Shah for a time", "Next")),
        ("Priya Shah leaves or changes role…", ("Priya Shah leaves, and nobody takes over yet", "Next", "Next")),
        ("This laptop is lost…", ("Next",)),
        ("Who keeps the list…", ("New recovery words, for one person or for three", "Next")),
    )
    choose_person(lead, "Priya Shah")
    for opening, presses in walks:
        lead.press(opening)
        for press in (*presses, ""):
            shown = dialog(lead)
            shown.activateWindow()
            lead.qtbot.waitUntil(shown.isActiveWindow)
            assert audit(shown) == [], f"{opening}, before “{press}”"
            said |= set(every_word(shown)) - six_words(shown)
            if press:
                lead.press(press)
        lead.press("Cancel")
    assert said.isdisjoint(JARGON)


def test_nobody_is_let_in_twice_from_one_stick(ready: Trust, laptops: Laptops) -> None:
    ask_as(laptops, "second", "Birch Infants", "Jo Bell", ready.stick)
    lead = office_of(ready, laptops)
    let_in_all(lead)
    assert "asks to join" not in plain(lead)
    lead.press("Let somebody in…")
    lead.choose("Choose a folder…", ready.stick)
    assert "Nobody asks to join there who is not on the list already." in plain(lead)
    lead.press("Cancel")


@pytest.mark.parametrize(
    ("asking", "proposed"),
    [("St Marys", "St Marys"), ("st mary's", "St Mary's"), ("St. Marys", "St Mary's"), ("St Marks", "")],
)
def test_the_school_of_the_same_name_is_proposed_and_else_one_that_is_called_alike(
    ready: Trust, laptops: Laptops, asking: str, proposed: str
) -> None:
    for name in ("St Mary's", "St Marys"):
        ready.let_in(name, "Jo Lane")
    ask_as(laptops, "other", asking, "Sam Penrose", ready.stick)
    lead = office_of(ready, laptops)
    lead.press("Let them in…")
    compare(lead)
    if proposed:
        assert box(lead).currentText() == proposed
    else:
        assert "is on the list already" not in plain(lead)
        (new,) = (each for each in lead.shown(QAbstractButton) if each.text() == f"A new school: {asking}")
        assert new.isChecked()
    lead.press("Cancel")
