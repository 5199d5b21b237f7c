"""What a laptop trusts: the chain of roots and the roster it accepted, and what follows from them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.root import Root, SignedRoot
from sendnet_desktop.exchange.roster import Cuts, Grant, Member, Organisation, Roster, SignedRoster
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.policy import Policy

Beneath = Callable[[Cuts], bool]
"""Whether what is asked about stands at or below one of these cuts, by the hash chain of its log."""


@dataclass(frozen=True, slots=True)
class Trust:
    """The accepted documents, and the questions that they answer.

    Attributes:
        chain: Every root from the first to the newest.
        signed_roster: The roster to go by.
    """

    chain: tuple[SignedRoot, ...]
    signed_roster: SignedRoster

    @property
    def root(self) -> Root:
        """What the newest root says."""
        return self.chain[-1].root

    @property
    def roster(self) -> Roster:
        """What the roster says."""
        return self.signed_roster.roster

    @property
    def place(self) -> tuple[int, bytes]:
        """Which root and which roster these are; alike for equal trusts."""
        return self.root.version, self.signed_roster.hash

    @property
    def words(self) -> tuple[str, ...]:
        """The six words of the newest root, for the meeting's agenda."""
        return self.chain[-1].words

    @property
    def is_sample(self) -> bool:
        """Whether this is a trust to try things in."""
        return self.root.sample

    def member(self, device: str) -> Member | None:
        """Return the member that this laptop is; None where the roster does not name it."""
        return self.roster.by_device.get(device)

    def organisation(self, member: Member) -> Organisation:
        """Return the organisation that a member belongs to."""
        return self.roster.by_organisation[member.organisation]

    def is_registrar(self, signing: bytes) -> bool:
        """Say whether a public key may sign rosters."""
        return signing.hex() in self.root.registrars

    def may_read(self, device: str, channel: str) -> bool:
        """Say whether a laptop may read a channel now (exchange format, rule 3; trust format, rule 13)."""
        member = self.member(device)
        parsed = _parsed(channel)
        if member is None or member.cut is not None or parsed is None:
            return False
        return any(grant.ended is None and _covers(grant, parsed) for grant in member.grants)

    def readers(self, channel: str) -> tuple[Member, ...]:
        """Return every member that may read a channel now, in the roster's order."""
        return tuple(member for member in self.roster.members if self.may_read(member.id, channel))

    def counts(self, device: str, beneath: Beneath) -> bool:
        """Say whether a segment of this laptop counts, whatever its kinds (trust format, rules 12 and 14)."""
        member = self.member(device)
        return member is not None and (member.cut is None or beneath(member.cut))

    def is_limited(self, device: str) -> bool:
        """Say whether a cut limits what counts of this laptop, so that each link that comes may move the verdict."""
        member = self.member(device)
        return member is not None and (
            member.cut is not None or any(grant.ended is not None for grant in member.grants)
        )

    def writable(self, device: str, channel: str, policy: Policy, beneath: Beneath | None = None) -> frozenset[str]:
        """Return the kinds of record that a laptop may write in a channel (trust format, rule 15).

        Args:
            device: The laptop.
            channel: The channel.
            policy: The kinds that each role may write in each kind of channel.
            beneath: Where something already written is judged, whether it stands at or below a cut, so that grants
                ended since then still allow it; without it, what may be written now.
        """
        member, parsed = self.member(device), _parsed(channel)
        if member is None or parsed is None or (beneath is None and member.cut is not None):
            return frozenset()
        kinds: set[str] = set()
        for grant in member.grants:
            in_force = grant.ended is None or (beneath is not None and beneath(grant.ended))
            if in_force and _covers(grant, parsed):
                kinds |= policy.get((grant.role, parsed.kind), frozenset())
        return frozenset(kinds)

    def ever_writable(self, device: str, channel: str, policy: Policy) -> frozenset[str]:
        """Return the kinds that a laptop may write in a channel now or might at any time, stopped since or not.

        What it wrote there and never sent is still its to hand over; whether that counts is for the cuts to say.
        """
        return self.writable(device, channel, policy, lambda _cuts: True)

    def ever_read(self, device: str, channel: str) -> bool:
        """Say whether a laptop may read a channel now or might at any time, stopped since or not."""
        member, parsed = self.member(device), _parsed(channel)
        return member is not None and parsed is not None and any(_covers(grant, parsed) for grant in member.grants)

    def may_write(self, device: str, channel: str, kind: str, policy: Policy) -> bool:
        """Say whether a laptop may write a kind of record in a channel now."""
        return kind in self.writable(device, channel, policy)

    def owns(self, device: str, channel: str) -> bool:
        """Say whether a laptop may erase in a channel now (segment format, rule 12)."""
        member = self.member(device)
        if member is None or member.cut is not None:
            return False
        return any(grant.ended is None for grant in _owning(member, channel))

    def has_owned(self, device: str, channel: str) -> bool:
        """Say whether a laptop may erase in a channel, or once might (segment format, rule 12)."""
        member = self.member(device)
        return member is not None and any(_owning(member, channel))


def covers(grant: Grant, channel: str) -> bool:
    """Say whether a grant, in force or not, is for a channel (trust format, table of roles)."""
    parsed = _parsed(channel)
    return parsed is not None and _covers(grant, parsed)


def _owning(member: Member, channel: str) -> Iterator[Grant]:
    parsed = _parsed(channel)
    if parsed is not None:
        owner = ("school", parsed.org) if parsed.kind == "school" else ("trust lead", "")
        yield from (grant for grant in member.grants if (grant.role, grant.scope) == owner)


def _parsed(name: str) -> Channel | None:
    try:
        return Channel.parse(name)
    except SendnetError:
        return None


def _covers(grant: Grant, channel: Channel) -> bool:
    match grant.role:
        case "trust lead":
            return channel.kind != "private"
        case "hub lead" | "school":
            about_it = channel.kind in ("school", "findings") and channel.org == grant.scope
            return channel.kind == "all" or about_it
        case "reviewer":
            return channel.kind in ("visit", "findings") and f"{channel.org}:{channel.key}" == grant.scope
        case "reader":
            return str(channel) == grant.scope
