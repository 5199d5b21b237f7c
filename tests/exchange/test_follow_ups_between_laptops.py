"""A follow-up by somebody who was not there the first time: what was found then comes as copies, and goes back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from meeting import ELM, Laptop, Meeting

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.roster import Grant

PLACE: Final = DayPlace("oak0", "2026-11-24")
BETWEEN: Final = DayPlace("oak0", "2027-01-12")
FOLLOW_UP: Final = DayPlace("oak0", "2027-03-16")


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    """A trust that has recommended two things to its school."""
    held = Meeting.of(tmp_path)
    held.enrol("Oakfield")
    visits = held.office.workspace.visits
    checklist = held.office.workspace.frameworks.checklists.names()["full-day"]
    visits.preparing.begin(PLACE, checklist)
    visits.days.add_reviewer(PLACE, "Ann Hart", part="lead")
    visits.concluding.conclude(PLACE, "area", "D", "level", "2")
    visits.concluding.conclude(PLACE, "statement", "D3", "agreed", "3")
    visits.concluding.recommend(PLACE, "Fade support.", links="D3, D5")
    visits.concluding.recommend(PLACE, "Publish the plan.", links="A5")
    visits.reports.issue(PLACE, "final")
    yield held
    held.close()


def carry(writer: Laptop, *readers: Laptop) -> None:
    files = writer.write()
    for reader in readers:
        reader.read(*files)


def follow(meeting: Meeting) -> Laptop:
    """Begin the follow-up, and return the laptop of its reviewer from elsewhere."""
    nia = meeting.enrol("Nia", ELM, Grant("reviewer", f"{FOLLOW_UP.org}:{FOLLOW_UP.day}"))
    office = meeting.office.workspace
    office.visits.following.begin(FOLLOW_UP, PLACE.day)
    office.visits.days.add_reviewer(FOLLOW_UP, "Nia")
    carry(meeting.office, nia)
    return nia


def test_a_reviewer_who_was_not_there_reads_what_was_found_then(meeting: Meeting) -> None:
    nia = follow(meeting)
    assert nia.workspace.recommendations.all() == ()
    for workspace in (nia.workspace, meeting.office.workspace):
        found = workspace.visits.following.of(FOLLOW_UP)
        assert [(each.said.name, each.said.recommended) for each in found.recommendations] == [
            ("R1", "Fade support."),
            ("R2", "Publish the plan."),
        ]
        assert {each.about: each.before.id for each in found.judgements if each.before} == {"D": "2", "D3": "3"}
        assert {each.about for each in found.judgements} == {"A", "A5", "D", "D3", "D5"}


def test_only_what_the_recommendations_bear_on_is_asked(meeting: Meeting) -> None:
    nia = follow(meeting)
    visits = nia.workspace.visits
    checklist = visits.preparing.prepared(FOLLOW_UP).checklist
    assert checklist is not None
    named = {each for item in checklist.items() for each in item.statements}
    assert named >= {"D3", "D5", "A5"}
    assert all(not item.statements or {"D3", "D5", "A5"} & set(item.statements) for item in checklist.items())


def test_what_the_follow_up_finds_reaches_the_school_with_the_final_report(meeting: Meeting) -> None:
    nia, oak = follow(meeting), meeting.laptops[1]
    following = nia.workspace.visits.following
    source = following.of(FOLLOW_UP).recommendations[0].said.source
    following.conclude(FOLLOW_UP, source, "difference", "shown")
    ended = following.conclude(FOLLOW_UP, source, "ending", "closed")
    nia.workspace.visits.concluding.conclude(FOLLOW_UP, "area", "D", "level", "3")
    carry(nia, meeting.office)
    carry(meeting.office, oak)
    assert [each.state for each in oak.workspace.recommendations.own()] == ["proposed", "proposed"]
    meeting.office.workspace.visits.reports.issue(FOLLOW_UP, "final")
    carry(meeting.office, oak)
    assert [each.state for each in oak.workspace.recommendations.own()] == ["closed", "proposed"]
    found = meeting.office.workspace.visits.following.of(FOLLOW_UP)
    assert [each.is_told for each in found.recommendations] == [True, False], "what it closed itself stays in its list"
    area = next(each for each in found.judgements if each.about == "D")
    assert (area.before and area.before.id, area.now and area.now.id) == ("2", "3")
    nia.workspace.reverse(ended.reversals)
    assert following.of(FOLLOW_UP).recommendations[0].outcome.ending == ""


def test_what_is_closed_before_the_follow_up_is_not_looked_at(meeting: Meeting) -> None:
    office = meeting.office.workspace
    closed = office.recommendations.all()[1]
    office.visits.following.begin(BETWEEN, PLACE.day)
    office.visits.following.conclude(BETWEEN, closed.source, "ending", "closed")
    office.visits.reports.issue(BETWEEN, "final")
    office.visits.following.begin(FOLLOW_UP, PLACE.day)
    found = office.visits.following.of(FOLLOW_UP)
    assert [each.said.name for each in found.recommendations] == ["R1"]
    with pytest.raises(SendnetError, match="does not look at"):
        office.visits.following.conclude(FOLLOW_UP, closed.source, "ending", "carried")


def test_two_days_that_are_looked_at_again_keep_their_numbers_apart(meeting: Meeting) -> None:
    office = meeting.office.workspace
    office.visits.following.begin(BETWEEN, PLACE.day)
    office.visits.concluding.conclude(BETWEEN, "area", "D", "level", "2")
    office.visits.concluding.recommend(BETWEEN, "Ask the parents.", links="A1")
    office.visits.reports.issue(BETWEEN, "final")
    office.visits.following.begin(FOLLOW_UP, BETWEEN.day)
    found = office.visits.following.of(FOLLOW_UP).recommendations
    assert [each.said.called for each in found] == [
        "R1 of 12 January 2027",
        "R1 of 24 November 2026",
        "R2 of 24 November 2026",
    ]


def test_a_day_does_not_follow_a_later_one(meeting: Meeting) -> None:
    office = meeting.office.workspace
    before = DayPlace(PLACE.org, "2026-09-29")
    with pytest.raises(SendnetError, match="24 November 2026 is not earlier than its follow-up"):
        office.visits.following.begin(before, PLACE.day)
    assert [each.place for each in office.visits.days.all()] == [PLACE], "nothing was begun"
    office.visits.preparing.begin(before)
    with pytest.raises(SendnetError, match="is not earlier"):
        office.visits.following.follow(before, PLACE.day)
    office.visits.preparing.change(before, "visit:day", "held_on", "2026-12-08")
    office.visits.following.follow(before, PLACE.day)
    assert office.visits.following.followed(before) == PLACE


def test_a_day_follows_only_an_earlier_one_at_the_school(meeting: Meeting) -> None:
    office = meeting.office.workspace
    with pytest.raises(SendnetError, match="no such earlier"):
        office.visits.following.begin(FOLLOW_UP, "2026-01-01")
    assert [each.place for each in office.visits.days.all()] == [PLACE], "nothing was begun"
    with pytest.raises(SendnetError, match="cannot follow itself up"):
        office.visits.following.follow(PLACE, PLACE.day)
    with pytest.raises(SendnetError, match="follows no other"):
        office.visits.following.of(PLACE)
