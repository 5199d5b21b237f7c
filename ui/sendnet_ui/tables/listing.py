"""A list that a room offers to save or to copy, and the list as it was read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sendnet_desktop.spreadsheets.values import Sheet
    from sendnet_desktop.workspace import Workspace

Where = Literal["file", "clipboard"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as it was read.

    Attributes:
        name: What a file of it is called, without its ending.
        sheets: Its tables; the first is the list itself.
    """

    name: str
    sheets: "tuple[Sheet, ...]"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that a room offers.

    Attributes:
        read: Reads it.
        words: What tells it from the room's first list, such as ``for others``; empty for the first.
    """

    read: "Callable[[Workspace], Listed]"
    words: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A list that somebody wants to take along.

    Attributes:
        listing: Which.
        where: Into a file, or over the clipboard.
    """

    listing: Listing
    where: Where
