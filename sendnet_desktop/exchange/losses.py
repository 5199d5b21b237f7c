"""What is known of a laptop's work: how far it is here, what came after it was stopped, what others have of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sendnet_desktop.clock import day_written, moment, write_day
from sendnet_desktop.exchange.roster import Member
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.journal import sending
from sendnet_desktop.journal.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Losses:
    """What stopping a laptop keeps and what it cannot.

    Attributes:
        is_stopped: Whether it is stopped already.
        stopped: The day of that, ``YYYY-MM-DD``; empty if not said.
        up_to: When the last change of it that is here was made; None where none is.
        came_since: How many changes of it came that are kept aside and do not count.
        missing: How many parts of its work somebody has or must have had that are not here.
        keeps_list: Whether it may change the list of members, which stopping alone does not end.
    """

    is_stopped: bool
    stopped: str
    up_to: datetime | None
    came_since: int
    missing: int
    keeps_list: bool

    def lines(self) -> Iterator[str]:
        """Yield what to tell people, sentence by sentence."""
        if self.is_stopped:
            yield f"It was stopped{f' on {day_written(self.stopped)}' if self.stopped else ''}."
        if self.up_to is None:
            yield "None of its work is here."
        else:
            yield f"Its work is here up to {write_day(self.up_to.astimezone().date())}."
        if self.came_since:
            came = f"{self.came_since:,} change" + (" came" if self.came_since == 1 else "s came")
            yield f"{came} that {'does' if self.came_since == 1 else 'do'} not count: kept aside, and nothing is lost."
        if self.missing:
            parts = f"{self.missing:,} part" + ("" if self.missing == 1 else "s")
            yield f"{parts} of its work are not here: read the newest files of the others before you go on."
        yield "What was written on it later and was never in a file is on that laptop alone."
        if self.keeps_list:
            yield "It may change the trust’s list. Stopping it does not end that: take the list from it as well."


def losses_of(ledger: Ledger, trust: Trust, member: Member, came_since: int) -> Losses:
    """Return what is known of a member's work, of which so many changes are kept aside."""
    stamps = [spoken.stamp for spoken in sending.spoken(ledger, member.id)]
    return Losses(
        is_stopped=member.cut is not None,
        stopped=member.stopped or "",
        up_to=moment(max(stamps)) if stamps else None,
        came_since=came_since,
        missing=_missing(ledger, member.id),
        keeps_list=trust.is_registrar(bytes.fromhex(member.signing)),
    )


def _missing(ledger: Ledger, device: str) -> int:
    here, tops = dict[str, int](), dict[str, int]()
    for said in sending.said(ledger):
        if said.device == device:
            here[said.log] = said.places
            tops[said.log] = max(said.top, tops.get(said.log, -1))
        for log, seq in said.seen.items():
            if log.startswith(device):
                tops[log] = max(seq, tops.get(log, -1))
    return sum(top + 1 - here.get(log, 0) for log, top in tops.items())
