"""What a person decided about two versions: the words for it, and the verb."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.evaluations.apart import Disagreement

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Settlement:
    """A decision, on its way to the store.

    Attributes:
        words: What was done, as a sentence.
        work: Does it.
    """

    words: str
    work: "Callable[[Workspace], Changes]"


def take(found: Disagreement, place: int) -> Settlement:
    """Keep one version."""
    version = found.versions[place]
    return Settlement(f"Kept {version.called}’s version.", lambda workspace: workspace.settling.take(found, place))


def keep_both(found: Disagreement) -> Settlement:
    """Keep all of them, one under the other."""
    return Settlement("Kept both versions.", lambda workspace: workspace.settling.keep_both(found))


def write_anew(found: Disagreement, value: Value) -> Settlement:
    """Say something else."""
    return Settlement("Written anew.", lambda workspace: workspace.settling.write_anew(found, value))
