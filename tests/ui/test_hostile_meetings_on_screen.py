"""Meetings, hubs and schools beside each other, every field of them hostile: rooms show them and report nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from side_by_side import Laptop, Laptops, side_by_side

from sendnet_desktop.ids import kind_of
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.workspace import Workspace
from sendnet_ui.meetings.places import StagePlace
from sendnet_ui.meetings.stages import STAGES
from sendnet_ui.network.parts import PARTS
from sendnet_ui.network.places import PART_OF, CardPlace, NetworkPlace
from sendnet_ui.shell.rooms import rooms_for
from sendnet_ui.shell.theme import Theme
from sendnet_ui.trust.parts import PARTS as PICTURES
from sendnet_ui.trust.screen import OverviewScreen
from tests.exchange.hostile_meetings import PLACE, hostile

_EACH = 29
"""One of so many records and meetings is opened: often enough for every kind to have been."""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the data folders of a trust's laptops, by name."""
    meeting, made = hostile(tmp_path_factory.mktemp("hostile"))
    meeting.close()
    return {name: laptop.folder / "data" for name, laptop in made.items()}


@pytest.fixture
def at(theme: Theme, qtbot: QtBot) -> Iterator[Laptops]:
    """Yield a way to open a data folder in a window; nothing must have been reported."""
    with side_by_side(Path("/"), theme, qtbot) as laptops:
        yield laptops


def visit(laptop: Laptop, place: object) -> None:
    shown = laptop.window.screen_shown
    assert shown is not None
    shown.visit(place)
    laptop.settle()
    assert laptop.words()


def test_the_office_sees_hostile_records_in_every_room(folders: dict[str, Path], at: Laptops) -> None:
    laptop = at(str(folders["office"])[1:], "trust")
    laptop.open("overview")
    shown = laptop.window.screen_shown
    assert isinstance(shown, OverviewScreen)
    for part in PICTURES:
        shown._bar.turn(part.key)
        laptop.settle()
    for room in ("office", "hub", "board"):
        laptop.go(room)
        assert laptop.words()


def test_the_office_works_on_hostile_meetings_in_every_stage(folders: dict[str, Path], at: Laptops) -> None:
    laptop, meetings = at(str(folders["office"])[1:], "trust"), list[MeetingPlace]()
    laptop.open("meetings")
    laptop.ask(lambda workspace: meetings.extend(each.place for each in workspace.meetings.calendar.all()))
    for stage in STAGES:
        visit(laptop, StagePlace(PLACE, stage.key))
    for place in meetings[::_EACH]:
        visit(laptop, StagePlace(place, "prepare"))


def test_a_school_opens_hostile_records_in_every_part(folders: dict[str, Path], at: Laptops) -> None:
    laptop, records = at(str(folders["school"])[1:], "school"), list[str]()
    parts = {each.key for each in PARTS}

    def read(workspace: Workspace) -> None:
        for channel in ("all:2026", "school:oak0:2026", "private"):
            records.extend(sorted(workspace.dump(channel)[channel]))

    laptop.open("network")
    laptop.ask(read)
    for part in parts:
        visit(laptop, NetworkPlace(part))
    for record in records[::_EACH]:
        part = PART_OF.get(kind_of(record))
        if part in parts:
            visit(laptop, NetworkPlace(part, CardPlace(record.replace("task_progress", "task"))))


def test_a_hub_s_lead_sees_hostile_visits(folders: dict[str, Path], at: Laptops) -> None:
    laptop = at(str(folders["lead"])[1:], "other")
    laptop.open("settings")
    laptop.window.refurnish(rooms_for("other", leads_hub=True))
    laptop.go("hub")
    assert laptop.words()
