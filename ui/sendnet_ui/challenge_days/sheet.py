"""What the pieces of the room share: the challenge days that are shown, and the ways to ask and to say."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sendnet_desktop.challenge_days.accuracy import Point
from sendnet_desktop.challenge_days.day_plan import DayPlan
from sendnet_desktop.challenge_days.naming import LABELS
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.recommendations import Recommendation
from sendnet_desktop.challenge_days.shared import SharedDay
from sendnet_desktop.changes import Cell
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.plans.values import Plan
from sendnet_desktop.visits.reporting.issued import Issued
from sendnet_ui.challenge_days.places import AnswerPlace, Entry, Subject
from sendnet_ui.evaluations.paper import ReadPaper, Spot

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Told:
    """One challenge day with all that a school was told of it and said to it.

    Attributes:
        day: The day.
        plan: Its plan; None where none was shared, or it has not come yet.
        reports: What was issued, the latest first.
        recommendations: In the order of the report.
        points: What the school finds inaccurate in a draft.
    """

    day: SharedDay
    plan: DayPlan | None
    reports: tuple[Issued, ...]
    recommendations: tuple[Recommendation, ...]
    points: tuple[Point, ...]

    @property
    def draft(self) -> Issued | None:
        """The draft that waits for the school to say what is inaccurate; None where none does."""
        latest = self.reports[0] if self.reports else None
        return latest if latest is not None and latest.issue == "draft" else None


@dataclass(frozen=True, slots=True)
class Reading:
    """What the room shows, as read at one moment.

    Attributes:
        days: The latest first.
        plan: The school's plan of this year, in which a recommendation is taken up.
        pack: The framework, which names statements.
        disagreeing: Where two versions stand.
    """

    days: tuple[Told, ...]
    plan: Plan
    pack: Pack
    disagreeing: frozenset[Cell]

    def day(self, place: DayPlace) -> Told | None:
        """Return a challenge day; None where it is not here."""
        return next((each for each in self.days if each.day.place == place), None)

    def recommendation(self, place: AnswerPlace) -> Recommendation | None:
        """Return a recommendation; None where it is not here, or the day itself is meant."""
        told = self.day(place.day)
        found = told.recommendations if told else ()
        return next((each for each in found if each.record == place.record), None)


class AnswerSheet(ReadPaper[Reading]):
    """The challenge days on the screen."""

    page: AnswerPlace | None

    def spot(self, subject: str, owner: str, field: str) -> Entry:
        """Return the place of a field of an answer or a point of accuracy, by its record."""
        assert self.page is not None
        return Entry(cast("Subject", subject), self.page.day, owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Entry)
        return place.cell

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(LABELS[field])


def read_days(workspace: "Workspace") -> Reading:
    """Read the challenge days that this school was told of."""
    org = workspace.profile.org
    recommendations, points = workspace.recommendations.own(), workspace.recommendations.accuracy.points
    days = []
    for day in workspace.recommendations.days((org,)):
        plan = workspace.visits.preparing.planning.shared(day.place)
        reports = workspace.visits.reports.issued(day.place)
        own = tuple(each for each in recommendations if each.place == day.place)
        days.append(Told(day, plan[1] if plan else None, reports, own, points(day.place)))
    channels = {each.day.place.findings for each in days}
    return Reading(
        tuple(days),
        workspace.plans.current(),
        workspace.evaluations.current().pack,
        frozenset(cell for cell in workspace.disagreements() if cell.channel in channels),
    )
