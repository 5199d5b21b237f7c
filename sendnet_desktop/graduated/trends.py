"""How a count moves from half-term to half-term: the figures to draw, and the same in words."""

from dataclasses import dataclass

from sendnet_desktop.graduated.values import Monitor


@dataclass(frozen=True, slots=True)
class Trend:
    """How a count has moved.

    Attributes:
        figures: The count in each half-term in which it was entered.
        since: The half-term before the last of them; empty where there is none.
    """

    figures: tuple[int, ...]
    since: str = ""

    @property
    def change(self) -> int | None:
        """How much more it is than the time before; None where there was none."""
        return self.figures[-1] - self.figures[-2] if self.since else None

    @property
    def words(self) -> str:
        """The change as a screen reader says it: ``up 3 since Autumn 1``; empty where there is none to tell."""
        change = self.change
        if change is None:
            return ""
        if change == 0:
            return f"the same as in {self.since}"
        return f"{'up' if change > 0 else 'down'} {abs(change)} since {self.since}"


def trend(monitor: Monitor, field: str) -> Trend:
    """Return how a count has moved through the year."""
    series = monitor.series(field)
    since = series[-2][0].name if len(series) > 1 else ""
    return Trend(tuple(count for _, count in series), since)
