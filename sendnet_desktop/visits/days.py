"""What people do with challenge days as such: begin one, say who comes, take part in it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final

from sendnet_desktop.cards import Cards
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes, Reversal, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import checked_answer
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import DELETED
from sendnet_desktop.visits import records
from sendnet_desktop.visits.records import DAY
from sendnet_desktop.visits.values import Reviewer, Visit

VISIT_ANSWERS: Final = (
    *("title", "held_on", "phase", "starts_at", "ends_at", "host", "distribution"),
    *("follow_on", "follow_how", "follow_lead"),
)
REVIEWER_ANSWERS: Final = ("called", "part", "comes_from")

_DISTRIBUTION: Final = "Headteacher\nTrust Lead"


class Days:
    """The challenge days whose working papers are in this data folder.

    Attributes:
        cards: Writes the small records of a day.
    """

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        cards: Cards,
        *,
        school: Callable[[str], str],
        device: Callable[[], str],
    ) -> None:
        self.cards = cards
        self._journal = journal
        self._evaluations = evaluations
        self._school = school
        self._device = device

    def all(self) -> tuple[Visit, ...]:
        """Return every challenge day that is here, the latest first."""
        return records.visits(self._journal.ledger, self._school, self._evaluations.words())

    def find(self, place: DayPlace) -> Visit:
        """Return one challenge day.

        Raises:
            SendnetError: Its working papers are not here.
        """
        words = self._evaluations.words()
        found = records.visits(self._journal.ledger, self._school, words, (place.visit,))
        if not found:
            raise SendnetError(
                "The papers of this challenge day are not here.", "Read the newest bundle from whoever prepares it."
            )
        return found[0]

    def together(self) -> AbstractContextManager[object]:
        """Make all that is said inside one transaction: the whole of it or nothing."""
        return self._journal.together()

    def begin(self, place: DayPlace, pack: str, checklist: str, **answers: Value) -> Changes:
        """Begin to prepare a challenge day, by a framework and a checklist that are here.

        Args:
            place: Which day at which school.
            pack: Hash of the framework.
            checklist: Hash of the checklist.
            **answers: Any of ``VISIT_ANSWERS``.

        Raises:
            SendnetError: There is one already, an answer is not one, or it is not this person's to prepare.
        """
        given_up = bool(self._journal.shown(Cell(place.visit, DAY, DELETED)))
        if self._journal.shown(Cell(place.visit, DAY, "pack")) is not None and not given_up:
            raise SendnetError("There is a challenge day at this school on this day already.", "Open that one.")
        given = {"held_on": place.day, "distribution": _DISTRIBUTION, **answers}
        said = {field: checked_answer(field, value, VISIT_ANSWERS) for field, value in given.items()}
        kept = {"pack": pack, "checklist": checklist, **said, **({DELETED: False} if given_up else {})}
        edits = [Edit(place.visit, DAY, field, value) for field, value in kept.items() if value is not None]
        gone = Reversal(Cell(place.visit, DAY, DELETED), earlier=True, later=False if given_up else None)
        return Changes(self._journal.write(edits).cells, (gone,))

    def change(self, place: DayPlace, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change one of ``VISIT_ANSWERS``.

        Raises:
            SendnetError: The day is not here, or the answer is not one.
        """
        self.find(place)
        kept = checked_answer(field, value, VISIT_ANSWERS)
        return self._journal.write([Edit(place.visit, DAY, field, kept, None if shown == "" else shown)])

    def add_reviewer(self, place: DayPlace, called: str, **answers: Value) -> tuple[str, Changes]:
        """Name a member of the team; return the record's key and what changed.

        Args:
            place: Which day.
            called: Name.
            **answers: Any of ``REVIEWER_ANSWERS``.

        Raises:
            SendnetError: The day is not here, or an answer is not one.
        """
        self.find(place)
        record, changes = self.cards.add(place.visit, "reviewer", {"called": called, **answers}, REVIEWER_ANSWERS)
        return key_of(record), changes

    def take_part(self, place: DayPlace, reviewer: str) -> Changes:
        """Say that a member of the team writes on this laptop, and nobody else of the team does.

        Raises:
            SendnetError: There is no such member.
        """
        visit, device = self.find(place), self._device()
        if visit.reviewer(reviewer) is None:
            raise SendnetError("Nobody of this name is in the team.", "Add the reviewer to the team first.")
        others = [each for each in visit.team if each.laptop == device and each.key != reviewer]
        edits = [Edit(place.visit, each.record, "laptop", None) for each in others]
        return self._journal.write([*edits, Edit(place.visit, f"reviewer:{reviewer}", "laptop", device)])

    def me(self, visit: Visit) -> Reviewer | None:
        """Return the member of the team who writes on this laptop; None where nobody said."""
        return visit.on_laptop(self._device())
