"""What a move to another framework would do to each judgement: pure, so that it can be shown before anybody moves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from sendnet_desktop.evaluations.differences import Span, word_differences
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.scales import scale_name
from sendnet_desktop.evaluations.values import Judged
from sendnet_desktop.frameworks.comparing import Comparison, StatementCompared
from sendnet_desktop.frameworks.pack import Level, Pack

Carried = Literal["carried", "to look at again", "to judge anew", "beside", "kept in history"]
"""What becomes of a judgement: it stands, it stands with a mark, its level is shown beside, it is shown beside the
statement that replaces its own, or only snapshots and history show it."""

BECOMES: Final[Mapping[Carried, str]] = {
    "carried": "the judgement stands",
    "to look at again": "the judgement stands, with a mark to look at it again",
    "to judge anew": "the level is shown beside until it is judged anew",
    "beside": "the judgement is shown beside what replaces it, and not copied",
    "kept in history": "the judgement is kept in snapshots and history",
}
"""What becomes of a judgement, in words."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a move means for one statement.

    Attributes:
        compared: The statement in both frameworks.
        judged: What was said of it; None where nothing was.
        level: The level that it was judged at; None where it has none.
        becomes: What becomes of the judgement; None where there is none.
        differences: What differs between the two wordings; empty where one of them is missing or they are alike.
    """

    compared: StatementCompared
    judged: Judged | None
    level: Level | None
    becomes: Carried | None
    differences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """A move that nobody has made yet.

    Attributes:
        name: Hash of the framework to move to.
        comparison: The two frameworks.
        steps: One for each statement that either of them asks, in the order of the comparison.
        keeps_levels: Whether the levels are taken to mean the same, though they are called otherwise.
    """

    name: str
    comparison: Comparison
    steps: tuple[Step, ...]
    keeps_levels: bool = False

    @property
    def is_rescaled(self) -> bool:
        """Whether the levels differ, so that none of them is carried."""
        return not self.keeps_levels and not same_scale(self.comparison.old, self.comparison.new)

    @property
    def renamed(self) -> tuple[tuple[Level, Level], ...]:
        """The levels that are called otherwise, before and after, where the scales differ in nothing else."""
        return renamed_levels(self.comparison.old, self.comparison.new)

    @property
    def renamed_words(self) -> str:
        """How the levels are called otherwise: ``3 Secure is 3 Embedded now``; empty where they are not."""
        return ", ".join(f"{level_words(before)} is {level_words(after)} now" for before, after in self.renamed)

    def keeping_levels(self) -> "Preview":
        """Return the same move for somebody who says that the levels mean the same."""
        steps = (
            replace(step, becomes=_becomes(step.compared, step.level, same=True)) if step.judged else step
            for step in self.steps
        )
        return replace(self, steps=tuple(steps), keeps_levels=True)


def previewed(name: str, comparison: Comparison, said: Iterable[Judged]) -> Preview:
    """Return what a move does to what was said, as long as nobody says that levels of two scales mean the same.

    Args:
        name: Hash of the framework to move to.
        comparison: The two frameworks.
        said: The judgements in which something is said.
    """
    judged = {each.statement.id: each for each in said}
    same = same_scale(comparison.old, comparison.new)
    steps = (_step(each, judged.get(each.id), comparison.old, same=same) for each in comparison.statements)
    return Preview(name, comparison, tuple(steps))


def same_scale(one: Pack, other: Pack) -> bool:
    """Say whether the levels of two frameworks have the same ids and names."""
    return scale_name(one) == scale_name(other)


def renamed_levels(one: Pack, other: Pack) -> tuple[tuple[Level, Level], ...]:
    """Return the levels that another framework calls otherwise, in both; none where more differs than names."""
    if [level.id for level in one.levels] != [level.id for level in other.levels]:
        return ()
    both = zip(one.levels, other.levels, strict=True)
    return tuple((before, after) for before, after in both if before.name != after.name)


def _step(compared: StatementCompared, judged: Judged | None, old: Pack, *, same: bool) -> Step:
    words: tuple[Span, ...] = ()
    if compared.fate == "re-worded" and compared.before and compared.after:
        words = word_differences(compared.before.text, compared.after.text)
    level = old.level(judged.level) if judged else None
    return Step(compared, judged, level, _becomes(compared, level, same=same) if judged else None, words)


def _becomes(compared: StatementCompared, level: Level | None, *, same: bool) -> Carried:
    if compared.fate == "replaced":
        return "beside"
    if compared.fate not in ("same", "re-worded"):
        return "kept in history"
    if level and not same:
        return "to judge anew"
    return "to look at again" if compared.fate == "re-worded" else "carried"
