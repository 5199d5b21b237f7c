"""What the pieces of the room share: the years that are shown, and the ways to ask and to say."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sendnet_desktop.changes import Cell
from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.checks import Check, checks
from sendnet_desktop.cohorts.figures import checked
from sendnet_desktop.cohorts.measures import MEASURES, Block, blocks_of
from sendnet_desktop.cohorts.sharing import Shown, to_others, to_ourselves
from sendnet_desktop.cohorts.values import Cohorts, Place
from sendnet_ui.cohorts.places import Entry
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True)
class Reading:
    """What the room shows, as read at one moment.

    Attributes:
        cohorts: A school's three years.
        comparison: The published figures beside them.
        disagreeing: Where two versions stand.
    """

    cohorts: Cohorts
    comparison: Comparison
    disagreeing: frozenset[Cell] = frozenset()

    @cached_property
    def ours(self) -> Shown:
        """The data as the school sees them."""
        return to_ourselves(self.cohorts)

    @cached_property
    def others(self) -> Shown:
        """The data as others may see them."""
        return to_others(self.cohorts)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """What does not add up."""
        return checks(self.cohorts)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What a school of this phase is asked."""
        return blocks_of(self.cohorts.phase)


class CohortSheet(ReadPaper[Reading]):
    """The data on the screen; its page is the id of the block that is chosen.

    Attributes:
        masked: Whether they are shown as others may see them.
    """

    page: str

    def __init__(self, desk: Desk, saving: Saving, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(desk, saving, parent, reading)
        self.page = reading.blocks[0].id
        self.masked = False

    @property
    def cohorts(self) -> Cohorts:
        """The three years."""
        return self.reading.cohorts

    @property
    def shown(self) -> Shown:
        """The data as the person wants to see them."""
        return self.reading.others if self.masked else self.reading.ours

    @property
    def block(self) -> Block:
        """The block that is chosen."""
        return next(each for each in self.reading.blocks if each.id == self.page)

    def show(self, reading: Reading) -> None:
        """Take in what was just read."""
        super().show(reading)
        if self.page not in {each.id for each in reading.blocks}:
            self.page = reading.blocks[0].id

    def figure(self, place: Place) -> str:
        """Return the figure in a cell: the person's own where the store has it not yet; empty for none."""
        known = self.known(Entry(place), self.cohorts.figures.get(place))
        return str(known) if known is not None else ""

    def say_figure(self, place: Place, typed: str, bout: object) -> None:
        """Enter what was typed in a cell; what is typed in one bout is undone in one step.

        Raises:
            SendnetError: The cell takes no such figure.
        """
        figure = checked(MEASURES[place.measure], typed)
        if (figure or "") != self.figure(place):
            self.saving.say(Entry(place), figure, self.cohorts.here.get(place), self.page, bout)

    def spot(self, subject: str, owner: str, field: str) -> Spot:
        """Return the place of a figure; the room has no forms that ask by subject."""
        raise NotImplementedError(f"{subject} {owner} {field}")

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Entry)
        return place.cell(self.cohorts.channel)


def read_data(workspace: "Workspace") -> Reading:
    """Read the school's own data."""
    cohorts = workspace.cohorts.current()
    apart = frozenset(cell for cell in workspace.disagreements() if cell.channel == cohorts.channel)
    return Reading(cohorts, workspace.cohorts.benchmarks.comparison(), apart)
