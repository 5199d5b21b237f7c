"""What the team of a challenge day has captured so far: frozen values."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from sendnet_desktop.evaluations.evidence import Attached
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.visits.choices import COMPLIANCE, ONCE, PASSED_OVER, SEEN

_NOWHERE: Final = "Not said where"


class Spot(NamedTuple):
    """Where an answer belongs: its reviewer is part of it, so that two reviewers' answers stand side by side.

    Attributes:
        reviewer: Key of the member of the team.
        round: Key of the room, group or trail; ``ONCE`` in a section that does not repeat.
        item: Id of the checklist's item.
    """

    reviewer: str
    round: str
    item: str

    @property
    def record(self) -> str:
        """The id of the record that holds the answer."""
        return f"observation:{self.reviewer}.{self.round}.{self.item}"


@dataclass(frozen=True, slots=True)
class Round:
    """One room, group or trail through which one reviewer goes.

    Attributes:
        key: Of the record.
        section: Id of the checklist's section.
        reviewer: Key of the member of the team.
        year_group: Such as ``Year 5``, or empty.
        subject: Such as ``Mathematics``, or empty.
        letter: Of a case trail, one of ``LETTERS``; empty elsewhere. Never a name.
        looked_at: The group, or what else was looked at.
        began_at: ``HH:MM``; empty where it was keyed in from paper.
        disagreements: The fields of which two versions stand.
    """

    key: str
    section: str = ""
    reviewer: str = ""
    year_group: str = ""
    subject: str = ""
    letter: str = ""
    looked_at: str = ""
    began_at: str = ""
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def record(self) -> str:
        """Its record's id."""
        return f"round:{self.key}"

    @property
    def called(self) -> str:
        """What people call it: ``Year 5, Mathematics``, ``Trail A``; ``Not said where`` where nothing was said."""
        trail = f"Trail {self.letter}" if self.letter else ""
        return ", ".join(each for each in (trail, self.looked_at, self.year_group, self.subject) if each) or _NOWHERE


@dataclass(frozen=True, slots=True)
class Observation:
    """What one reviewer answered to one item, in one round.

    Attributes:
        spot: Whose it is, where, and of which item.
        answer: One of ``SEEN`` or of ``COMPLIANCE``; empty if not answered so.
        counted: What was counted; None if nothing.
        level: Id of a level of the framework; empty if none was given.
        remark: A note.
        star: Whether it is worth saying in feedback.
        seen_at: ``HH:MM``; empty where it was keyed in from paper.
        disagreements: The fields of which two versions stand, both of the same reviewer.
    """

    spot: Spot
    answer: str = ""
    counted: int | None = None
    level: str = ""
    remark: str = ""
    star: bool = False
    seen_at: str = ""
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def record(self) -> str:
        """Its record's id."""
        return self.spot.record

    @property
    def answer_words(self) -> str:
        """The answer as people read it; empty if there is none."""
        return {**SEEN, **COMPLIANCE}.get(self.answer, self.answer)

    @property
    def is_passed_over(self) -> bool:
        """Whether the reviewer said that nobody looked."""
        return self.answer in PASSED_OVER

    @property
    def has_looked(self) -> bool:
        """Whether it says something of what was seen; a note beside *Did not look* does not."""
        said = bool(self.answer or self.level or self.remark) or self.counted is not None
        return said and not self.is_passed_over

    @property
    def is_said(self) -> bool:
        """Whether the reviewer is done with the item, by an answer or by passing it over."""
        return self.has_looked or self.is_passed_over


@dataclass(frozen=True, slots=True)
class Theme:
    """A short note on an item, for or against; a jot that was sorted to the item is one too.

    Attributes:
        record: Its record's id, ``theme:…`` or ``jot:…``.
        spot: Whose it is, where, and of which item.
        heard: What was heard or seen.
        sign: One of ``SIGNS``; empty if not said.
        star: Whether it is worth saying in feedback.
        seen_at: ``HH:MM``, or empty.
        disagreements: The fields of which two versions stand.
    """

    record: str
    spot: Spot
    heard: str = ""
    sign: str = ""
    star: bool = False
    seen_at: str = ""
    disagreements: tuple[TwoVersions, ...] = ()


@dataclass(frozen=True, slots=True)
class Jot:
    """A loose remark.

    Attributes:
        record: Its record's id.
        reviewer: Key of the member of the team.
        jotted: What was jotted.
        sign: One of ``SIGNS``; empty if not said.
        star: Whether it is worth saying in feedback.
        seen_at: ``HH:MM``, or empty.
        sorted_to: Where it belongs; None until somebody has sorted it.
        disagreements: The fields of which two versions stand.
    """

    record: str
    reviewer: str = ""
    jotted: str = ""
    sign: str = ""
    star: bool = False
    seen_at: str = ""
    sorted_to: Spot | None = None
    disagreements: tuple[TwoVersions, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo of the day.

    Attributes:
        record: Its record's id.
        reviewer: Key of the member of the team.
        goes_with: The record of the observation, theme or jot that it shows.
        attached: The photo; its bytes may have to come yet. None where there is none that can be read.
    """

    record: str
    reviewer: str = ""
    goes_with: str = ""
    attached: Attached | None = None


@dataclass(frozen=True, slots=True)
class Captured:
    """All that the team of a challenge day has captured and that has come here.

    Attributes:
        rounds: In the order in which they were begun.
        observations: By record.
        themes: Short notes, with the jots that were sorted to an item behind them.
        jots: Every jot, sorted or not.
        pictures: Photos.
    """

    rounds: tuple[Round, ...] = ()
    observations: tuple[Observation, ...] = ()
    themes: tuple[Theme, ...] = ()
    jots: tuple[Jot, ...] = ()
    pictures: tuple[Picture, ...] = ()

    def at(self, spot: Spot) -> Observation:
        """Return what was answered at a spot; an empty observation where nothing was."""
        return next((each for each in self.observations if each.spot == spot), Observation(spot))

    def themes_at(self, spot: Spot) -> tuple[Theme, ...]:
        """Return the short notes at a spot."""
        return tuple(each for each in self.themes if each.spot == spot)

    def pictures_with(self, record: str) -> tuple[Picture, ...]:
        """Return the photos that go with a record."""
        return tuple(each for each in self.pictures if each.goes_with == record)

    def rounds_of(self, section: str, reviewer: str = "") -> tuple[Round, ...]:
        """Return the rounds of a section, of one reviewer where one is given."""
        return tuple(
            each for each in self.rounds if each.section == section and (not reviewer or each.reviewer == reviewer)
        )

    def round_called(self, key: str) -> str:
        """Return what people call a round; empty for ``ONCE``."""
        if key == ONCE:
            return ""
        return next((each.called for each in self.rounds if each.key == key), _NOWHERE)

    def is_begun(self, key: str) -> bool:
        """Say whether anything was said in a round."""
        spots = (*(each.spot for each in self.observations), *(each.spot for each in self.themes))
        return any(spot.round == key for spot in spots)

    def is_said(self, spot: Spot) -> bool:
        """Say whether the reviewer is done with an item there."""
        return self.at(spot).is_said or bool(self.themes_at(spot))

    def loose_jots(self, reviewer: str = "") -> Iterator[Jot]:
        """Yield the jots that nobody has sorted yet, of one reviewer where one is given."""
        return (each for each in self.jots if each.sorted_to is None and (not reviewer or each.reviewer == reviewer))
