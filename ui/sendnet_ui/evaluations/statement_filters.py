"""Filters over the list of statements, by questions, duty and the framework's crosswalk."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from sendnet_desktop.evaluations.filters import Filter, Recency, left_by, narrowed, offered
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_ui.forms.filter_bar import FilterBar


class StatementFilters(FilterBar):
    """Another framework keeps of what is chosen whatever it knows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("statements", "Filter by questions, duty and crosswalk", parent)
        self._evaluation: Evaluation | None = None
        self._recency = Recency()

    def offered(self) -> Sequence[Filter]:
        """Return the filters of the evaluation shown."""
        return offered(self._evaluation) if self._evaluation else ()

    def asked(self) -> int:
        """Return how many statements are asked."""
        return self._evaluation.asked if self._evaluation else 0

    def leaves(self, filters: Sequence[Filter]) -> frozenset[str]:
        """Return the ids of the statements that some filters leave."""
        return left_by(self._evaluation, filters, self._recency) if self._evaluation else frozenset()

    def fill(self, evaluation: Evaluation, recency: Recency) -> None:
        """Ask the filters of another reading of the evaluation."""
        self._evaluation, self._recency = evaluation, recency
        self.say()

    def narrowing(self) -> Callable[[Evaluation], Evaluation]:
        """Return what leaves of an evaluation what the filters of now leave, all of it where they leave nothing.

        It may be used on any thread.
        """
        filters = self.filters if self.left else ()
        return partial(narrowed, filters=filters, recency=self._recency)
