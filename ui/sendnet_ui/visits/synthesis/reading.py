"""What the page of conclusions shows, as read at one moment."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell
from sendnet_desktop.visits.synthesis.values import Synthesis
from sendnet_desktop.visits.values import Reviewer

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """A challenge day while its team concludes.

    Attributes:
        synthesis: What was seen, and what is concluded.
        me: The member of the team who writes on this laptop; None where nobody said.
        disagreeing: Where two versions stand.
    """

    synthesis: Synthesis
    me: Reviewer | None
    disagreeing: frozenset[Cell]


def read_synthesis(workspace: "Workspace", place: DayPlace) -> Reading:
    """Read a challenge day while its team concludes.

    Raises:
        SendnetError: Its papers or its framework are not here.
    """
    synthesis = workspace.visits.concluding.of(place)
    return Reading(
        synthesis,
        workspace.visits.days.me(synthesis.visit),
        frozenset(cell for cell in workspace.disagreements() if cell.channel == place.visit),
    )
