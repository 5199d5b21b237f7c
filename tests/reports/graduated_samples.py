"""Monitors to print: an ordinary primary school's, an empty one, and one that says too much."""

from datetime import date

from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.graduated.indicators import COUNTS, LONGEST_LINE, MOST, STEPS
from sendnet_desktop.graduated.values import HalfTerm, Monitor
from sendnet_desktop.plans.choices import HALF_TERMS

_CHANNEL = "school:bal:2026"
_DAY = date(2027, 2, 3)
_FIGURES = {
    "concerns": (14, 12, 11),
    "concern_days": (31, 27, 24),
    "concerns_resolved": (5, 6, 7),
    "concerns_moved": (3, 2, 1),
    "concerns_open": (6, 4, 3),
    "on_support": (26, 28, 29),
    "on_ehc": (6, 6, 7),
    "joiners": (4, 3, 2),
    "leavers": (0, 1, 0),
    "plans": (25, 28, 32),
    "plans_sampled": (8, 8, 10),
    "outcomes_assessable": (4, 5, 8),
    "plans_reviewed": (17, 22, 26),
    "family_took_part": (11, 15, 20),
    "views_recorded": (19, 23, 30),
    "third_cycle": (5, 6, 7),
    "third_cycle_advised": (3, 4, 6),
    "ended_kept": (2, 3, 3),
    "ended_changed": (1, 2, 1),
    "ended_stopped": (0, 1, 2),
    "annual_due": (2, 1, 0),
    "annual_on_time": (1, 1, 0),
    "rooms_seen": (12, 12),
    "rooms_using": (7, 9),
}


def primary() -> Monitor:
    """Return three half-terms, the last of which misses the walk; a count with two versions."""
    begun = list(HALF_TERMS)[:3]
    said = [
        HalfTerm(
            id_,
            {field: figures[place] for field, figures in _FIGURES.items() if place < len(figures)},
            {step.health: health for step, health in zip(STEPS, _HEALTH[place], strict=True)},
            {STEPS[3].seen: "The tracker dates each review; taxi families are still missed."} if place else {},
        )
        for place, id_ in enumerate(begun)
    ]
    voices = (("B. Lee", date(2027, 1, 14)), ("A. Khan", date(2027, 1, 12)))
    said[2] = HalfTerm("spring-1", said[2].counts, said[2].health, said[2].seen, (TwoVersions("plans", voices),))
    return Monitor(_CHANNEL, 2026, "Bal Primary", (*said, *map(HalfTerm, list(HALF_TERMS)[3:])), _DAY)


def empty() -> Monitor:
    """Return a year of which nothing is said."""
    return Monitor(_CHANNEL, 2026, "Bal Primary", tuple(map(HalfTerm, HALF_TERMS)), _DAY)


def stress() -> Monitor:
    """Return a whole year of the greatest counts and the longest lines, in which nothing adds up."""
    line = "Every cycle was read with <b>two</b> colleagues & the families, again and again. " * 3
    full = tuple(
        HalfTerm(
            id_,
            {field: MOST - place * (40 - number) for number, field in enumerate(COUNTS)},
            {step.health: "partly" for step in STEPS},
            {step.seen: line[:LONGEST_LINE] for step in STEPS},
        )
        for place, id_ in enumerate(HALF_TERMS)
    )
    return Monitor(_CHANNEL, 2026, "Bal Primary " * 6, full, date(2027, 7, 2), sample=True)


_HEALTH = (
    ("partly", "partly", "not_yet", "not_yet"),
    ("partly", "partly", "partly", "not_yet"),
    ("secure", "partly", "partly", "partly"),
)
