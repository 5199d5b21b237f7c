"""How schools stand in an area or a statement: each beside the others, and together as counts, never as an average."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from sendnet_desktop.across.narrowing import Picture
from sendnet_desktop.evaluations.moved import Moved, Way
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.frameworks.pack import Area, Level, Pack, Statement
from sendnet_desktop.trust.overview import Standing


@dataclass(frozen=True, slots=True)
class About:
    """An area or a statement of the trust's framework.

    Attributes:
        area: The area, or the statement's.
        statement: The statement; None for the area as a whole.
    """

    area: Area
    statement: Statement | None = None

    @property
    def id(self) -> str:
        """Its id in the framework."""
        return self.statement.id if self.statement else self.area.id

    @property
    def words(self) -> str:
        """What it says: ``A3 Needs are identified early``."""
        return f"{self.id} {self.statement.text if self.statement else self.area.title}"


@dataclass(frozen=True, slots=True)
class Position:
    """How one school stands in an area or a statement.

    Attributes:
        standing: Whose it is.
        judged: What the school says; None where it shows nothing, or is not asked.
    """

    standing: Standing
    judged: AreaJudged | Judged | None = None

    @property
    def evaluation(self) -> Evaluation | None:
        """What the school shows."""
        return self.standing.evaluation

    @property
    def level(self) -> Level | None:
        """The level that a person set for the area, or that counts for the statement."""
        if self.evaluation is None or self.judged is None:
            return None
        if isinstance(self.judged, AreaJudged):
            return self.evaluation.level(self.judged.level)
        return self.evaluation.level(self.judged.held_level) if self.judged.applies else None

    @property
    def moved(self) -> Moved | None:
        """How it moved since the snapshot before."""
        return self.judged.moved if self.judged else None

    @property
    def unmet(self) -> int:
        """How many legal duties of it are not met."""
        if self.judged is None:
            return 0
        return len(self.judged.unmet) if isinstance(self.judged, AreaJudged) else int(self.judged.duty_unmet)

    @property
    def rests_on_little(self) -> int:
        """How many judgements of it in the upper half of the scale rest on little evidence."""
        if self.judged is None or self.evaluation is None:
            return 0
        each = self.judged.judged if isinstance(self.judged, AreaJudged) else (self.judged,)
        return sum(map(self.evaluation.rests_on_little, each))


@dataclass(frozen=True, slots=True)
class Spread:
    """How many schools stand where.

    Attributes:
        levels: By the id of a level of the trust's framework; none of no school.
        elsewhere: How many set a level of another scale.
        unset: How many show their evaluation and set none.
        unshown: How many show nothing, or are not asked.
        ways: How many went up, down or stayed since the snapshot before.
        unmet: How many say that a legal duty of it is not met.
        on_little: How many have a judgement in it that is high and rests on little evidence.
    """

    levels: Mapping[str, int]
    elsewhere: int = 0
    unset: int = 0
    unshown: int = 0
    ways: Mapping[Way, int] | None = None
    unmet: int = 0
    on_little: int = 0

    def way(self, way: Way) -> int:
        """Return how many schools went one way."""
        return self.ways.get(way, 0) if self.ways else 0

    @property
    def without(self) -> int:
        """How many schools have no level on the trust's scale here."""
        return self.elsewhere + self.unset + self.unshown


class Standings:
    """The schools of a picture, each looked up by what it is asked."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self._spreads: dict[tuple[bool, str], Spread] = {}

    def areas(self) -> tuple[About, ...]:
        """Return the areas that are left."""
        return tuple(map(About, self.picture.areas))

    def statements(self, area: str = "") -> tuple[About, ...]:
        """Return the statements that are left, of one area or of all."""
        return tuple(
            About(each, statement)
            for each in self.picture.areas
            if area in ("", each.id)
            for statement in each.statements
        )

    def positions(self, about: About) -> tuple[Position, ...]:
        """Return how each school stands, in the order of the schools."""
        return tuple(
            Position(standing, judged.get((about.statement is None, about.id)))
            for standing, judged in zip(self.picture.standings, self._judged, strict=True)
        )

    def spread(self, about: About) -> Spread:
        """Return how many schools stand where; it is counted once."""
        key = (about.statement is None, about.id)
        if key not in self._spreads:
            self._spreads[key] = spread_of(self.positions(about), self.picture.pack)
        return self._spreads[key]

    @cached_property
    def _judged(self) -> tuple[dict[tuple[bool, str], AreaJudged | Judged], ...]:
        return tuple(
            dict(_by_id(standing.evaluation)) if standing.evaluation else {} for standing in self.picture.standings
        )


def spread_of(positions: tuple[Position, ...], pack: Pack) -> Spread:
    """Return how many of some schools stand where on the scale of a framework."""
    levels, ways, elsewhere, unset = Counter[str](), Counter[Way](), 0, 0
    for position in positions:
        level = position.level
        if level is None:
            unset += position.judged is not None
        elif (known := pack.level(level.id)) is not None and known.name == level.name:
            levels[level.id] += 1
        else:
            elsewhere += 1
        if position.moved is not None:
            ways[position.moved.way] += 1
    return Spread(
        levels,
        elsewhere,
        unset,
        sum(position.judged is None for position in positions),
        ways,
        sum(bool(position.unmet) for position in positions),
        sum(bool(position.rests_on_little) for position in positions),
    )


def _by_id(evaluation: Evaluation) -> Iterator[tuple[tuple[bool, str], AreaJudged | Judged]]:
    for area in evaluation.areas:
        yield (True, area.area.id), area
        for judged in area.judged:
            yield (False, judged.statement.id), judged
