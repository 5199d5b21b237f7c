"""What cards are written on: the paper of a room that keeps lists of records."""

from abc import abstractmethod
from collections.abc import Hashable, Mapping, Sequence
from typing import Protocol, TypeVar

from sendnet_desktop.changes import Value
from sendnet_ui.evaluations.paper import Read, ReadPaper
from sendnet_ui.evaluations.undo import Work


class CardsRead(Read, Protocol):
    """What a room shows, as read at one moment, in which records are found by their ids."""

    def value(self, record: str, field: str) -> Value:
        """Return what a record says in a field; None where it says nothing, or is not there."""


R = TypeVar("R", bound=CardsRead)


class CardPaper(ReadPaper[R]):
    """Knows the verbs by which records are added, moved and taken away; each is done on the store lane.

    What it returns speaks of what is shown now, whatever is shown by the time that it is done.
    """

    @abstractmethod
    def page_of(self, record: str) -> Hashable:
        """Return the page on which a record is shown, for the steps of undo."""

    @abstractmethod
    def adding(self, record: str, said: Mapping[str, Value]) -> Work:
        """Return what adds a record whose id is known before it is on the disk."""

    @abstractmethod
    def taking_away(self, record: str) -> Work:
        """Return what takes a record away."""

    def moving(self, record: str, order: Sequence[str], before: str) -> Work | None:  # noqa: ARG002 -- most have no order
        """Return what moves a record of a list in this order before another; None where the order is not a person's."""
        return None
