"""Filters over the list of priorities."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from sendnet_desktop.evaluations.filters import Filter
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.plans.filters import left_by, narrowed, offered
from sendnet_desktop.plans.values import Plan
from sendnet_ui.forms.filter_bar import FilterBar


class PriorityFilters(FilterBar):
    """Which of the priorities want looking at, and which bear on the framework's crosswalk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("priorities", "Filter by questions and crosswalk", parent)
        self._plan: Plan | None = None
        self._pack: Pack | None = None

    def offered(self) -> Sequence[Filter]:
        """Return the filters of a plan."""
        return offered(self._pack)

    def asked(self) -> int:
        """Return how many priorities there are."""
        return len(self._plan.priorities) if self._plan else 0

    def leaves(self, filters: Sequence[Filter]) -> frozenset[str]:
        """Return the records of the priorities that some filters leave."""
        return left_by(self._plan, filters, self._pack) if self._plan else frozenset()

    def fill(self, plan: Plan, pack: Pack) -> None:
        """Ask the filters of another reading of the plan."""
        self._plan, self._pack = plan, pack
        self.say()

    def narrowing(self) -> Callable[[Plan], Plan]:
        """Return what leaves of a plan what the filters of now leave, all of it where they leave nothing.

        It may be used on any thread.
        """
        return partial(narrowed, filters=self.filters if self.left else (), pack=self._pack)
