"""The rows of the page's lists: its parts, and what stands in each."""

from collections.abc import Iterator, Mapping
from typing import Final

from sendnet_desktop.frameworks.words import said
from sendnet_desktop.visits.choices import AIMS, PARTS
from sendnet_desktop.visits.preparing.rules import Part
from sendnet_desktop.visits.preparing.times import span
from sendnet_desktop.visits.values import Reviewer
from sendnet_ui.plans.rows import Row
from sendnet_ui.trust.wording import counted
from sendnet_ui.visits.preparing.sheet import Reading

TITLES: Final[Mapping[Part, str]] = {
    "day": "The day",
    "team": "Team",
    "enquiries": "What we ask",
    "timetable": "Timetable",
    "papers": "The school’s papers",
    "plan": "Plan for the school",
}
"""The parts of the page, in order."""


def part_rows(reading: Reading) -> Iterator[Row]:
    """Yield the parts, each with how it stands."""
    for part, title in TITLES.items():
        left = sum(note.number for note in reading.notes_on(part))
        standing = f"{left} to see to" if left else _ready(reading, part)
        yield Row(part, "", title, "", standing, is_pressing=bool(left), shape="", disagrees=_disagrees(reading, part))


def team_rows(reading: Reading) -> Iterator[Row]:
    """Yield the team."""
    for each in reading.prepared.visit.team:
        yield Row(
            key=each.record,
            mark="",
            words=each.called or "No name yet",
            about="  ·  ".join(filter(None, (PARTS.get(each.part, ""), each.comes_from))),
            standing=standing_of(each, reading),
            is_pressing=each.called in reading.prepared.not_let_in,
            disagrees=bool(each.disagreements),
            shape="",
        )


def enquiry_rows(reading: Reading) -> Iterator[Row]:
    """Yield the lines of enquiry, in order."""
    for number, each in enumerate(reading.prepared.enquiries, 1):
        aim = said(reading.prepared.words, AIMS.get(each.aim, "No aim yet"))
        yield Row(
            each.record,
            str(number),
            each.asked or "Not said yet",
            "",
            aim,
            disagrees=bool(each.disagreements),
            shape="",
        )


def slot_rows(reading: Reading) -> Iterator[Row]:
    """Yield the timetable, by time."""
    prepared, pressing = reading.prepared, {note.record for note in reading.notes_on("timetable")}
    for each in prepared.slots:
        who = prepared.who(each)
        told = (each.meets, each.held_in, who.called if who else "The team")
        yield Row(
            key=each.record,
            mark="",
            words=each.planned or prepared.section(each) or "Not said yet",
            about="  ·  ".join(filter(None, told)),
            standing=span(each.starts_at, each.ends_at) or "No time yet",
            is_pressing=each.record in pressing,
            disagrees=bool(each.disagreements),
            shape="",
        )


def standing_of(member: Reviewer, reading: Reading) -> str:
    """Return how a member of the team stands to the day's papers."""
    if reading.me is not None and member.key == reading.me.key:
        return "Writes on this laptop"
    if member.part == "school":
        return "Reads no papers of the team"
    if not member.called:
        return ""
    return "Not let in yet" if member.called in reading.prepared.not_let_in else "Let in"


def _ready(reading: Reading, part: Part) -> str:
    prepared = reading.prepared
    counts = {
        "team": counted(len(prepared.visit.team), "person", "people"),
        "enquiries": counted(len(prepared.enquiries), "question"),
        "timetable": counted(len(prepared.slots), "entry", "entries"),
        "plan": "Shared" if prepared.shared else "Not shared",
    }
    return counts.get(part, "Ready")


def _disagrees(reading: Reading, part: Part) -> bool:
    prepared = reading.prepared
    two = {
        "day": (prepared.visit.disagreements,),
        "team": tuple(each.disagreements for each in prepared.visit.team),
        "enquiries": tuple(each.disagreements for each in prepared.enquiries),
        "timetable": tuple(each.disagreements for each in prepared.slots),
    }
    return any(two.get(part, ()))
