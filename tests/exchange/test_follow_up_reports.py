"""The report of a follow-up: what came of what was recommended stands in it, and no more is asked of it than that."""

from typing import Final

import pytest
from capturing import PLACE, carry
from meeting import Laptop, Meeting

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.reports.blocks import Bullets, Run
from sendnet_desktop.reports.day_recommendations import outcomes
from sendnet_desktop.reports.day_report import day_report
from sendnet_desktop.steps import finish
from sendnet_desktop.visits.reporting import rules
from sendnet_desktop.visits.reporting.document import NOT_ISSUED, ReportDocument

FOLLOW_UP: Final = DayPlace("oak0", "2027-03-16")


@pytest.fixture
def office(meeting: Meeting) -> Laptop:
    """Return the office, whose follow-up has carried one recommendation forward and said nothing of the other."""
    meeting.enrol("Oakfield")
    visits = meeting.office.workspace.visits
    visits.preparing.begin(PLACE)
    visits.concluding.conclude(PLACE, "area", "D", "level", "2")
    visits.concluding.recommend(PLACE, "Fade support.", links="D3")
    visits.concluding.recommend(PLACE, "Publish the plan.", links="A5")
    visits.reports.issue(PLACE, "final")
    visits.following.begin(FOLLOW_UP, PLACE.day)
    source = visits.following.of(FOLLOW_UP).recommendations[0].said.source
    for field, value in (("difference", "done"), ("shown", "Two rooms of four"), ("ending", "carried")):
        visits.following.conclude(FOLLOW_UP, source, field, value)
    return meeting.office


def printed(report: ReportDocument) -> list[str]:
    """Return what a print says of each earlier recommendation."""
    block = outcomes(report, "text")
    assert isinstance(block, Bullets)
    items = [[run for run in item if isinstance(run, Run)] for item in block.items]
    return [f"{label} {''.join(run.text for run in runs)}" for label, runs in zip(block.labels, items, strict=True)]


def test_it_says_what_came_of_each_earlier_recommendation_and_stays_as_it_was_issued(
    meeting: Meeting, office: Laptop
) -> None:
    visits, oak = office.workspace.visits, meeting.laptops[1]
    visits.reports.issue(FOLLOW_UP, "final")
    source = visits.following.of(FOLLOW_UP).recommendations[0].said.source
    visits.following.conclude(FOLLOW_UP, source, "ending", "closed")
    carry(office, oak)
    (issued,) = oak.workspace.visits.reports.issued(FOLLOW_UP)
    assert issued.report is not None
    assert printed(issued.report) == [
        "R1 Fade support. (24 November 2026) Done, and impact not yet shown. Carried forward. Two rooms of four.",
        "R2 Publish the plan. (24 November 2026) Nothing was said of it.",
    ]
    assert visits.reports.drafted(PLACE).outcomes == ()


def test_it_judges_only_what_it_looked_at(office: Laptop) -> None:
    visits = office.workspace.visits
    assert (visits.reports.drafted(FOLLOW_UP).judgements, visits.reports.drafted(FOLLOW_UP).duties) == ((), ())
    finish(day_report(visits.reports.drafted(FOLLOW_UP), "0" * 64, NOT_ISSUED))
    visits.concluding.conclude(FOLLOW_UP, "area", "D", "level", "3")
    assert [each.area for each in visits.reports.drafted(FOLLOW_UP).judgements] == ["D"]


def test_only_what_it_looked_at_is_missed_in_it(office: Laptop) -> None:
    visits = office.workspace.visits
    notes = [note.words for note in rules.notes(visits.concluding.of(FOLLOW_UP), visits.reports.drafted(FOLLOW_UP))]
    assert notes == ["“Publish the plan.”: nothing is said yet of what came of it."]
