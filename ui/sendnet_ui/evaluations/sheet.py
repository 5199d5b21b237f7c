"""What the pieces of the screen share: the evaluation that is shown, and the ways to ask and to say."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.values import Evaluation, PastVersion, Snapshot
from sendnet_ui.evaluations.places import Page, Place
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """What the screen shows, as read at one moment.

    Attributes:
        evaluation: The living evaluation, or the one that a snapshot froze.
        snapshots: The school's snapshots, the newest first.
        disagreeing: Where two versions stand; nowhere in a snapshot.
    """

    evaluation: Evaluation
    snapshots: tuple[Snapshot, ...] = ()
    disagreeing: frozenset[Cell] = field(default_factory=frozenset)


class Sheet(QObject):
    """The evaluation on the screen.

    Attributes:
        desk: How it is read and written.
        saving: What writes and holds what is said.
        page: What is chosen.
    """

    chosen = Signal(object)
    """Somebody asked for another ``Page``."""

    def __init__(self, desk: Desk, saving: Saving, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.saving = saving
        self.page: Page | None = None
        self._reading: Reading | None = None
        self._misread: dict[Place, str] = {}

    @property
    def reading(self) -> Reading:
        """What was read last."""
        assert self._reading is not None
        return self._reading

    @property
    def is_read(self) -> bool:
        """Whether anything was read yet."""
        return self._reading is not None

    @property
    def evaluation(self) -> Evaluation:
        """The evaluation shown."""
        return self.reading.evaluation

    @property
    def is_frozen(self) -> bool:
        """Whether a snapshot is shown, which nobody can change."""
        return bool(self.evaluation.snapshot)

    def show(self, reading: Reading) -> None:
        """Take in what was just read."""
        self._reading = reading
        self.saving.settle()

    def known(self, place: Place, known: Value) -> Value:
        """Return what is to be shown in a place: the person's own words where the store has them not yet."""
        return known if self.is_frozen else self.saving.value(place, known)

    def misread(self, place: Place) -> str:
        """Return the words in a place that were no value and wait there to be corrected."""
        return "" if self.is_frozen else self._misread.get(place, "")

    def keep_misread(self, place: Place, words: str) -> None:
        """Keep words that are no value, in place of any kept there before; none once they were corrected."""
        self._misread[place] = words

    def disagrees(self, place: Place) -> bool:
        """Say whether two versions of a place stand."""
        return place.cell(self.evaluation) in self.reading.disagreeing

    def say(self, place: Place, value: Value, seen: Value, bout: object = None) -> None:
        """Say a value on the page that is chosen."""
        assert self.page is not None
        self.saving.say(place, value, seen, self.page, bout)

    def ask_past(self, place: Place, then: Callable[[list[PastVersion]], None]) -> None:
        """Ask what a place has said, the newest first."""
        cell = place.cell(self.evaluation)

        def past(workspace: "Workspace") -> list[PastVersion]:
            return workspace.evaluations.history(cell, _laptops(workspace))

        self.desk.read(past, then)


def read_living(workspace: "Workspace") -> Reading:
    """Read the school's own evaluation of this year."""
    evaluations = workspace.evaluations
    channel = evaluations.channel
    return Reading(
        evaluations.current(),
        tuple(evaluations.snapshots.taken(channel)),
        frozenset(cell for cell in workspace.disagreements() if cell.channel == channel),
    )


def read_snapshot(workspace: "Workspace", snapshot: Snapshot) -> Reading:
    """Read what a snapshot froze."""
    evaluations = workspace.evaluations
    channel = evaluations.channel
    frozen = evaluations.snapshots.evaluation(channel, snapshot.document)
    return Reading(frozen, tuple(evaluations.snapshots.taken(channel)))


def _laptops(workspace: "Workspace") -> Callable[[str], str]:
    def name(device: str) -> str:
        try:
            return workspace.exchange.laptop(device)
        except SendnetError:
            return "another laptop"

    return name
