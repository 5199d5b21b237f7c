"""The few figures that a report shows beside its judgements, out of the masked data pack that the team was given."""

from collections.abc import Iterable
from typing import Final

from sendnet_desktop.clock import year_name
from sendnet_desktop.cohorts.measures import GROUPS, MEASURES
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.visits.preparing.papers import DataLine, DataPack
from sendnet_desktop.visits.reporting.document import Context, ContextLine

SHOWN: Final = (
    *("roll", "missed", "persistent", "suspensions"),
    *("eyfs_gld", "ks2_rwm", "ks4_em_4", "plans_reviewed", "annual_on_time"),
)
"""The measures that a report shows where the school has entered them, by id."""

_MOST: Final = 6


def context(data: DataPack, words: Words) -> Context | None:
    """Return the figures to show, each of the latest year of which any is told; None where there are none.

    Args:
        data: With small numbers hidden before it came here.
        words: What the trust calls things.
    """
    groups = tuple(said(words, called) for called in GROUPS.values())
    lines: dict[str, list[DataLine]] = {}
    for block in data.blocks:
        for line in block.lines:
            lines.setdefault(line.measure, []).append(line)
    named = (said(words, MEASURES[each].told_as) for each in SHOWN)
    told = [_line(data, name, groups, lines[name]) for name in named if name in lines]
    shown = tuple(line for line in told if any(line.values))[:_MOST]
    return Context(groups, shown) if shown else None


def _line(data: DataPack, measure: str, groups: Iterable[str], lines: list[DataLine]) -> ContextLine:
    by_group = {line.group: line.values for line in lines}
    last = max((place for values in by_group.values() for place, value in enumerate(values) if value), default=0)
    year = year_name(data.years[last]) if last < len(data.years) else ""
    values = (by_group.get(group, ()) for group in groups)
    return ContextLine(f"{measure}, {year}", tuple(each[last] if last < len(each) else "" for each in values))
