"""Challenge days in the sample: one that is prepared, one that is being held, and one that follows up last summer's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

import msgspec

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.exchange import roles
from sendnet_desktop.ids import key_of
from sendnet_desktop.sample.calendar import MORNING, SimulatedTime, school_day
from sendnet_desktop.sample.reporting import report_day
from sendnet_desktop.sample.reviewing import last_summer
from sendnet_desktop.sample.visiting_rooms import go_through
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace
from sendnet_resources import resource

_PREPARED: Final = 35
"""The school day on which the office prepares both, counted as ``school_day`` does: the first of the October break."""
HELD: Final = 41
"""The school day on which one is held."""
COMING: Final = 56
"""The school day on which the other will be."""

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
    follow_up: str
    follow_up_enquiries: tuple[tuple[str, str], ...]
    follow_up_slots: tuple[_Slot, ...]


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
    """Prepare a challenge day that is held at the first of these schools, by their ids, and one that is not yet.

    That one is at the second, or at the only one. The trust's lead leads both, with a SENCO of another school; somebody
    from another trust, whom the list does not let in yet, comes to the one that is not held yet. What follows happens
    on the morning of the day that is held.
    """
    wall.go_to(_PREPARED, MORNING)
    *first, last = schools[:2]
    coming = DayPlace(last, school_day(wall.year, COMING).isoformat())
    held = [DayPlace(org, school_day(wall.year, HELD).isoformat()) for org in first]
    words = _words()
    for place in (coming, *held):
        helper = _from_elsewhere(office, place)
        with office.visits.preparing.together():
            _prepare(office, place, helper)
            if place is coming:
                office.visits.preparing.add(place, "reviewer", called=words.outside, comes_from=words.outside_from)
            office.visits.preparing.share(place)
    wall.go_to(HELD, MORNING)
    return Visited(coming, held[0] if held else None)


def report_last_summer(office: Workspace, org: str, phase: str, year: int) -> None:
    """Key in what last summer's challenge day at a school saw and concluded, and issue its final report.

    Args:
        office: The trust's office.
        org: The school's id.
        phase: Of which phase it is.
        year: The school year that is shown.
    """
    place, words = DayPlace(org, last_summer(year)), _words()
    with office.visits.preparing.together():
        timed = {"starts_at": words.starts_at, "ends_at": words.ends_at}
        office.visits.preparing.begin(place, host=words.host, phase=phase, **timed)
        _two(office, place)
    go_through(office, place, "summer-rooms.json")
    report_day(office, place, year, "final", "summer-conclusions.json")


def follow_last_summer(office: Workspace, org: str, wall: SimulatedTime) -> None:
    """Prepare the challenge day that follows last summer's at a school up, and tell the school."""
    wall.go_to(_PREPARED, MORNING)
    followed, words = DayPlace(org, last_summer(wall.year)), _words()
    place = DayPlace(org, office.visits.days.find(followed).follow_on)
    with office.visits.preparing.together():
        slots = words.follow_up_slots
        timed = {"starts_at": slots[0].starts_at, "ends_at": slots[-1].ends_at}
        office.visits.following.begin(place, followed.day, title=words.follow_up, host=words.host, **timed)
        _plan(office, place, words.follow_up_enquiries, slots, _two(office, place))
        office.visits.preparing.share(place)


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
    _plan(office, place, words.enquiries, words.slots, {"first": key_of(first), "second": key_of(second)})


def _plan(
    office: Workspace,
    place: DayPlace,
    enquiries: Sequence[tuple[str, str]],
    slots: Sequence[_Slot],
    keys: Mapping[str, str],
) -> None:
    for aim, asked in enquiries:
        office.visits.preparing.add(place, "enquiry", asked=asked, aim=aim)
    for slot in slots:
        said = {field: getattr(slot, field) for field in _PLANNED}
        office.visits.preparing.add(place, "slot", **said, reviewer=keys.get(slot.who, ""))


def _two(office: Workspace, place: DayPlace) -> dict[str, str]:
    words, preparing = _words(), office.visits.preparing
    lead = {"called": office.profile.person, "part": "lead", "comes_from": office.profile.name}
    beside = {"called": words.outside, "part": "reviewer", "comes_from": words.outside_from}
    return {
        who: key_of(preparing.add(place, "reviewer", **said)[0]) for who, said in (("first", lead), ("second", beside))
    }
