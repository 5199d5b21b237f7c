"""Published statistics in the layout of the DfE's “explore education statistics” (cohort data, rule 11)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from sendnet_desktop.cohorts.measures import GROUPS, MEASURES
from sendnet_desktop.cohorts.packs import SUPPRESSED, Benchmark, BenchmarkPack
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.spreadsheets.cells import number_of, text_of
from sendnet_desktop.spreadsheets.values import ReadSheet

PERIOD: Final = "time_period"
PERIOD_KIND: Final = "time_identifier"
LEVEL: Final = "geographic_level"
KEPT_BACK: Final = frozenset(("z", "x", "c", "k", "u", "low", ":", "~"))
"""What publishers write in place of a figure that they keep back or do not have."""

_NATIONAL: Final = "National"
_PLACES: Final = re.compile(
    r"(country|region|la|lad|old_la|new_la|school|trust|pcon|opportunity_area)_(code|name)|.*_code"
)
_WHOLE_YEAR: Final = frozenset(("academic year", "calendar year", "financial year", "reporting year"))
_TOTAL: Final = frozenset(("total", "all", "all pupils", "all schools"))
_HUNDREDTH: Final = Decimal("0.01")
_MOST: Final = 9999

_GROUP_WORDS: Final = (
    ("none", re.compile(r"no (identified )?(sen\b|special)|non-?sen\b|not sen\b", re.IGNORECASE)),
    ("ehc", re.compile(r"ehc|education,? health|statement", re.IGNORECASE)),
    ("support", re.compile(r"sen(d)? support|sen without", re.IGNORECASE)),
    ("all", re.compile(r"(total|all( pupils)?)", re.IGNORECASE)),
)
_INDICATORS: Final = (
    ("missed", r"sess_overall_percent|overall_absence_rate|absence_rate"),
    ("unauthorised", r"sess_unauthorised_percent|unauthorised_absence_rate"),
    ("persistent", r"enrolments_pa_10.*percent|persistent.*(rate|percent)"),
    ("severe", r"enrolments_pa_50.*percent|severe.*(rate|percent)"),
    ("suspensions", r"susp_rate|suspension_rate"),
    ("suspended", r"one_plus_susp_rate|one_or_more_susp.*rate"),
    ("excluded", r"perm_excl_rate|permanent_exclusion_rate"),
    ("ks4_attainment_8", r"(avg_)?att(ainment)?_?8.*"),
    ("ks4_em_5", r"pt_l2basics_95|.*(grade|gcse).*5.*(eng|em).*percent"),
    ("ks4_em_4", r"pt_l2basics_94|.*(grade|gcse).*4.*(eng|em).*percent"),
    ("ks2_rwm", r"pt_rwm_met_expected_standard"),
    ("ks2_rwm_higher", r"pt_rwm_met_higher_standard"),
    ("ks2_reading", r"pt_read_met_expected_standard"),
    ("ks2_writing", r"pt_write?_?(ta)?_?met_expected_standard"),
    ("ks2_maths", r"pt_mat_met_expected_standard"),
    ("ks2_reading_score", r"read_average_score"),
    ("ks2_maths_score", r"mat_average_score"),
    ("phonics_met", r"(pt|percent)_?met_phonics.*|phonics.*percent"),
    ("eyfs_gld", r"gld_percent|good_level.*percent"),
)


@dataclass(frozen=True, slots=True)
class Publication:
    """A published table.

    Attributes:
        title: What its file is called.
        filters: The columns that say of whom a row tells, each with what stands in it.
        indicators: The columns of figures.
        rows: By column, as text.
        periods: What the rows are of, the newest first.
    """

    title: str
    filters: Mapping[str, tuple[str, ...]]
    indicators: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]
    periods: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How somebody reads a published table: what was guessed, for a person to put right.

    Attributes:
        period: Of its periods one.
        column: The column that says the stage of support.
        groups: What stands there for each group.
        fixed: What has to stand in each other column.
        measures: The measure that each indicator is; indicators that are none are left out.
    """

    period: tuple[str, str]
    column: str
    groups: Mapping[str, str]
    fixed: Mapping[str, str]
    measures: Mapping[str, str]


def read_publication(sheet: ReadSheet) -> Publication:
    """Return a sheet as a published table.

    Raises:
        SendnetError: It is not in that layout.
    """
    head = [text_of(cell).lower() for cell in sheet.rows[0].cells] if sheet.rows else []
    if not {PERIOD, LEVEL} <= set(head):
        raise SendnetError(
            "This is not a table of “explore education statistics”.",
            f"It needs the columns {PERIOD} and {LEVEL} in its first row. Download the data, not the spreadsheet.",
        )
    every = (dict(zip(head, (text_of(row.at(at)) for at in range(len(head))), strict=True)) for row in sheet.rows[1:])
    rows = tuple(row for row in every if row[LEVEL].casefold() == _NATIONAL.casefold())
    if not rows:
        raise SendnetError("There is no row for the whole country in this table.", "Download the national figures.")
    said = [name for name in head if name not in (PERIOD, PERIOD_KIND, LEVEL, "") and not _PLACES.fullmatch(name)]
    indicators = tuple(name for name in said if _is_indicator([row[name] for row in rows]))
    filters = {name: tuple(dict.fromkeys(row[name] for row in rows)) for name in said if name not in indicators}
    periods = sorted({(row[PERIOD], row.get(PERIOD_KIND, "")) for row in rows}, reverse=True)
    return Publication(sheet.title, filters, indicators, rows, tuple(periods))


def guess(publication: Publication) -> Reading:
    """Return how a published table is most likely meant."""
    by_column = {name: _groups(values) for name, values in publication.filters.items()}
    column = max(by_column, key=lambda name: len(by_column[name].keys() - {"all"}), default="")
    others = {name: values for name, values in publication.filters.items() if name != column}
    return Reading(
        publication.periods[0],
        column,
        by_column.get(column, {}),
        {
            name: next((value for value in values if value.casefold() in _TOTAL), values[0])
            for name, values in others.items()
        },
        {name: measure for name in publication.indicators if (measure := _measure(name))},
    )


def figures_of(publication: Publication, reading: Reading, source: str) -> tuple[BenchmarkPack, tuple[str, ...]]:
    """Return the national figures that a table gives, read so, and what it does not give, as sentences."""
    found: list[Benchmark] = []
    problems: list[str] = []
    for group, value in reading.groups.items():
        rows = [row for row in publication.rows if _is_meant(row, reading, value)]
        if len(rows) != 1:
            none = "no row is" if not rows else f"{len(rows)} rows are"
            problems.append(f"{GROUPS[group]}: {none} meant by these choices, where one should be.")
            continue
        for indicator, measure in reading.measures.items():
            figure = _figure(rows[0][indicator])
            if figure and group in MEASURES[measure].groups:
                found.append(Benchmark(measure, group, figure, period_name(reading.period), source))
    return BenchmarkPack(publication.title[:200] or "National figures", tuple(found)), tuple(problems)


def period_name(period: tuple[str, str]) -> str:
    """Return a period as people write it: ``2023/24``, ``Autumn term 2023/24``, ``2025``."""
    number, kind = period
    year = f"{number[:4]}/{number[4:]}" if re.fullmatch(r"[0-9]{6}", number) else number
    return year if not kind or kind.casefold() in _WHOLE_YEAR else f"{kind} {year}"


def _is_indicator(values: list[str]) -> bool:
    told = [value for value in values if value and value.casefold() not in KEPT_BACK]
    return bool(told) and all(number_of(value) is not None for value in told)


def _groups(values: tuple[str, ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for value in values:
        group = next((group for group, words in _GROUP_WORDS if _says(group, words, value)), None)
        if group:
            found.setdefault(group, value)
    return found


def _says(group: str, words: re.Pattern[str], value: str) -> bool:
    return bool(words.fullmatch(value.strip()) if group == "all" else words.search(value))


def _measure(indicator: str) -> str | None:
    return next((measure for measure, words in _INDICATORS if re.fullmatch(words, indicator)), None)


def _is_meant(row: Mapping[str, str], reading: Reading, value: str) -> bool:
    is_then = (row[PERIOD], row.get(PERIOD_KIND, "")) == reading.period
    return (
        is_then
        and row.get(reading.column) == value
        and all(row.get(name) == said for name, said in reading.fixed.items())
    )


def _figure(text: str) -> str:
    """Return a figure as packs keep it; empty where there is none."""
    if text.casefold() in KEPT_BACK:
        return SUPPRESSED
    number = number_of(text)
    if number is None or not 0 <= number <= _MOST:
        return ""
    return f"{number.quantize(_HUNDREDTH, ROUND_HALF_UP).normalize():f}"
