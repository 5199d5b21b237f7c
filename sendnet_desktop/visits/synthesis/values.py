"""What the team of a challenge day saw and what it concludes from it: frozen values."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.challenge_days.advice import Advice
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.values import Subject
from sendnet_desktop.evaluations.evidence import LITTLE, Attached
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.pack import Area, Level, Pack, Statement
from sendnet_desktop.visits.capture.offering import shown_to_others
from sendnet_desktop.visits.capture.values import Captured
from sendnet_desktop.visits.choices import COMPLIANCE, PASSED_OVER, SEEN, SIGNS
from sendnet_desktop.visits.values import Visit

ANSWER_WORDS: Final = {**SEEN, **COMPLIANCE}
"""Every answer to an item in words, by id."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that one reviewer saw, heard or noted.

    Attributes:
        record: Its id: of an observation, a theme or a jot.
        reviewer: Name of whose it is; empty where nobody said.
        where: The room, group or trail: ``Year 4, Reading``; empty where there is none.
        item: Id of the checklist's item; empty for a jot that nobody has sorted.
        asked: What the item asks; empty where there is none, or its checklist has not come.
        section: Id of the item's section, which says of what sort the evidence is.
        statements: Ids of the framework's statements that it bears on.
        areas: Ids of the areas that it bears on; none for what is about the day as a whole.
        answer: One of ``SEEN`` or ``COMPLIANCE``, or empty.
        level: The level that was given; None for none.
        number: What was counted; None for nothing.
        words: What was noted or heard.
        sign: One of ``SIGNS``, or empty.
        star: Whether it is worth saying in feedback.
        seen_at: ``HH:MM``, or empty.
        is_evidence: Whether somebody looked; what was passed over says nothing.
        photos: What was photographed with it; their bytes may have to come yet.
    """

    record: str
    reviewer: str = ""
    where: str = ""
    item: str = ""
    asked: str = ""
    section: str = ""
    statements: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    answer: str = ""
    level: Level | None = None
    number: int | None = None
    words: str = ""
    sign: str = ""
    star: bool = False
    seen_at: str = ""
    is_evidence: bool = True
    photos: tuple[Attached, ...] = ()

    @property
    def said(self) -> str:
        """What was found, without what was asked: ``In places. Two adults waited. (Year 4, reading)``."""
        return self._said("" if self.number is None else str(self.number))

    @property
    def told(self) -> str:
        """The same as a report tells it to others: a number that may point at a child is masked."""
        return self._said("" if self.number is None else shown_to_others(self.number))

    def _said(self, number: str) -> str:
        parts = [ANSWER_WORDS.get(self.answer, ""), SIGNS.get(self.sign, "") if self.sign != "neither" else ""]
        parts += [f"{self.level.number} {self.level.name}" if self.level else ""]
        parts += [number, self.words.strip().rstrip(".")]
        told = ". ".join(part for part in parts if part)
        return f"{told} ({self.where})" if self.where else told


@dataclass(frozen=True, slots=True)
class Working:
    """One reviewer's own working level of an area.

    Attributes:
        record: Its id.
        reviewer: Key of whose it is.
        called: The reviewer's name.
        area: Id of the area.
        level: The level; None while none was given.
        confidence: One of ``CONFIDENCE``, or empty.
        sentence: Why.
        disagreements: The fields of which two versions stand.
    """

    record: str
    reviewer: str
    called: str
    area: str
    level: Level | None = None
    confidence: str = ""
    sentence: str = ""
    disagreements: tuple[TwoVersions, ...] = ()


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What the team concludes of a statement or an area.

    Attributes:
        subject: Whether it is about a statement or an area.
        about: The statement's or area's id.
        level: The reviewers' level; None while there is none.
        sentence: What they say.
        strength: How strong they find the evidence: one of ``STRENGTH``, or empty.
        strongest: Record of the strongest piece of evidence; empty for none.
        second: Record of the second.
        agreed: The level agreed with the school; None for none.
        agreed_sentence: What was agreed, or what is disputed.
        disputed: Whether the school disputes it.
        disagreements: The fields of which two versions stand.
    """

    subject: Subject
    about: str
    level: Level | None = None
    sentence: str = ""
    strength: str = ""
    strongest: str = ""
    second: str = ""
    agreed: Level | None = None
    agreed_sentence: str = ""
    disputed: bool = False
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def record(self) -> str:
        """Its id among the working papers."""
        return f"conclusion:{self.subject}.{self.about}"

    @property
    def is_made(self) -> bool:
        """Whether there is anything to tell the school."""
        return self.level is not None or bool(self.sentence.strip()) or self.disputed or self.agreed is not None


@dataclass(frozen=True, slots=True)
class StatementFound:
    """A statement: the school's judgement and what the team saw.

    Attributes:
        statement: The framework's statement.
        school: What the school says of it; None where its evaluation is not here or does not ask it.
        pieces: What bears on it, without what was passed over.
        conclusion: What the team concludes.
        in_question: Whether the school judges it high on little evidence.
    """

    statement: Statement
    school: Judged | None
    pieces: tuple[Piece, ...]
    conclusion: Conclusion
    in_question: bool = False


@dataclass(frozen=True, slots=True)
class AreaFound:
    """An area: the school's judgement, what the team saw, the reviewers' working levels and the conclusion.

    Attributes:
        area: The framework's area.
        school: What the school says of it; None where its evaluation is not here.
        school_level: The school's level.
        pieces: What bears on it, without what was passed over.
        workings: The reviewers' working levels, in the order of the team.
        conclusion: What the team concludes.
        statements: Its statements, high judgement on weak evidence first.
    """

    area: Area
    school: AreaJudged | None
    school_level: Level | None
    pieces: tuple[Piece, ...]
    workings: tuple[Working, ...]
    conclusion: Conclusion
    statements: tuple[StatementFound, ...]

    @property
    def in_question(self) -> tuple[str, ...]:
        """Ids of its statements that the school judges high on little evidence."""
        return tuple(each.statement.id for each in self.statements if each.in_question)

    @property
    def school_strength(self) -> str:
        """How strong the school finds its evidence: what most of its high judgements rest on, the weakest of equals."""
        rated = Counter(each.strength for each in self.school.judged if each.strength) if self.school else Counter()
        return min(rated, key=lambda strength: (-rated[strength], strength), default="")

    @property
    def proposed_strength(self) -> str:
        """How strong the evidence is by what was seen: more than one sort confirms it, one sort is seen in practice."""
        sorts = {piece.section for piece in self.pieces if piece.section}
        return "3" if len(sorts) > 1 else "2" if sorts else "0"

    @property
    def rests_on_little(self) -> bool:
        """Whether the conclusion itself is an assertion."""
        return self.conclusion.level is not None and self.conclusion.strength in ("", *LITTLE)


@dataclass(frozen=True, slots=True)
class Strength:
    """Something that goes well.

    Attributes:
        record: Its id; the same in the report.
        praised: What.
        area: Id of the area; empty if not said.
        share: Whether it is to be shared across the trust.
        grounds: Records of what it rests on.
        disagreements: The fields of which two versions stand.
    """

    record: str
    praised: str = ""
    area: str = ""
    share: bool = False
    grounds: tuple[str, ...] = ()
    disagreements: tuple[TwoVersions, ...] = ()


class Recommendation(Advice, frozen=True, kw_only=True):
    """What the team recommends, while it is drafted.

    Attributes:
        record: Its id; the same in the report.
        grounds: Records of what it rests on.
        disagreements: The fields of which two versions stand.
    """

    record: str
    grounds: tuple[str, ...] = ()
    disagreements: tuple[TwoVersions, ...] = ()


@dataclass(frozen=True, slots=True)
class Synthesis:
    """Everything that a team draws its conclusions from, and those conclusions.

    Attributes:
        visit: The challenge day.
        pack: The framework that is judged by.
        checklist: What was gone through; None where it has not come.
        school: The school's evaluation as the team was given it; None where it was not.
        captured: All that the team has captured, by round and item.
        pieces: Everything that was seen, heard or noted, in the order of the checklist; what was passed over too.
        areas: High judgement on weak evidence first.
        strengths: In order.
        recommendations: In order.
    """

    visit: Visit
    pack: Pack
    checklist: Checklist | None
    school: Evaluation | None
    captured: Captured
    pieces: tuple[Piece, ...]
    areas: tuple[AreaFound, ...]
    strengths: tuple[Strength, ...]
    recommendations: tuple[Recommendation, ...]

    @property
    def place(self) -> DayPlace:
        """Which challenge day it is."""
        return self.visit.place

    @property
    def in_order(self) -> tuple[AreaFound, ...]:
        """The areas in the framework's order, as the report tells them."""
        by_id = {each.area.id: each for each in self.areas}
        return tuple(by_id[area.id] for area in self.pack.areas)

    def area(self, area: str) -> AreaFound | None:
        """Return what was found of an area; None where the framework has none of this id."""
        return next((each for each in self.areas if each.area.id == area), None)

    def conclusions(self) -> Iterator[Conclusion]:
        """Yield what the team concludes of every area and of every statement, in the framework's order."""
        for each in self.in_order:
            yield each.conclusion
            by_id = {found.statement.id: found.conclusion for found in each.statements}
            yield from (by_id[statement.id] for statement in each.area.statements if statement.id in by_id)

    def piece(self, record: str) -> Piece | None:
        """Return something that was seen; None where it is not here."""
        return next((each for each in self.pieces if each.record == record), None)


def tally(pieces: Sequence[Piece]) -> str:
    """Return how often what was answered, in words: ``5 consistently, 3 in places; 2 for; 1 starred``."""
    answers = Counter(piece.answer for piece in pieces)
    signs = Counter(piece.sign for piece in pieces if piece.sign in ("plus", "minus"))
    stars = sum(piece.star for piece in pieces)
    parts = [
        _listed(answers, SEEN),
        _listed(answers, COMPLIANCE),
        _listed(signs, SIGNS),
        f"{stars} starred" if stars else "",
    ]
    return "; ".join(part for part in parts if part) or ("noted only" if pieces else "nothing seen yet")


def strongest(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the two pieces to offer as the strongest: starred before noted before plain, the earliest of equals."""
    told = sorted(pieces, key=lambda piece: (not piece.star, not piece.words.strip(), not piece.answer))
    return tuple(told[:2])


def _listed(counts: Counter[str], words: dict[str, str]) -> str:
    return ", ".join(
        f"{counts[each]} {called.lower()}" for each, called in words.items() if counts[each] and each not in PASSED_OVER
    )
