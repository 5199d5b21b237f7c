"""Invented data of schools for the tests of the data page."""

from datetime import date

from sendnet_desktop.cohorts.measures import GROUPS, MEASURES
from sendnet_desktop.cohorts.values import Cohorts, Place

_CHANNEL = "school:bal:2026"
_DAY = date(2027, 1, 20)
_ROWS = {
    "roll": ("6 34 171", "7 37 168", "8 41 160"),
    "girls": ("1 13 87", "2 14 85", "2 16 83"),
    "boys": ("5 21 84", "5 23 83", "6 25 77"),
    "disadvantaged": ("3 15 38", "3 16 36", "4 19 33"),
    "ks2": ("2 6 23", "1 5 24", "2 7 21"),
    "ks2_rwm": ("0 2 17", "0 1 18", "0 3 17"),
    "ks2_reading_score": ("92 98.4 105.2", "90.5 99 105.9", "93 98 106.1"),
    "sessions": ("1140 6460 32490", "1330 7030 31920", "560 2870 11200"),
    "missed": ("148 620 1770", "171 690 1690", "66 281 540"),
    "persistent": ("2 10 25", "3 12 22", "3 13 17"),
    "severe": ("1 1 1", "1 2 0", "1 2 0"),
    "suspensions": ("4 9 6", "6 11 4", "3 5 1"),
    "suspended": ("2 5 4", "3 6 3", "2 4 1"),
}


def primary() -> Cohorts:
    """Return an ordinary primary school's three years; a percentage alone, and a sum that does not come out."""
    figures = {
        Place(2024 + number, measure, group): figure
        for measure, years in _ROWS.items()
        for number, year in enumerate(years)
        for group, figure in zip(GROUPS, year.split(), strict=False)
    }
    figures[Place(2025, "phonics_met", "none")] = "88%"
    figures[Place(2026, "senco_hours", "all")] = "16"
    figures[Place(2026, "roll", "all")] = "210"
    return Cohorts(_CHANNEL, 2026, "Bal Primary", "primary", figures, figures, _DAY)


def empty() -> Cohorts:
    """Return three years of which nothing is entered."""
    return Cohorts(_CHANNEL, 2026, "Bal Primary", "primary", {}, {}, _DAY)


def stress() -> Cohorts:
    """Return every figure that there can be, the greatest, in a school of no phase with a long name."""
    figures = {
        Place(year, measure.id, group): "9999.99" if measure.unit in ("mean", "number") else "9999999"
        for year in (2024, 2025, 2026)
        for measure in MEASURES.values()
        for group in measure.groups
        if measure.is_entered
    }
    return Cohorts(_CHANNEL, 2026, "Bal Primary <b>&</b> " * 5, "", figures, figures, _DAY, sample=True)
