"""Roll-call and papers of a meeting in the trust's window: the folder read, schools called, papers issued."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit
from evaluating import strike
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from side_by_side import Laptop, plain, side_by_side

from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.steps import finish
from sendnet_ui.exchange.deeds import Haul, reading, to_its_end
from sendnet_ui.meetings.papers.page import PapersPage
from sendnet_ui.meetings.places import StagePlace
from sendnet_ui.meetings.roll_call.page import RollCallPage
from sendnet_ui.meetings.screen import MeetingsScreen
from sendnet_ui.reports.meeting_prints import AgendaPrint, NotePrint, RollCallPrint, SlipsPrint
from sendnet_ui.shell.theme import Theme
from sendnet_ui.tables.listing import Wanted
from tests.exchange.meeting import ELM, OAK, Meeting

PLACE: list[MeetingPlace] = []


@pytest.fixture
def office(tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Laptop]:
    """Return the office in the room, with a meeting, two schools, and the file of one of them on a stick."""
    meeting = Meeting.of(tmp_path / "made")
    oak = meeting.enrol("oak1")
    meeting.enrol("elm1", ELM)
    oak.say("We plan with every teacher")
    for field, value in {"pooled": "A tester", "pool_side": "need", "position": "m"}.items():
        oak.say(value, "pool_entry:1", field)
    (tmp_path / "stick").mkdir()
    finish(oak.workspace.exchange.write(tmp_path / "stick"))
    meetings = meeting.office.workspace.meetings
    place, _ = meetings.calendar.plan(meets_on=meeting.office.workspace.today().isoformat(), title="SENCO network")
    meetings.minutes.add(place, "meeting_decision", decided="One form for every school")
    meetings.minutes.add(place, "task", task="Send plans", for_school="every", task_due="2026-12-12")
    PLACE[:] = [place]
    meeting.close()
    with side_by_side(tmp_path / "made", theme, qtbot) as laptops:
        laptop = laptops("office/data", "trust")
        laptop.open("meetings")
        yield laptop


def turn(office: Laptop, stage: str) -> None:
    screen = office.window.screen_shown
    assert isinstance(screen, MeetingsScreen)
    screen.visit(StagePlace(PLACE[0], stage))
    office.settle()


def roll_call(office: Laptop) -> RollCallPage:
    turn(office, "roll-call")
    (page,) = office.shown(RollCallPage)
    assert isinstance(page, RollCallPage)
    return page


def papers(office: Laptop) -> PapersPage:
    turn(office, "papers")
    (page,) = office.shown(PapersPage)
    assert isinstance(page, PapersPage)
    return page


def rows(page: RollCallPage) -> list[tuple[str, str]]:
    return [(str(row[0]), str(row[1])) for row in page._table.sheet.rows]


def test_one_button_reads_the_folder_and_the_table_says_who_came(office: Laptop, tmp_path: Path) -> None:
    page = roll_call(office)
    assert rows(page) == [(ELM.name, "Nothing yet"), (OAK.name, "Nothing yet")]
    office.choose("Read a folder…", tmp_path / "stick")
    assert rows(page) == [(ELM.name, "Nothing yet"), (OAK.name, "Came")]
    said = plain(office)
    assert "Files of 1 of 2 schools came" in said
    assert "4 new changes" in said
    assert office.window.focusWidget() is page._read


def test_what_is_known_of_the_chosen_school_is_told_in_sentences(office: Laptop, tmp_path: Path) -> None:
    page = roll_call(office)
    office.choose("Read a folder…", tmp_path / "stick")
    page._table.setFocus()
    strike(office.window, "Down")
    assert page._told.text().startswith(f"{OAK.name}: came on ")
    assert "Verified: all 4 changes." in page._told.text()


def test_the_roll_call_is_ordered_filtered_copied_and_printed_as_it_is_shown(office: Laptop, tmp_path: Path) -> None:
    page = roll_call(office)
    office.choose("Read a folder…", tmp_path / "stick")
    page._order.set_value("newest")
    page._fill()
    assert [name for name, _ in rows(page)] == [OAK.name, ELM.name]
    printed, wanted = list[object](), list[Wanted]()
    office.desk.print_wanted.connect(printed.append)
    page.ask_print()
    (made,) = printed
    assert isinstance(made, RollCallPrint)
    assert [each.on_list.school for each in made.roll.schools] == [OAK.name, ELM.name]
    assert finish(made.pages(made.title(office_today(office)).day or office_today(office)))[:5] == b"%PDF-"
    page._sought.setText("elm")
    assert [name for name, _ in rows(page)] == [ELM.name]
    (listing,) = page.listings()
    office.ask(lambda workspace: wanted.append(listing.read(workspace)))  # type: ignore[arg-type]
    assert wanted[0].sheets[0] == page._table.sheet  # type: ignore[attr-defined]


def office_today(office: Laptop):  # type: ignore[no-untyped-def]
    found: list[object] = []
    office.ask(lambda workspace: found.append(workspace.today()))
    return found[0]


def test_reading_that_is_stopped_keeps_what_was_read_and_calls_the_roll_all_the_same(
    office: Laptop, tmp_path: Path
) -> None:
    page, haul = roll_call(office), Haul()

    def begin_and_stop(workspace) -> None:  # type: ignore[no-untyped-def]
        steps = to_its_end(reading(workspace, (tmp_path / "stick",), haul), haul)
        next(steps)
        steps.close()

    office.ask(begin_and_stop)
    page._finish(haul)
    office.settle()
    assert "You stopped it." in plain(office)
    assert rows(page)[1] == (OAK.name, "Nothing yet")
    office.choose("Read a folder…", tmp_path / "stick")
    assert rows(page)[1] == (OAK.name, "Came")


def test_the_agenda_is_issued_after_one_question_and_taken_back_by_undo(office: Laptop) -> None:
    page = papers(office)
    assert "Not issued yet." in plain(office)
    office.press("Issue the agenda…")
    office.press("Issue it")
    assert "Issued on " in page._agenda._standing.text()
    screen = office.window.screen_shown
    assert isinstance(screen, MeetingsScreen)
    screen.undo_stack.undo()
    office.settle()
    assert page._agenda._standing.text() == "Not issued yet."


def test_a_note_that_schools_have_in_an_earlier_form_says_so(office: Laptop) -> None:
    page = papers(office)
    office.press("Issue the note…")
    office.press("Not yet")
    assert page._note._standing.text() == "Not issued yet."
    office.press("Issue the note…")
    strike(office.window, "Return")
    office.settle()
    assert "It has changed since" not in page._note._standing.text()
    place = PLACE[0]

    def decide(workspace) -> None:  # type: ignore[no-untyped-def]
        changes = workspace.meetings.minutes.add(place, "meeting_decision", decided="Another")[1]
        office.desk.bulletin.changed.emit(changes)

    office.ask(decide)
    turn(office, "papers")
    assert "It has changed since: schools have the earlier one." in page._note._standing.text()


def test_papers_and_slips_are_looked_at_before_they_go_anywhere(office: Laptop) -> None:
    page, printed = papers(office), list[object]()
    office.desk.print_wanted.connect(printed.append)
    office.press("Look at the agenda…")
    office.press("Look at the note…")
    office.press("All slips…")
    page._school.set_value(OAK.id)
    page._school.changed.emit(OAK.id)
    office.press("Its slip alone…")
    assert [type(each) for each in printed] == [AgendaPrint, NotePrint, SlipsPrint, SlipsPrint]
    slips = printed[-1]
    assert isinstance(slips, SlipsPrint)
    assert [each.school for each in slips.slips.slips] == [OAK.name]
    page.ask_print()
    office.settle()
    assert isinstance(printed[-1], NotePrint)


def test_a_need_is_shown_to_every_school_by_a_tick_and_the_tick_follows_undo(office: Laptop, tmp_path: Path) -> None:
    roll_call(office)
    office.choose("Read a folder…", tmp_path / "stick")
    page = papers(office)
    (box,) = [each for each in office.shown(QCheckBox) if "A tester" in each.text()]
    assert box.text() == f"Need: A tester  ·  {OAK.name}  ·  open"
    box.setFocus()
    strike(office.window, "Space")
    office.settle()
    assert box.isChecked()
    assert office.window.focusWidget() is box
    screen = office.window.screen_shown
    assert isinstance(screen, MeetingsScreen)
    screen.undo_stack.undo()
    office.settle()
    assert not page._pool._boxes["pool_entry:1"].isChecked()


def test_dates_are_saved_as_a_file_for_calendars(office: Laptop, tmp_path: Path) -> None:
    papers(office)
    office.press("Save the dates…")
    dialog = next(each for each in office.window.findChildren(QFileDialog) if each.isVisible())
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(tmp_path / "dates"))
    dialog.accept()
    office.settle()
    text = (tmp_path / "dates.ics").read_bytes().decode()
    assert text.count("BEGIN:VEVENT") == 2
    assert "SUMMARY:To be done: Send plans" in text


@pytest.mark.parametrize("stage", ["roll-call", "papers"])
def test_the_pages_are_reached_by_keyboard_named_and_fit_a_small_laptop(
    office: Laptop, theme: Theme, stage: str
) -> None:
    office.window.resize(SMALL_LAPTOP)
    for look, size in (("light", 10), ("dark", 10), ("light", 15)):
        theme.wear(look, size)  # type: ignore[arg-type]
        turn(office, stage)
        screen = office.window.screen_shown
        assert screen is not None
        assert audit(screen) == []


def test_the_keyboard_begins_on_the_button_that_reads(office: Laptop) -> None:
    page = roll_call(office)
    office.window.setFocus(Qt.FocusReason.OtherFocusReason)
    page.take_keyboard()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Read a folder…"
