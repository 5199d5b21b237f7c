"""What the pieces of the page share: the follow-up as read, and the ways to ask and to say."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sendnet_desktop.challenge_days.naming import LABELS
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell
from sendnet_desktop.visits.following.values import FollowUp
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.visits.following.places import Found

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

STAGE: Final = "follow-up"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the page shows, as read at one moment.

    Attributes:
        follow_up: What is followed up.
        disagreeing: Where two versions stand.
    """

    follow_up: FollowUp
    disagreeing: frozenset[Cell]


class FollowSheet(ReadPaper[Reading]):
    """A follow-up on the screen."""

    def spot(self, subject: str, owner: str, field: str) -> Found:  # noqa: ARG002 -- there is one subject here
        """Return the place of a field of what is found, by the recommendation."""
        return Found(self.reading.follow_up.visit.place, owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Found)
        return place.cell()

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(LABELS[field])


def read_follow_up(workspace: "Workspace", place: DayPlace) -> Reading:
    """Read a follow-up.

    Raises:
        SendnetError: Its papers or its framework are not here, or it follows no other day.
    """
    disagreeing = frozenset(cell for cell in workspace.disagreements() if cell.channel == place.findings)
    return Reading(workspace.visits.following.of(place), disagreeing)
