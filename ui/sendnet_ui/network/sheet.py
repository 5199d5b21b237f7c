"""What the pages of the room share: what this school has of network meetings, and the ways to ask and to say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.meetings.at_school.carrying_out import progress_cell
from sendnet_desktop.meetings.at_school.values import GoodPractice, OwnNote, PoolEntry, Suggestion, Task, Training
from sendnet_desktop.meetings.values import Meeting
from sendnet_desktop.plans.values import Plan
from sendnet_ui.cards.paper import CardPaper
from sendnet_ui.evaluations.paper import Spot
from sendnet_ui.evaluations.undo import Work
from sendnet_ui.network.places import PART_OF, CardPlace, Entry, NetworkPlace, label_of

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_KEPT_AS: Final = {"pool_state": "state"}
"""What a record calls a field, where it reads it with more than was said there."""

_Kept = Suggestion | PoolEntry | GoodPractice | Training | OwnNote


@dataclass(frozen=True, slots=True)
class Reading:
    """What the room shows, as read at one moment.

    Attributes:
        org: This school's id.
        person: Who works here.
        today: ``YYYY-MM-DD``.
        meetings: Those that were announced, the latest first.
        tasks: What is this school's to do, the soonest first and what is over last.
        suggestions: What it asks for, the latest first.
        pool: Its needs and offers.
        others: What the trust shows of other schools' needs and offers.
        practices: What works well here.
        trainings: Who took part in which training, the latest first.
        notes: The person's own notes, the latest first.
        schools: What the other schools are called, by id.
        plan: The school's plan of this year.
        pack: The framework, which names areas.
        sample: Whether this is sample data.
        disagreeing: Where two versions stand.
    """

    org: str
    person: str
    today: str
    meetings: tuple[Meeting, ...]
    tasks: tuple[Task, ...]
    suggestions: tuple[Suggestion, ...]
    pool: tuple[PoolEntry, ...]
    others: tuple[PoolEntry, ...]
    practices: tuple[GoodPractice, ...]
    trainings: tuple[Training, ...]
    notes: tuple[OwnNote, ...]
    schools: Mapping[str, str]
    plan: Plan
    pack: Pack
    sample: bool
    disagreeing: frozenset[Cell]

    @property
    def coming(self) -> tuple[Meeting, ...]:
        """The meetings of today and later, the soonest first."""
        ahead = (each for each in self.meetings if each.meets_on >= self.today)
        return tuple(sorted(ahead, key=lambda each: (each.meets_on, each.starts_at)))

    @property
    def held(self) -> tuple[Meeting, ...]:
        """The meetings that are over, the latest first."""
        return tuple(each for each in self.meetings if each.meets_on < self.today)

    def meeting(self, key: str) -> Meeting | None:
        """Return a meeting by its record's key; None where it is not here."""
        return next((each for each in self.meetings if each.place.key == key), None)

    def task(self, record: str) -> Task | None:
        """Return something that is to be done; None where it is not here."""
        return next((each for each in self.tasks if each.record == record), None)

    def channel(self, record: str) -> str:
        """Return where one of the records that are shown is kept; empty where it is not shown any more."""
        going = {progress_cell(self.org, each, "").record: each for each in self.tasks}
        if record in going:
            return progress_cell(self.org, going[record], "").channel
        kept = self._kept(record)
        return kept.channel if kept else ""

    def value(self, record: str, field: str) -> Value:
        """Return what a record that this school keeps says; None where it says nothing, or is not shown any more."""
        kept = self._kept(record)
        value: Value = getattr(kept, _KEPT_AS.get(field, field), None)
        return value if isinstance(value, bool) else value or None

    def _kept(self, record: str) -> _Kept | None:
        shown: tuple[_Kept, ...] = (*self.suggestions, *self.pool, *self.practices, *self.trainings, *self.notes)
        return next((each for each in shown if each.record == record), None)


class NetworkSheet(CardPaper[Reading]):
    """What this school has of network meetings, on the screen."""

    def spot(self, subject: str, owner: str, field: str) -> Entry:  # noqa: ARG002 -- the record says what it is
        """Return the place of a field of something that is shown, by its record."""
        return Entry(self.reading.channel(owner), owner, field)

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Entry)
        return place.cell

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(label_of(field))

    def page_of(self, record: str) -> NetworkPlace:
        """Return the part of the room in which a record is shown."""
        return NetworkPlace(PART_OF[kind_of(record)], CardPlace(record))

    def adding(self, record: str, said: Mapping[str, Value]) -> Work:
        """Return what adds a record to what this school keeps."""
        return lambda workspace: workspace.meetings.at_school.add(kind_of(record), key_of(record), **said)[1]

    def taking_away(self, record: str) -> Work:
        """Return what takes a record away."""
        channel = self.reading.channel(record)
        return lambda workspace: workspace.meetings.at_school.take_away(channel, record)


def read_network(workspace: "Workspace") -> Reading:
    """Read all that this school has of network meetings."""
    at_school = workspace.meetings.at_school
    others = () if workspace.works_alone else workspace.exchange.schools()
    plan = workspace.plans.current()
    return Reading(
        org=workspace.profile.org,
        person=workspace.profile.person,
        today=workspace.today().isoformat(),
        meetings=tuple(each for each in workspace.meetings.calendar.all() if each.is_announced),
        tasks=at_school.tasks.all(),
        suggestions=at_school.suggestions(),
        pool=at_school.pool(),
        others=at_school.others_pool(),
        practices=at_school.practices(),
        trainings=at_school.trainings(),
        notes=at_school.notes(),
        schools={each.id: each.name for each in others},
        plan=plan,
        pack=workspace.evaluations.current().pack,
        sample=plan.sample,
        disagreeing=frozenset(workspace.disagreements()),
    )
