"""A challenge day's working papers, from laptop to laptop of its team."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from meeting import ELM, Laptop, Meeting

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.visits.values import Visit
from sendnet_desktop.workspace import Workspace

PLACE: Final = DayPlace("oak0", "2026-11-24")
REVIEWER: Final = Grant("reviewer", "oak0:2026-11-24")
CHECKLIST: Final = "c" * 64


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    """A trust and the laptops that it lets in."""
    held = Meeting.of(tmp_path)
    yield held
    held.close()


def begin(office: Workspace, *team: str) -> list[str]:
    """Begin a challenge day, and return the keys of its team."""
    days = office.visits.days
    days.begin(PLACE, office.frameworks.in_use(), CHECKLIST, host="The headteacher")
    return [days.add_reviewer(PLACE, called)[0] for called in team]


def seen(workspace: Workspace) -> Visit:
    return workspace.visits.days.find(PLACE)


def carry(writer: Laptop, *readers: Laptop) -> None:
    """Write one laptop's files and let others read them."""
    files = writer.write()
    for reader in readers:
        reader.read(*files)


def test_who_takes_part_is_known_on_every_laptop_of_the_team(meeting: Meeting) -> None:
    meeting.enrol("Oakfield")
    first, second = (meeting.enrol(name, ELM, REVIEWER) for name in ("Nia", "Tom"))
    nia, tom = begin(meeting.office.workspace, "Nia", "Tom")
    carry(meeting.office, first, second)
    first.workspace.visits.days.take_part(PLACE, nia)
    second.workspace.visits.days.take_part(PLACE, tom)
    carry(first, second)
    carry(second, first)
    for laptop, key in ((first, nia), (second, tom)):
        visit, days = seen(laptop.workspace), laptop.workspace.visits.days
        me = days.me(visit)
        assert me is not None
        assert (me.key, visit.host, visit.held_on) == (key, "The headteacher", "2026-11-24")
        assert {each.laptop for each in visit.team} == {first.device, second.device}


def test_a_person_who_takes_another_part_leaves_the_first(meeting: Meeting) -> None:
    nia, tom = begin(meeting.office.workspace, "Nia", "Tom")
    days = meeting.office.workspace.visits.days
    days.take_part(PLACE, nia)
    changes = days.take_part(PLACE, tom)
    assert [bool(each.laptop) for each in seen(meeting.office.workspace).team] == [False, True]
    meeting.office.workspace.reverse(changes.reversals)
    assert [bool(each.laptop) for each in seen(meeting.office.workspace).team] == [True, False]


def test_what_is_not_there_is_said(meeting: Meeting) -> None:
    days = meeting.office.workspace.visits.days
    with pytest.raises(SendnetError, match="not here"):
        days.find(PLACE)
    begin(meeting.office.workspace)
    with pytest.raises(SendnetError, match="already"):
        begin(meeting.office.workspace)
    with pytest.raises(SendnetError, match="in the team"):
        days.take_part(PLACE, "nobody")
    with pytest.raises(SendnetError, match="not a date"):
        days.change(PLACE, "held_on", "24 November")


def test_a_school_reads_no_working_papers(meeting: Meeting) -> None:
    oak = meeting.enrol("Oakfield")
    begin(meeting.office.workspace, "Nia")
    carry(meeting.office, oak)
    assert oak.workspace.visits.days.all() == ()
