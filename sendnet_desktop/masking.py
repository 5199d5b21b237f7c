"""Small numbers kept from readers of another school: each one masked, and whatever would give it away with it.

A number from 1 to 4 may point at a child. It is shown as *<5*. Where a total, or another part of it, would
tell the number all the same, one of those is hidden too, the smallest first. What nobody wrote down but anybody can
work out counts as a number: of 24 plans 22 reviewed says that two were not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

THRESHOLD: Final = 5
"""The least number that is shown, but for none at all; a trust may choose a greater one."""

HIDDEN: Final = "hidden"
"""What is shown in place of a number that would give a smaller one away."""

_FARTHEST: Final = 6
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
    for name in page.small:
        while page.tells(name):  # what is hidden for one number never gives another away
            page.cover(name)
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
        for number, balance in enumerate(balances):
            self._take_in(balance, f"{_REST}{number}")
        self.small = tuple(name for name, figure in self._true.items() if self._is_small(figure))
        rests = self._true.keys() - figures.keys()
        self._fewer = set(self.small) - rests
        self._hidden = set(rests)

    def tells(self, name: str) -> bool:
        """Say whether a small number can be worked out, and something that tells it can be hidden still."""
        is_told = not any(self._could_be(name, by) for by in (1, -1))
        return is_told and bool(self._near(name) - self._hidden)

    def cover(self, exposed: str) -> None:
        """Hide one figure more of those that tell an exposed one."""
        near = self._near(exposed)
        shown = sorted(near - self._fewer - self._hidden, key=lambda name: (not self._true[name], self._true[name]))
        if shown:
            self._hidden.add(shown[0])
        else:  # even that they are fewer than five says too much
            told = min(near & self._fewer)
            self._fewer.remove(told)
            self._hidden.add(told)

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
        self._sums.append(weights)

    def _near(self, exposed: str) -> set[str]:
        # What stands in a sum with it, and then what stands in a sum with those, until something can be covered.
        near = {exposed}
        while True:
            wider = near.union(*(sum_.keys() for sum_ in self._sums if near & sum_.keys()))
            if wider - self._hidden or wider == near:
                return wider
            near = wider

    def _could_be(self, name: str, by: int) -> bool:
        """Say whether other figures, one of which differs in this number by this much, would be shown alike."""
        return self._allows(name, by) and self._balanced({name: by})

    def _balanced(self, moved: dict[str, int]) -> bool:
        upset = next((sum_ for sum_ in self._sums if _excess(sum_, moved)), None)
        if upset is None:
            return True
        if len(moved) == _FARTHEST:  # more would only be needed where everything hangs together; then more is covered
            return False
        by = -_excess(upset, moved)
        return any(
            self._allows(name, by * weight) and self._balanced({**moved, name: by * weight})
            for name, weight in upset.items()
            if name not in moved
        )

    def _allows(self, name: str, by: int) -> bool:
        figure = self._true[name] + by
        if name in self._fewer:
            return self._is_small(figure)
        return name in self._hidden and figure >= 0

    def _is_small(self, figure: int) -> bool:
        return 0 < figure < self._threshold


def _excess(weights: Mapping[str, int], moved: Mapping[str, int]) -> int:
    return sum(weight * moved.get(name, 0) for name, weight in weights.items())
