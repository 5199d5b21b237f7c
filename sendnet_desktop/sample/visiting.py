"""Challenge days in the sample: one that is prepared, and one that is being held."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

import msgspec

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.exchange import roles
from sendnet_desktop.sample.calendar import SimulatedTime, school_day
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace
from sendnet_resources import resource

_PREPARED: Final = 35
"""The school day on which the office prepares both, counted as ``school_day`` does: the first of the October break."""
HELD: Final = 41
"""The school day on which one is held."""
COMING: Final = 56
"""The school day on which the other will be."""

_MORNING: Final = -400
"""Minutes from the hour after school to that at which it is the same day all over the world, or nearly."""

_PLANNED: Final = ("starts_at", "ends_at", "planned", "meets", "held_in", "section")


class _Slot(msgspec.Struct, frozen=True):
    starts_at: str
    ends_at: str
    planned: str
    meets: str = ""
    held_in: str = ""
    section: str = ""
    who: str = ""


class _Words(msgspec.Struct, frozen=True):
    starts_at: str
    ends_at: str
    host: str
    outside: str
    outside_from: str
    walks_along: str
    enquiries: tuple[tuple[str, str], ...]
    slots: tuple[_Slot, ...]


@dataclass(frozen=True, slots=True)
class Visited:
    """The challenge days of a sample.

    Attributes:
        coming: The day that is prepared.
        held: The day that is held at another school; None in a trust of one school.
    """

    coming: DayPlace
    held: DayPlace | None


@cache
def _words() -> _Words:
    return msgspec.json.decode(resource("sample", "visits.json").read_bytes(), type=_Words)


def prepare_days(office: Workspace, schools: Sequence[str], wall: SimulatedTime) -> Visited:
    """Prepare a challenge day at the first of these schools, by their ids, and one at the second.

    The trust's lead leads both, with a SENCO of another school; somebody from another trust, whom the list does not
    let in yet, comes to the first. What follows happens on the morning of the day that is held.
    """
    wall.go_to(_PREPARED, _MORNING)
    coming = DayPlace(schools[0], school_day(wall.year, COMING).isoformat())
    held = [DayPlace(org, school_day(wall.year, HELD).isoformat()) for org in schools[1:2]]
    words = _words()
    for place in (coming, *held):
        helper = _from_elsewhere(office, place)
        with office.visits.preparing.together():
            _prepare(office, place, helper)
            if place is coming:
                office.visits.preparing.add(place, "reviewer", called=words.outside, comes_from=words.outside_from)
            office.visits.preparing.share(place)
    wall.go_to(HELD, _MORNING)
    return Visited(coming, held[0] if held else None)


def _from_elsewhere(office: Workspace, place: DayPlace) -> tuple[str, str]:
    """Let a SENCO of another school in for the day, and return the name and where they work; none where there is."""
    others = [each for each in office.exchange.people.everybody() if each.organisation.id not in ("", place.org)]
    found = next((each for each in others if each.organisation.kind == "school"), None)
    if found is None:
        return "", ""
    choice = roles.reviewer(place.org, date.fromisoformat(place.day))
    finish(office.exchange.registrar.give(found.devices, choice))
    return found.name, found.organisation.name


def _prepare(office: Workspace, place: DayPlace, helper: tuple[str, str]) -> None:
    words, preparing = _words(), office.visits.preparing
    preparing.begin(place, starts_at=words.starts_at, ends_at=words.ends_at, host=words.host)
    lead = office.profile.person
    first, _ = preparing.add(place, "reviewer", called=lead, part="lead", comes_from=office.profile.name)
    second = first
    if helper[0]:
        second, _ = preparing.add(place, "reviewer", called=helper[0], part="reviewer", comes_from=helper[1])
    preparing.add(place, "reviewer", called=words.walks_along, part="school")
    for aim, asked in words.enquiries:
        preparing.add(place, "enquiry", asked=asked, aim=aim)
    keys = {"first": first.partition(":")[2], "second": second.partition(":")[2]}
    for slot in words.slots:
        said = {field: getattr(slot, field) for field in _PLANNED}
        preparing.add(place, "slot", **said, reviewer=keys.get(slot.who, ""))
