"""The roll-call as it is shown: read at one moment, and put in the order that somebody chose."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from sendnet_desktop.clock import write_day
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.meetings.issuing.lines import Head
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.roll_call.values import STANDINGS, Called, RollCall

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

Order = Literal["name", "waiting", "newest", "framework"]
ORDERS: Final[dict[Order, str]] = {
    "name": "By name",
    "waiting": "Waited for first",
    "newest": "Came last first",
    "framework": "Other frameworks first",
}
"""The orders that a person may choose."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the page shows, as read at one moment.

    Attributes:
        roll: The roll-call; None where there are no schools to call.
        place: Which meeting.
        head: The same, as prints say it.
        today: The date.
        members: The laptops that are on the trust's list.
        sample: Whether all of it is made up.
    """

    roll: RollCall | None
    place: MeetingPlace
    head: Head
    today: date
    members: frozenset[str]
    sample: bool


def read_roll_call(workspace: "Workspace", place: MeetingPlace) -> Reading:
    """Read the roll-call of a meeting."""
    from sendnet_desktop.meetings.issuing.building import head_of

    exchange, trust = workspace.exchange, workspace.exchange.enrolment.trust
    head = head_of(workspace.meetings.calendar.find(place), exchange.trust_name)
    members = frozenset(each.id for each in trust.roster.members) if trust else frozenset[str]()
    try:
        roll = workspace.meetings.roll_calls.call(place)
    except SendnetError:
        roll = None  # no school was let in yet
    return Reading(roll, place, head, workspace.today(), members, workspace.is_sample)


def ordered(roll: RollCall, order: Order, sought: str = "") -> RollCall:
    """Return a roll-call in an order, with those schools alone whose name holds what is sought."""
    found = [each for each in roll.schools if sought.casefold().strip() in each.on_list.school.casefold()]
    found.sort(key=lambda each: (*_PLACES[order](each), each.on_list.school.casefold()))
    return replace(roll, schools=tuple(found))


def told(school: Called) -> str:
    """Return all that is known of a school's file, in sentences."""
    parts = [f"{school.on_list.school}: {STANDINGS[school.standing].lower()}."]
    if school.came_on:
        parts = [f"{school.on_list.school}: came on {write_day(school.came_on)}, covers {school.covers}."]
        parts.append(f"Verified: {school.verified}.")
    if school.waits_for:
        parts.append(f"Waited for: {'; '.join(school.waits_for)}.")
    if school.framework and not school.is_current:
        parts.append(f"It judges itself by {school.framework}, which is not the framework in use.")
    if school.on_list.has_ours_up_to:
        parts.append(f"It says that it has the trust’s work up to {write_day(school.on_list.has_ours_up_to)}.")
    return " ".join(parts)


_RANK: Final = {"never": 0, "earlier": 1, "no laptop": 2, "came": 3}
_PLACES: Final[dict[Order, Callable[[Called], tuple[int, int]]]] = {
    "name": lambda _: (0, 0),
    "waiting": lambda each: (0 if each.owes else 1, _RANK[each.standing]),
    "newest": lambda each: (-each.came_on.toordinal() if each.came_on else 0, 0),
    "framework": lambda each: (int(each.is_current), int(not each.framework)),
}
"""Where each order has a school, before those that stand alike are in the order of their names."""
