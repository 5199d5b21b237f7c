"""What the pieces of the room share: the year that is shown, and the ways to ask and to say."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sendnet_desktop.changes import Cell
from sendnet_desktop.graduated.values import HalfTerm, Monitor
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.graduated.places import Entry
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """What the room shows, as read at one moment.

    Attributes:
        monitor: The school's counts of this year.
        disagreeing: Where two versions stand.
    """

    monitor: Monitor
    disagreeing: frozenset[Cell]


class MonitorSheet(ReadPaper[Reading]):
    """The year on the screen; its page is the id of the half-term that is chosen."""

    page: str

    def __init__(self, desk: Desk, saving: Saving, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(desk, saving, parent, reading)
        self.page = reading.monitor.now.id

    @property
    def monitor(self) -> Monitor:
        """The year shown."""
        return self.reading.monitor

    @property
    def half_term(self) -> HalfTerm:
        """The half-term that is chosen."""
        return self.monitor.of(self.page)

    def count(self, place: Entry) -> int | None:
        """Return the count in a place: the person's own where the store has it not yet."""
        known = self.known(place, self.monitor.of(place.half_term).counts.get(place.field))
        return known if isinstance(known, int) else None

    def say_count(self, place: Entry, count: int | None, bout: object) -> None:
        """Say a count in a place; what is typed in one bout is undone in one step."""
        if count != self.count(place):
            seen = self.monitor.of(place.half_term).counts.get(place.field)
            self.saving.say(place, count, seen, place.half_term, bout)

    def spot(self, subject: str, owner: str, field: str) -> Entry:  # noqa: ARG002  # there is one kind of subject
        """Return the place of a field of a half-term."""
        return Entry(owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Entry)
        return place.cell(self.monitor.channel)


def read_monitor(workspace: "Workspace") -> Reading:
    """Read the school's own monitor of this year."""
    monitor = workspace.graduated.current()
    return Reading(monitor, frozenset(cell for cell in workspace.disagreements() if cell.channel == monitor.channel))
