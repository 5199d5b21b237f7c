"""What the paper on drift says in print, and that all of it is heard."""

from datetime import date
from functools import cache
from typing import Final

import pytest

from sendnet_desktop.across.drift import Beside, Drift, StatementDrift
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.frameworks.pack import Level, Words
from sendnet_desktop.frameworks.reading import read_pack, starter_pack
from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.reports.drift import DriftPaper, drift_document, drift_report
from sendnet_desktop.steps import finish
from tests.reports.aloud import hear_as_agreed, said_aloud
from tests.reports.checks import failed_rules, faults, unheard

TODAY: Final = date(2027, 1, 18)
LEVELS: Final[tuple[Level, ...]] = read_pack(starter_pack()).levels
_SCHOOLS: Final = ("Oakfield Primary", "Elm School", "Ash School")


def drifted(statement: str, text: str, *steps: tuple[int, int]) -> StatementDrift:
    """Return a statement by the numbers that schools and reviewers gave."""
    days = (
        Beside(DayPlace(f"school{place}", "2026-11-10"), school, "Challenge day", "2026-11-10", *found)
        for place, (school, found) in enumerate(
            zip(_SCHOOLS, ([LEVELS[own - 1], LEVELS[theirs - 1]] for own, theirs in steps), strict=False)
        )
    )
    return StatementDrift(statement, text, statement[0], tuple(days))


REAL: Final = Drift(
    (
        drifted("A3", "The SENCO has the time for the work.", (3, 2), (4, 3), (3, 3)),
        drifted("B2", "Concerns lead to a first step.", (3, 3), (2, 2)),
        drifted("C5", "Leaders know the gaps.", (2, 3), (2, 3), (1, 2)),
        drifted("D5", "Teaching assistants add to the teacher’s work.", (4, 4)),
    ),
    days=3,
    without_school=1,
    other_scale=2,
)


@cache
def paper(sample: str) -> tuple[Document, bytes]:
    """Return what a paper says, and the paper."""
    drift = {
        "realistic": REAL,
        "empty": Drift(),
        "stress": Drift(tuple(drifted(f"A{number}", "Wort " * 60, (4, 1), (3, 1)) for number in range(90)), days=2),
    }[sample]
    made = DriftPaper("Ashdown Trust", TODAY, drift, Words(), sample=sample == "empty")
    return drift_document(made), finish(drift_report(made))


def test_what_is_read_aloud_of_drift_is_what_was_agreed() -> None:
    hear_as_agreed("drift", paper("realistic")[1])


@pytest.mark.parametrize("sample", ["realistic", "empty", "stress"])
def test_every_paper_on_drift_is_accessible_and_all_of_it_is_heard(sample: str) -> None:
    document, data = paper(sample)
    assert failed_rules(data) == []
    assert unheard(data, document) == []
    assert [fault for fault in faults(data) if "figures of the chart" not in fault] == []


def test_no_school_is_named_on_paper() -> None:
    told = said_aloud(paper("realistic")[1])
    assert "School higher" in told
    assert not any(school in told for school in _SCHOOLS)
