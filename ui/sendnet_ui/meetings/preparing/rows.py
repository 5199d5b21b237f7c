"""The rows of the lists of preparing: its parts, and what stands in each."""

from collections.abc import Iterator, Mapping
from typing import Final

from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.at_school.hours import duration
from sendnet_desktop.meetings.choices import STANDING
from sendnet_desktop.meetings.minutes.values import Guest
from sendnet_desktop.meetings.preparing.rules import Part
from sendnet_ui.meetings.sheet import Reading
from sendnet_ui.plans.rows import Row
from sendnet_ui.trust.wording import counted

TITLES: Final[Mapping[Part, str]] = {
    "meeting": "The meeting",
    "agenda": "Agenda",
    "asked": "Schools ask for",
    "practice": "Good practice",
    "guests": "Guests and agencies",
}
"""The parts of the page, in order."""


def part_rows(reading: Reading) -> Iterator[Row]:
    """Yield the parts, each with how it stands."""
    for part, title in TITLES.items():
        left = reading.notes_on(part)
        standing = f"{len(left)} to see to" if left else _ready(reading, part)
        yield Row(part, "", title, "", standing, is_pressing=bool(left), shape="", disagrees=_disagrees(reading, part))


def item_rows(reading: Reading) -> Iterator[Row]:
    """Yield the items of the agenda, each with when it begins."""
    for number, item in enumerate(reading.prepared.agenda, 1):
        kind = STANDING.get(item.standing, "") if item.heading else ""
        yield Row(
            item.record,
            str(number),
            item.title,
            "  ·  ".join(filter(None, (kind, item.led_by_whom))),
            when(reading, item.record, item.allotted),
            disagrees=bool(item.disagreements),
            shape="",
        )


def guest_rows(reading: Reading) -> Iterator[Row]:
    """Yield the guests."""
    for guest in reading.minutes.guests:
        yield Row(guest.record, "", guest.guest_name or "No name yet", _of(guest), "", shape="")


def asked_rows(reading: Reading) -> Iterator[Row]:
    """Yield what schools ask for."""
    for each in reading.prepared.asked:
        yield Row(each.record, "", each.suggested, "", reading.prepared.school(each.org), shape="")


def practice_rows(reading: Reading) -> Iterator[Row]:
    """Yield the good practice that schools share."""
    for each in reading.prepared.practices:
        about = "  ·  ".join(filter(None, (reading.about.get(each.statement or each.area, ""), each.whom_to_ask)))
        yield Row(each.record, "", each.works_well, about, reading.prepared.school(each.org), shape="")


def when(reading: Reading, record: str, allotted: int) -> str:
    """Return when an item of the agenda begins, and how long it takes, as far as either is said."""
    begins = reading.begins.get(record, "").removeprefix("0")
    return "  ·  ".join(filter(None, (begins, duration(allotted) if allotted else ""))) or "No time yet"


def _of(guest: Guest) -> str:
    return "  ·  ".join(filter(None, (guest.guest_from, guest.topic)))


def _ready(reading: Reading, part: Part) -> str:
    prepared = reading.prepared
    counts = {
        "agenda": counted(len(prepared.agenda), "item"),
        "asked": "Nothing new",
        "practice": f"{len(prepared.practices)} to choose from" if prepared.practices else "Nothing new",
        "guests": counted(len(prepared.minutes.guests), "guest") if prepared.minutes.guests else "Nobody",
    }
    return counts.get(part) or day_written(prepared.meeting.meets_on)


def _disagrees(reading: Reading, part: Part) -> bool:
    two = {
        "meeting": (reading.prepared.meeting.disagreements,),
        "agenda": tuple(each.disagreements for each in reading.prepared.agenda),
        "guests": tuple(each.disagreements for each in reading.minutes.guests),
    }
    return any(two.get(part, ()))
