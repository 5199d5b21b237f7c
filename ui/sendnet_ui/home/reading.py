"""What home shows, read in one go on the store's lane, and what follows from it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.evaluations.values import Evaluation, Judged, Snapshot

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """The state of a school's year.

    Attributes:
        person: Who writes here.
        evaluation: The living evaluation.
        snapshots: Those taken this year.
        disagreements: How many fields two people have said differently.
    """

    person: str
    evaluation: Evaluation
    snapshots: tuple[Snapshot, ...]
    disagreements: int

    @property
    def latest(self) -> Snapshot | None:
        """The snapshot taken last."""
        return max(self.snapshots, key=lambda snapshot: snapshot.taken, default=None)

    @property
    def unmet(self) -> int:
        """How many legal duties the school says are not met."""
        return sum(judged.duty_unmet for judged in self.evaluation.judged())


def read_home(workspace: "Workspace") -> Reading:
    """Read what home shows."""
    evaluations = workspace.evaluations
    evaluation = evaluations.current()
    taken = evaluations.snapshots.taken(evaluation.channel)
    return Reading(workspace.profile.person, evaluation, tuple(taken), len(workspace.disagreements()))


def left_off(evaluation: Evaluation) -> Judged | None:
    """Return the statement to go on with: the first unanswered one after the last that was answered, then any."""
    every = list(evaluation.judged())
    done = max((place for place, judged in enumerate(every) if judged.is_answered), default=-1)
    in_turn = [*every[done + 1 :], *every[: done + 1]]
    return next((judged for judged in in_turn if not judged.is_answered), None)
