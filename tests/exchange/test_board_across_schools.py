"""What the trust's board is told, from what real schools brought."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from meeting import ELM, Laptop, Meeting

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.roster import Organisation
from sendnet_desktop.exports.board import board_sheets

ASH = Organisation("ash0", "ash", "Ash School", "school")


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    """A trust of three schools; the first two stand low at A1, and the second works on it."""
    held = Meeting.of(tmp_path)
    oak, elm, ash = held.enrol("Oakfield"), held.enrol("Elm", ELM), held.enrol("Ash", ASH)
    files = held.office.write()
    for school, level in ((oak, "1"), (elm, "2"), (ash, "4")):
        school.read(*files)
        show(school, level)
    oak.workspace.evaluations.answer("A2", "level", "1")  # one school alone stands low here
    elm.workspace.plans.add_priority("Name what will change", statements=["A1"], stage="live")
    ash.workspace.meetings.at_school.add(
        "practice", works_well="One page of what changes", statement="A1", share=True, whom_to_ask="the SENCO"
    )
    for school in (oak, elm, ash):
        held.office.read(*school.write())
    yield held
    held.close()


def show(school: Laptop, level: str) -> None:
    """Let a school judge, and show its evaluation as it stands."""
    evaluations = school.workspace.evaluations
    evaluations.answer("A1", "level", level)
    evaluations.answer_area("A", "level", level)
    evaluations.answer("A5", "statutory", "not_met" if level == "1" else "met")
    evaluations.share(live=True)


def test_a_summary_counts_schools_and_names_none(meeting: Meeting) -> None:
    summary = meeting.office.workspace.board.summary("autumn-2")
    assert (summary.schools, summary.shown, summary.visited, summary.silent) == (3, 3, 0, 0)
    (area,) = [each for each in summary.areas if each.about.id == "A"]
    assert (dict(area.now.levels), area.before) == ({"1": 1, "2": 1, "4": 1}, None)
    assert [(each.about.id, len(each.unmet)) for each in summary.duties] == [("A5", 1)]


def test_training_that_two_schools_could_share_names_who_shows_how(meeting: Meeting) -> None:
    (need,) = meeting.office.workspace.board.summary("autumn-2").needs
    assert need.about.id == "A1"
    assert [school.name for school in need.low] == ["Elm School", "Oakfield Primary"]
    assert [school.name for school in need.at_work] == ["Elm School"]
    assert [school.name for school in need.schools] == ["Elm School", "Oakfield Primary"]
    assert [(told.school.name, told.words) for told in need.told] == [("Ash School", "One page of what changes")]


def test_what_the_lead_says_is_kept_by_half_term_and_taken_back(meeting: Meeting) -> None:
    office = meeting.office.workspace
    changes = office.board.say("autumn-2", "board_risks", "One duty is not met")
    assert office.board.summary("autumn-2").said.board_risks == "One duty is not met"
    assert office.board.said("summer-2").board_risks == ""
    office.reverse(changes.reversals)
    assert office.board.said("autumn-2").board_risks == ""
    with pytest.raises(SendnetError, match="half-term"):
        office.board.say("winter", "board_risks", "Snow")


def test_the_year_counts_meetings_that_were_held_and_training_that_was_entered(meeting: Meeting) -> None:
    office = meeting.office.workspace
    office.meetings.calendar.plan(title="Autumn meeting", meets_on="2026-09-01")
    office.meetings.calendar.plan(title="A meeting to come", meets_on="2027-06-01")
    elm = meeting.laptops[2].workspace
    for minutes in (90, 30):
        elm.meetings.at_school.add(
            "cpd", cpd_on="2026-09-01", cpd_person="Jo", cpd_topic="Reading", cpd_minutes=minutes
        )
    meeting.office.read(*meeting.laptops[2].write())
    report = office.annual.report()
    assert [(each.title, each.asked) for each in report.meetings] == [("Autumn meeting", 3)]
    assert (report.minutes, report.trained, report.topics) == (120, 1, (("Reading", 120),))
    assert report.impact == {"": 1}
    assert [each.words for each in report.practices] == ["One page of what changes"]


def test_the_tables_for_the_board_say_what_the_summary_says(meeting: Meeting) -> None:
    areas, duties, _, needs = board_sheets(meeting.office.workspace.board.summary("autumn-2"))
    assert list(areas.rows[0][1:6]) == [1, 1, 0, 1, 0]
    assert [row[1] for row in duties.rows] == [1]
    assert [row[:3] for row in needs.rows] == [
        (needs.rows[0][0], 2, "Elm School and Oakfield Primary"),
    ]


def test_a_board_is_told_in_a_number_of_questions_that_schools_do_not_raise(meeting: Meeting) -> None:
    few = questions(meeting.office)
    orgs = [Organisation(f"s{number}", f"school-{number}", f"School {number}", "school") for number in range(8)]
    meeting.issue(organisations=(*meeting.roster().organisations, *orgs))
    assert meeting.office.workspace.board.summary("autumn-2").schools == 11
    assert questions(meeting.office) == few


def questions(laptop: Laptop) -> int:
    """Return how many statements the store is given while the board's summary is read."""
    connection, asked = laptop.workspace._journal.ledger.connection, list[str]()
    laptop.workspace.board.summary("autumn-2")
    connection.set_trace_callback(asked.append)
    try:
        laptop.workspace.board.summary("autumn-2")
    finally:
        connection.set_trace_callback(None)
    return len(asked)
