"""How challenge days, reports and recommendations are said in the school's room."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.challenge_days.choices import URGENCY
from sendnet_desktop.challenge_days.recommendations import STATES, Recommendation
from sendnet_desktop.clock import day_written
from sendnet_desktop.visits.reporting.issued import Issued
from sendnet_ui.challenge_days.sheet import Told

NOTHING_YET: Final = (
    "A challenge day is a visit by colleagues from the trust and from other schools. When one is planned for your"
    " school, its plan comes here with the trust’s next file; after the day its report does, and you answer each"
    " recommendation here and take it into your priorities."
)


def facts(found: Recommendation) -> Iterator[tuple[str, str]]:
    """Yield what a recommendation says apart from what to do, each with what it is called."""
    said = (
        ("Because", found.because),
        ("So that", found.so_that),
        ("Who leads it", found.led_by),
        ("By when", day_written(found.by_when)),
        ("How soon", URGENCY.get(found.urgency, "")),
        ("Support offered", found.support),
        ("How it will be known", found.known_by),
    )
    yield from ((name, words) for name, words in said if words)


def state_words(found: Recommendation) -> str:
    """Return how far a recommendation has come."""
    return STATES[found.state]


def report_words(report: Issued) -> str:
    """Return what a report is called: ``Final, 3 December 2026``."""
    return f"{report.called}, {day_written(report.issued_on)}"


def day_words(told: Told) -> str:
    """Return what is to be known of a challenge day at a glance."""
    day = told.day
    return ", ".join(part for part in (day_written(day.held_on), day.team) if part)


def waiting_words(told: Told) -> str:
    """Return what a challenge day waits for from the school; empty where nothing."""
    unanswered = sum(not each.response.is_given for each in told.recommendations)
    if unanswered:
        return "1 answer to give" if unanswered == 1 else f"{unanswered} answers to give"
    return "Check the draft report" if told.draft is not None else ""
