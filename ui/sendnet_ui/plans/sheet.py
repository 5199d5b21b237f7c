"""What the pieces of the room share: the plan that is shown, and the ways to ask and to say."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.plans.naming import LABELS
from sendnet_desktop.plans.origins import origin
from sendnet_desktop.plans.values import Carryable, Origin, Plan, Priority
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.plans.places import Entry, PriorityPlace, Subject

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """What the room shows, as read at one moment.

    Attributes:
        plan: The school's plan of this year.
        evaluation: Its self-evaluation, which names statements and areas.
        origins: What each priority arose from, by its record.
        carryable: The priorities of last year that may be carried on.
        disagreeing: Where two versions stand.
        person: Who works here.
    """

    plan: Plan
    evaluation: Evaluation
    origins: dict[str, Origin]
    carryable: tuple[Carryable, ...]
    disagreeing: frozenset[Cell]
    person: str


class PlanSheet(ReadPaper[Reading]):
    """The plan on the screen."""

    page: PriorityPlace | None

    @property
    def plan(self) -> Plan:
        """The plan shown."""
        return self.reading.plan

    @property
    def priority(self) -> Priority | None:
        """The priority that is chosen."""
        return self.plan.find(self.page.record) if self.page is not None and self.is_read else None

    def spot(self, subject: str, owner: str, field: str) -> Entry:
        """Return the place of a field of a priority, an action or a milestone, by its record."""
        return Entry(cast("Subject", subject), owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Entry)
        return place.cell(self.plan.channel)

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(LABELS[field])


def read_plan(workspace: "Workspace") -> Reading:
    """Read the school's own plan of this year."""
    plans = workspace.plans
    plan, evaluation = plans.current(), workspace.evaluations.current()
    return Reading(
        plan,
        evaluation,
        {priority.record: origin(priority, evaluation) for priority in plan.priorities},
        plans.to_carry_on(),
        frozenset(cell for cell in workspace.disagreements() if cell.channel == plan.channel),
        workspace.profile.person,
    )
