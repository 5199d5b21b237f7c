"""Filters over the list of priorities."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from sendnet_desktop.evaluations.filters import Filter
from sendnet_desktop.plans.filters import OFFERED, left_by
from sendnet_desktop.plans.values import Plan
from sendnet_ui.forms.filter_bar import FilterBar


class PriorityFilters(FilterBar):
    """Which of the priorities want looking at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("priorities", "Filter by questions", parent)
        self._plan: Plan | None = None

    def offered(self) -> Sequence[Filter]:
        """Return the filters of a plan."""
        return OFFERED

    def asked(self) -> int:
        """Return how many priorities there are."""
        return len(self._plan.priorities) if self._plan else 0

    def leaves(self, filters: Sequence[Filter]) -> frozenset[str]:
        """Return the records of the priorities that some filters leave."""
        return left_by(self._plan, filters) if self._plan else frozenset()

    def fill(self, plan: Plan) -> None:
        """Ask the filters of another reading of the plan."""
        self._plan = plan
        self.say()
