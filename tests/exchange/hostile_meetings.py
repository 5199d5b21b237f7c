"""A trust whose laptops hold every field of meetings, hubs and across filled with what nobody could have typed."""

import pkgutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from sendnet_desktop.across import kinds as across
from sendnet_desktop.changes import Value
from sendnet_desktop.exchange.roster import Grant, Organisation
from sendnet_desktop.hubs import kinds as hubs
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.journal.kinds import POSITION, Kind
from sendnet_desktop.meetings import kinds as meetings
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.steps import finish
from tests.exchange.meeting import ELM, OAK, Laptop, Meeting

KINDS: Final = (*meetings.KINDS, *hubs.KINDS, *across.KINDS)
HUB: Final = Organisation("hub0", "north-hub", "North hub", "other")
CHANNELS: Final = {"office": "office:2026", "all": "all:2026", "school": "school:oak0:2026"}
PLACE: Final = MeetingPlace(2026, "m1")

TEXTS: Final = (
    "9" * 5_000,
    "../../x",
    "9999-12-31",
    "0001-01-01",
    "\x00\x07\x1b[2J\x85\u202etxt.exe <b>&",
    "=cmd|'/c calc'!A1\r\nEND:VEVENT\r\nBEGIN:VEVENT",
)
NUMBERS: Final = (2**63 - 1, -(2**63 - 1))

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
            said[name] = (True, 7, *TEXTS) if "str" in str(field.annotation) else (True, "seven", *NUMBERS)
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


def hostile(folder: Path) -> tuple[Meeting, dict[str, Laptop]]:
    """Return a trust with its office, a school and a hub's lead, each with the hostile files of the others, by name."""
    meeting = Meeting.of(folder)
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
    return meeting, made
