"""What the stages of preparing and minuting share: the meeting as read, and the ways to ask and to say."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.meetings.minutes.values import Minutes
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.meetings.preparing.rules import Note, Part, begins, notes
from sendnet_desktop.meetings.preparing.values import Prepared
from sendnet_ui.cards.paper import CardPaper
from sendnet_ui.evaluations.paper import Spot
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.undo import Work
from sendnet_ui.meetings.places import Entry, RecordPlace, StagePlace, label_of
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_ORDERED: Final = ("agenda_item", "meeting_decision", "task")
"""The kinds of records whose order is the person's own."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the page shows, as read at one moment.

    Attributes:
        prepared: The meeting, its agenda, and what was minuted.
        notes: What is still to be seen to before it.
        begins: When each item of the agenda begins, by its record.
        about: What an action may be about: the areas and statements of the framework, by id.
        today: ``YYYY-MM-DD``.
        disagreeing: Where two versions stand.
    """

    prepared: Prepared
    notes: tuple[Note, ...]
    begins: Mapping[str, str]
    about: Mapping[str, str]
    today: str
    disagreeing: frozenset[Cell]

    @property
    def minutes(self) -> Minutes:
        """The meeting as it is minuted."""
        return self.prepared.minutes

    def notes_on(self, part: Part) -> tuple[Note, ...]:
        """Return what is still to be seen to on one part."""
        return tuple(note for note in self.notes if note.part == part)

    def value(self, record: str, field: str) -> Value:
        """Return what a record of the minutes says in a field; None where it says nothing, or is not there."""
        minutes = self.minutes
        lists = (minutes.attendance, minutes.guests, minutes.agenda, minutes.news, minutes.decisions, minutes.tasks)
        listed = (each for group in (*lists, minutes.clinic, tuple(minutes.updates.values())) for each in group)
        found: object = next((each for each in listed if each.record == record), None)
        if record == minutes.meeting.place.record:
            found = minutes.meeting
        elif record == f"wellbeing:{minutes.meeting.place.key}":
            found = minutes.wellbeing
        value: Value = getattr(found, field, None)
        return value if isinstance(value, bool) else value or None


class MeetingSheet(CardPaper[Reading]):
    """A meeting on the screen."""

    def __init__(self, desk: Desk, saving: Saving, stage: str, parent: QObject | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._stage = stage

    @property
    def minutes(self) -> Minutes:
        """The meeting shown."""
        return self.reading.minutes

    @property
    def place(self) -> MeetingPlace:
        """Which meeting it is."""
        return self.minutes.meeting.place

    def stand(self, within: RecordPlace) -> None:
        """Be somewhere on the page; what is done from now on is undone there."""
        self.page = StagePlace(self.place, self._stage, within)

    def do(
        self,
        words: str,
        work: "Callable[[Workspace], Changes]",
        within: RecordPlace | None = None,
        *,
        offer_undo: bool = False,
    ) -> None:
        """Do something that is more than a value in a field, where the person stands unless a place is given."""
        page = self.page if within is None else StagePlace(self.place, self._stage, within)
        self.saving.do(words, work, page, offer_undo=offer_undo)

    def page_of(self, record: str) -> StagePlace:
        """Return the stage that is shown, with a record on it."""
        return StagePlace(self.place, self._stage, RecordPlace("", record))

    def adding(self, record: str, said: Mapping[str, Value]) -> Work:
        """Return what adds a record to the minutes."""
        place = self.place
        return lambda workspace: workspace.meetings.minutes.add(place, kind_of(record), key_of(record), **said)[1]

    def moving(self, record: str, order: Sequence[str], before: str) -> Work | None:
        """Return what moves an item, a decision or an action; the other lists keep an order of their own."""
        place = self.place
        if kind_of(record) not in _ORDERED:
            return None
        return lambda workspace: workspace.meetings.minutes.move(place, record, list(order), before)

    def taking_away(self, record: str) -> Work:
        """Return what takes a record off the minutes."""
        place = self.place
        return lambda workspace: workspace.meetings.minutes.take_away(place, record)

    def spot(self, subject: str, owner: str, field: str) -> Entry:  # noqa: ARG002 -- the record says what it is
        """Return the place of a field of the meeting or of something minuted, by its record."""
        return Entry(self.place, owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Entry)
        return place.cell()

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(label_of(field))


def read_meeting(workspace: "Workspace", place: MeetingPlace) -> Reading:
    """Read a meeting as it is prepared and minuted."""
    prepared = workspace.meetings.preparing.prepared(place)
    packs = workspace.evaluations.packs
    pack = packs.pack(packs.current(place.year))
    about = {area.id: f"{area.id} {area.title}" for area in pack.areas}
    about |= {each.id: f"{each.id} {each.text}" for each in pack.by_id.values()}
    return Reading(
        prepared,
        notes(prepared),
        begins(prepared.meeting.starts_at, prepared.agenda),
        about,
        workspace.today().isoformat(),
        frozenset(cell for cell in workspace.disagreements() if cell.channel == place.office),
    )
