"""A meeting in the windows of an office and a school: minuted by keys, issued, carried home, done, heard of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from minuting_room import Chair
from programs import press
from pytestqt.qtbot import QtBot
from side_by_side import Laptop, Laptops, Trust, side_by_side

from sendnet_ui.meetings.minutes.carried import carried_rows
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.theme import Theme

pytestmark = pytest.mark.slow

SCHOOL = "Oakfield Primary"


@pytest.fixture
def chair(tmp_path: Path, desk: Desk, qtbot: QtBot, errors: list[Exception]) -> Iterator[Chair]:
    """Yield the lead of a trust of one school, in the room of network meetings."""
    trust = Trust(tmp_path / "made")
    trust.let_in(SCHOOL, "Jo Bell")
    trust.close()
    person = Chair(desk, qtbot, tmp_path / "made" / "office")
    yield person
    person.close()
    desk.jobs.close()
    assert not errors


@pytest.fixture
def laptops(tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Laptops]:
    with side_by_side(tmp_path / "made", theme, qtbot) as made:
        yield made


def test_an_action_typed_at_a_meeting_is_done_at_a_school_and_heard_of_at_the_next(
    chair: Chair, laptops: Laptops, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "STICK"
    stick.mkdir()
    office = Laptop(tmp_path, chair.desk, chair.window, qtbot)
    minute_and_issue(chair, office)
    office.go("exchange")
    office.choose("Exchange with a folder…", stick)
    school = laptops(SCHOOL, "school")
    school.open("exchange")
    school.choose("Exchange with a folder…", stick)
    do_what_was_agreed(school)
    for laptop in (school, office):
        laptop.go("exchange")
        laptop.press("Exchange with “STICK”")
    assert standing_at_the_next(chair, office) == {"lend the toolkit": "Done", "publish the strategy": "Begun"}


def minute_and_issue(chair: Chair, office: Laptop) -> None:
    chair.plan()
    chair.meet()
    chair.press("Alt+D")
    chair.write("One form for every school")
    chair.press("Alt+A")
    chair.write("oak SENCO: lend the toolkit by 1 December 2099", "all: publish the strategy by 8 December 2099")
    chair.press("Ctrl+PageDown", "Ctrl+PageDown", "Ctrl+PageDown")
    office.press("Issue the note…")
    office.press("Issue it")


def do_what_was_agreed(school: Laptop) -> None:
    """Say by a figure that the second action is begun, and that the first is done."""
    school.go("network")
    press(school, "Down", "Return", "Down", "2", "Up", "3")


def standing_at_the_next(chair: Chair, office: Laptop) -> dict[str, str]:
    office.go("meetings")
    press(office, "Alt+Left")
    chair.plan("14 January 2100")
    chair.meet()
    chair.press("Alt+3")
    return {row.words: row.standing for row in carried_rows(chair.meeting._sheet.reading)}
