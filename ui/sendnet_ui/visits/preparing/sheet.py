"""What the pieces of the page share: the day as it is prepared, and the ways to ask and to say."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.visits.preparing.copying import Given
from sendnet_desktop.visits.preparing.rules import Note, Part, notes
from sendnet_desktop.visits.preparing.values import Enquiry, Prepared, Slot
from sendnet_desktop.visits.values import Reviewer
from sendnet_ui.cards.paper import CardPaper
from sendnet_ui.evaluations.paper import Spot
from sendnet_ui.evaluations.undo import Work
from sendnet_ui.visits.places import StagePlace
from sendnet_ui.visits.preparing.places import PARTS, Entry, PartPlace, label_of

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

STAGE = "prepare"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the page shows, as read at one moment.

    Attributes:
        prepared: The day.
        notes: What is still to be seen to.
        given: The school's papers, as far as they are here.
        me: Who of the team writes on this laptop; None where nobody said.
        people: Everybody on the trust's list by name, with where they work.
        checklists: The checklists that a day may go by, by hash.
        disagreeing: Where two versions stand.
    """

    prepared: Prepared
    notes: tuple[Note, ...]
    given: Given
    me: Reviewer | None
    people: Mapping[str, str]
    checklists: Mapping[str, str]
    disagreeing: frozenset[Cell]

    def notes_on(self, part: Part) -> tuple[Note, ...]:
        """Return what is still to be seen to on one part."""
        return tuple(note for note in self.notes if note.part == part)

    def value(self, record: str, field: str) -> Value:
        """Return what something on one of the day's lists says; None where it says nothing, or is not there."""
        listed: tuple[Reviewer | Enquiry | Slot, ...] = (
            *self.prepared.visit.team,
            *self.prepared.enquiries,
            *self.prepared.slots,
        )
        found = next((each for each in listed if each.record == record), None)
        value: Value = getattr(found, field, None)
        return value or None


class DaySheet(CardPaper[Reading]):
    """A challenge day on the screen."""

    @property
    def prepared(self) -> Prepared:
        """The day shown."""
        return self.reading.prepared

    @property
    def place(self) -> DayPlace:
        """Which day it is."""
        return self.prepared.visit.place

    def stand(self, place: PartPlace) -> None:
        """Be on a part of the page; what is done from now on is undone there."""
        self.page = StagePlace(self.place, STAGE, place)

    def do(
        self, words: str, work: "Callable[[Workspace], Changes]", place: PartPlace, *, offer_undo: bool = False
    ) -> None:
        """Do something that is more than a value in a field."""
        self.saving.do(words, work, StagePlace(self.place, STAGE, place), offer_undo=offer_undo)

    def page_of(self, record: str) -> StagePlace:
        """Return the part of the page on which a record stands."""
        return StagePlace(self.place, STAGE, PartPlace(PARTS[kind_of(record)], record))

    def adding(self, record: str, said: Mapping[str, Value]) -> Work:
        """Return what adds something to one of the day's lists."""
        day = self.place
        return lambda workspace: workspace.visits.preparing.add(day, kind_of(record), key_of(record), **said)[1]

    def moving(self, record: str, order: Sequence[str], before: str) -> Work | None:  # noqa: ARG002 -- the day knows it
        """Return what moves a line of enquiry; everything else has its place by its time or its part."""
        day = self.place
        if kind_of(record) != "enquiry":
            return None
        return lambda workspace: workspace.visits.preparing.move(day, record, before)

    def taking_away(self, record: str) -> Work:
        """Return what takes something off its list."""
        day = self.place
        return lambda workspace: workspace.visits.preparing.take_away(day, record)

    def spot(self, subject: str, owner: str, field: str) -> Entry:  # noqa: ARG002 -- the record says what it is
        """Return the place of a field of the day or of something on its lists, by its record."""
        return Entry(self.place, owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Entry)
        return place.cell()

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(label_of(field))


def read_day(workspace: "Workspace", place: DayPlace) -> Reading:
    """Read a day as it is prepared."""
    prepared = workspace.visits.preparing.prepared(place)
    offered = workspace.visits.preparing.offered(prepared.visit)
    return Reading(
        prepared,
        notes(prepared),
        workspace.visits.preparing.copying.given(place),
        workspace.visits.days.me(prepared.visit),
        {person.name: person.organisation.name for person in workspace.exchange.people.everybody()},
        {name: f"{checklist.title} {checklist.number}" for name, checklist in offered.items()},
        frozenset(cell for cell in workspace.disagreements() if cell.channel == place.visit),
    )
