"""Where two versions stand, read out of the journal for whichever subject shows them."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from sendnet_desktop.clock import moment
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.journal import differing
from sendnet_desktop.journal.ledger import Ledger

Apart = Mapping[tuple[str, str], tuple[TwoVersions, ...]]
"""The fields of which two versions stand, by channel and record."""


def apart(ledger: Ledger, channels: Collection[str]) -> Apart:
    """Return the fields of some channels of which two versions stand, in one question."""
    found: defaultdict[tuple[str, str], list[TwoVersions]] = defaultdict(list)
    for voices in differing.voices(ledger, channels):
        found[voices.cell.channel, voices.cell.record].append(two_versions(voices))
    return {place: tuple(two) for place, two in found.items()}


def two_versions(voices: differing.Voices, field: str = "") -> TwoVersions:
    """Return who stands behind the versions of a field, by day; told as another field where one is given."""
    days = tuple((who, moment(stamp).astimezone().date()) for who, stamp in voices.spoken)
    return TwoVersions(field or voices.cell.field, days, voices.is_flood)
