"""What a team does at three o'clock: work with levels, conclude, name strengths, recommend, choose the grounds."""

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.values import Subject
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.answers import check_area, check_level, check_statement, checked_answer
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.journal import reading as journal_reading
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.journal import AS_SHOWN, Edit, Journal, Seen
from sendnet_desktop.journal.kinds import POSITION
from sendnet_desktop.journal.places import place_of
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.visits.days import Days
from sendnet_desktop.visits.synthesis import reading
from sendnet_desktop.visits.synthesis.drafted import GroundSaid
from sendnet_desktop.visits.synthesis.rules import check_room
from sendnet_desktop.visits.synthesis.values import Synthesis
from sendnet_desktop.visits.values import Visit

WORKING_ANSWERS: Final = ("level", "confidence", "sentence")
CONCLUSION_ANSWERS: Final = (
    *("level", "sentence", "strength", "strongest", "second"),
    *("agreed", "agreed_sentence", "disputed"),
)
STRENGTH_ANSWERS: Final = ("praised", "area", "share")
RECOMMENDATION_ANSWERS: Final = (
    *("recommended", "because", "so_that", "led_by", "by_when"),
    *("offered", "offered_by", "known_by", "urgency", "links"),
)

_LISTED: Final = {"strength": STRENGTH_ANSWERS, "recommendation": RECOMMENDATION_ANSWERS}
_KEY: Final = 16
"""How much of a piece's hash tells the ground apart: two of the team who choose the same say the same."""
_LEVELS: Final = frozenset({"level", "agreed"})


class Concluding:
    """The conclusions of the challenge days whose working papers are here."""

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        documents: Documents,
        days: Days,
        checklist: Callable[[str], Checklist],
    ) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._documents = documents
        self._days = days
        self._checklist = checklist

    def together(self) -> AbstractContextManager[object]:
        """Make all that is said inside one transaction: the whole of it or nothing."""
        return self._journal.together()

    def of(self, place: DayPlace) -> Synthesis:
        """Return what the team of a challenge day saw by area, and what it concludes.

        Raises:
            SendnetError: Its working papers, or the framework that is judged by, are not here.
        """
        visit = self._days.find(place)
        packs = self._evaluations.packs
        return reading.synthesis(self._journal.ledger, visit, packs, self._documents, self._checklist)

    def work(
        self, place: DayPlace, reviewer: str, area: str, field: str, value: Value, *, shown: Seen = AS_SHOWN
    ) -> Changes:
        """Say one of ``WORKING_ANSWERS`` of a reviewer's own working level of an area.

        Raises:
            SendnetError: There is no such reviewer or area, or the answer is not one.
        """
        visit, pack = self._judged(place)
        if visit.reviewer(reviewer) is None:
            raise SendnetError("Nobody of this name is in the team.", "Add the reviewer to the team first.")
        check_area(pack, area)
        kept = _checked(pack, field, value, WORKING_ANSWERS)
        return self._say(place, f"working:{reviewer}.{area}", field, kept, shown)

    def conclude(
        self, place: DayPlace, subject: Subject, about: str, field: str, value: Value, *, shown: Seen = AS_SHOWN
    ) -> Changes:
        """Say one of ``CONCLUSION_ANSWERS`` of what the team concludes of a statement or an area.

        Raises:
            SendnetError: The framework knows no such thing, or the answer is not one.
        """
        _, pack = self._judged(place)
        (check_statement if subject == "statement" else check_area)(pack, about)
        kept = _checked(pack, field, value, CONCLUSION_ANSWERS)
        return self._say(place, f"conclusion:{subject}.{about}", field, kept, shown)

    def praise(self, place: DayPlace, praised: Value = "", **answers: Value) -> tuple[str, Changes]:
        """Name a strength; return the record's id and what changed.

        Args:
            place: Which day.
            praised: What goes well.
            **answers: Any of ``STRENGTH_ANSWERS``.

        Raises:
            SendnetError: The day is not here, or an answer is not one.
        """
        return self._add(place, "strength", {"praised": praised, **answers})

    def recommend(self, place: DayPlace, recommended: Value = "", **answers: Value) -> tuple[str, Changes]:
        """Recommend something; return the record's id and what changed.

        Args:
            place: Which day.
            recommended: What to do.
            **answers: Any of ``RECOMMENDATION_ANSWERS``.

        Raises:
            SendnetError: There are five already, the day is not here, or an answer is not one.
        """
        check_room(self.of(place))
        return self._add(place, "recommendation", {"recommended": recommended, **answers})

    def change(self, place: DayPlace, record: str, field: str, value: Value, *, shown: Seen = AS_SHOWN) -> Changes:
        """Change what a strength or a recommendation says.

        Raises:
            SendnetError: It is not there any more, or the answer is not one.
        """
        self._check_listed(place, record)
        _, pack = self._judged(place)
        kept = _listed_answer(pack, kind_of(record), field, value)
        return self._days.cards.change(Cell(place.visit, record, field), kept, _LISTED[kind_of(record)], shown=shown)

    def take_away(self, place: DayPlace, record: str) -> Changes:
        """Take a strength or a recommendation away; undo brings it back.

        Raises:
            SendnetError: It is not there any more.
        """
        self._check_listed(place, record)
        return self._days.cards.take_away(place.visit, record)

    def move(self, place: DayPlace, record: str, before: str = "") -> Changes:
        """Move a strength or a recommendation before another, or to the end.

        Raises:
            SendnetError: One of them is not there any more.
        """
        found = self.of(place)
        listed = found.strengths if kind_of(record) == "strength" else found.recommendations
        return self._days.cards.move(place.visit, record, [each.record for each in listed], before)

    def rest(self, place: DayPlace, record: str, piece: str) -> Changes:
        """Say that a strength or a recommendation rests on something that was seen.

        Raises:
            SendnetError: One of them is not there.
        """
        self._check_listed(place, record)
        if self.of(place).piece(piece) is None:
            raise SendnetError("This was not seen on this challenge day.", "Choose from what was seen.")
        if self._grounds(place, record, piece):
            return Changes()
        ground = f"ground:{key_of(record)}.{hashlib.sha256(piece.encode()).hexdigest()[:_KEY]}"
        said = {POSITION: place_of(self._journal.clock.stamp()), "rests": record, "on": piece}
        return self._journal.write([Edit(place.visit, ground, field, value) for field, value in said.items()])

    def let_go(self, place: DayPlace, record: str, piece: str) -> Changes:
        """Say that it does not rest on that after all; undo brings it back."""
        grounds = self._grounds(place, record, piece)
        return self._journal.write([Edit(place.visit, ground, "on", None) for ground in grounds])

    def grounds_ever(self, place: DayPlace, record: str) -> tuple[Cell, ...]:
        """Return the fields that say what a strength or a recommendation rests on, and what it rested on before."""
        named = journal_reading.under(self._journal.ledger, place.visit, "ground", key_of(record))
        return tuple(Cell(place.visit, ground, "on") for ground in named)

    def _grounds(self, place: DayPlace, record: str, piece: str) -> list[str]:
        found = rows(self._journal.ledger, "ground", GroundSaid, (place.visit,))
        return [where.record for where, said in found if (said.rests, said.on) == (record, piece)]

    def _add(self, place: DayPlace, kind: str, said: dict[str, Value]) -> tuple[str, Changes]:
        _, pack = self._judged(place)
        kept = {field: _listed_answer(pack, kind, field, value) for field, value in said.items()}
        return self._days.cards.add(place.visit, kind, kept, _LISTED[kind])

    def _say(self, place: DayPlace, record: str, field: str, value: Value, shown: Seen) -> Changes:
        return self._journal.write([Edit(place.visit, record, field, value, None if shown == "" else shown)])

    def _judged(self, place: DayPlace) -> tuple[Visit, Pack]:
        visit = self._days.find(place)
        return visit, self._evaluations.packs.pack(visit.pack)

    def _check_listed(self, place: DayPlace, record: str) -> None:
        if kind_of(record) not in _LISTED:
            raise SendnetError("This is neither a strength nor a recommendation.", "Look at the list again.")
        self._days.cards.check_there(place.visit, record)


def _checked(pack: Pack, field: str, value: Value, asked: tuple[str, ...]) -> Value:
    if field in _LEVELS and value != "":
        check_level(pack, value)
    return checked_answer(field, value, asked)


def _listed_answer(pack: Pack, kind: str, field: str, value: Value) -> Value:
    kept = checked_answer(field, value, _LISTED[kind])
    if field == "area" and kept is not None:
        check_area(pack, str(kept))
    if field == "links" and kept is not None:
        named = dict.fromkeys(str(kept).replace(",", " ").split())
        for statement in named:
            check_statement(pack, statement)
        return ", ".join(named) or None
    return kept
