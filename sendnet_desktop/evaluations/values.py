"""What an evaluation is to those who read it: frozen values, alike for living state and snapshot."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.evaluations.evidence import LITTLE, Evidence
from sendnet_desktop.evaluations.moved import Moved
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import Area, Level, Pack, Statement

STATUTORY: Final = {
    "met": "Met",
    "partly": "Partly met",
    "not_met": "Not met",
    "not_checked": "Not checked",
}
"""The states of a legal duty, by id, in the order offered. They are never averaged into a level."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A statement and what the school says of it.

    Attributes:
        statement: The pack's statement.
        level: Id of the level chosen; None while not judged yet.
        applies: False where it does not apply; ``reason`` says why.
        reason: Why it does not apply.
        statutory: One of ``STATUTORY`` where the duty is *must*; None is *not checked*.
        checked_on: When the duty was last checked, ``YYYY-MM-DD``, or empty.
        strength: One of ``STRENGTH``, or None.
        comment: In the school's words.
        override: Why a level above the cap stands although a duty is not met.
        evidence: In the order added.
        held_level: Id of the level that counts: the cap while a duty is not met and not overridden, else ``level``.
        graded: Whether the pack has a scale; without one a comment is the answer.
        disagreements: The fields of which two versions stand; ``evidence`` where a changed piece was taken away.
        was_level, was_pack: The level on another scale, and the pack of another wording or scale, it was judged by.
        findings: What reviews found, the newest first.
        moved: How it moved since the snapshot that the evaluation is compared with; None where that cannot be said.
    """

    statement: Statement
    level: str | None = None
    applies: bool = True
    reason: str = ""
    statutory: str | None = None
    checked_on: str = ""
    strength: str | None = None
    comment: str = ""
    override: str = ""
    was_level: str | None = None
    was_pack: str = ""
    evidence: tuple[Evidence, ...] = ()
    held_level: str | None = None
    graded: bool = True
    disagreements: tuple[TwoVersions, ...] = ()
    findings: tuple[Finding, ...] = ()
    moved: Moved | None = None

    @property
    def disagrees(self) -> bool:
        """Whether two versions stand of anything that is said here, its evidence with it."""
        return bool(self.disagreements) or any(piece.disagreements for piece in self.evidence)

    @property
    def is_answered(self) -> bool:
        """Whether nothing more is asked: judged, set aside, or (without a scale) commented."""
        return not self.applies or (self.level is not None if self.graded else bool(self.comment.strip()))

    @property
    def is_capped(self) -> bool:
        """Whether an unmet duty holds the level below the one chosen."""
        return self.applies and self.held_level != self.level

    @property
    def duty_unmet(self) -> bool:
        """Whether the law asks for this and the school says that it is not met."""
        return self.applies and self.statement.duty == "must" and self.statutory == "not_met"


@dataclass(frozen=True, slots=True)
class AreaJudged:
    """An area, its statements, and what the school says of the whole.

    Attributes:
        area: The pack's area.
        judged: One for each statement asked, in order.
        level: Id of the level that a person set; None while not set.
        rationale: The sentence that goes with it.
        strengths: In the school's words.
        next_steps: In the school's words.
        proposed: Id of the level that the rule of best fit proposes; None while nothing is judged.
        disagreements: The fields of which two versions stand.
        findings: What reviews found of the area as a whole, the newest first.
        moved: How its level moved since the snapshot that the evaluation is compared with.
    """

    area: Area
    judged: tuple[Judged, ...]
    level: str | None = None
    rationale: str = ""
    strengths: str = ""
    next_steps: str = ""
    proposed: str | None = None
    disagreements: tuple[TwoVersions, ...] = ()
    findings: tuple[Finding, ...] = ()
    moved: Moved | None = None

    @property
    def answered(self) -> int:
        """How many statements ask for nothing more."""
        return sum(judged.is_answered for judged in self.judged)

    @property
    def spread(self) -> dict[str, int]:
        """How many statements stand at each level, by level id; those that apply and are judged."""
        counts: dict[str, int] = {}
        for judged in self.judged:
            if judged.applies and judged.held_level is not None:
                counts[judged.held_level] = counts.get(judged.held_level, 0) + 1
        return counts

    @property
    def unmet(self) -> tuple[Judged, ...]:
        """The statements of which a legal duty is not met."""
        return tuple(judged for judged in self.judged if judged.duty_unmet)

    @property
    def departs(self) -> bool:
        """Whether a person set another level than the rule proposes, which asks for a reason: the rationale."""
        return self.level is not None and self.proposed is not None and self.level != self.proposed


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A school's evaluation of one school year, living or as a snapshot froze it.

    Attributes:
        channel: Where it is kept.
        year: The school year: 2026 is 1 September 2026 to 31 August 2027.
        school: The school's name.
        phase: The school's phases and settings, such as ``primary, resourced base``; empty if not said.
        pack: What it is judged against.
        pack_hash: The pack's identity.
        areas: In the pack's order.
        shared: Whether the living state is shown to the trust.
        as_at: The date of the last change, or the date of the snapshot; None while nothing was written.
        snapshot: The snapshot's name, such as ``Autumn 1``; empty for the living state.
        document: Hash of the snapshot's document; empty for the living state.
        author: Who froze the snapshot; empty for the living state.
        sample: Whether it is made up, as sample data is.
        narrowed_to: The filters that have left some of its statements out, in words; empty where all of them are here.
        compared_with: The snapshot beside which its judgements are said to have moved; empty where there is none.
    """

    channel: str
    year: int
    school: str
    pack: Pack
    pack_hash: str
    areas: tuple[AreaJudged, ...]
    phase: str = ""
    shared: bool = False
    as_at: date | None = None
    snapshot: str = ""
    document: str = ""
    author: str = ""
    sample: bool = False
    compared_with: str = ""
    narrowed_to: str = ""

    def judged(self) -> Iterator[Judged]:
        """Yield every statement asked, in order."""
        for area in self.areas:
            yield from area.judged

    def find(self, statement: str) -> Judged | None:
        """Return what is said of a statement; None where the pack does not ask it."""
        return next((judged for judged in self.judged() if judged.statement.id == statement), None)

    @property
    def answered(self) -> int:
        """How many statements ask for nothing more."""
        return sum(area.answered for area in self.areas)

    @property
    def differing(self) -> int:
        """How many fields have two versions."""
        areas = sum(len(area.disagreements) for area in self.areas)
        told = {piece.record: piece for judged in self.judged() for piece in judged.evidence}
        pieces = sum(len(piece.disagreements) for piece in told.values())
        return areas + pieces + sum(len(judged.disagreements) for judged in self.judged())

    @property
    def asked(self) -> int:
        """How many statements there are to answer."""
        return sum(len(area.judged) for area in self.areas)

    def level(self, level_id: str | None) -> Level | None:
        """Return the pack's level of this id."""
        return self.pack.level(level_id)

    def differs(self, own: str | None, findings: tuple[Finding, ...]) -> bool:
        """Say whether the newest review came to another level than the school's own, on the same scale."""
        outcome = findings[0].outcome if findings else None
        level = self.level(own)
        if level is None or outcome is None or (known := self.level(outcome.id)) is None:
            return False
        return known.name == outcome.name and known != level

    def rests_on_little(self, judged: Judged) -> bool:
        """Say whether a judgement in the upper half of the scale rests on an assertion or a document: a question."""
        level = self.level(judged.held_level)
        return (
            level is not None
            and judged.applies
            and judged.strength in LITTLE
            and 2 * level.number > len(self.pack.levels)
        )


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A frozen evaluation, as a list of them shows it.

    Attributes:
        document: Hash of the document: its identity.
        name: Such as ``Autumn 1``.
        year: The school year.
        taken: The date on which it was frozen.
        author: Who froze it.
    """

    document: str
    name: str
    year: int
    taken: date
    author: str
