"""Reading cohort data out of their rows, in one question a table."""

from collections.abc import Collection, Mapping

import msgspec

from sendnet_desktop.cohorts.figures import WITHDRAWN, is_figure
from sendnet_desktop.cohorts.kinds import BENCHMARKS, COHORT
from sendnet_desktop.cohorts.measures import MEASURES
from sendnet_desktop.cohorts.values import YEARS, Place, place_of
from sendnet_desktop.evaluations.standing import two_versions
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.journal import differing
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows


class _Said(msgspec.Struct, frozen=True):
    record: str
    figure: str | None = None


class _Current(msgspec.Struct, frozen=True):
    pack: str = ""


def figures(ledger: Ledger, channels: Collection[str]) -> dict[str, dict[Place, str]]:
    """Return what is entered in some channels, by channel; ``WITHDRAWN`` stands where a figure was taken back.

    What no version of the program would have written is left out.
    """
    found: dict[str, dict[Place, str]] = {channel: {} for channel in channels}
    for (channel, record), said in rows(ledger, COHORT, _Said, channels):
        place = place_of(key_of(record))
        if place is not None and said.figure is not None and _may_stand(place, said.figure):
            found[channel][place] = said.figure
    return found


def told(figures: Mapping[str, Mapping[Place, str]]) -> dict[Place, str]:
    """Return the figure of each cell: the last channel that says something of it counts (cohort data, rule 2).

    Args:
        figures: What each year's channel says, the earliest year first.
    """
    latest: dict[Place, str] = {}
    for entered in figures.values():
        latest.update(entered)
    return {place: figure for place, figure in latest.items() if figure != WITHDRAWN}


def of_years(ledger: Ledger, org: str, year: int) -> dict[Place, str]:
    """Return what a school has told of a school year and those that stand beside it."""
    return of_schools(ledger, (org,), year)[org]


def of_schools(ledger: Ledger, orgs: Collection[str], year: int) -> dict[str, dict[Place, str]]:
    """Return what schools have told of a school year and those that stand beside it, by school, in one question."""
    oldest = year - YEARS + 1
    entered = figures(ledger, [channel for org in orgs for channel in channels(org, year)])
    of_each = {org: told({channel: entered[channel] for channel in channels(org, year)}) for org in orgs}
    return {
        org: {place: figure for place, figure in said.items() if oldest <= place.year <= year}
        for org, said in of_each.items()
    }


def channels(org: str, year: int) -> list[str]:
    """Return where a school's figures of a year and of those beside it are kept, the earliest first."""
    return [school_channel(org, each) for each in range(year - YEARS + 1, year + 1)]


def disagreements(ledger: Ledger, channels: Collection[str]) -> dict[str, dict[Place, TwoVersions]]:
    """Return the cells of which two versions stand, by channel."""
    found: dict[str, dict[Place, TwoVersions]] = {channel: {} for channel in channels}
    for voices in differing.voices(ledger, channels):
        place = place_of(key_of(voices.cell.record)) if kind_of(voices.cell.record) == COHORT else None
        if place is not None:
            found[voices.cell.channel][place] = two_versions(voices)
    return found


def packs(ledger: Ledger) -> dict[str, str]:
    """Return the hash of the pack of national figures that each channel names."""
    return {place.channel: row.pack for place, row in rows(ledger, BENCHMARKS, _Current) if row.pack}


def _may_stand(place: Place, figure: str) -> bool:
    return figure == WITHDRAWN or is_figure(MEASURES[place.measure], figure)
