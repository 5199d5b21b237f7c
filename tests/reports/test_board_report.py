"""What the prints for the trust's board say: counts of schools, the lead's words, nothing that ranks."""

from collections.abc import Callable
from functools import cache
from typing import Final

import pytest

from sendnet_desktop.across.annual import AnnualReport
from sendnet_desktop.reports.annual import annual_document, annual_report, needs_document, needs_report
from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.reports.board import board_document, board_report
from sendnet_desktop.steps import Steps, finish
from tests.reports import board_samples
from tests.reports.aloud import hear_as_agreed, said_aloud
from tests.reports.checks import failed_rules, faults, unheard

_Ways = tuple[Callable[[AnnualReport], Document], Callable[[AnnualReport], Steps[bytes]]]

PRINTS: Final[dict[str, _Ways]] = {
    "board": (lambda told: board_document(told.summary), lambda told: board_report(told.summary)),
    "annual": (annual_document, annual_report),
    "training-needs": (lambda told: needs_document(told.summary), lambda told: needs_report(told.summary)),
}
"""Each print: what it says, and its pages."""


@cache
def printed(name: str, sample: str) -> tuple[Document, bytes]:
    """Return what a print of a sample says, and the print."""
    told, (document, report) = getattr(board_samples, sample)(), PRINTS[name]
    return document(told), finish(report(told))


@pytest.mark.parametrize("name", PRINTS)
def test_what_is_read_aloud_of_a_print_for_the_board_is_what_was_agreed(name: str) -> None:
    hear_as_agreed(f"trust-{name}", printed(name, "realistic")[1])


@pytest.mark.parametrize("name", PRINTS)
@pytest.mark.parametrize("sample", ["realistic", "empty", "stress"])
def test_every_print_for_the_board_is_accessible_and_all_of_it_is_heard(name: str, sample: str) -> None:
    document, data = printed(name, sample)
    assert failed_rules(data) == []
    assert unheard(data, document) == []
    assert [fault for fault in faults(data) if "figures of the chart" not in fault] == []


def test_the_summary_names_no_school_and_no_average() -> None:
    heard = said_aloud(printed("board", "realistic")[1])
    assert "Oakfield" not in heard
    assert "Ash School" not in heard
    assert "15 of 16 schools show their self-evaluation; 6 schools had a challenge day this year." in heard
