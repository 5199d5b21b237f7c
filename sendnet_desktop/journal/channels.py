"""Channels: a channel is an audience (exchange format, rule 3)."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, get_args

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.ids import is_name

ChannelKind = Literal["all", "school", "visit", "findings", "office", "private"]

_YEAR: Final = re.compile("(19|20|21)[0-9]{2}")
"""What a computer's clock may say, right or wrong; not every computer can count to later ones."""

PRIVATE = "private"
"""What only this laptop keeps; never sealed."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel's name, taken apart.

    Attributes:
        kind: Who may read follows from it.
        org: The organisation that it is about; empty for ``all``, ``office`` and ``private``.
        key: The school year, or the visit's id; empty for ``private``.
    """

    kind: ChannelKind
    org: str = ""
    key: str = ""

    @property
    def year(self) -> int | None:
        """The school year, for channels that have one."""
        return int(self.key) if self.kind in ("all", "school", "office") else None

    def __str__(self) -> str:
        return ":".join(part for part in (self.kind, self.org, self.key) if part)

    @classmethod
    @lru_cache(maxsize=1024)  # few are ever met, and every edit that is written names one
    def parse(cls, name: str) -> "Channel":
        """Take a channel's name apart.

        Raises:
            SendnetError: It is not a channel's name.
        """
        kind, *parts = name.split(":")
        shapes = {"all": 1, "school": 2, "visit": 2, "findings": 2, "office": 1, "private": 0}
        dated = kind in ("all", "school", "office")
        if (
            len(parts) != shapes.get(kind)
            or not all(is_name(part) for part in parts)
            or (dated and not _YEAR.fullmatch(parts[-1]))
        ):
            raise SendnetError("A name that is no channel's was met.", "The part that holds it was left out.")
        org = parts[0] if len(parts) == 2 else ""
        return cls(_KINDS[kind], org, parts[-1] if parts else "")


_KINDS: dict[str, ChannelKind] = {kind: kind for kind in get_args(ChannelKind)}


def school_channel(org: str, year: int) -> str:
    """Return the channel of a school's own records of one school year."""
    return f"school:{org}:{year}"


def all_channel(year: int) -> str:
    """Return the channel that the trust writes and its schools read."""
    return f"all:{year}"


def office_channel(year: int) -> str:
    """Return the channel that the trust's office keeps to itself."""
    return f"office:{year}"
