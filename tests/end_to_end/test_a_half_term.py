"""A half-term of sixteen schools: the network meets, and what it agreed goes home on sticks and comes back."""

from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import icalendar
import openpyxl
import pikepdf
import pytest
from half_term import (
    ASKED_FOR,
    BLIND,
    DECISION,
    GUIDANCE,
    JOT,
    KEPT_HERE,
    OWN,
    PRACTICE,
    TO_ALL,
    TO_ONE,
    HalfTerm,
    at,
    issuing,
    minuting,
    moderating,
    names,
    shared,
)
from network import SCHOOLS, name_of, org_of
from told_tables import TERM, prints, told

from sendnet_desktop.across.standings import Standings
from sendnet_desktop.exports.calendar_file import calendar_file
from sendnet_desktop.exports.meeting_calendar import meeting_events, task_events
from sendnet_desktop.exports.network import school_calendar
from sendnet_desktop.meetings.at_school.values import Task
from sendnet_desktop.spreadsheets.writing import write_workbook
from sendnet_desktop.steps import finish

pytestmark = pytest.mark.slow

MADE = datetime(2026, 10, 13, 16, tzinfo=UTC)


def test_a_folder_whose_reading_was_cancelled_half_way_is_read_again_without_harm(half_term: HalfTerm) -> None:
    assert [each.done for each in half_term.progress] == list(range(9))
    assert half_term.cancelled == half_term.before
    assert len(half_term.reading.senders) == len(SCHOOLS) - 2
    assert not half_term.reading.refused


def test_the_roll_says_whose_file_came_and_whose_is_waited_for(half_term: HalfTerm) -> None:
    called = half_term.called
    assert called.words == "Files of 14 of 16 schools came, from 9 September 2026 on."
    assert [each.on_list.school for each in called.owing] == names(half_term.late, half_term.missing)
    came = called.of(org_of(half_term.schools[0]))
    assert came is not None
    assert (came.covers, came.verified, came.is_current) == ("13 October 2026", "all 2 changes", True)
    owed = called.of(org_of(half_term.missing))
    assert owed is not None
    assert owed.waits_for[0].startswith("its file: last heard from on ")


def test_a_file_that_comes_late_counts_and_brings_nothing_the_second_time(half_term: HalfTerm) -> None:
    assert [each.on_list.school for each in half_term.called_late.owing] == names(half_term.missing)
    assert list(half_term.late_again.lines()) == ["1 file with nothing new"]


def test_schools_read_an_agenda_with_what_was_asked_for_and_what_works_well(half_term: HalfTerm) -> None:
    for school in half_term.schools:
        issued = issuing(school).issued_agenda(half_term.place)
        assert issued is not None
        items = {each.title: each.led_by for each in issued.paper.items}
        assert items[ASKED_FOR] == name_of(half_term.schools[1])
        assert items[PRACTICE] == f"{name_of(half_term.schools[0])}, the SENCO"
        assert [each.task for each in issued.paper.carried] == ["Name a link governor"]


def test_levels_are_closed_until_all_of_them_are_opened_together(half_term: HalfTerm) -> None:
    assert sorted(each.school for each in half_term.blind.answered) == names(*half_term.schools[:4])
    assert not [words for _, words in BLIND if words in half_term.unrevealed]
    for laptop in (half_term.office, *half_term.schools):
        found = moderating(laptop).lead.find(half_term.moderated)
        assert found.result is not None
        assert {level.id: count for level, count in found.result.spread if count} == {"2": 1, "3": 2, "4": 1}
        assert sorted(found.result.sentences) == sorted(words for _, words in BLIND)
    assert not [said for said in half_term.network.said() for _, words in BLIND if words in said]


def test_what_was_agreed_of_a_statement_is_guidance_in_the_draft_of_the_next_framework(half_term: HalfTerm) -> None:
    (draft,) = half_term.office.workspace.frameworks.drafts.all()
    (asked,) = [each.part for each in draft.statements if each.part.id == "A3"]
    assert asked.guidance.endswith(GUIDANCE)
    assert moderating(half_term.missing).lead.find(half_term.moderated).guidance_note == GUIDANCE


def test_schools_read_what_was_decided_and_see_what_is_theirs_to_do(half_term: HalfTerm) -> None:
    for school in half_term.schools:
        issued = issuing(school).issued_note(half_term.place)
        assert issued is not None
        assert [each.decided for each in issued.paper.decisions] == [DECISION]
        assert [(each.so_what, each.act_by) for each in issued.paper.news] == [("act", "2027-01-15")]
        assert len(issued.paper.presence) == len(SCHOOLS)
        assert (issued.paper.clinic, issued.paper.wellbeing) == ((), None)
        tasks = [TO_ALL, TO_ONE] if school is half_term.schools[0] else [TO_ALL]
        assert sorted(each.task for each in at(school).tasks.all()) == sorted(tasks)


def test_what_schools_made_of_their_actions_comes_back_to_the_office(half_term: HalfTerm) -> None:
    tasks: dict[str, Task] = {each.task: each for each in minuting(half_term.office).of(half_term.place).tasks}
    first, second, third, *others = map(org_of, half_term.schools)
    taken = tasks[TO_ONE].at(first).taken
    assert taken is not None
    assert taken.words.startswith(TO_ONE)
    priority = half_term.schools[0].workspace.plans.current().find(taken.record)
    assert priority is not None
    assert (priority.origin, priority.source) == ("decision", "Network meeting 2, 13 October 2026")
    assert tasks[TO_ALL].done_at((first, second, third, *others)) == 2
    (_, of_all) = [each for each in minuting(half_term.office).carried(half_term.next) if each.task.task != TO_ONE]
    assert (of_all.asked, of_all.done, of_all.is_open) == (16, 2, True)


def test_a_visit_is_read_at_the_school_and_at_the_office_and_a_jot_by_its_writer(half_term: HalfTerm) -> None:
    first, second, *_ = half_term.schools
    for reader in (first, half_term.office, half_term.network.deputy):
        (visit,) = reader.workspace.hubs.visits(org_of(first))
        assert (visit.agreed_next, list(visit.of_priorities.values())) == (
            "Look at reading again",
            ["Two of three staff trained"],
        )
        assert reader.workspace.hubs.jots() == ()
    assert second.workspace.hubs.visits(org_of(first)) == ()
    assert [each.hub_jotted for each in half_term.network.lead.workspace.hubs.jots()] == [JOT]


def test_a_school_is_told_of_the_spread_what_gives_no_school_away(half_term: HalfTerm) -> None:
    for school in half_term.schools:
        (placing,) = school.workspace.across.placings.own()
        assert placing.words.startswith("A ")
        assert placing.told == "3 Secure: 9 schools; nothing can be told of the other levels"
    told_edits = [each for each in half_term.network.said() if each.startswith("placing:")]
    assert told_edits
    assert not [each for each in told_edits if any(name in each for name in SCHOOLS)]
    assert not [each for each in told_edits if ":area.B" in each], "four schools are too few"


def test_what_is_private_is_in_no_file_whoever_opens_it(half_term: HalfTerm) -> None:
    said, documents = half_term.network.said(), half_term.network.documents()
    assert [each for each in said if DECISION in each], "what is shared is found"
    assert [each for each in documents if DECISION.encode() in each]
    for words in KEPT_HERE:
        assert not [each for each in said if words in each]
        assert not [each for each in documents if words.encode() in each]
    kinds = {each.partition(":")[0] for each in said}
    assert not kinds & {"clinic", "wellbeing", "own_note", "hub_jot"}
    assert [each.own_words for each in at(half_term.schools[4]).notes()] == [OWN]


def test_everybody_holds_the_same_of_what_they_share_in_whatever_order_it_came(half_term: HalfTerm) -> None:
    versions: dict[str, list[object]] = {}
    for laptop in half_term.network.everybody:
        assert not finish(laptop.workspace.check())
        for channel, held in shared(laptop).items():
            versions.setdefault(channel, []).append(held)
    assert not [channel for channel, held in versions.items() if any(each != held[0] for each in held)]
    assert shared(half_term.network.deputy).keys() == shared(half_term.office).keys()
    assert all(len(held) > 1 for held in versions.values())


def test_the_overview_the_drift_and_the_board_add_up(half_term: HalfTerm) -> None:
    office = half_term.office.workspace
    standings = Standings(office.across.picture())
    (area, *_) = standings.areas()
    assert {level: count for level, count in standings.spread(area).levels.items() if count} == {"2": 3, "3": 9, "4": 4}
    (drift,) = office.drifts.read().leaning
    assert (drift.statement, drift.above, drift.alike, drift.below) == ("A1", 2, 0, 0)
    summary = office.board.summary(TERM)
    assert (summary.schools, summary.shown, summary.visited, summary.silent) == (16, 16, 2, 0)
    assert [(each.about.id, [school.name for school in each.unmet]) for each in summary.duties] == [
        ("A5", names(half_term.schools[0]))
    ]
    report = office.annual.report()
    assert [(each.title, each.there, each.asked) for each in report.meetings] == [
        ("Network meeting 1", 0, 16),
        ("Network meeting 2", 15, 16),
    ]
    assert (report.minutes, dict(report.pooled), [each.words for each in report.practices]) == (
        90,
        {"need": 1, "offer": 1},
        [PRACTICE],
    )


def test_every_print_of_the_half_term_is_a_tagged_pdf(half_term: HalfTerm) -> None:
    pages = {}
    for name, steps in prints(half_term).items():
        with pikepdf.open(BytesIO(finish(steps))) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert "/StructTreeRoot" in pdf.Root
            pages[name] = len(pdf.pages)
    assert (pages["note"], pages["slips"], pages["hub agenda"]) == (1, 1 + len(SCHOOLS), 1), "the slips have a cover"
    assert all(count <= 4 for name, count in pages.items() if name != "slips"), pages


def test_every_table_comes_out_of_its_workbook_as_it_was_shown(half_term: HalfTerm, tmp_path: Path) -> None:
    for name, sheets in told(half_term).items():
        path = tmp_path / f"{name}.xlsx"
        write_workbook(path, sheets)
        book = openpyxl.load_workbook(path)
        for sheet, page in zip(sheets, book.worksheets, strict=True):
            header, *rows = page.iter_rows(values_only=True)
            assert header == tuple(column.title for column in sheet.columns)
            found = [tuple(each.date() if isinstance(each, datetime) else each for each in row) for row in rows]
            assert found == [tuple(cell if cell != "" else None for cell in row) for row in sheet.rows], name
        book.close()


def test_meetings_and_days_of_actions_are_in_the_calendars(half_term: HalfTerm) -> None:
    office, school = half_term.office.workspace, half_term.schools[0]
    tasks = minuting(half_term.office).of(half_term.place).tasks
    events = (*meeting_events(office.meetings.calendar.all()), *task_events(tasks, office.evaluations.words()))
    at_office = days_in(calendar_file(events, "Network meetings", MADE))
    assert at_office["Network meeting 2"] == date(2026, 10, 13)
    at_the_school = days_in(school_calendar(at(school), school.workspace.evaluations.words(), MADE))
    assert at_the_school == {
        "Network meeting 3": date(2026, 12, 1),
        f"To be done: {TO_ALL}": date(2026, 11, 20),
        f"To be done: {TO_ONE}": date(2026, 12, 1),
    }
    assert at_the_school.items() <= at_office.items()


def days_in(data: bytes) -> dict[str, date]:
    """Return the days of the events in a calendar file, by what they are called."""
    found = icalendar.Calendar.from_ical(data).walk("VEVENT")
    starts = {str(each["SUMMARY"]): each.decoded("DTSTART") for each in found}
    return {name: day.date() if isinstance(day, datetime) else day for name, day in starts.items()}
