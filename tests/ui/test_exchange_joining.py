"""Joining in real windows: laptops of schools that are new to the trust, and further laptops of those it has."""

from pathlib import Path

import pytest
from audit import SMALL_LAPTOP
from people_rooms import key
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from side_by_side import Laptop, Laptops, answer_all, plain, school

from sendnet_desktop.workspace import Workspace
from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.forms.layouts import STRETCH, vbox
from sendnet_ui.shell.theme import Theme


def ask_as(laptops: Laptops, name: str, school_name: str, person: str, stick: Path) -> Laptop:
    laptop = laptops(name, "school")
    laptop.set_up(school(school_name, person))
    laptop.go("exchange")
    laptop.choose("Write my request…", stick)
    return laptop


def due(laptop: Laptop) -> list[str]:
    return [each.text() for each in laptop.shown(QPushButton) if each.isDefault()]


def let_in(trust: Laptop, stick: Path, *people: str) -> None:
    """Let in those who were found to ask, as the office does in its room, and write files for them."""
    trust.press("Open People")
    for person in people:
        trust.press("They are the same")
        trust.press("Next")
        trust.press(f"Let {person} in")
    trust.choose("Write files for them now", stick)
    trust.press("Close")
    trust.go("exchange")


def join(laptop: Laptop, stick: Path) -> None:
    laptop.choose("Read the file that came back…", stick)
    laptop.press("They match")


def test_a_school_joins_through_a_folder_and_both_sides_see_each_other(
    trust: Laptop, oakfield: Laptop, stick: Path
) -> None:
    oakfield.ask(lambda workspace: answer_all(workspace, "A", "3"))
    oakfield.choose("Write my request…", stick)
    assert "Take it to the office" in plain(oakfield)

    trust.choose("Exchange with a folder…", stick)
    assert "Priya Shah, Oakfield Primary" in plain(trust)
    assert "1 person asks to join" in plain(trust)
    assert "Done. A folder" not in plain(trust), "the stick is still needed for the answer"
    trust.press("Open People")
    words = plain(oakfield).split("office: ")[1].split()[:6]
    assert " ".join(words) in plain(trust), "the six words are the same on both screens"
    trust.press("Cancel")
    trust.go("exchange")
    let_in(trust, stick, "Priya Shah")
    assert "asks to join" not in plain(trust), "nobody is left to answer"

    oakfield.choose("Read the file that came back…", stick)
    assert "This file is from Estuary Learning Trust" in plain(oakfield)
    agenda = plain(trust).split("agenda: ")[1].split()[:6]
    assert " ".join(agenda) in plain(oakfield), "the trust's six words are the same on both screens"
    oakfield.press("They match")
    assert "You are now on the list of Estuary Learning Trust." in plain(oakfield)
    assert "a school of Estuary Learning Trust" in plain(oakfield)
    assert "changes here, and you have written no files yet." in plain(oakfield)

    oakfield.press("Exchange with “STICK”")
    assert "Written for Estuary Learning Trust" in plain(oakfield)
    assert "Nothing has changed here since you last wrote files." in plain(oakfield)
    trust.press("Exchange with “STICK”")
    assert "Priya Shah, Oakfield Primary: " in plain(trust)
    assert "new change" in plain(trust)


def test_the_filled_button_is_the_step_that_is_due(oakfield: Laptop, trust: Laptop, stick: Path) -> None:
    oakfield.window.resize(SMALL_LAPTOP)
    assert due(oakfield) == ["Write my request…"]
    oakfield.choose("Write my request…", stick)
    assert due(oakfield) == ["Read the file that came back…"]
    oakfield.go("home")
    oakfield.go("exchange")
    assert due(oakfield) == ["Read the file that came back…"]
    trust.choose("Exchange with a folder…", stick)
    let_in(trust, stick, "Priya Shah")
    oakfield.choose("Read the file that came back…", stick)
    assert due(oakfield) == [], "nobody says that words match by a key too many"
    assert not isinstance(oakfield.window.focusWidget(), QPushButton)
    (match,) = (each for each in oakfield.shown(QPushButton) if each.text() == "They match")
    oakfield.qtbot.waitUntil(lambda: match.visibleRegion().boundingRect() == match.rect())  # all of it is in view
    key(oakfield, Qt.Key.Key_Return)
    assert "They match" in [each.text() for each in oakfield.shown(QPushButton)], "Enter answers nothing"
    key(oakfield, Qt.Key.Key_Tab)
    assert oakfield.window.focusWidget() is match
    oakfield.press("They do not match")
    assert due(oakfield) == ["Read the file that came back…"]


@pytest.mark.parametrize(("width", "lines"), [(1000, 1), (600, 2), (300, 3)])
def test_six_words_stand_in_lines_of_the_same_length(qtbot: QtBot, theme: Theme, width: int, lines: int) -> None:
    words = ("receive", "harvest", "response", "machine", "stairs", "judge")
    page = QWidget()
    qtbot.addWidget(page)
    shown = SixWords("Read these aloud:", words)
    page.setLayout(vbox(shown, STRETCH))
    page.resize(width, 300)
    page.show()
    found = [line.split() for line in shown.label.text().splitlines()]
    assert [len(line) for line in found] == [6 // lines] * lines
    assert tuple(word for line in found for word in line) == words
    page.hide()


def test_words_that_do_not_match_join_nothing(oakfield: Laptop, trust: Laptop, stick: Path) -> None:
    oakfield.choose("Write my request…", stick)
    trust.choose("Exchange with a folder…", stick)
    let_in(trust, stick, "Priya Shah")
    oakfield.choose("Read the file that came back…", stick)
    oakfield.press("They do not match")
    assert "Nothing was read. Do not use this file" in plain(oakfield)
    assert "working alone" in plain(oakfield)


def test_whoever_is_not_let_in_still_waits_and_is_not_on_the_list(oakfield: Laptop, trust: Laptop, stick: Path) -> None:
    oakfield.choose("Write my request…", stick)
    trust.choose("Exchange with a folder…", stick)
    trust.press("Open People")
    trust.press("They differ")
    trust.press("Next")
    assert "Then this file is not from their laptop." in plain(trust)
    trust.press("Cancel")
    trust.go("exchange")
    assert "1 person asks to join" in plain(trust)
    found: list[int] = []
    trust.ask(lambda workspace: found.append(len(workspace.exchange.schools())))
    assert found == [0]


def test_another_laptop_of_a_school_is_let_in_as_theirs(
    trust: Laptop, oakfield: Laptop, laptops: Laptops, stick: Path
) -> None:
    oakfield.choose("Write my request…", stick)
    trust.choose("Exchange with a folder…", stick)
    let_in(trust, stick, "Priya Shah")
    join(oakfield, stick)
    oakfield.ask(lambda workspace: workspace.evaluations.answer("A1", "comment", "Seen on two walks."))
    oakfield.press("Exchange with “STICK”")
    second = ask_as(laptops, "second", "Oakfield Primary", "Sam Penrose", stick)

    trust.press("Exchange with “STICK”")
    let_in(trust, stick, "Sam Penrose")
    join(second, stick)
    schools: list[object] = []
    for laptop in (trust, oakfield, second):
        laptop.ask(lambda workspace: schools.append([each.name for each in workspace.exchange.schools()]))
    assert schools == [["Oakfield Primary"]] * 3
    told: list[str] = []
    second.ask(lambda workspace: told.append(workspace.evaluations.current().find("A1").comment))
    assert told == ["Seen on two walks."]


def test_two_laptops_of_a_new_school_ask_at_once(trust: Laptop, laptops: Laptops, stick: Path) -> None:
    for name, person in (("one", "Priya Shah"), ("two", "Sam Penrose")):
        ask_as(laptops, name, "Oakfield Primary", person, stick)
    trust.choose("Exchange with a folder…", stick)
    assert "2 people ask to join" in plain(trust)
    let_in(trust, stick, *sorted(("Priya Shah", "Sam Penrose"), key=lambda name: plain(trust).index(name)))
    assert trust.errors == []
    people: list[tuple[str, str]] = []

    def members(workspace: Workspace) -> None:
        held = workspace.exchange.enrolment.trust
        people.extend((each.person, held.organisation(each).name) for each in held.roster.members)

    trust.ask(members)
    assert sorted(people) == [
        ("Morgan Hale", "Estuary Learning Trust"),
        ("Priya Shah", "Oakfield Primary"),
        ("Sam Penrose", "Oakfield Primary"),
    ]
