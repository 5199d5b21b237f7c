"""What the pieces of the page share: the day as read, and the ways to ask and to say."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.evaluations.naming import LABELS
from sendnet_desktop.visits.synthesis.values import Synthesis
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.visits.places import StagePlace
from sendnet_ui.visits.synthesis.places import Concluded, Drawn
from sendnet_ui.visits.synthesis.reading import Reading

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

STAGE: Final = "conclude"


class SynthesisSheet(ReadPaper[Reading]):
    """The conclusions on the screen."""

    drawn: Drawn | None = None
    """What is chosen; None before anything was read."""

    @property
    def synthesis(self) -> Synthesis:
        """What was seen, and what is concluded."""
        return self.reading.synthesis

    @property
    def day(self) -> DayPlace:
        """Which challenge day."""
        return self.synthesis.place

    def turn(self, drawn: Drawn) -> None:
        """Choose something; what is done from now on is undone there."""
        self.drawn = drawn
        self.page = StagePlace(self.day, STAGE, drawn)

    def spot(self, subject: str, owner: str, field: str) -> Concluded:  # noqa: ARG002 -- the record says what it is
        """Return the place of a field of a record."""
        return Concluded(self.day, owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Concluded)
        return place.cell()

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(LABELS[field])

    def do(self, words: str, work: "Callable[[Workspace], Changes]", *, offer_undo: bool = False) -> None:
        """Do something that is more than a value in a field."""
        self.saving.do(words, work, self.page, offer_undo=offer_undo)
