"""What a member's bundle may bring of network meetings that no honest program wrote, and what becomes of it."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from meeting import ELM, OAK, Laptop, Meeting
from moderating import asked, give, moderation, seen

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.exchange.roster import Grant, Organisation
from sendnet_desktop.journal.channels import all_channel
from sendnet_desktop.journal.kinds import POSITION
from sendnet_desktop.meetings.at_school.reading import practices, shown_pool, suggestions, tasks
from sendnet_desktop.meetings.moderation.closing import Given, closed
from sendnet_desktop.meetings.places import MeetingPlace

ALL = all_channel(2026)
ELM_2026 = "school:elm0:2026"
OAK_2026 = "school:oak0:2026"
ASH = Organisation("ash0", "ash", "Ash School", "school")
HUB = Organisation("hub0", "north-hub", "North hub", "other")
ENTRY = "pool_entry:1"
FORGED = "Forged by somebody else"


def tell(laptop: Laptop, channel: str, record: str, **said: Value) -> None:
    """Let a laptop write a record, whether or not that is its to write."""
    for field, value in {POSITION: "m", **said}.items():
        laptop.say(value, record, field, channel)


def carry(writer: Laptop, *readers: Laptop) -> None:
    files = writer.write()
    for reader in readers:
        reader.read(*files)


def planned(meeting: Meeting) -> MeetingPlace:
    """Return a meeting of which something was minuted."""
    meetings = meeting.office.workspace.meetings
    place, _ = meetings.calendar.plan(meets_on="2026-11-24")
    meetings.minutes.add(place, "meeting_decision", decided="One form for every school")
    return place


@pytest.fixture
def elm(meeting: Meeting, oak1: Laptop) -> Laptop:
    """Return the laptop of another school, which knows what the trust shows of the first one's needs."""
    laptop = meeting.enrol("elm1", ELM)
    tell(oak1, OAK_2026, ENTRY, pooled="A tester", pool_side="need")
    carry(oak1, meeting.office)
    meeting.office.workspace.meetings.issuing.pool.show(ENTRY)
    carry(meeting.office, oak1, laptop)
    return laptop


def test_a_school_that_writes_under_the_id_of_anothers_entry_is_shown_to_nobody(
    meeting: Meeting, oak1: Laptop, elm: Laptop
) -> None:
    tell(elm, ELM_2026, ENTRY, pooled="Buy from us", pool_side="offer")
    carry(elm, meeting.office)
    issuing = meeting.office.workspace.meetings.issuing
    assert [(each.org, each.pooled) for each in issuing.pool.entries()] == [(OAK.id, "A tester")]
    place = planned(meeting)
    issuing.issue_note(place)
    carry(meeting.office, oak1, elm)
    for laptop in (meeting.office, oak1, elm):
        told = shown_pool(laptop.workspace._journal.ledger)
        assert [(each.of_school, each.pooled) for each in told] == [(OAK.id, "A tester")]
    issued = issuing.issued_note(place)
    assert issued is not None
    assert [each.pooled for each in issued.paper.pool] == ["A tester"]
    assert [each.is_shown for each in elm.workspace.meetings.at_school.pool()] == [False]


@pytest.mark.parametrize("day", ["1 January 2027", "9" * 20_000, "2026-02-30"])
def test_a_day_that_is_none_in_a_schools_entry_keeps_no_note_from_being_issued(
    meeting: Meeting, oak1: Laptop, elm: Laptop, day: str
) -> None:
    oak1.say(day, ENTRY, "until_on")
    carry(oak1, meeting.office)
    place, issuing = planned(meeting), meeting.office.workspace.meetings.issuing
    issuing.issue_note(place)
    carry(meeting.office, elm)
    issued = elm.workspace.meetings.issuing.issued_note(place)
    assert issued is not None
    assert [(each.pooled, each.until_on) for each in issued.paper.pool] == [("A tester", "")]


FORGERIES: dict[tuple[str, str], dict[str, Value]] = {
    (ALL, "pool_entry:f"): {"of_school": OAK.id, "pooled": FORGED},
    (ALL, "task:f"): {"meeting": "f", "task": FORGED, "for_school": "every"},
    (ALL, "meeting:f"): {"title": FORGED, "meets_on": "2026-12-01"},
    (ALL, "moderation:f"): {"vignette": FORGED, "statement": "A1"},
    (ALL, "pairing:f"): {"first_school": OAK.id, "second_school": ELM.id, "area": FORGED},
    (OAK_2026, "hub_visit:f"): {"seen_there": FORGED, "visited_on": "2026-11-02"},
    (OAK_2026, "placing:area.A"): {"spread_as_at": FORGED, "spread_schools": 9},
    (OAK_2026, "suggestion:f"): {"suggested": FORGED},
    (OAK_2026, "practice:f"): {"works_well": FORGED, "share": True},
    (ELM_2026, "hub_visit:f"): {"seen_there": FORGED, "visited_on": "2026-11-02"},
}
"""What is said in which channel, by laptops of which none may."""


@pytest.fixture(scope="module")
def deceived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Laptop, ...]]:
    """Return the office and two schools' laptops, to whom others have handed what was not theirs to write.

    Those others are a third school, the lead of a hub that has neither of the two, somebody who only reads, and a
    laptop of the first school that the office has stopped.
    """
    meeting = Meeting.of(tmp_path_factory.mktemp("deceived"))
    oak, elm = meeting.enrol("oak1"), meeting.enrol("elm1", ELM)
    ash = meeting.enrol("ash1", ASH)
    lead = meeting.enrol("lead", HUB, Grant("hub lead", ASH.id))
    reader = meeting.enrol("reader", HUB, Grant("reader", ALL))
    lost = meeting.enrol("lost")
    meeting.alter(lost, cut={})
    forgers, honest = (ash, lead, reader, lost), (meeting.office, oak, elm)
    carry(meeting.office, oak, elm, ash, lead, reader)
    for forger in forgers:
        for (channel, record), said in FORGERIES.items():
            tell(forger, channel, record, **said)
        carry(forger, *honest)
    carry(meeting.office, oak, elm)
    yield honest
    meeting.close()


def test_what_somebody_else_had_to_write_counts_nowhere_whoever_brings_it(deceived: tuple[Laptop, ...]) -> None:
    for laptop in deceived:
        assert len({each.device for each in laptop.held(ALL)}) > 3, "it came"
        for channel, record in FORGERIES:
            assert record not in laptop.state(channel)


def test_what_somebody_else_had_to_write_is_shown_in_no_room(deceived: tuple[Laptop, ...]) -> None:
    for workspace in (each.workspace for each in deceived):
        ledger, meetings = workspace._journal.ledger, workspace.meetings
        moderation = meetings.moderation
        assert (meetings.calendar.all(), moderation.lead.all(), moderation.pairs.all()) == ((), (), ())
        assert (shown_pool(ledger), tasks(ledger), suggestions(ledger), practices(ledger)) == ((), (), (), ())
        assert workspace.hubs.visits(OAK.id) == workspace.hubs.visits(ELM.id) == ()
        assert not workspace.finding.find("forged").hits
        assert FORGED not in str(workspace.dump())
    assert [each.workspace.across.placings.own() for each in deceived[1:]] == [(), ()]


def test_a_sentence_that_names_a_child_and_was_locked_by_another_program_is_held_after_the_reveal(
    tmp_path: Path,
) -> None:
    held, schools, place = asked(tmp_path)
    forger, *others = schools
    for each in others:
        held.office.read(*give(each, place, "2"))
    device, lead = forger.device, moderation(held.office).lead
    lock = forger.workspace.versions(Cell(place.announced, place.record, "closes"))[0].value
    given = Given("2@a8152838cdf5", "Jayden said that he likes the new timetable.")
    text = closed(given, str(lock), place.blind(device), secrets.token_bytes)
    forger.say(text, place.blind(device), "closed", place.school(OAK.id))
    held.office.read(*forger.write())
    lead.reveal(place, although_few=True)
    (flagged,) = held.office.workspace.guard.pending()
    assert "Jayden" in flagged.text
    carry(held.office, *others)
    for each in others:
        assert seen(each, place).result is None
    held.close()
