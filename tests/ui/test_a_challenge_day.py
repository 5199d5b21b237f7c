"""A challenge day in the program's own windows: prepared, captured on two laptops, merged, reported, answered."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from programs import press, program_on
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from side_by_side import Laptop, Trust, plain

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.clock import write_day
from sendnet_desktop.exchange import roles
from sendnet_desktop.steps import finish
from sendnet_desktop.visits.values import Reviewer
from sendnet_desktop.workspace import Workspace
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.shell.theme import Theme

pytestmark = pytest.mark.slow

SENTENCE: Final = "Support is added and not faded."
RECOMMENDED: Final = "Plan the fading of support"


@dataclass
class Day:
    """A challenge day of today: its office, the school that is visited, and that of the SENCO who reviews."""

    office: Path
    school: Path
    reviewer: Path
    place: DayPlace
    stick: Path


@pytest.fixture
def day(tmp_path: Path) -> Day:
    """Return a trust of two schools, of which one has sent a snapshot and the other's SENCO reviews there today."""
    trust = Trust(tmp_path / "trust")
    oak, elm = trust.let_in("Oakfield Primary", "Jo Bell"), trust.let_in("Elm School", "Sam Ali")
    today = oak.today()
    place = DayPlace(oak.profile.org, today.isoformat())
    registrar = trust.office.exchange.registrar
    finish(registrar.give([elm.exchange.enrolment.device], roles.reviewer(place.org, today)))
    oak.evaluations.answer("D3", "level", "4")
    oak.evaluations.snapshot("Before the day")
    trust.exchange()
    trust.close()
    folders = (workspace.folder for workspace in (trust.office, oak, elm))
    return Day(*folders, place, trust.stick)


def test_a_challenge_day_is_prepared_captured_merged_reported_answered_and_seen(
    day: Day, qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    with program_on(day.office, qapp, qtbot) as office:
        prepare(office, day)
        exchange(office, day)
    with program_on(day.reviewer, qapp, qtbot) as reviewer:
        exchange(reviewer, day)
        capture(reviewer, "Sam Ali", "5", "12341234")
        exchange(reviewer, day)
    with program_on(day.office, qapp, qtbot) as office:
        capture(office, "Morgan Hale", "3", "22222222")
        exchange(office, day)
        conclude(office)
        report(office)
        exchange(office, day)
    with program_on(day.school, qapp, qtbot) as school:
        exchange(school, day)
        answer(school)
        exchange(school, day)
    with program_on(day.office, qapp, qtbot) as office:
        exchange(office, day)
        office.go("visits")
        press(office, "Alt+Left")
        office.press("Open recommendations")
        row = rows(office, "Recommendations")[-1]
        assert RECOMMENDED in row
        assert "In the plan" in row
    everybody_has_the_same(day)


def prepare(office: Laptop, day: Day) -> None:
    """Begin a day of today, name the team, ask something, and share the plan: by keys alone."""
    office.go("visits")
    press(office, "Ctrl+N")
    assert isinstance(focused(office), QComboBox)
    QTest.keyClicks(focused(office), "Oak")
    tab_to(office, "On which day?")
    type_in(office, write_day(date.fromisoformat(day.place.day)))
    tab_to(office, "Prepare this day")
    press(office, "Space", "Down", "Return")
    for name in ("Morgan Hale", "Sam Ali"):
        type_in(office, name)
        press(office, "Return")
    press(office, "Escape", "Down", "Return")
    type_in(office, "Do pupils begin unaided?")
    press(office, "Return", "Escape", "Down", "Down", "Down", "Return", "Space")
    assert "Shared on" in plain(office)


def capture(laptop: Laptop, who: str, year: str, answers: str) -> None:
    """Say who one is, go to the learning walk, and answer a room by number keys."""
    laptop.go("visits")
    laptop.press(who)
    press(laptop, ".", ".", ".", year, "1", *answers)


def conclude(office: Laptop) -> None:
    """Judge area D and recommend something, by keys alone."""
    office.go("visits")
    press(office, "Ctrl+PageDown")
    listed(office, "Areas, and what goes into the report").setFocus()
    press(office, "Down", "Down", "Down", "Return", "2")
    tab_to(office, "In a sentence or two")
    type_in(office, SENTENCE)
    listed(office, "Areas, and what goes into the report").setFocus()
    press(office, "End", "Return")
    type_in(office, RECOMMENDED)
    press(office, "Return")


def report(office: Laptop) -> None:
    """Issue the final report, after the one question."""
    press(office, "Ctrl+PageDown")
    tab_to(office, "Issue the final report…")
    press(office, "Space", "Space")
    assert "Final, " in plain(office)


def answer(school: Laptop) -> None:
    """Accept the recommendation and make a priority of it."""
    school.go("challenge-days")
    press(school, "Down", "Return", "1")
    tab_to(school, "Make this a priority")
    press(school, "Space")
    assert "In the plan" in rows(school, "Challenge days and their recommendations")[-1]


def exchange(laptop: Laptop, day: Day) -> None:
    """Write and read, with the folder that was chosen before or, the first time, with one that is chosen now."""
    laptop.go("exchange")
    again = "Exchange with “stick”"
    if again in [each.text() for each in laptop.shown(QAbstractButton)]:
        laptop.press(again)
    else:
        laptop.choose("Exchange with a folder…", day.stick)
    assert "Done. A folder" in plain(laptop)


def focused(laptop: Laptop) -> QWidget:
    """Return what has the keyboard."""
    there = laptop.window.focusWidget()
    assert there is not None
    return there


def type_in(laptop: Laptop, words: str) -> None:
    """Type where the keyboard is."""
    assert isinstance(focused(laptop), QLineEdit | QPlainTextEdit), f"the keyboard is in {focused(laptop)}"
    QTest.keyClicks(focused(laptop), words)


def tab_to(laptop: Laptop, name: str) -> None:
    """Press Tab until the keyboard is in what is called so."""
    for _ in range(80):
        there = focused(laptop)
        around = there.parentWidget()
        if name in (there.accessibleName(), getattr(there, "text", str)(), around.accessibleName() if around else ""):
            return
        QTest.keyClick(there, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to “{name}”")


def listed(laptop: Laptop, name: str) -> RowList:
    """Return the list of this name that is shown."""
    (found,) = [each for each in laptop.shown(RowList) if each.accessibleName() == name]
    assert isinstance(found, RowList)
    return found


def rows(laptop: Laptop, name: str) -> list[str]:
    """Return what a screen reader says of the rows of a list."""
    model = listed(laptop, name).model()
    return [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def everybody_has_the_same(day: Day) -> None:
    """Both reviewers' answers are side by side on both laptops, and the school and the office have one report."""
    office, oak, elm = (Workspace.open(folder) for folder in (day.office, day.school, day.reviewer))
    finish(elm.exchange.read([day.stick]))
    seen = office.visits.capture.captured(day.place).observations
    answers = [[each.answer for each in seen if each.spot.reviewer == member.key] for member in team(office, day)]
    assert sorted(answers) == [["consistently", "in-places", "not-seen", "not-looked"] * 2, ["in-places"] * 8]
    assert office.dump(day.place.visit) == elm.dump(day.place.visit)
    assert office.dump(day.place.findings) == oak.dump(day.place.findings)
    assert day.place.visit not in oak.dump(), "a school reads no working papers"
    (priority,) = oak.plans.current().priorities
    assert (priority.title, priority.origin) == (RECOMMENDED, "recommendation")
    for workspace in (office, oak, elm):
        assert finish(workspace.check()) == []
        workspace.close()


def team(workspace: Workspace, day: Day) -> tuple[Reviewer, ...]:
    return workspace.visits.days.find(day.place).team
