"""A moderation, as the trust and as a school sees it: frozen values."""

from dataclasses import dataclass
from typing import Final

from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import Area, Level, Statement
from sendnet_desktop.meetings.moderation.places import ModerationPlace

FEWEST: Final = 3
"""With fewer levels than these, whoever gave one of them can tell who gave the others."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Somebody who handed a level in; nothing here says which.

    Attributes:
        org: The school's id.
        school: The school's name.
        laptop: What people call the laptop, which mostly says whose it is.
        is_late: Whether it came, or was changed, when the levels had been revealed: it is not counted.
    """

    org: str
    school: str
    laptop: str
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What came out, with nobody's name to a level or a sentence.

    Attributes:
        revealed_on: ``YYYY-MM-DD``.
        spread: How many gave each level of the scale, the lowest first.
        sentences: What was said, in the order of the alphabet.
        unread: How many gave a level that is not on this scale, or that could not be opened.
        seals: Short names of what was counted.
    """

    revealed_on: str
    spread: tuple[tuple[Level, int], ...]
    sentences: tuple[str, ...] = ()
    unread: int = 0
    seals: tuple[str, ...] = ()

    @property
    def counted(self) -> int:
        """How many levels were counted."""
        return sum(count for _, count in self.spread)

    @property
    def can_be_guessed(self) -> bool:
        """Whether so few gave a level that one can tell who gave which."""
        return self.counted < FEWEST

    @property
    def apart(self) -> int:
        """How many levels lie between the lowest and the highest that was given; none where all agree."""
        given = [place for place, (_, count) in enumerate(self.spread) if count]
        return given[-1] - given[0] if given else 0

    @property
    def words(self) -> str:
        """How far apart the levels are, in a sentence."""
        if not self.counted:
            return "No level could be counted."
        if not self.apart:
            return "Everybody gave the same level."
        return f"The levels are {self.apart} apart." if self.apart > 1 else "The levels are next to each other."


@dataclass(frozen=True, slots=True)
class Moderation:
    """A statement that everybody judges blind.

    Attributes:
        place: Which moderation.
        meeting: Key of its meeting; empty for none.
        pack: Hash of the framework by which the statement is judged.
        statement: The statement; None where its framework has not come.
        area: The area that the statement stands in; None where its framework has not come.
        levels: The scale's levels, the lowest first; none where the framework has not come.
        vignette: The evidence that is judged, in which nobody can be recognised.
        is_announced: Whether schools have been told of it.
        is_revealed: Whether the levels were revealed, though the result may not have come.
        answered: At the trust, who handed a level in, by school.
        result: What came out; None before the reveal, and where it has not come.
        agreed: The level that the meeting agreed.
        agreed_sentence: Why.
        guidance_note: What is to become guidance of the statement.
        disagreements: The fields of which two versions stand.
    """

    place: ModerationPlace
    meeting: str = ""
    pack: str = ""
    statement: Statement | None = None
    area: Area | None = None
    levels: tuple[Level, ...] = ()
    vignette: str = ""
    is_announced: bool = False
    is_revealed: bool = False
    answered: tuple[Answered, ...] = ()
    result: Result | None = None
    agreed: Level | None = None
    agreed_sentence: str = ""
    guidance_note: str = ""
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def title(self) -> str:
        """The statement, as ``A3 Needs are identified early``; what to say where it is not known."""
        known = self.statement
        return f"{known.id} {known.text}" if known else "A statement of a framework that has not come"

    @property
    def in_time(self) -> tuple[Answered, ...]:
        """Those whose level is counted, or will be."""
        return tuple(each for each in self.answered if not each.is_late)

    @property
    def late(self) -> tuple[Answered, ...]:
        """Those whose level came after the reveal."""
        return tuple(each for each in self.answered if each.is_late)

    @property
    def standing(self) -> str:
        """How far it has come, in a word or two."""
        if self.is_revealed:
            return "Revealed"
        return "Levels are being given" if self.is_announced else "Being prepared"


@dataclass(frozen=True, slots=True)
class OwnLevel:
    """What the person on this laptop gave in a moderation.

    Attributes:
        level: Theirs; None while there is none on this scale.
        sentence: Why.
        is_handed_in: Whether it lies, closed, where the trust will read it.
        is_counted: After the reveal, whether it was there in time; None before, and where the result has not come.
    """

    level: Level | None = None
    sentence: str = ""
    is_handed_in: bool = False
    is_counted: bool | None = None

    @property
    def words(self) -> str:
        """How it stands, in a sentence."""
        if self.is_counted is not None:
            late = "Yours came after the reveal, and is not counted." if self.is_handed_in else "You handed nothing in."
            return "Yours is counted." if self.is_counted else late
        if self.is_handed_in:
            return "Handed in, closed. Nobody sees it before the reveal; send your file to the trust."
        return "Not handed in yet: it is still only on this laptop."
