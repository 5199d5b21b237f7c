"""What people at a school do with network meetings, put together."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.cards import Cards
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import check_area, check_statement
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.journal import AS_SHOWN, Journal, Seen
from sendnet_desktop.meetings.at_school import reading
from sendnet_desktop.meetings.at_school.carrying_out import CarryingOut
from sendnet_desktop.meetings.at_school.values import GoodPractice, OwnNote, PoolEntry, Suggestion, Training
from sendnet_desktop.meetings.calendar import Calendar
from sendnet_desktop.meetings.values import Meeting
from sendnet_desktop.plans.service import Plans

ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    "suggestion": ("meeting", "suggested", "suggested_for"),
    "pool_entry": ("pool_side", "pooled", "terms", "from_on", "until_on", "cost_share", "pool_state", "agreed_with"),
    "cpd": ("cpd_on", "cpd_person", "cpd_topic", "cpd_minutes", "cpd_by", "meeting"),
    "practice": ("works_well", "area", "statement", "whom_to_ask", "share"),
    "own_note": ("meeting", "title", "meets_on", "own_words"),
}
"""What a school may say in each kind of record that it adds."""


class AtSchool:
    """What this school has, wants and notes of network meetings.

    Attributes:
        tasks: What meetings gave it to do.
    """

    def __init__(
        self, journal: Journal, evaluations: Evaluations, plans: Plans, calendar: Calendar, cards: Cards
    ) -> None:
        self.tasks = CarryingOut(journal, evaluations, plans, calendar)
        self._journal = journal
        self._evaluations = evaluations
        self._calendar = calendar
        self._cards = cards

    def next_meeting(self) -> Meeting | None:
        """Return the soonest meeting of today or later that the trust has announced; None where there is none."""
        return next(iter(self.coming()), None)

    def coming(self) -> tuple[Meeting, ...]:
        """Return the meetings of today and later that the trust has announced, the soonest first."""
        today = self._journal.clock.today().isoformat()
        ahead = (each for each in self._calendar.all() if each.is_announced and each.meets_on >= today)
        return tuple(sorted(ahead, key=lambda each: (each.meets_on, each.starts_at)))

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Return what this school asks for, the latest first."""
        return reading.suggestions(self._journal.ledger, (self.tasks.org,))[::-1]

    def pool(self) -> tuple[PoolEntry, ...]:
        """Return what this school needs and offers."""
        return reading.pool(self._journal.ledger, (self.tasks.org,))

    def others_pool(self) -> tuple[PoolEntry, ...]:
        """Return what the trust shows of other schools' needs and offers and is not over."""
        org = self.tasks.org
        shown = reading.shown_pool(self._journal.ledger)
        return tuple(each for each in shown if each.of_school != org and each.state != "over")

    def trainings(self) -> tuple[Training, ...]:
        """Return the training of this school's staff, the latest first."""
        return reading.trainings(self._journal.ledger, (self.tasks.org,))

    def practices(self) -> tuple[GoodPractice, ...]:
        """Return what this school says works well there."""
        return reading.practices(self._journal.ledger, (self.tasks.org,))

    def notes(self) -> tuple[OwnNote, ...]:
        """Return what the person on this laptop wrote down for themselves, the latest first."""
        return reading.own_notes(self._journal.ledger)

    def add(self, kind: str, key: str = "", **said: Value) -> tuple[str, Changes]:
        """Add a record of one of the kinds of ``ASKED``; return its id and what changed.

        Args:
            kind: Which kind.
            key: The record's own, where somebody has to know it before it is on the disk; empty for a new one.
            **said: What it says, of what is asked in that kind.

        Raises:
            SendnetError: Something is not asked, or is no answer to what is.
        """
        for field, value in said.items():
            self._check(field, value)
        channel = PRIVATE if kind == "own_note" else self._evaluations.channel
        return self._cards.add(channel, kind, said, ASKED[kind], key)

    def change(self, cell: Cell, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change what one of this school's records says in one field.

        Raises:
            SendnetError: It is not there, or the value is no answer.
        """
        self._check_own(cell.channel)
        self._check(cell.field, value)
        return self._cards.change(cell, value, ASKED[kind_of(cell.record)], shown=shown)

    def take_away(self, channel: str, record: str) -> Changes:
        """Take one of this school's records away; undo brings it back.

        Raises:
            SendnetError: It is not there.
        """
        self._check_own(channel)
        return self._cards.take_away(channel, record)

    def _check_own(self, channel: str) -> None:
        if channel != PRIVATE and not channel.startswith(f"school:{self.tasks.org}:"):
            raise SendnetError("This is another school’s.", "Only that school changes it.")

    def _check(self, field: str, value: Value) -> None:
        if value in (None, "") or field not in ("area", "statement"):
            return
        check = check_area if field == "area" else check_statement
        check(self._evaluations.current().pack, str(value))
