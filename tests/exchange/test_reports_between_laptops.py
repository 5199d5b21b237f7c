"""The report of a challenge day, from a reviewer of another school to the trust and to the school that it is about."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from meeting import ELM, Laptop, Meeting

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.roster import Grant
from sendnet_desktop.visits.capture.values import Spot

PLACE: Final = DayPlace("oak0", "2026-11-24")
REVIEWER: Final = Grant("reviewer", "oak0:2026-11-24")


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    """A trust and the laptops that it lets in."""
    held = Meeting.of(tmp_path)
    yield held
    held.close()


def carry(writer: Laptop, *readers: Laptop) -> None:
    """Write one laptop's files and let others read them."""
    files = writer.write()
    for reader in readers:
        reader.read(*files)


def prepared(meeting: Meeting) -> tuple[str, str]:
    """Prepare a day at the office, with its framework and checklist for whoever cannot read the trust's."""
    preparing, days = meeting.office.workspace.visits.preparing, meeting.office.workspace.visits.days
    preparing.begin(PLACE)
    return days.add_reviewer(PLACE, "Ann", part="lead")[0], days.add_reviewer(PLACE, "Nia")[0]


def test_a_report_comes_to_the_school_with_what_it_answers_and_the_working_papers_do_not(meeting: Meeting) -> None:
    oak = meeting.enrol("Oakfield")
    nia = meeting.enrol("Nia", ELM, REVIEWER)
    ann, key = prepared(meeting)
    carry(meeting.office, nia)
    room, _ = nia.workspace.visits.capture.begin_round(PLACE, "4", key, year_group="Year 4")
    nia.workspace.visits.capture.answer(PLACE, Spot(key, room, "4.4"), "answer", "not-seen")
    nia.workspace.visits.concluding.work(PLACE, key, "D", "level", "1")
    carry(nia, meeting.office)
    office = meeting.office.workspace.visits
    office.concluding.work(PLACE, ann, "D", "level", "3")
    area = office.concluding.of(PLACE).area("D")
    assert area is not None
    assert [(each.called, each.level.number) for each in area.workings if each.level] == [("Ann", 3), ("Nia", 1)]
    office.concluding.conclude(PLACE, "area", "D", "level", "2")
    record, _ = office.concluding.recommend(PLACE, "Fade support.", links="D3")
    office.concluding.rest(PLACE, record, area.pieces[0].record)
    office.reports.issue(PLACE, "quality")
    office.reports.issue(PLACE, "final")
    carry(meeting.office, oak, nia)
    for laptop, issues in ((oak, ["final"]), (nia, ["final", "quality"])):
        assert [each.issue for each in laptop.workspace.visits.reports.issued(PLACE)] == issues
    (report,) = oak.workspace.visits.reports.issued(PLACE)
    assert report.report is not None
    assert report.report.recommendations[0].rests_on == ("4.4 (Year 4)",)
    assert report == meeting.office.workspace.visits.reports.issued(PLACE)[0]
    (finding,) = next(each for each in oak.workspace.evaluations.current().areas if each.area.id == "D").findings
    assert finding.level is not None
    assert finding.level.number == 2
    assert [each.recommended for each in oak.workspace.recommendations.own()] == ["Fade support."]
    assert oak.workspace.visits.days.all() == ()


def test_two_conclusions_of_one_area_stand_both_until_somebody_settles_it(meeting: Meeting) -> None:
    meeting.enrol("Oakfield")
    nia = meeting.enrol("Nia", ELM, REVIEWER)
    prepared(meeting)
    carry(meeting.office, nia)
    for laptop, level in ((nia, "1"), (meeting.office, "3")):
        laptop.workspace.visits.concluding.conclude(PLACE, "area", "D", "level", level)
    carry(nia, meeting.office)
    carry(meeting.office, nia)
    for laptop in (nia, meeting.office):
        found = laptop.workspace.visits.concluding.of(PLACE).area("D")
        assert found is not None
        assert [two.field for two in found.conclusion.disagreements] == ["level"]


def test_a_school_issues_no_report_and_concludes_nothing(meeting: Meeting) -> None:
    oak = meeting.enrol("Oakfield")
    prepared(meeting)
    carry(meeting.office, oak)
    with pytest.raises(SendnetError, match="not here"):
        oak.workspace.visits.reports.issue(PLACE, "final")
    with pytest.raises(SendnetError, match="not here"):
        oak.workspace.visits.concluding.conclude(PLACE, "area", "D", "level", "2")


def test_high_judgement_on_weak_evidence_comes_first_from_the_copy_that_the_team_was_given(meeting: Meeting) -> None:
    oak = meeting.enrol("Oakfield")
    evaluations = oak.workspace.evaluations
    for statement, strength in (("D1", "2"), ("D3", "0"), ("D5", "1")):
        evaluations.answer(statement, "level", "3")
        evaluations.answer(statement, "strength", strength)
    evaluations.answer_area("D", "level", "3")
    evaluations.answer_area("D", "rationale", "Most lessons adapt.")
    evaluations.snapshot("Autumn 1")
    carry(oak, meeting.office)
    nia = meeting.enrol("Nia", ELM, REVIEWER)
    prepared(meeting)
    carry(meeting.office, nia)
    first, *others = nia.workspace.visits.concluding.of(PLACE).areas
    assert first.area.id == "D"
    assert first.in_question == ("D3", "D5")
    assert [each.statement.id for each in first.statements][:3] == ["D3", "D5", "D1"]
    assert first.school is not None
    assert (first.school_level.number if first.school_level else 0, first.school.rationale) == (
        3,
        "Most lessons adapt.",
    )
    assert [each.area.id for each in others] == ["A", "B", "C", "E"]
    nia.workspace.visits.concluding.conclude(PLACE, "area", "D", "level", "2")
    judgement = nia.workspace.visits.reports.drafted(PLACE).judgements[3]
    assert judgement.school is not None
    assert (judgement.school.number, judgement.school_strength) == (3, "0")
