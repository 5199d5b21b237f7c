"""The roster: every laptop of a trust, its keys, and what it may read and write."""

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from sendnet_desktop.exchange.wire import Day, Device, Hash, Key, Log, Name, Part, Whole
from sendnet_desktop.journal.kinds import Role

MEMBER_CAP: Final = 5000


class Cut(msgspec.Struct, frozen=True):
    """The last segment of a log that counts.

    Attributes:
        seq: Its place in the log.
        hash: Its hash, by which those before it are found.
    """

    seq: Whole
    hash: Hash


Cuts = dict[Log, Cut]
"""The last segment that counts of each log; a log that is not named counts for nothing."""


class Organisation(msgspec.Struct, frozen=True):
    """A school, the trust's own office, or whatever else somebody on the list belongs to.

    Attributes:
        id: Random and permanent; a part of its channels' names.
        slug: Short and readable, for names of files.
        name: What people read.
        kind: ``school``; ``trust``, its own office; or ``other``, as of a reviewer from elsewhere or a governor.
    """

    id: Part
    slug: Annotated[str, Meta(pattern=r"\A[a-z0-9-]{1,40}\Z")]
    name: Name
    kind: Literal["school", "trust", "other"]


class Grant(msgspec.Struct, frozen=True):
    """One thing that a member is to a trust: a role, and where it holds.

    Attributes:
        role: The role.
        scope: What it covers: nothing for a trust lead, a school's id for a hub lead or a school, ``<org>:<id>`` of
            a challenge day for a reviewer, a channel's name for a reader.
        ended: None while in force; then the last segments that still count by it.
        until: The last day as it is planned, and once it has ended, as it was; for people to read.
    """

    role: Role
    scope: Annotated[str, Meta(max_length=120)]
    ended: Cuts | None = None
    until: Day | None = None


class Member(msgspec.Struct, frozen=True):
    """A laptop on the list.

    Attributes:
        id: Its device id, that of its signing key.
        organisation: Id of the organisation it belongs to.
        name: What people call the laptop.
        person: Who uses it.
        signing: Public Ed25519 key.
        opening: Public X25519 key.
        grants: What it may do; never removed, only ended.
        cut: None while it is in use; then the last segments of it that count.
        stopped: The day on which it was cut; for people to read.
    """

    id: Device
    organisation: Part
    name: Name
    person: Name
    signing: Key
    opening: Key
    grants: Annotated[tuple[Grant, ...], Meta(max_length=256)]
    cut: Cuts | None = None
    stopped: Day | None = None


class Roster(msgspec.Struct, frozen=True, dict=True):
    """What a roster says.

    Attributes:
        trust: The trust's id.
        root: Version of the root under which it was signed.
        version: Its own, from 1.
        sample: Whether the trust is one to try things in.
        organisations: All there ever were.
        members: All there ever were.
        crit: Features without which it must not be followed; format 1 has none.
    """

    trust: Part
    root: Whole
    version: Whole
    sample: bool
    organisations: Annotated[tuple[Organisation, ...], Meta(max_length=MEMBER_CAP)]
    members: Annotated[tuple[Member, ...], Meta(max_length=MEMBER_CAP)]
    crit: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[int, int]:
        """Which roster comes later (trust format, rule 9)."""
        return self.root, self.version

    @cached_property
    def by_device(self) -> dict[str, Member]:
        """Every member by the id of its laptop."""
        return {member.id: member for member in self.members}

    @cached_property
    def by_organisation(self) -> dict[str, Organisation]:
        """Every organisation by its id."""
        return {organisation.id: organisation for organisation in self.organisations}


@dataclass(frozen=True, slots=True)
class SignedRoster:
    """A roster that was accepted, with the bytes to pass on.

    Attributes:
        roster: What it says.
        envelope: The signed bytes, untouched.
        hash: SHA-256 of what was signed.
    """

    roster: Roster
    envelope: bytes
    hash: bytes
