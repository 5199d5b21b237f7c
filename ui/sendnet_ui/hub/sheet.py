"""What the pieces of the room share: the hub as it was read, and the ways to ask and to say."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.hubs.agenda import agenda_of
from sendnet_desktop.hubs.naming import LABELS
from sendnet_desktop.hubs.values import AgendaPoint, HubBoard, HubJot, HubSchool, HubVisit, VisitAgenda
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.hub.places import Entry, HubPlace, JotEntry, PriorityEntry, VisitEntry

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

VISIT: Final = "visit"
JOT: Final = "jot"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the room shows, as read at one moment.

    Attributes:
        board: The schools of the hub.
        org: The school that is chosen; empty where there is none.
        counted: What stands out in its counts, as far as others may be told.
        jots: What was jotted down here of any school, the latest first.
        disagreeing: Where two versions stand.
    """

    board: HubBoard
    org: str
    counted: tuple[AgendaPoint, ...]
    jots: tuple[HubJot, ...]
    disagreeing: frozenset[Cell]

    def jots_on(self, org: str) -> tuple[HubJot, ...]:
        """Return what was jotted down of one school."""
        return tuple(jot for jot in self.jots if jot.of_school == org)

    def agenda(self, school: HubSchool) -> VisitAgenda:
        """Return what to talk about on a visit to a school."""
        return agenda_of(self.board, school, self.counted if school.org == self.org else ())


def read_hub(workspace: "Workspace", org: str = "") -> Reading:
    """Read the hub, and what one of its schools counts; the first where it is none of them."""
    hubs, board = workspace.hubs, workspace.hubs.board()
    orgs = [school.org for school in board.schools]
    chosen = org if org in orgs else next(iter(orgs), "")
    counted = hubs.counted((chosen,))[chosen] if chosen else ()
    return Reading(board, chosen, counted, hubs.jots(), frozenset(workspace.disagreements()))


class HubSheet(ReadPaper[Reading]):
    """A hub on the screen.

    Attributes:
        visit: The visit whose note is shown; None where none is.
    """

    visit: HubVisit | None = None

    @property
    def is_frozen(self) -> bool:
        """Whether visits are only to be read, as at the trust."""
        return self.is_read and not self.reading.board.is_lead

    def stand(self, place: HubPlace) -> None:
        """Be at a school; what is done from now on is undone there."""
        self.page = place

    def do(
        self, words: str, work: "Callable[[Workspace], Changes]", place: HubPlace, *, offer_undo: bool = False
    ) -> None:
        """Do something that is more than a value in a field."""
        self.saving.do(words, work, place, offer_undo=offer_undo)

    def spot(self, subject: str, owner: str, field: str) -> Entry:
        """Return the place of a field of a visit or a jot by its record, or of a priority within the visit shown."""
        if subject == JOT:
            return JotEntry(owner, field)
        assert self.visit is not None
        if subject == VISIT:
            return VisitEntry(self.visit.channel, owner, field)
        return PriorityEntry(self.visit.channel, self.visit.record, owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, VisitEntry | PriorityEntry | JotEntry)
        return place.cell()

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(LABELS[field])
