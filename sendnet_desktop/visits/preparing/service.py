"""What people do to prepare a challenge day."""

from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Final, Literal

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.records import last_said
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.journal.documents import CHECKLIST_TYPE, PACK_TYPE, Documents
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED
from sendnet_desktop.visits.days import REVIEWER_ANSWERS, Days
from sendnet_desktop.visits.preparing import records
from sendnet_desktop.visits.preparing.copying import Copying
from sendnet_desktop.visits.preparing.planning import Planning
from sendnet_desktop.visits.preparing.times import read_time
from sendnet_desktop.visits.preparing.values import Prepared
from sendnet_desktop.visits.records import DAY
from sendnet_desktop.visits.values import Visit

if TYPE_CHECKING:
    from sendnet_desktop.publishing.checklists.service import Checklists

ENQUIRY_ANSWERS: Final = ("asked", "aim")
SLOT_ANSWERS: Final = ("planned", "starts_at", "ends_at", "meets", "held_in", "section", "reviewer")
CARDS: Final[Mapping[str, tuple[str, ...]]] = {
    "enquiry": ENQUIRY_ANSWERS,
    "slot": SLOT_ANSWERS,
    "reviewer": REVIEWER_ANSWERS,
}
"""The records that preparing a day adds and changes, by kind: what each may say."""

Fixed = Literal["pack", "checklist"]
"""What a day goes by."""

_TIMES: Final = ("starts_at", "ends_at")
_USUAL: Final = "full-day"


class Preparing:
    """What goes before the challenge days of this data folder.

    Attributes:
        copying: The school's papers for the team.
        planning: The plan, as it is shared with the school.
    """

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        days: Days,
        documents: Documents,
        *,
        copying: Copying,
        checklists: Callable[[], "Checklists"],
        let_in: Callable[[str, str], Collection[str]],
        sample: bool = False,
    ) -> None:
        self.copying = copying
        self.planning = Planning(journal, documents)
        self._journal = journal
        self._documents = documents
        self._evaluations = evaluations
        self._checklists = checklists
        self._days = days
        self._let_in = let_in
        self._sample = sample

    def together(self) -> AbstractContextManager[object]:
        """Make all that is said inside one transaction: the whole of it or nothing."""
        return self._journal.together()

    def prepared(self, place: DayPlace) -> Prepared:
        """Return everything about a day before it is held.

        Raises:
            SendnetError: Its papers are not here.
        """
        visit, ledger, copies = self._days.find(place), self._journal.ledger, self.copying.is_allowed(place)
        prepared = Prepared(
            visit,
            records.enquiries(ledger, place),
            records.slots(ledger, place),
            self.copying.briefings(place, compare=copies),
            self._pack(visit.pack),
            self._checklist(visit.checklist),
            not_let_in=self._not_let_in(visit),
            is_begun=records.is_begun(ledger, place),
            copies=copies,
            as_at=self._journal.clock.today(),
            words=self._evaluations.words(),
            sample=self._sample,
        )
        return self.planning.beside(prepared)

    def begin(self, place: DayPlace, checklist: str = "", **answers: Value) -> Changes:
        """Begin to prepare a day by the framework that the trust uses, and bring along what its team needs.

        Where nobody says which phases the school is of, it is those that it says itself.

        Args:
            place: Which day at which school.
            checklist: Hash of the checklist; the current one for a full day if not given.
            **answers: Any of ``VISIT_ANSWERS``.

        Raises:
            SendnetError: There is one already, something is not here, or it is not this person's to prepare.
        """
        pack = self._evaluations.packs.current(self._journal.clock.year())
        chosen = checklist or self._checklists().names()[_USUAL]
        asked = last_said(self._journal.ledger, place.org, self._journal.clock.year()).phase
        timed = {"phase": asked or None, **{field: _kept(field, value) for field, value in answers.items()}}
        with self._journal.together():
            changes = self._days.begin(place, pack, chosen, **timed)
            changes |= self._publish(place, "pack", pack) | self._publish(place, "checklist", chosen)
            return changes | self.copying.refresh(place) if self.copying.is_allowed(place) else changes

    def offered(self, visit: Visit) -> dict[str, Checklist]:
        """Return the checklists that a day may go by, by hash: its own first, then the current of each template."""
        found = {name: self._checklist(name) for name in (visit.checklist, *self._checklists().names().values())}
        return {name: checklist for name, checklist in found.items() if checklist is not None}

    def go_by(self, place: DayPlace, what: Fixed, name: str) -> Changes:
        """Go by another framework or checklist, as long as nobody has begun to look.

        Raises:
            SendnetError: Somebody has begun, or it is not here.
        """
        self._days.find(place)
        if not name:
            raise SendnetError("A challenge day goes by a framework and a checklist.", "Choose another one instead.")
        if records.is_begun(self._journal.ledger, place):
            raise SendnetError(
                "Somebody has begun to look already, by what was fixed before.", "It stays as it is for this day."
            )
        with self._journal.together():
            return self._publish(place, what, name) | self._journal.write([Edit(place.visit, DAY, what, name)])

    def add(self, place: DayPlace, kind: str, key: str = "", /, **said: Value) -> tuple[str, Changes]:
        """Add a line of enquiry, something on the timetable or a member of the team; return its record.

        Args:
            place: Which day.
            kind: One of ``CARDS``.
            key: The record's own, where somebody has to know it before it is on the disk; empty for a new one.
            **said: What it says.

        Raises:
            SendnetError: The day is not here, or it may not say this.
        """
        self._days.find(place)
        kept = {field: _kept(field, value) for field, value in said.items()}
        return self._days.cards.add(place.visit, kind, kept, CARDS[kind], key)

    def change(self, place: DayPlace, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change what one of these records says, or the day itself.

        Raises:
            SendnetError: It is not there, or may not say this.
        """
        kept = _kept(field, value)
        if record == DAY:
            return self._days.change(place, field, kept, shown=shown)
        asked = CARDS.get(kind_of(record), ())
        return self._days.cards.change(Cell(place.visit, record, field), kept, asked, shown=shown)

    def take_away(self, place: DayPlace, record: str) -> Changes:
        """Take one of these records away; undo brings it back.

        Raises:
            SendnetError: It is not there, or somebody saw something who is to be taken out of the team.
        """
        if kind_of(record) not in CARDS:
            raise SendnetError("This is not taken away here.", "Nothing was changed.")
        if kind_of(record) == "reviewer" and records.has_looked(self._journal.ledger, place, key_of(record)):
            raise SendnetError("This member of the team has written something already.", "The name stays with it.")
        return self._days.cards.take_away(place.visit, record)

    def move(self, place: DayPlace, record: str, before: str = "") -> Changes:
        """Move a line of enquiry before another, or to the end.

        Raises:
            SendnetError: One of them is not there.
        """
        siblings = [each.record for each in records.enquiries(self._journal.ledger, place)]
        return self._days.cards.move(place.visit, record, siblings, before)

    def give_up(self, place: DayPlace) -> Changes:
        """Take a day away that is not to be held; undo brings it back.

        Raises:
            SendnetError: It is not here, the school has its plan, or somebody has begun to look.
        """
        self._days.find(place)
        if self.planning.shared(place) or records.is_begun(self._journal.ledger, place):
            raise SendnetError(
                "This day is not only the team’s own any more.", "Tell the school, and leave the day as it stands."
            )
        return self._journal.write([Edit(place.visit, DAY, DELETED, value=True)])

    def share(self, place: DayPlace) -> Changes:
        """Freeze the plan with its questions, and share it with the school; an earlier one is superseded, and stays.

        Raises:
            SendnetError: The day has no date or no team yet, or it is not this person's to share.
        """
        return self.planning.share(self.prepared(place))

    def _publish(self, place: DayPlace, what: Fixed, name: str) -> Changes:
        # Reviewers from elsewhere read nothing that the trust shares with its schools, so the team has its own copy.
        data, type_ = (
            (self._evaluations.packs.data(name), PACK_TYPE)
            if what == "pack"
            else (self._checklists().data(name), CHECKLIST_TYPE)
        )
        return self._documents.publish(place.visit, type_, data)[1]

    def _pack(self, name: str) -> Pack | None:
        return self._evaluations.packs.pack(name) if name and self._evaluations.packs.is_here(name) else None

    def _checklist(self, name: str) -> Checklist | None:
        return self._checklists().known(name) if name else None

    def _not_let_in(self, visit: Visit) -> tuple[str, ...]:
        let_in = self._let_in(*visit.place)
        waiting = [each for each in visit.team if each.part != "school" and each.called.strip()]
        return tuple(each.called for each in waiting if each.called.strip().casefold() not in let_in)


def _kept(field: str, value: Value) -> Value:
    return read_time(value) if field in _TIMES and isinstance(value, str) and value else value
