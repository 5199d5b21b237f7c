"""What a school owes its challenge days: answers to recommendations, and a look at a draft report."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.clock import day_written

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Owed:
    """What one challenge day waits for.

    Attributes:
        place: Which day.
        called: What people call it, such as ``Challenge day, 24 November 2026``.
        unanswered: Records of the recommendations without an answer, in the order of the report.
        has_draft: Whether a draft of the report waits, of which the school has said nothing yet.
    """

    place: DayPlace
    called: str
    unanswered: tuple[str, ...] = ()
    has_draft: bool = False


def read_owed(workspace: "Workspace") -> tuple[Owed, ...]:
    """Read what the challenge days at this school wait for, the latest first."""
    return tuple(each for each in _days(workspace) if each.unanswered or each.has_draft)


def _days(workspace: "Workspace") -> Iterator[Owed]:
    recommendations, org = workspace.recommendations, workspace.profile.org
    days = recommendations.days((org,))
    own = recommendations.own() if days else ()
    for day in days:
        called = ", ".join(filter(None, (day.title, day_written(day.held_on))))
        unanswered = tuple(each.record for each in own if each.place == day.place and not each.response.is_given)
        yield Owed(day.place, called, unanswered, _has_draft(workspace, day.place))


def _has_draft(workspace: "Workspace", place: DayPlace) -> bool:
    latest = next(iter(workspace.visits.reports.issued(place)), None)
    if latest is None or latest.issue != "draft":
        return False
    return all(point.document != latest.document for point in workspace.recommendations.accuracy.points(place))
