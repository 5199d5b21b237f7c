"""Which moderation is meant, and where it and the levels that are given in it are kept."""

from typing import Final, NamedTuple

from sendnet_desktop.changes import Cell
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import PRIVATE, Channel, all_channel, office_channel, school_channel

AGREED: Final = ("agreed", "agreed_sentence", "guidance_note")
"""What the meeting agrees once the levels were revealed: it stands where everybody reads it."""


class ModerationPlace(NamedTuple):
    """A moderation.

    Attributes:
        year: The school year in whose channels it is kept.
        key: Of its record.
    """

    year: int
    key: str

    @property
    def record(self) -> str:
        """Its record's id, alike in both channels."""
        return f"moderation:{self.key}"

    @property
    def office(self) -> str:
        """The channel in which the trust's office prepares it."""
        return office_channel(self.year)

    @property
    def announced(self) -> str:
        """The channel in which everybody reads of it."""
        return all_channel(self.year)

    def school(self, org: str) -> str:
        """Return the channel in which a school hands its levels in."""
        return school_channel(org, self.year)

    def blind(self, device: str) -> str:
        """Return the record of the level that the person on a laptop gives."""
        return f"blind:{self.key}.{device}"

    def own(self, device: str, field: str) -> Cell:
        """Return where the person on a laptop says one thing of it before handing it in."""
        return Cell(PRIVATE, self.blind(device), field)


def place_of(channel: str, record: str) -> ModerationPlace:
    """Return which moderation a record of the office's or of everybody's channel is."""
    return ModerationPlace(Channel.parse(channel).year or 0, key_of(record))
