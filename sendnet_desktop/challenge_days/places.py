"""Which challenge day is meant, and the two channels that belong to it."""

from typing import NamedTuple

from sendnet_desktop.journal.channels import Channel


class DayPlace(NamedTuple):
    """A challenge day at a school.

    Attributes:
        org: The school's id.
        day: The day's own id, by which its reviewers were enrolled; mostly the date for which it was planned first.
    """

    org: str
    day: str

    @property
    def visit(self) -> str:
        """The channel of the team's working papers.

        Raises:
            SendnetError: The day's id could not be part of a channel's name.
        """
        return str(Channel.parse(f"visit:{self.org}:{self.day}"))

    @property
    def findings(self) -> str:
        """The channel of what is shared with the school.

        Raises:
            SendnetError: The day's id could not be part of a channel's name.
        """
        return str(Channel.parse(f"findings:{self.org}:{self.day}"))


def place_of(channel: str) -> DayPlace:
    """Return which challenge day a channel of working papers or of findings belongs to."""
    parsed = Channel.parse(channel)
    return DayPlace(parsed.org, parsed.key)


def org_of(channel: str) -> str:
    """Return the id of the school that a channel is about."""
    return Channel.parse(channel).org
