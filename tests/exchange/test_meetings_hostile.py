"""Every field of meetings, hubs and across, filled by a member's bundle with what nobody could have typed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import icalendar
import pytest
from hostile_meetings import PLACE, TEXTS, hostile
from meeting import Laptop

from sendnet_desktop.__main__ import main
from sendnet_desktop.exports.network import school_calendar
from sendnet_desktop.meetings.preparing.rules import begins, notes
from sendnet_desktop.steps import finish

MADE: Final = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def laptops(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Laptop]]:
    """Return the laptops of the trust, by name."""
    meeting, made = hostile(tmp_path_factory.mktemp("hostile"))
    yield made
    meeting.close()


PARTS: Final = (
    "areas",
    "statements",
    "duties",
    "priorities",
    "recommendations",
    "drift",
    "practice",
    "pool",
    "exchange",
)
AT_OFFICE: Final = (
    *("meeting list", "meeting show {m}", "meeting agenda {m} {out}", "meeting note {m} {out}", "meeting pool"),
    *("meeting slips {m} {out}", "meeting roll-call {m} {out}", "meeting calendar {out}"),
    *("moderation", "moderation pairs"),
    *(f"overview show {part}" for part in PARTS),
    *("board", "report board {out}", "report annual {out}", "report training-needs {out}"),
    *("hub board", "hub visits oakfield", "hub agenda oakfield {out}", "hub jot oakfield", "find calc"),
)
AT_SCHOOL: Final = (
    *("meeting list", "network", "network calendar {out}", "network ask", "network need", "network offer"),
    *("network practice", "network note", "network cpd", "moderation", "hub visits", "find calc"),
)
AT_LEAD: Final = ("hub board", "hub visits oakfield", "hub agenda oakfield {out}", "hub jot oakfield", "find calc")
VERBS: Final = [
    (name, verb) for name, verbs in (("office", AT_OFFICE), ("school", AT_SCHOOL), ("lead", AT_LEAD)) for verb in verbs
]


@pytest.mark.parametrize(("name", "verb"), VERBS)
def test_a_verb_says_its_words_whatever_the_records_say(
    laptops: dict[str, Laptop], name: str, verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop = laptops[name]
    every = [each.place for each in laptop.workspace.meetings.calendar.all()]
    out = f"--out {laptop.folder / 'out'} --let-through invented"
    typed = verb.format(m=every.index(PLACE) + 1 if PLACE in every else 0, out=out).split()
    laptop.close()
    try:
        assert main(["--data", str(laptop.folder / "data"), *typed]) == 0, capsys.readouterr().err
    finally:
        laptop.open()
    assert capsys.readouterr().out


@pytest.mark.parametrize("name", ["office", "school", "lead"])
def test_what_is_kept_of_hostile_records_is_whole(laptops: dict[str, Laptop], name: str) -> None:
    workspace = laptops[name].workspace
    assert not finish(workspace.check())
    for channel, found in workspace.dump().items():
        first = {record.partition(":")[0]: record for record in sorted(found, reverse=True)}
        for record in first.values():
            assert workspace.histories.of_record(channel, record)


def test_a_meeting_is_prepared_and_minuted_whatever_its_records_say(laptops: dict[str, Laptop]) -> None:
    workspace = laptops["office"].workspace
    prepared = workspace.meetings.preparing.prepared(PLACE)
    assert prepared.agenda
    for meeting in workspace.meetings.calendar.all():
        minutes = replace(prepared.minutes, meeting=meeting)
        assert notes(replace(prepared, minutes=minutes))
        begins(meeting.starts_at, prepared.agenda)
    assert begins(TEXTS[0], prepared.agenda) == {}
    assert begins("13:00", prepared.agenda)
    assert workspace.meetings.minutes.of(PLACE).decisions
    workspace.meetings.minutes.carried(PLACE)


def test_a_school_has_everything_before_it_whatever_its_records_say(laptops: dict[str, Laptop]) -> None:
    workspace = laptops["school"].workspace
    at_school, moderation = workspace.meetings.at_school, workspace.meetings.moderation
    assert at_school.suggestions()
    assert at_school.pool()
    assert at_school.notes()
    assert [at_school.tasks._arose_from(each) for each in at_school.tasks.all()]
    assert [moderation.own.own(each) for each in moderation.own.all()]
    assert all(each.told is not None for each in workspace.across.placings.own())
    assert calendar_of(school_calendar(at_school, workspace.evaluations.words(), MADE))


def calendar_of(data: bytes) -> int:
    """Return how many events another calendar program reads, of which none came out of words."""
    found = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert len(found) == data.count(b"\r\nBEGIN:VEVENT\r\n")
    return len(found)
