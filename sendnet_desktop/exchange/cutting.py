"""Where a laptop is cut that was stopped, or a role that has ended: at the most of its work that is here."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date

import msgspec

from sendnet_desktop.exchange.roster import Cut, Cuts, Grant, Member
from sendnet_desktop.exchange.trust import covers
from sendnet_desktop.journal import segments
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.segments import Place


def stopping(ledger: Ledger, member: Member, today: date) -> Member:
    """Return a member cut at what is here of it; the day on which it was first cut stays."""
    cut = _held(ledger, member, lambda _channel: True)
    return msgspec.structs.replace(member, cut=cut, stopped=member.stopped or today.isoformat())


def ending(ledger: Ledger, member: Member, grant: Grant, today: date) -> Grant:
    """Return a grant ended at what is here by it; the day on which it first ended stays."""
    until = grant.until if grant.ended is not None and grant.until else today.isoformat()
    return msgspec.structs.replace(
        grant, ended=_held(ledger, member, lambda channel: covers(grant, channel)), until=until
    )


def _held(ledger: Ledger, member: Member, concerns: Callable[[str], bool]) -> Cuts:
    logs: dict[str, list[Place]] = defaultdict(list)
    for place in segments.places(ledger, member.id):
        if concerns(place.channel):
            logs[place.log].append(place)
    return {log: _cut(places) for log, places in logs.items()}


def _cut(places: list[Place]) -> Cut:
    """Return the place from which the most edits are reached.

    Where a log has forked, or a part of it is missing, no one place reaches everything; the rest is kept aside, as
    everything beyond a cut is.
    """
    by_hash = {place.hash: place for place in places}
    followed = {place.prev for place in places}

    def reached(place: Place) -> tuple[int, int, bytes]:
        return sum(each.edits for each in _down(place, by_hash)), place.seq, place.hash

    best = max((place for place in places if place.hash not in followed), key=reached)
    return Cut(best.seq, best.hash.hex())


def _down(place: Place | None, by_hash: dict[bytes, Place]) -> Iterator[Place]:
    while place is not None:
        yield place
        place = None if place.prev is None else by_hash.get(place.prev)
