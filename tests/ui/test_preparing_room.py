"""Preparing a challenge day in the window: from the school and the date to the plan that the school reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, get_args

import pytest
from preparing_room import Lead, begin
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot
from side_by_side import Trust

from sendnet_desktop.clock import write_day
from sendnet_desktop.cohorts.values import Place
from sendnet_desktop.steps import finish
from sendnet_ui.evaluations.history import HistoryDialog
from sendnet_ui.forms.editor import Editor
from sendnet_ui.people.guide import Guide
from sendnet_ui.people.screen import PeopleScreen
from sendnet_ui.reports.day_prints import DayPlanPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.rooms import Kind, rooms_for
from sendnet_ui.visits.places import StagePlace
from sendnet_ui.visits.preparing.papers_shown import FigureTable
from sendnet_ui.visits.preparing.places import PartPlace
from sendnet_ui.visits.preparing.rows import part_rows

SCHOOL: Final = "Oakfield Primary"


@pytest.fixture
def lead(desk: Desk, qtbot: QtBot, errors: list[Exception], tmp_path: Path) -> Iterator[Lead]:
    """Yield a trust's lead whose one school has written a snapshot and its roll; nothing must have been reported."""
    trust = Trust(tmp_path / "trust")
    oak = trust.let_in(SCHOOL, "Priya Shah")
    oak.evaluations.answer("A1", "level", "3")
    oak.cohorts.say_all({Place(oak.cohorts.current().year, "roll", group): 3 for group in ("ehc", "support")})
    oak.evaluations.snapshot("Autumn 1")
    trust.exchange()
    trust.close()
    person = Lead(desk, qtbot, tmp_path / "trust" / "office")
    yield person
    person.close()
    desk.jobs.close()
    assert not errors


@pytest.fixture
def begun(lead: Lead) -> Lead:
    """Yield a lead who has begun to prepare a day."""
    begin(lead)
    return lead


def test_a_day_is_begun_with_the_school_and_the_date_and_brings_the_papers_along(begun: Lead) -> None:
    stored = begun.stored()
    assert (stored.visit.school, stored.visit.held_on) == (SCHOOL, "2099-11-24")
    assert "Autumn 1" in stored.briefing("evaluation").told
    assert begun.page.stage == "prepare"
    assert begun.screen.subtitle == SCHOOL
    assert begun.window.focusWidget() is begun.page._list


def test_a_day_without_a_school_or_a_date_is_not_begun(lead: Lead) -> None:
    lead.press("Ctrl+N")
    lead.click("Prepare this day")
    assert "Say at which school it is." in [each.text() for each in lead.screen.findChildren(QLabel)]
    lead.click("Cancel")
    assert lead.ask(lambda workspace: workspace.visits.days.all()) == ()
    assert "No challenge day is here yet" in [each.text() for each in lead.screen.findChildren(QLabel)]


def test_undoing_the_beginning_takes_the_day_away_and_doing_it_again_brings_it_back(begun: Lead) -> None:
    place = begun.place
    begun.screen.undo_stack.undo()
    begun.wait()
    assert begun.ask(lambda workspace: workspace.visits.days.all()) == ()
    assert begun.screen._page is None
    begun.screen.undo_stack.redo()
    begun.wait()
    assert [day.place for day in begun.ask(lambda workspace: workspace.visits.days.all())] == [place]


def test_a_day_that_was_given_up_can_be_begun_again(begun: Lead) -> None:
    begun.click("Give this day up")
    assert begun.screen._page is None
    begin(begun)
    assert begun.stored().visit.held_on == "2099-11-24"


def test_the_team_questions_and_timetable_are_written_with_the_keyboard_alone(begun: Lead) -> None:
    begun.press("Down", "Return")
    assert begun.window.focusWidget() is begun.line("team")
    begun.type("Morgan Hale")
    begun.press("Return")
    begun.type("Ines Moor")
    begun.press("Return", "Escape")
    assert begun.window.focusWidget() is begun.page._list
    begun.press("Down", "Return")
    begun.type("Do pupils begin unaided?")
    begun.press("Return", "Escape", "Down", "Return")
    begun.type("Learning walk")
    begun.press("Return")
    stored = begun.stored()
    assert [(each.called, each.part) for each in stored.visit.team] == [
        ("Morgan Hale", "lead"),
        ("Ines Moor", "reviewer"),
    ]
    assert stored.visit.team[0].comes_from == "Estuary Learning Trust"
    assert [each.asked for each in stored.enquiries] == ["Do pupils begin unaided?"]
    assert [each.planned for each in stored.slots] == ["Learning walk"]


def test_a_time_is_read_as_people_write_it_and_the_timetable_follows(begun: Lead) -> None:
    begun.add("timetable", "Feedback", "Learning walk")
    begun.fill("starts_at", "9.05")
    begun.fill("ends_at", "10.15 am")
    stored = begun.stored()
    assert [(each.planned, each.starts_at, each.ends_at) for each in stored.slots] == [
        ("Learning walk", "09:05", "10:15"),
        ("Feedback", "", ""),
    ]
    begun.fill("starts_at", "elevenses")
    assert "is not a time of day" in begun.words()
    assert begun.stored().slots[0].starts_at == "09:05"


def test_whoever_is_not_let_in_yet_is_named_and_let_in_with_role_school_and_day_filled_in(begun: Lead) -> None:
    begun.add("team", "Morgan Hale", "Priya Shah")
    assert "Priya Shah is not let in for this day yet, so the papers do not reach them." in begun.words()
    begun.click("Let in for this day…")
    people = begun.window.screen_shown
    assert isinstance(people, PeopleScreen)
    assert people._filter.text() == "Priya Shah"
    guide = begun.window.findChild(Guide)
    assert isinstance(guide, Guide)
    begun.click("Next")
    told = [each.text() for each in guide.findChildren(QLabel)]
    assert "New: reviews at Oakfield Primary on 24 November 2099." in told
    begun.click("Give this role")
    begun.click("Close")
    begun.window.go("visits")
    begun.wait()
    assert begun.stored().not_let_in == ()


def test_an_entry_of_the_timetable_is_begun_by_a_part_of_the_checklist(begun: Lead) -> None:
    begun.screen.visit(StagePlace(begun.place, "prepare", PartPlace("timetable")))
    begun.wait()
    (parts,) = [
        each
        for each in begun.page.findChildren(QComboBox)
        if each.isVisible() and each.itemText(0) == "Pick a part of the checklist"
    ]
    parts.setCurrentIndex(1)
    parts.activated.emit(1)
    begun.wait()
    (slot,) = begun.stored().slots
    checklist = begun.stored().checklist
    assert checklist is not None
    assert (slot.planned, slot.section) == (checklist.sections[0].title, checklist.sections[0].id)
    assert parts.currentIndex() == 0


def test_an_entry_of_the_timetable_is_read_with_its_time(begun: Lead) -> None:
    begun.add("timetable", "9:05 Learning walk")
    (slot,) = begun.stored().slots
    assert (slot.starts_at, slot.ends_at, slot.planned) == ("09:05", "", "Learning walk")


def test_each_person_who_is_not_let_in_counts(begun: Lead) -> None:
    begun.add("team", "Ines Moor", "Tom Ash")
    team = next(row for row in part_rows(begun.page._sheet.reading) if row.key == "team")
    assert team.standing == "2 to see to"


def test_somebody_on_the_list_is_picked_with_where_they_work(begun: Lead) -> None:
    begun.turn("team")
    listed = begun.page._cards["team"]._listed  # type: ignore[attr-defined]
    offered = [listed.control.itemText(place) for place in range(listed.control.count())][1:]
    assert offered == ["Morgan Hale, Estuary Learning Trust", "Priya Shah, Oakfield Primary"]
    listed.set_value("Priya Shah")
    listed.changed.emit(listed.value())
    begun.wait()
    (member,) = begun.stored().visit.team
    assert (member.called, member.comes_from, member.part) == ("Priya Shah", "Oakfield Primary", "lead")
    assert listed.value() is None


def test_undo_takes_back_what_was_done_last_where_it_was_done(begun: Lead) -> None:
    begun.add("team", "Ines Moor")
    begun.add("enquiries", "Do pupils begin unaided?")
    begun.turn("papers")
    begun.screen.undo_stack.undo()
    begun.wait()
    assert begun.stored().enquiries == ()
    assert begun.page._part == "enquiries"
    begun.screen.undo_stack.undo()
    begun.wait()
    assert begun.stored().visit.team == ()
    assert begun.page._part == "team"


def test_an_entry_is_taken_away_with_a_key_and_comes_back(begun: Lead) -> None:
    begun.add("enquiries", "One", "Two")
    begun.page._cards["enquiries"].begin()
    begun.press("Delete")
    assert [each.asked for each in begun.stored().enquiries] == ["One"]
    begun.screen.undo_stack.undo()
    begun.wait()
    assert [each.asked for each in begun.stored().enquiries] == ["One", "Two"]
    begun.page._cards["enquiries"].begin()
    begun.press("Up", "Alt+Down")
    assert [each.asked for each in begun.stored().enquiries] == ["Two", "One"]


def test_the_papers_say_how_old_they_are_and_are_copied_anew(begun: Lead) -> None:
    begun.turn("papers")
    today = write_day(begun.stored().as_at)
    assert f"Snapshot “Autumn 1”, {today}.\nCopied on {today}." in begun.words()
    assert "The school has written something new since" not in begun.words()
    begun.page._papers.begin("data")
    begun.wait()
    table = next(each for each in begun.page.findChildren(FigureTable) if each.isVisible())
    shown = {table.verticalHeaderItem(row).text(): table.item(row, 2).text() for row in range(table.rowCount())}
    assert shown["Pupils on roll: EHC plan"] == "<5"
    begun.click("Copy the school’s papers anew")
    assert begun.stored().briefing("data").as_at == begun.stored().as_at.isoformat()


def test_the_plan_is_shared_and_says_when_it_has_changed_since(begun: Lead) -> None:
    begun.turn("plan")
    assert "The school has not been told the plan yet." in begun.words()
    assert not begun.page._plan._share.isEnabled()
    begun.add("team", "Morgan Hale")
    begun.turn("plan")
    begun.click("Share the plan with the school")
    assert "It is as you see it here." in begun.words()
    begun.add("enquiries", "Do pupils begin unaided?")
    begun.turn("plan")
    assert "It has changed since." in begun.words()
    begun.click("Share the plan anew")
    shared = begun.stored().shared
    assert shared is not None
    assert [each.asked for each in shared.plan.enquiries] == ["Do pupils begin unaided?"]


def test_the_plan_is_printed_as_it_stands(begun: Lead) -> None:
    asked: list[object] = []
    begun.desk.print_wanted.connect(asked.append)
    begun.add("team", "Morgan Hale")
    begun.screen.ask_print()
    begun.wait()
    (wanted,) = asked
    assert isinstance(wanted, DayPlanPrint)
    assert wanted.plan.shared_on == ""
    assert finish(wanted.pages(begun.stored().as_at)).startswith(b"%PDF")


def test_a_field_tells_who_changed_it(begun: Lead) -> None:
    begun.fill("host", "The headteacher")
    begun.field("host").editor.control.setFocus()
    begun.press("Ctrl+H")
    begun.qtbot.waitUntil(lambda: bool(begun.window.findChildren(HistoryDialog)))
    (dialog,) = begun.window.findChildren(HistoryDialog)
    assert "Morgan Hale" in "\n".join(each.text() for each in dialog.findChildren(QLabel))
    dialog.reject()


def test_a_place_is_gone_to_though_the_room_is_opened_just_now(begun: Lead) -> None:
    begun.add("timetable", "Feedback", "Learning walk")
    record, place = begun.stored().slots[0].record, begun.place
    begun.window.go("people")
    begun.desk.wanted.emit("visits", StagePlace(place, "prepare", PartPlace("timetable", record, "held_in")))
    begun.wait()
    field = begun.field("held_in")
    assert field.place is not None
    assert begun.window.focusWidget() is field.editor.control
    assert getattr(field.place, "record", "") == record


def test_every_editor_has_a_name_and_words_that_point_at_a_child_are_marked(begun: Lead) -> None:
    begun.add("team", "Morgan Hale")
    begun.add("timetable", "Feedback")
    begun.add("enquiries", "Why does Ella Brown in Year 4 leave lessons?")
    marked = [each for each in begun.page.findChildren(QWidget) if type(each).__name__ == "PrivacyMark"]
    assert any(each.isVisible() for each in marked)
    for part in ("day", "team", "enquiries", "timetable", "papers", "plan"):
        begun.turn(part)
        editors = [each for each in begun.page.findChildren(Editor) if each.isVisible()]
        assert [type(each).__name__ for each in editors if not each.control.accessibleName()] == []


def test_the_first_of_several_days_is_chosen_and_enter_opens_it(begun: Lead) -> None:
    begun.press("Alt+Left")
    assert begun.screen._page is None
    assert begun.window.focusWidget() is begun.screen._list.days
    begun.press("Return")
    assert begun.page.place == begun.place


def test_whoever_reviews_elsewhere_has_the_room_and_nobody_else_but_the_trust() -> None:
    titles = {"school": "Reviewing elsewhere", "trust": "Challenge days", "other": "Challenge days"}
    for kind in get_args(Kind):
        shown = [room.title for room in rooms_for(kind, reviews=True) if room.key == "visits"]
        assert shown == [titles[kind]]
        usual = {room.key for room in rooms_for(kind)}
        assert ("visits" in usual) == (kind == "trust")


def test_enter_in_the_date_begins_the_day(lead: Lead) -> None:
    lead.press("Ctrl+N", "Down", "Tab")
    lead.type("24 November 2099")
    lead.press("Return")
    assert lead.stored().visit.held_on == "2099-11-24"
