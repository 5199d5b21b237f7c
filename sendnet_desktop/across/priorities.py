"""What many schools work on at once: live priorities by the area or statement that they bear on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sendnet_desktop.across.standings import About, Standings
from sendnet_desktop.plans.choices import IMPACT
from sendnet_desktop.plans.values import Plan, Priority
from sendnet_desktop.trust.overview import KnownSchool


@dataclass(frozen=True, slots=True)
class Held:
    """A live priority of a school.

    Attributes:
        school: Whose.
        priority: The priority.
        late: How many of its actions are past their day.
    """

    school: KnownSchool
    priority: Priority
    late: int = 0

    @property
    def impact(self) -> str:
        """What its last review said of the difference made, in words; empty before the first."""
        review = self.priority.last_review
        return IMPACT.get(review.impact, "") if review else ""


@dataclass(frozen=True, slots=True)
class Common:
    """What several schools work on.

    Attributes:
        about: The area or the statement; None for priorities that name neither.
        held: The priorities, by the schools' names.
    """

    about: About | None
    held: tuple[Held, ...]

    @property
    def schools(self) -> int:
        """How many schools work on it."""
        return len({each.school.org for each in self.held})

    @property
    def late(self) -> int:
        """How many actions are late."""
        return sum(each.late for each in self.held)


def common(standings: Standings, plans: Mapping[str, Plan], today: date) -> tuple[Common, ...]:
    """Return what schools work on, that which most of them share first, then in the order of the framework.

    A priority counts for every statement that it bears on, or for its area where it bears on none.

    Args:
        standings: The schools.
        plans: Their plans, by the channel of each.
        today: The day on which an action is late or not.
    """
    known = {each.id: each for each in (*standings.areas(), *standings.statements())}
    order = {id_: place for place, id_ in enumerate(known)}
    found: dict[str, list[Held]] = {}
    for standing in standings.picture.standings:
        plan = plans.get(standing.channel)
        for priority in plan.live if plan else ():
            held = Held(standing.school, priority, _late(priority, today))
            for id_ in _bearing(priority, known, is_narrowed=bool(standings.picture.filters)):
                found.setdefault(id_, []).append(held)
    shared = (Common(known.get(id_), tuple(held)) for id_, held in found.items())
    return tuple(
        sorted(shared, key=lambda each: (-each.schools, order.get(each.about.id if each.about else "", 10**6)))
    )


def _bearing(priority: Priority, known: Mapping[str, About], *, is_narrowed: bool) -> Iterator[str]:
    named = [each for each in priority.statements or (priority.area,) if each in known]
    yield from named
    if not named and not is_narrowed:
        yield ""  # it bears on nothing that this framework asks, and is not lost


def _late(priority: Priority, today: date) -> int:
    return sum(bool(each.due) and each.due < today.isoformat() and not each.is_done for each in priority.actions)
