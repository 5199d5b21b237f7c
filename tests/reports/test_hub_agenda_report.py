"""What the agenda of a hub lead's visit says in print, and that all of it is heard."""

from datetime import date
from functools import cache
from typing import Final

import pytest

from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.hubs.values import AGREED, ASKS, LATE, AgendaPoint, VisitAgenda
from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.reports.hub_agenda import hub_agenda_document, hub_agenda_report
from sendnet_desktop.steps import finish
from tests.reports.aloud import hear_as_agreed, said_aloud
from tests.reports.checks import failed_rules, faults, unheard

TODAY: Final = date(2027, 1, 18)
_POINTS: Final = {
    AGREED: (AgendaPoint("Share the reading plan with governors", "12 November 2026"),),
    LATE: (
        AgendaPoint(
            "Train every teacher: Overdue by 4 days: it was due on 14 January 2027.", "Reading for every pupil"
        ),
    ),
    ASKS: (AgendaPoint("An hour of the speech therapist", "Reading for every pupil"),),
}
_LONG: Final = AgendaPoint("Wort " * 900, "Ein langer Grund " * 60)


@cache
def agenda(sample: str) -> tuple[Document, bytes]:
    """Return what an agenda says, and the agenda."""
    parts = {
        "realistic": _POINTS,
        "empty": {},
        "stress": {heading: (*points, _LONG) * 12 for heading, points in _POINTS.items()},
    }[sample]
    made = VisitAgenda("Bal Primary", TODAY, parts, Words(), sample=sample == "empty")
    return hub_agenda_document(made), finish(hub_agenda_report(made))


def test_what_is_read_aloud_of_a_visits_agenda_is_what_was_agreed() -> None:
    hear_as_agreed("hub-agenda", agenda("realistic")[1])


@pytest.mark.parametrize("sample", ["realistic", "empty", "stress"])
def test_every_agenda_of_a_visit_is_accessible_and_all_of_it_is_heard(sample: str) -> None:
    document, data = agenda(sample)
    assert failed_rules(data) == []
    assert unheard(data, document) == []
    assert [fault for fault in faults(data) if "figures of the chart" not in fault] == []


def test_an_agenda_of_nothing_asks_what_goes_well() -> None:
    assert "ask what goes well" in said_aloud(agenda("empty")[1])
