"""What people do in a hub: look at its schools side by side, visit them, and jot for themselves."""

from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from datetime import date
from typing import Final, Protocol

from sendnet_desktop.cards import Cards
from sendnet_desktop.challenge_days.answering import Answering
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import checked_answer
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.graduated.service import Graduated
from sendnet_desktop.graduated.sharing import to_others
from sendnet_desktop.hubs import records
from sendnet_desktop.hubs.agenda import agenda_of
from sendnet_desktop.hubs.values import AgendaPoint, HubBoard, HubJot, HubSchool, HubVisit, VisitAgenda
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import PRIVATE, Channel, school_channel
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.plans.service import Plans

VISIT_ANSWERS: Final = (
    *("visited_on", "hub_lead_name", "with_head", "with_slt", "with_senco", "others_met"),
    *("whole_school", "seen_there", "agreed_next", "next_visit_on"),
)
JOT_ANSWERS: Final = ("of_school", "hub_jotted", "jotted_on")
_OF_PRIORITY: Final = ("said_of_priority",)


class Known(Protocol):
    """What the trust's list says of hubs."""

    def hub(self) -> Mapping[str, str]:
        """Return the schools of whose hub this laptop's person is lead, by id, each with its name."""

    def last_heard(self) -> Mapping[str, date]:
        """Return the day on which each organisation's laptops were last heard of, by id."""


class Hubs:
    """Hub leads' work in this data folder: where nobody leads a hub, what may be read of every school."""

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        cards: Cards,
        *,
        plans: Plans,
        graduated: Graduated,
        recommendations: Answering,
        known: Known,
        readable: Callable[[], Mapping[str, str]],
        sample: bool = False,
    ) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._cards = cards
        self._plans = plans
        self._graduated = graduated
        self._recommendations = recommendations
        self._known = known
        self._readable = readable
        self._sample = sample

    def board(self) -> HubBoard:
        """Return the schools of this person's hub side by side; at the trust's office, all schools.

        Each kind of thing is asked for once, however many schools there are.
        """
        hub, own = self._known.hub(), self._evaluations.school
        names = hub or self._readable()
        year = self._journal.clock.year()
        channels = {school_channel(org, year): name for org, name in names.items()}
        plans = self._plans.all(channels)
        heard, visited = self._known.last_heard(), records.visits(self._journal.ledger, tuple(channels))
        still_open = [each for each in self._recommendations.all(tuple(names)) if each.is_open]
        schools = tuple(
            HubSchool(
                org,
                name,
                plans[channel],
                tuple(each for each in still_open if each.place.org == org),
                tuple(each for each in visited if each.channel == channel),
                heard.get(org),
                is_own=own is not None and own.org == org,
            )
            for (channel, name), org in zip(channels.items(), names, strict=True)
        )
        ordered = tuple(sorted(schools, key=lambda each: each.name.casefold()))
        return HubBoard(ordered, self._journal.clock.today(), bool(hub), self._evaluations.words(), self._sample)

    def agenda(self, org: str) -> VisitAgenda:
        """Return what to talk about on a visit to a school today.

        Raises:
            SendnetError: It is not on the board.
        """
        board = self.board()
        return agenda_of(board, self._on(board, org), self.counted((org,))[org])

    def counted(self, orgs: Collection[str]) -> dict[str, tuple[AgendaPoint, ...]]:
        """Return what stands out in schools' counts of the graduated approach, by school, as others may be told."""
        year = self._journal.clock.year()
        monitors = self._graduated.all({school_channel(org, year): "" for org in orgs})
        return {
            Channel.parse(channel).org: tuple(
                AgendaPoint(note.words, monitor.of(note.half_term).name) for note in to_others(monitor).notes
            )
            for channel, monitor in monitors.items()
        }

    def visits(self, org: str) -> tuple[HubVisit, ...]:
        """Return the visits to a school of every year that is here, the latest first."""
        ledger = self._journal.ledger
        known = [name for name in ledger.channels() if Channel.parse(name).kind == "school"]
        return records.visits(ledger, [name for name in known if Channel.parse(name).org == org])

    def own_visits(self) -> tuple[HubVisit, ...]:
        """Return the hub lead's visits to this school, the latest first.

        Raises:
            SendnetError: This data folder is not a school's.
        """
        return self.visits(Channel.parse(self._evaluations.channel).org)

    def together(self) -> AbstractContextManager[object]:
        """Make all that is said inside one transaction: the whole of it or nothing."""
        return self._journal.together()

    def begin_visit(self, org: str, **answers: Value) -> tuple[HubVisit, Changes]:
        """Begin the note of a visit, of today and by whoever works here if nothing else is said.

        Args:
            org: The school's id.
            **answers: Any of ``VISIT_ANSWERS``.

        Raises:
            SendnetError: This person does not lead the school's hub, or an answer is not one.
        """
        today = self._journal.clock.today()
        usual = {"visited_on": today.isoformat(), "hub_lead_name": self._journal.author}
        channel = school_channel(org, self._journal.clock.year())
        record, changes = self._cards.add(channel, "hub_visit", {**usual, **answers}, VISIT_ANSWERS)
        return self._visit(channel, record), changes

    def change_visit(self, visit: HubVisit, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change one of ``VISIT_ANSWERS``.

        Raises:
            SendnetError: The visit is not there any more, or the answer is not one.
        """
        return self._cards.change(Cell(visit.channel, visit.record, field), value, VISIT_ANSWERS, shown=shown)

    def say_of_priority(self, visit: HubVisit, priority: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Say something of one of the school's priorities in the note of a visit.

        Args:
            visit: The visit.
            priority: The priority's record.
            value: What is said; empty takes it back.
            shown: What the person was shown.

        Raises:
            SendnetError: The visit or the priority is not there any more.
        """
        self._cards.check_there(visit.channel, visit.record)
        if self._plans.all({visit.channel: ""})[visit.channel].find(priority) is None:
            raise SendnetError("There is no such priority in the school’s plan.", "Look at the visit again.")
        kept = checked_answer("said_of_priority", value, _OF_PRIORITY)
        cell = said_of(visit, priority)
        return self._journal.write([Edit(*cell, kept, None if shown == "" else shown)])

    def take_visit_away(self, visit: HubVisit) -> Changes:
        """Take the note of a visit away; undo brings it back.

        Raises:
            SendnetError: It is not there any more, or it is not this person's.
        """
        return self._cards.take_away(visit.channel, visit.record)

    def jots(self) -> tuple[HubJot, ...]:
        """Return what was jotted down on this laptop, the latest first; it never leaves it."""
        return records.jots(self._journal.ledger)

    def jot(self, org: str, words: str) -> tuple[str, Changes]:
        """Jot something down of a school, for oneself; return the record's id and what changed.

        Raises:
            SendnetError: Nothing is said.
        """
        if not words.strip():
            raise SendnetError("There is nothing to jot down.", "Write a few words.")
        today = self._journal.clock.today().isoformat()
        said = {"of_school": org, "hub_jotted": words, "jotted_on": today}
        return self._cards.add(PRIVATE, "hub_jot", said, JOT_ANSWERS)

    def change_jot(self, record: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change what a jot says.

        Raises:
            SendnetError: It is not there any more.
        """
        return self._cards.change(jotted(record), value, JOT_ANSWERS, shown=shown)

    def take_jot_away(self, record: str) -> Changes:
        """Take a jot away; undo brings it back.

        Raises:
            SendnetError: It is not there any more.
        """
        return self._cards.take_away(PRIVATE, record)

    def _visit(self, channel: str, record: str) -> HubVisit:
        return next(each for each in records.visits(self._journal.ledger, (channel,)) if each.record == record)

    @staticmethod
    def _on(board: HubBoard, org: str) -> HubSchool:
        school = board.find(org)
        if school is None:
            raise SendnetError("This school is not on the board.", "Look at the list of schools again.")
        return school


def said_of(visit: HubVisit, priority: str) -> Cell:
    """Return where it is kept what a visit says of a priority."""
    record = f"hub_visit_priority:{key_of(visit.record)}.{key_of(priority)}"
    return Cell(visit.channel, record, "said_of_priority")


def jotted(record: str) -> Cell:
    """Return where the words of a jot are kept."""
    return Cell(PRIVATE, record, "hub_jotted")
