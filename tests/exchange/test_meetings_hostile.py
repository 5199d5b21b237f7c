"""Every field of meetings, hubs and across, filled by a member's bundle with what nobody could have typed."""

import pkgutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import icalendar
import pytest
from meeting import ELM, OAK, Laptop, Meeting

from sendnet_desktop.__main__ import main
from sendnet_desktop.across import kinds as across
from sendnet_desktop.changes import Value
from sendnet_desktop.exchange.roster import Grant, Organisation
from sendnet_desktop.exports.network import school_calendar
from sendnet_desktop.hubs import kinds as hubs
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.journal.kinds import POSITION, Kind
from sendnet_desktop.meetings import kinds as meetings
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.preparing.rules import begins, notes
from sendnet_desktop.steps import finish

KINDS: Final = (*meetings.KINDS, *hubs.KINDS, *across.KINDS)
HUB: Final = Organisation("hub0", "north-hub", "North hub", "other")
CHANNELS: Final = {"office": "office:2026", "all": "all:2026", "school": "school:oak0:2026"}
MADE: Final = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
PLACE: Final = MeetingPlace(2026, "m1")

TEXTS: Final = (
    "9" * 5_000,
    "../../x",
    "2026-02-30",
    "9999-12-31",
    "0001-01-01",
    "99:99",
    "=cmd|'/c calc'!A1",
    "\x00\x07\x1b[2J\x85\u202etxt.exe <b>&",
    "Meeting\r\nEND:VEVENT\r\nBEGIN:VEVENT",
)
NUMBERS: Final = (2**63 - 1, -(2**63 - 1), 0)
OTHER_TYPES: Final = (True, 7, "seven")

_BELONGS: Final[dict[str, Value]] = {
    "meeting": PLACE.key,
    "standing": "other",
    "for_school": "every",
    "of_school": OAK.id,
    "statement": "A1",
    "area": "A",
    "in_note": True,
    "share": True,
    "presence": "present",
    "first_school": OAK.id,
    "pool_side": "need",
    "second_school": ELM.id,
    "meets_on": "2026-11-24",
    "task": "Send plans",
    "pooled": "A tester",
}
"""What a record has to say to be shown at all, but for the field that is hostile."""
_KEYED: Final = {
    "attendance": "m1.{}",
    "school_update": "m1.{}",
    "meeting_paper": "{}.note",
    "placing": "statement.{}",
    "board_summary": "autumn-2",
    "picture_choice": "trust",
}


def _fields(kind: Kind) -> dict[str, Sequence[Value]]:
    table = pkgutil.resolve_name(str(kind.table))
    said: dict[str, Sequence[Value]] = {}
    for name, field in table.model_fields.items():
        if name not in ("channel", "record", "deleted", "position"):
            said[name] = OTHER_TYPES + (TEXTS if "str" in str(field.annotation) else NUMBERS)
    return said | {POSITION: (7, TEXTS[1])}


def _edits(kind: Kind, channel: str, pack: str) -> Iterator[Edit]:
    fields, number = _fields(kind), 0
    usual = {name: value for name, value in (_BELONGS | {"pack": pack}).items() if name in fields}
    for field, values in fields.items():
        for value in values:
            number += 1
            record = f"{kind.name}:{_KEYED.get(kind.name, 'h{}').format(number)}"
            for name, said in {POSITION: f"{number:04}", **usual, field: value}.items():
                yield Edit(channel, record, name, said)


def _write(laptop: Laptop, role: str, pack: str) -> None:
    found = list[Edit]()
    for kind in KINDS:
        theirs = [name for name, roles in kind.writers.items() if role in roles]
        channels = [CHANNELS[name] for name in theirs] if kind.writers else [PRIVATE]
        for channel in channels:
            found += _edits(kind, channel, pack)
    laptop.workspace._journal.permit = lambda _channel, _kind: None
    laptop.workspace._journal.write(found)


@pytest.fixture(scope="module")
def laptops(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Laptop]]:
    """Return the office, a school and a hub's lead, each with the hostile files of the others."""
    meeting = Meeting.of(tmp_path_factory.mktemp("hostile"))
    made = {"office": meeting.office, "school": meeting.enrol("oak1")}
    meeting.enrol("elm1", ELM)
    made["lead"] = meeting.enrol("lead", HUB, Grant("hub lead", OAK.id))
    pack = meeting.office.workspace.evaluations.packs.current(2026)
    for each in (made["school"], made["lead"]):
        each.read(*meeting.office.write())
    for channel in (PLACE.office, PLACE.announced):
        said = {POSITION: "0", "meets_on": "2026-11-24", "starts_at": "13:00", "ends_at": "14:00"}
        edits = [Edit(channel, PLACE.record, field, value) for field, value in said.items()]
        meeting.office.workspace._journal.write(edits)
    for name, role in (("office", "trust lead"), ("school", "school"), ("lead", "hub lead")):
        _write(made[name], role, pack)
    for writer in made.values():
        files = writer.write()
        for reader in made.values():
            if reader is not writer:
                reading = finish(reader.workspace.exchange.read(files))
                assert not reading.refused
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
        first = {record.partition(":")[0]: record for record in found}
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
