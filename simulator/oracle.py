"""What a laptop must show, worked out the slow way: all that it holds, who may say what, and nothing kept in tables."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import cast

from sendnet_desktop.changes import Cell
from sendnet_desktop.exchange.roster import Cuts, Grant, Roster
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.policy import Policy
from simulator.claims import Claim, Line

Dump = dict[str, dict[str, list[str]]]
"""Of a channel: record, field, and the sorted JSON of the versions that stand."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person wrote and the laptop has in no segment yet.

    Attributes:
        cell: Where.
        text: What, as JSON.
        stamp: When, by that laptop.
        replaces: The sealed edits that it replaces.
    """

    cell: Cell
    text: str
    stamp: int
    replaces: frozenset[bytes]


@dataclass(frozen=True, slots=True)
class _Counted:
    held: frozenset[bytes]
    by: Roster
    judged_by: int
    lines: tuple[Line, ...]


@dataclass(slots=True)
class Memory:
    """What one laptop must not forget.

    Attributes:
        held: The segments that it has, by hash.
        drafts: What its person wrote and it has sealed in no segment.
        judged_by: The version of the program that last judged what is held.
        offered: What was in the files that it has ever opened.
        counted: What counts of each channel, as it was last worked out.
    """

    held: frozenset[bytes] = frozenset()
    drafts: tuple[Draft, ...] = ()
    judged_by: int = 1
    offered: frozenset[bytes] = frozenset()
    counted: dict[str, _Counted] = field(default_factory=dict)

    def copy(self) -> "Memory":
        """Return it as a backup keeps it."""
        return Memory(self.held, self.drafts, self.judged_by, self.offered)


class Oracle:
    """Everything that was ever signed, and the rules of who may say what.

    Attributes:
        claims: Every properly signed segment, by hash.
    """

    def __init__(self, policy: Policy, features: Callable[[int], frozenset[str]]) -> None:
        self.claims: dict[bytes, Claim] = {}
        self._policy = policy
        self._features = features

    def dump(self, memory: Memory, roster: Roster, channel: str) -> Dump:
        """Return what a laptop with this memory and this list of members shows of a channel."""
        counted = self._counted(memory, roster, channel)
        drafts = [draft for draft in memory.drafts if draft.cell.channel == channel]
        said: tuple[Line | Draft, ...] = (*counted, *drafts)
        replaced = {(each.cell, target) for each in said for target in each.replaces}
        standing: dict[Cell, set[str]] = {}
        for line in counted:
            if (line.cell, line.id) not in replaced:
                standing.setdefault(line.cell, set()).add(line.text)
        for draft in drafts:
            standing.setdefault(draft.cell, set()).add(draft.text)
        found: Dump = {}
        for cell in sorted(standing):
            found.setdefault(cell.record, {})[cell.field] = sorted(standing[cell])
        return found

    def channels(self, memory: Memory) -> set[str]:
        """Return the channels that a laptop has anything of."""
        held = {self.claims[known].channel for known in memory.held}
        return held | {draft.cell.channel for draft in memory.drafts}

    def _counted(self, memory: Memory, roster: Roster, channel: str) -> tuple[Line, ...]:
        known = memory.counted.get(channel)
        if known is None or (known.held, known.judged_by) != (memory.held, memory.judged_by) or known.by is not roster:
            lines = {line.id: line for line in self._lines(memory, roster, channel)}
            known = memory.counted[channel] = _Counted(memory.held, roster, memory.judged_by, tuple(lines.values()))
        return known.lines

    def _lines(self, memory: Memory, roster: Roster, channel: str) -> Iterator[Line]:
        for claim in (self.claims[known] for known in memory.held):
            if claim.channel == channel and claim.features <= self._features(memory.judged_by):
                kinds = self._kinds(claim, memory.held, roster)
                yield from (line for line in claim.lines if kind_of(line.cell.record) in kinds)

    def _kinds(self, claim: Claim, held: frozenset[bytes], roster: Roster) -> set[str]:
        member = roster.by_device.get(claim.device)
        if member is None or not (member.cut is None or self._is_beneath(claim, member.cut, held)):
            return set()
        kinds: set[str] = set()
        for grant in member.grants:
            counts = grant.ended is None or self._is_beneath(claim, grant.ended, held)
            if counts and _covers(grant, claim.channel):
                kinds |= self._kinds_of(grant, claim.channel)
        return kinds

    def _is_beneath(self, claim: Claim, cuts: Cuts, held: frozenset[bytes]) -> bool:
        cut = cuts.get(claim.log)
        at = None if cut is None else bytes.fromhex(cut.hash)
        while at is not None and at in held and self.claims[at].log == claim.log:
            if at == claim.hash:
                return True
            at = self.claims[at].prev
        return False

    def writable(self, roster: Roster, device: str, channel: str, *, ever: bool = False) -> frozenset[str]:
        """Return the kinds that a laptop may write in a channel from now on, or those that it ever might."""
        member = roster.by_device.get(device)
        kinds: set[str] = set()
        if member is not None and (ever or member.cut is None):
            for grant in member.grants:
                if (ever or grant.ended is None) and _covers(grant, channel):
                    kinds |= self._kinds_of(grant, channel)
        return frozenset(kinds)

    def _kinds_of(self, grant: Grant, channel: str) -> frozenset[str]:
        return self._policy.get((grant.role, cast("ChannelKind", channel.partition(":")[0])), frozenset())


def ever_read(roster: Roster, device: str, channel: str) -> bool:
    """Say whether the list lets a laptop read a channel, or did once."""
    member = roster.by_device.get(device)
    return member is not None and any(_covers(grant, channel) for grant in member.grants)


def may_read(roster: Roster, device: str, channel: str) -> bool:
    """Say whether the list lets a laptop read a channel."""
    member = roster.by_device.get(device)
    if member is None or member.cut is not None:
        return False
    return any(grant.ended is None and _covers(grant, channel) for grant in member.grants)


def _covers(grant: Grant, channel: str) -> bool:
    kind, _, place = channel.partition(":")
    if grant.role in ("school", "hub lead"):
        return kind == "all" or (kind in ("school", "findings") and place.partition(":")[0] == grant.scope)
    if grant.role == "reviewer":
        return kind in ("visit", "findings") and place == grant.scope
    return channel == grant.scope if grant.role == "reader" else kind != "private"
