"""How a list becomes a table: its columns, each with what it says of one thing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.spreadsheets.values import CellValue, Column, Kind, Sheet

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Told(Generic[T]):
    """A column of a list.

    Attributes:
        title: What stands in its header.
        of: What it says of one thing.
        kind: What it holds.
    """

    title: str
    of: Callable[[T], CellValue]
    kind: Kind = "text"


def sheet(title: str, columns: Sequence[Told[T]], things: Iterable[T]) -> Sheet:
    """Return a list as a table; a cell without a value is empty."""
    return Sheet(
        title,
        tuple(Column(column.title, column.kind) for column in columns),
        tuple(tuple(column.of(thing) for column in columns) for thing in things),
    )


def day(text: str) -> CellValue:
    """Return a day given as ``YYYY-MM-DD`` as a day; anything else as it stands."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return text


def day_of(moment: datetime | None) -> date | None:
    """Return the day of a moment, where the reader is; None where there was none."""
    return None if moment is None else moment.astimezone().date()


def apart(disagreements: Sequence[TwoVersions], labels: dict[str, str]) -> str:
    """Return the fields of which two versions stand, the later of which is in the table; empty where none does."""
    return "; ".join(labels.get(two.field, two.field) for two in disagreements)
