"""The places of moderation that can be gone to or written in, and the verb that writes each."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.meetings.moderation.places import AGREED, ModerationPlace

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

LABELS: Final = {
    "statement": "The statement",
    "vignette": "The evidence that everybody judges",
    "agreed": "Level that the meeting agrees",
    "agreed_sentence": "Why",
    "guidance_note": "Note for guidance",
    "level": "Your level",
    "sentence": "Why, in a sentence",
}
"""What people call the fields here."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A moderation or a pair of schools that is chosen on its page.

    Attributes:
        record: Its record.
    """

    record: str


@dataclass(frozen=True, slots=True)
class Said:
    """One field of a moderation, as the trust says it.

    Attributes:
        moderation: Which.
        field: The field's name.
    """

    moderation: ModerationPlace
    field: str

    @property
    def cell(self) -> Cell:
        """Where the value is kept."""
        place = self.moderation
        return Cell(place.announced if self.field in AGREED else place.office, place.record, self.field)

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        return workspace.meetings.moderation.lead.change(self.moderation, self.field, value, shown=seen)

    def words(self) -> str:
        """Return what people call the place."""
        return f"{LABELS[self.field]} – moderation"


@dataclass(frozen=True, slots=True)
class Given:
    """One field of what the person on this laptop gives.

    Attributes:
        moderation: In which moderation.
        cell: Where the value is kept.
    """

    moderation: ModerationPlace
    cell: Cell

    @property
    def field(self) -> str:
        """The field's name."""
        return self.cell.field

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        return workspace.meetings.moderation.own.say(self.moderation, self.field, value, shown=seen)

    def words(self) -> str:
        """Return what people call the place."""
        return f"{LABELS[self.field]} – moderation"
