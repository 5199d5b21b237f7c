"""The data page: a school's figures by stage of support, three years side by side, beside the country's."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.clock import write_day, year_name
from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.checks import checks
from sendnet_desktop.cohorts.comparing import Line, told_blocks
from sendnet_desktop.cohorts.measures import GROUPS
from sendnet_desktop.cohorts.measures import Block as Measures
from sendnet_desktop.cohorts.sharing import to_others, to_ourselves
from sendnet_desktop.cohorts.values import Cohorts
from sendnet_desktop.reports.blocks import Block, Bullets, Document, Grid, Heading, Panel, Run, Text, Words
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.styles import ACCENT
from sendnet_desktop.steps import Steps

_NONE: Final = "–"
_MASKED: Final = (
    "Numbers of pupils below five are shown as “<5”. Where another number would give one away it is hidden, and so is "
    "a percentage of fewer than ten pupils."
)
_EMPTY: Final = (
    "Nothing is entered yet. Enter the counts that your own system gives for EHC plan, SEN support and no SEN, for "
    "this year and the two before it. Counts only; no pupil is named."
)
_SHARES: Final = (34, 12, 12, 12, 9, 9, 12)


def cohort_report(cohorts: Cohorts, comparison: Comparison, *, for_others: bool = True) -> Steps[bytes]:
    """Return the data as a tagged PDF (PDF/UA-1); the same figures give the same bytes.

    Args:
        cohorts: The school's three years.
        comparison: The published figures to show beside them.
        for_others: Whether small numbers are masked, as for anybody beyond the school.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(cohort_document(cohorts, comparison, for_others=for_others))


def cohort_document(cohorts: Cohorts, comparison: Comparison, *, for_others: bool = True) -> Document:
    """Return what the pages say, before they are set."""
    name = f"Data {year_name(cohorts.year)}"
    content = tuple(_pages(cohorts, comparison, for_others=for_others))
    return Document(
        title=f"{name}: {cohorts.school}",
        author=cohorts.school,
        day=cohorts.as_at,
        footer=f"{cohorts.school}, {name}",
        # Of the pages and not of the figures: whoever guesses a masked number cannot try it against the code.
        stamp=f"Check code {check_code(repr(content))}",
        content=content,
    )


def _pages(cohorts: Cohorts, comparison: Comparison, *, for_others: bool) -> Iterator[Block]:
    shown = to_others(cohorts) if for_others else to_ourselves(cohorts)
    yield Text(f"Data {year_name(cohorts.year)}", "overline")
    yield Heading(1, cohorts.school)
    yield Text(f"As at {write_day(cohorts.as_at)}; {year_name(cohorts.year)} is not over yet.", "lead")
    if cohorts.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    if for_others:
        yield Text(_MASKED, "small")
    told = tuple(told_blocks(cohorts, shown, comparison))
    if not told:
        yield Text(cohorts.said(_EMPTY))
        return
    if not for_others:
        yield from _notes(cohorts)
    for block, lines in told:
        yield Heading(2, block.title)
        yield _table(cohorts, block, lines)
    yield from _sources(cohorts, [line for _, lines in told for line in lines])


def _notes(cohorts: Cohorts) -> Iterator[Block]:
    said = tuple(check.words for check in checks(cohorts))
    if said:
        yield Panel((Text((Run("What does not add up yet", "strong"),)), Bullets(said, "small")), edge=ACCENT)


def _table(cohorts: Cohorts, block: Measures, lines: tuple[Line, ...]) -> Grid:
    years = tuple(year_name(year) for year in cohorts.years)
    header = (block.title, *years, "Change", "Gap to no SEN", "Published")
    return Grid(header, tuple(_row(line, cohorts) for line in lines), _SHARES, centred=len(header) - 1, is_close=True)


def _row(line: Line, cohorts: Cohorts) -> tuple[Words, ...]:
    named = (Run(cohorts.said(f"{line.measure.told_as}: ")), Run(cohorts.said(GROUPS[line.group]), "strong"))
    moved, gap = (each.short if each else _NONE for each in (line.moved, line.gap))
    return (named, *(value or _NONE for value in line.values), moved, gap, line.published or _NONE)


def _sources(cohorts: Cohorts, lines: list[Line]) -> Iterator[Block]:
    said: dict[str, list[str]] = {}
    for line in lines:
        if line.benchmark is not None:
            origin = f"{line.benchmark.origin}: {line.benchmark.source}"
            said.setdefault(origin, []).append(cohorts.said(line.measure.label))
    if said:
        yield Heading(2, "Published figures")
        yield Text("Each is of the year that it was published for, which is not always the school’s year.", "small")
        items = (
            (Run(f"{origin}. "), Run("; ".join(dict.fromkeys(labels)), "quiet")) for origin, labels in said.items()
        )
        yield Bullets(tuple(items), "small")
