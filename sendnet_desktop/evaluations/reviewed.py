"""By which framework a challenge day judges, for whoever tells its levels in words."""

from typing import Final

from sendnet_desktop.challenge_days.records import DAY as SHARED
from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.packs import Packs
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.journal.channels import Channel, ChannelKind
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.visits.records import DAY as PLANNED

_SAID_BY: Final[dict[ChannelKind, str]] = {"visit": PLANNED, "findings": SHARED}


def judged_by(journal: Journal, packs: Packs, channel: str) -> Pack | None:
    """Return the framework that a challenge day judges by; None where it has not come, or in another channel."""
    record = _SAID_BY.get(Channel.parse(channel).kind)
    name = journal.shown(Cell(channel, record, "pack")) if record else None
    return packs.pack(name) if isinstance(name, str) and packs.is_here(name) else None
