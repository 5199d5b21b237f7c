"""What the pieces of the screen share: the evaluation that is shown, and the ways to ask and to say."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.filters import Recency
from sendnet_desktop.evaluations.values import Evaluation, Snapshot
from sendnet_desktop.plans.values import Plan
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.evaluations.places import Page, Place, Subject

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """What the screen shows, as read at one moment.

    Attributes:
        evaluation: The living evaluation, or the one that a snapshot froze.
        snapshots: The school's snapshots, the newest first.
        disagreeing: Where two versions stand; nowhere in a snapshot.
        plan: What the school means to change; None beside a snapshot.
        comparable: The snapshots that it can be compared with, the newest first.
        beside: The one that it is compared with; None where there is none.
        recency: Which statements were written on, and when; nothing in a snapshot.
        former: The framework that this year can go back to, by its number; empty where it came from none.
    """

    evaluation: Evaluation
    snapshots: tuple[Snapshot, ...] = ()
    disagreeing: frozenset[Cell] = field(default_factory=frozenset)
    plan: Plan | None = None
    comparable: tuple[Snapshot, ...] = ()
    beside: Snapshot | None = None
    recency: Recency = field(default_factory=Recency)
    former: str = ""


class Sheet(ReadPaper[Reading]):
    """The evaluation on the screen."""

    page: Page | None

    @property
    def evaluation(self) -> Evaluation:
        """The evaluation shown."""
        return self.reading.evaluation

    @property
    def is_frozen(self) -> bool:
        """Whether a snapshot is shown, which nobody can change."""
        return bool(self.evaluation.snapshot)

    def spot(self, subject: str, owner: str, field: str) -> Place:
        """Return the place of a field of a statement, an area or a piece of evidence."""
        return Place(cast("Subject", subject), owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Place)
        return place.cell(self.evaluation)

    def told_with(self, place: Spot) -> Sequence[Cell]:
        """Return the fields whose history is told with that of a place: whether it applies, with why it does not."""
        cell = self.cell(place)
        return (cell._replace(field="applies"), cell) if cell.field == "reason" else (cell,)


def read_living(workspace: "Workspace", beside: str = "") -> Reading:
    """Read the school's own evaluation of this year, compared with the snapshot of a hash or with the newest."""
    evaluations = workspace.evaluations
    channel, living = evaluations.channel, evaluations.current()
    comparable = tuple(evaluations.snapshots.earlier(living))
    return Reading(
        evaluations.snapshots.compared(living, beside),
        tuple(evaluations.snapshots.taken(channel)),
        frozenset(cell for cell in workspace.disagreements() if cell.channel == channel),
        workspace.plans.current(),
        comparable,
        _chosen(comparable, beside),
        evaluations.recency(),
        workspace.frameworks.moving.former(),
    )


def read_snapshot(workspace: "Workspace", snapshot: Snapshot, beside: str = "") -> Reading:
    """Read what a snapshot froze, compared with an earlier one."""
    evaluations = workspace.evaluations
    channel = evaluations.channel
    frozen = evaluations.snapshots.evaluation(channel, snapshot.document)
    comparable = tuple(evaluations.snapshots.earlier(frozen))
    return Reading(
        evaluations.snapshots.compared(frozen, beside),
        tuple(evaluations.snapshots.taken(channel)),
        comparable=comparable,
        beside=_chosen(comparable, beside),
    )


def _chosen(comparable: tuple[Snapshot, ...], document: str) -> Snapshot | None:
    return next((each for each in comparable if each.document == document), comparable[0] if comparable else None)
