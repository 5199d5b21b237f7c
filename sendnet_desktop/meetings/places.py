"""Which network meeting is meant, and the two channels that it is kept in."""

from typing import NamedTuple

from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import Channel, all_channel, office_channel


class MeetingPlace(NamedTuple):
    """A network meeting.

    Attributes:
        year: The school year in whose channels it is kept.
        key: Of its record.
    """

    year: int
    key: str

    @property
    def record(self) -> str:
        """Its record's id, alike in both channels."""
        return f"meeting:{self.key}"

    @property
    def office(self) -> str:
        """The channel in which the trust's office prepares and minutes it."""
        return office_channel(self.year)

    @property
    def announced(self) -> str:
        """The channel in which everybody reads of it."""
        return all_channel(self.year)


def place_of(channel: str, record: str) -> MeetingPlace:
    """Return which meeting a record of the office's or of everybody's channel is."""
    return MeetingPlace(Channel.parse(channel).year or 0, key_of(record))
