"""What there is to decide on, read on the store's lane in the words of the framework."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.guard.values import Flagged, LetThrough

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Note:
    """A text to decide on.

    Attributes:
        flagged: The text and what was found in it.
        where: Where it stands.
    """

    flagged: Flagged
    where: Where


@dataclass(frozen=True, slots=True)
class Decided:
    """A text that was let through, and where it stands."""

    let_through: LetThrough
    where: Where


def read_pending(workspace: "Workspace") -> tuple[Note, ...]:
    """Read what was written here and stays until somebody has decided."""
    return _notes(workspace, workspace.guard.pending())


def read_leaving(workspace: "Workspace", printed: Sequence[object]) -> tuple[Note, ...]:
    """Read what nobody has decided on in what is about to be printed or exported."""
    return _notes(workspace, workspace.guard.leaving(*printed))


def read_decided(workspace: "Workspace") -> tuple[Decided, ...]:
    """Read what was let through, the latest first."""
    every = workspace.guard.let_through()
    named = workspace.settling.named([each.cell for each in every])
    return tuple(Decided(each, where) for each, where in zip(every, named, strict=True))


def _notes(workspace: "Workspace", flagged: tuple[Flagged, ...]) -> tuple[Note, ...]:
    named = workspace.settling.named([each.cell for each in flagged])
    return tuple(Note(each, where) for each, where in zip(flagged, named, strict=True))
