"""Small numbers kept from readers of another school: each one masked, and whatever would give it away with it.

A number from 1 to 4 may point at a child. It is shown as *<5*. Where a total, or another part of it, would
tell the number all the same, one of those is hidden too, the smallest first. What nobody wrote down but anybody can
work out counts as a number: of 24 plans 22 reviewed says that two were not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

THRESHOLD: Final = 5
"""The least number that is shown, but for none at all; a trust may choose a greater one."""

HIDDEN: Final = "hidden"
"""What is shown in place of a number that would give a smaller one away."""

_FARTHEST: Final = 6
_DEAREST: Final = 4
_NOUGHT: Final = 2  # what it costs to hide that there is none; any other number costs 1
_REST: Final = "rest of "


@dataclass(frozen=True, slots=True)
class Balance:
    """Figures that add up: parts of a whole, which may itself be a sum.

    Attributes:
        whole: Figures that together are the whole.
        parts: Figures that are parts of it.
        is_exact: Whether there is nothing beside these parts; otherwise a rest is understood.
    """

    whole: tuple[str, ...]
    parts: tuple[str, ...]
    is_exact: bool = False

    def called(self, prefix: str) -> "Balance":
        """Return the same between figures of another name: each with these words before it."""
        whole, parts = (tuple(f"{prefix}{name}" for name in side) for side in (self.whole, self.parts))
        return Balance(whole, parts, self.is_exact)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers of pupils that somebody may see side by side, and what adds up between them.

    Attributes:
        figures: The numbers, by name.
        balances: What adds up; it may name figures of another page.
    """

    figures: Mapping[str, int] = field(default_factory=dict)
    balances: tuple[Balance, ...] = ()

    def beside(self, other: "Numbers") -> "Numbers":
        """Return both together, as they stand for whoever has both pages."""
        return Numbers({**self.figures, **other.figures}, (*self.balances, *other.balances))

    def masked(self) -> dict[str, str]:
        """Return what to show of each figure."""
        return masked(self.figures, self.balances)


def masked(figures: Mapping[str, int], balances: Iterable[Balance], threshold: int = THRESHOLD) -> dict[str, str]:
    """Return what to show of each figure: the number, ``<5``, or ``hidden``.

    From what is shown, nobody who knows the balances can work out a number from 1 to 4: for each of them there are
    other figures, of which another number is true, that would be shown alike.

    Args:
        figures: Numbers of pupils, none of them negative.
        balances: What adds up; one that names a figure which is not there, or that does not add up, says nothing.
        threshold: Numbers below it are masked, but for 0.
    """
    page = _Page(figures, balances, threshold)
    for name in page.small:  # what is hidden for one number never gives another away
        page.shelter(name)
    return {name: page.words(name) for name in figures}


class _Page:
    """The figures with those that are covered, as an onlooker may reason about them.

    Attributes:
        small: The numbers that nobody may learn, those that are only understood among them.
    """

    def __init__(self, figures: Mapping[str, int], balances: Iterable[Balance], threshold: int) -> None:
        self._true = dict(figures)
        self._threshold = threshold
        self._sums: list[dict[str, int]] = []
        self._in: dict[str, list[int]] = {}
        for number, balance in enumerate(balances):
            self._take_in(balance, f"{_REST}{number}")
        self.small = tuple(name for name, figure in self._true.items() if self._is_small(figure))
        self._rests = self._true.keys() - figures.keys()
        self._fewer = set(self.small) - self._rests
        self._hidden = set(self._rests)

    def shelter(self, name: str) -> None:
        """Hide as little more as lets a small number be another one too."""
        while True:
            for price in range(_DEAREST + 1):
                others = self._others(name, price)
                if others:
                    self._hide(other for other, by in others.items() if self._price(other, by))
                    return
            near = self._near(name) - self._hidden
            if not near:  # all that tells it is hidden
                return
            self._hide((min(near, key=self._rank),))

    def words(self, name: str) -> str:
        """Return what is shown of a figure."""
        if name in self._hidden:
            return HIDDEN
        return f"<{self._threshold}" if name in self._fewer else str(self._true[name])

    def _take_in(self, balance: Balance, rest: str) -> None:
        if not self._true.keys() >= {*balance.whole, *balance.parts}:
            return
        left = sum(self._true[name] for name in balance.whole) - sum(self._true[name] for name in balance.parts)
        if left < 0 or (left and balance.is_exact):
            return
        weights = {**dict.fromkeys(balance.whole, 1), **dict.fromkeys(balance.parts, -1)}
        if not balance.is_exact:
            self._true[rest] = left
            weights[rest] = -1
        for name in weights:
            self._in.setdefault(name, []).append(len(self._sums))
        self._sums.append(weights)

    def _near(self, exposed: str) -> set[str]:
        # What stands in a sum with it, and then what stands in a sum with those, until something can be covered.
        near = {exposed}
        while True:
            wider = near.union(*(self._sums[number] for name in near for number in self._in.get(name, ())))
            if wider - self._hidden or wider == near:
                return wider
            near = wider

    def _hide(self, names: Iterable[str]) -> None:
        covered = set(names)
        self._fewer -= covered
        self._hidden |= covered

    def _others(self, name: str, price: int) -> dict[str, int]:
        """Return how other figures, of which this one differs, may differ for a price; empty where none may."""
        for by in (1, -1):
            cost = self._price(name, by)
            if cost is not None and cost <= price:
                found = self._balanced({name: by}, self._upset({}, name, by), price - cost)
                if found:
                    return found
        return {}

    def _balanced(self, moved: dict[str, int], upset: dict[int, int], price: int) -> dict[str, int]:
        """Return these figures with others that differ, so that the sums that are upset come out again."""
        if not upset:
            return moved
        if len(moved.keys() - self._rests) > _FARTHEST:  # more are only needed where everything hangs together
            return {}
        ways = min((self._ways(moved, number, excess, price) for number, excess in upset.items()), key=len)
        for name, by, cost in ways:
            found = self._balanced({**moved, name: by}, self._upset(upset, name, by), price - cost)
            if found:
                return found
        return {}

    def _ways(self, moved: Mapping[str, int], number: int, excess: int, price: int) -> list[tuple[str, int, int]]:
        """Return the figures that can set a sum right alone: by how much each would differ, and for what price."""
        steps = ((name, -excess * weight) for name, weight in self._sums[number].items() if name not in moved)
        priced = ((name, by, self._price(name, by)) for name, by in steps)
        ways = [(name, by, cost) for name, by, cost in priced if cost is not None and cost <= price]
        return sorted(ways, key=lambda way: (way[2], self._rank(way[0])))

    def _upset(self, upset: Mapping[int, int], name: str, by: int) -> dict[int, int]:
        """Return by how much each sum is out, where a figure differs beside those that have upset some."""
        found = dict(upset)
        for number in self._in.get(name, ()):
            found[number] = found.get(number, 0) + self._sums[number][name] * by
        return {number: excess for number, excess in found.items() if excess}

    def _rank(self, name: str) -> tuple[bool, bool, int]:
        # A small number is shown as small where that can be; then the smallest other is hidden, and nought last.
        return name in self._fewer, not self._true[name], self._true[name]

    def _price(self, name: str, by: int) -> int | None:
        """Return what has to be hidden more for a figure to differ by so much; None where it cannot."""
        figure = self._true[name] + by
        if figure < 0:
            return None
        if name in self._hidden or (name in self._fewer and self._is_small(figure)):
            return 0
        return 1 if self._true[name] else _NOUGHT

    def _is_small(self, figure: int) -> bool:
        return 0 < figure < self._threshold
