"""A challenge day's working papers, from laptop to laptop of its team."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from meeting import ELM, Laptop, Meeting

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.journal.journal import Edit
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


def issue_final(reviewer: Laptop) -> None:
    """Say that a final report was issued, as the window does once it is written."""
    reviewer.workspace._journal.write([Edit(PLACE.findings, "report:one", "issue", "final")])


def may_go(laptop: Laptop) -> set[str]:
    return {each.key for each in laptop.workspace.keeping.due() if each.is_handed_back}


def test_a_reviewers_copy_may_go_once_school_and_office_have_what_is_theirs(meeting: Meeting) -> None:
    oak, nia = meeting.enrol("Oakfield"), meeting.enrol("Nia", ELM, REVIEWER)
    (key,) = begin(meeting.office.workspace, "Nia")
    carry(meeting.office, oak, nia)
    nia.workspace.visits.days.take_part(PLACE, key)
    issue_final(nia)
    assert may_go(nia) == set()
    carry(nia, oak)
    carry(oak, nia)
    assert may_go(nia) == set(), "the office does not have the working papers yet"
    carry(nia, meeting.office)
    carry(meeting.office, nia)
    assert may_go(nia) == {PLACE.visit}
    assert may_go(meeting.office) == set(), "the office keeps them for their time"
    nia.workspace.visits.days.change(PLACE, "host", "The deputy")
    assert may_go(nia) == set(), "something is in no file yet"
    with pytest.raises(SendnetError, match="may not be cleared yet"):
        nia.workspace.keeping.clear([PLACE.visit])


def test_clearing_it_is_told_to_the_trust_and_an_old_file_does_not_bring_it_back(meeting: Meeting) -> None:
    oak, nia = meeting.enrol("Oakfield"), meeting.enrol("Nia", ELM, REVIEWER)
    (key,) = begin(meeting.office.workspace, "Nia")
    carry(meeting.office, oak, nia)
    nia.workspace.visits.days.take_part(PLACE, key)
    issue_final(nia)
    carry(nia, oak, meeting.office)
    carry(oak, nia)
    old = meeting.office.write()
    nia.read(*old)
    nia.workspace.keeping.clear([PLACE.visit])
    assert nia.workspace.visits.days.all() == ()
    nia.read(*old)
    assert nia.workspace.visits.days.all() == ()
    carry(nia, meeting.office)
    told = meeting.office.state(PLACE.findings)[f"handback:{nia.device}"]
    assert set(told) == {"cleared_on"}
    office = meeting.office.workspace.visits
    (cleared,) = office.reports.handed_back(office.days.find(PLACE))
    assert (cleared.called, cleared.on) == ("Nia", told["cleared_on"][0].strip('"'))
    assert meeting.office.workspace.visits.days.find(PLACE).host == "The headteacher"
    assert [each.words for each in nia.workspace.keeping.gone()] == [
        "Oakfield Primary, working papers of a challenge day"
    ]


def test_a_reviewer_who_never_said_who_they_are_is_named_by_the_list_when_their_copy_is_cleared(
    meeting: Meeting,
) -> None:
    oak, nia = meeting.enrol("Oakfield"), meeting.enrol("Nia", ELM, REVIEWER)
    begin(meeting.office.workspace, "Nia")
    carry(meeting.office, oak, nia)
    issue_final(nia)
    carry(nia, oak, meeting.office)
    carry(oak, nia)
    carry(meeting.office, nia)
    nia.workspace.keeping.clear([PLACE.visit])
    carry(nia, meeting.office)
    office = meeting.office.workspace.visits
    (cleared,) = office.reports.handed_back(office.days.find(PLACE))
    assert "Person of Nia" in cleared.called
