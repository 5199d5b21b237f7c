"""The places of the monitor that can be gone to or written in, and the verb by which each is written."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.graduated.kinds import KIND
from sendnet_desktop.graduated.naming import LABELS
from sendnet_desktop.plans.choices import HALF_TERMS

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a half-term.

    Attributes:
        half_term: Its id.
        field: The field's name.
    """

    half_term: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        return workspace.graduated.say(self.half_term, self.field, value, shown=seen)

    def cell(self, channel: str) -> Cell:
        """Return where the value is kept."""
        return Cell(channel, f"{KIND}:{self.half_term}", self.field)

    def words(self) -> str:
        """Return what people call the place: ``Pupils with a current plan – Autumn 1``."""
        return f"{LABELS[self.field]} – {HALF_TERMS[self.half_term]}"
