"""A network meeting in the window, by keys: planned, prepared, and minuted while somebody chairs and talks."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from minuting_room import Chair
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from side_by_side import Trust

from sendnet_desktop.changes import Cell
from sendnet_desktop.meetings.choices import USUAL_AGENDA
from sendnet_ui.evaluations.history import HistoryDialog
from sendnet_ui.forms.editor import Editor
from sendnet_ui.meetings.minutes.blocks import blocks
from sendnet_ui.meetings.places import sought_by
from sendnet_ui.shell.desk import Desk

SCHOOLS = ("Ash Grove", "Birch Lane", "Oakfield Primary")


@pytest.fixture(scope="module")
def trust(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the office of a trust of three schools, one of which asks for something and shares something."""
    folder = Path(tmp_path_factory.mktemp("minuting"))
    made = Trust(folder)
    for school in SCHOOLS:
        made.let_in(school, f"{school.split()[0]} Lee")
    oak = made.schools["Oakfield Primary"].meetings.at_school
    oak.add("suggestion", suggested="How to record exam access")
    oak.add("practice", works_well="One-page profiles", whom_to_ask="SENCO", share=True)
    made.exchange()
    made.close()
    return folder / "office"


@pytest.fixture
def chair(trust: Path, desk: Desk, qtbot: QtBot, errors: list[Exception], tmp_path: Path) -> Iterator[Chair]:
    """Yield a lead at a copy of the office's data; nothing must have been reported."""
    shutil.copytree(trust, tmp_path / "office")
    person = Chair(desk, qtbot, tmp_path / "office")
    yield person
    person.close()
    desk.jobs.close()
    assert not errors


@pytest.fixture
def held(chair: Chair) -> Chair:
    """Yield a lead whose meeting has just begun."""
    chair.plan()
    chair.meet()
    return chair


def line_of(chair: Chair) -> QLineEdit:
    return chair.meeting._line._words.control


def test_a_meeting_is_planned_by_its_day_and_announced_to_schools(chair: Chair) -> None:
    chair.press("Ctrl+N", "Return")
    assert "Say on which day it is." in chair.words()
    chair.type("12 October 2099")
    chair.press("Return")
    assert chair.preparing._part == "meeting"
    minutes = chair.minutes()
    assert minutes.meeting.meets_on == "2099-10-12"
    assert [each.standing for each in minutes.agenda] == list(USUAL_AGENDA)
    assert "Schools have not been told of the meeting yet" in chair.words()
    chair.click("Announce")
    assert chair.minutes().meeting.is_announced
    assert "Schools have been told" in chair.words()


def test_escape_leaves_the_question_for_a_new_meeting(chair: Chair) -> None:
    chair.press("Ctrl+N")
    chair.type("12 Oct")
    chair.press("Escape")
    assert chair.screen._list._form.isHidden()
    assert chair.window.focusWidget() is chair.screen._list._new


def test_another_meeting_begins_anew_with_the_keyboard_on_its_page(chair: Chair) -> None:
    chair.plan()
    chair.preparing._list.setFocus()
    chair.press("End", "Alt+Left")
    chair.plan("14 January 2100")
    assert chair.preparing._list.key == "meeting"
    assert chair.window.focusWidget() is chair.preparing._list
    chair.press("Alt+Left", "Home", "Return")
    assert chair.minutes().meeting.meets_on == "2099-10-12"


def test_a_stage_that_is_opened_again_takes_the_keyboard(held: Chair) -> None:
    held.press("Ctrl+PageUp")
    held.screen._meeting._stages.control.setFocus()
    held.press("2")
    assert held.window.focusWidget() is held.meeting._list


def test_the_agenda_is_written_ordered_and_fed_by_what_schools_ask_and_share(chair: Chair) -> None:
    chair.plan()
    chair.press("Down", "Return")  # into the list of the agenda
    chair.press("Delete")
    chair.preparing._agenda.adding.line.setFocus()
    chair.write("Preparing for inspection")
    for _ in range(2):
        chair.press("Escape", "Down", "Return", "Return")
    agenda = [each.title for each in chair.minutes().agenda]
    assert agenda[0] == "Actions carried over"
    assert agenda[-3:] == ["Preparing for inspection", "How to record exam access", "One-page profiles"]
    chair.press("Escape", "Up", "Up", "Return", "End", "Alt+Up")
    assert [each.title for each in chair.minutes().agenda][-2:] == ["One-page profiles", "How to record exam access"]


def test_every_school_is_marked_by_one_key_and_the_rest_by_one_press(held: Chair) -> None:
    held.press("Alt+1", "3", "2")
    assert {each.of_school: each.presence for each in held.minutes().attendance} == {
        seat.org: presence for seat, presence in zip(held.minutes().seats[:2], ("apologies", "deputy"), strict=True)
    }
    held.press("Ctrl+J")
    held.write("birch head: Ann Dale")
    held.press("Alt+1", "Home", "Down", "Down", "4")
    assert [(each.attends, each.attends_as, each.presence) for each in held.minutes().attendance][-1] == (
        "Ann Dale",
        "head",
        "absent",
    )
    held.click("All others came")
    assert held.minutes().there() == 2
    assert [(each.attends, each.presence) for each in held.minutes().attendance][-1] == ("Oakfield Lee", "present")
    held.press("Ctrl+Z")
    assert held.minutes().there() == 1


def test_lines_become_notes_decisions_actions_and_news_wherever_they_are_typed(held: Chair) -> None:
    held.press("Alt+6")  # emerging issues
    held.write(
        "Fewer places than last year", "a oak SENCO: send plans by 12 Nov", "d One form for all", "n Code changes"
    )
    held.write("Two schools will share")
    minutes = held.minutes()
    (item,) = (each for each in minutes.agenda if each.standing == "emerging")
    assert item.discussed == "Fewer places than last year\nTwo schools will share"
    assert [each.decided for each in minutes.decisions] == ["One form for all"]
    assert [(minutes.owner(each), each.task) for each in minutes.tasks] == [("Oakfield Primary SENCO", "send plans")]
    assert [each.news for each in minutes.news] == ["Code changes"]
    assert held.field("discussed").editor.value() == item.discussed
    held.type("a birch: ring the office by 1 December 2099")
    assert "Action  ·  for Birch Lane  ·  by 1 December 2099" in held.words()
    held.press("Alt+D")  # which keeps what was being typed, where it was typed
    held.write("d Another form")
    minutes = held.minutes()
    assert [minutes.owner(each) for each in minutes.tasks] == ["Oakfield Primary SENCO", "Birch Lane"]
    held.press("Alt+1", "Ctrl+Z")
    assert held.meeting._chosen == "decisions"
    assert [each.decided for each in held.minutes().decisions] == ["One form for all"]


def test_half_a_line_is_on_the_disk_before_enter_and_never_stands_twice(held: Chair) -> None:
    held.press("Alt+D")
    held.type("One form")
    held.meeting.flush()
    held.wait()
    assert [each.decided for each in held.minutes().decisions] == ["One form"]
    held.write(" for every school")
    assert [each.decided for each in held.minutes().decisions] == ["One form for every school"]
    assert line_of(held).text() == ""
    held.press("Alt+6")
    held.write("Said before")
    held.type("One form")
    held.meeting.flush()
    held.wait()
    held.write(" for all")
    line_of(held).setText("")
    held.type("all agree")
    held.meeting.flush()
    held.wait()
    held.press("Home")
    held.write("d ")
    minutes = held.minutes()
    assert [each.discussed for each in minutes.agenda if each.standing == "emerging"] == [
        "Said before\nOne form for all"
    ]
    assert [each.decided for each in minutes.decisions] == ["One form for every school", "all agree"]


def test_what_is_minuted_has_a_block_though_it_was_not_on_the_agenda(chair: Chair) -> None:
    chair.plan()
    chair.press("Down", "Return", "Down", "Down", "Down", "Delete")
    assert "news" not in [each.standing for each in chair.minutes().agenda]
    chair.meet()
    assert "What has changed" not in [each.title for each in blocks(chair.meeting._sheet.reading)]
    chair.press("Alt+D")
    chair.write("n The code changes by 1 December 2099")
    block = blocks(chair.meeting._sheet.reading)[-1]
    assert (block.title, block.part) == ("What has changed", "news")
    chair.press(f"Alt+{block.letter}")
    assert chair.field("act_by").isVisible()


def test_what_each_school_tells_is_written_by_enter_alone(held: Chair) -> None:
    held.press("Alt+4", "Return")
    held.write("A new room", "Staff", "A tutor", "All plans reviewed", "", "")
    told = {
        held.minutes().schools[org]: (each.win, each.worry, each.need) for org, each in held.minutes().updates.items()
    }
    assert told == {"Ash Grove": ("A new room", "Staff", "A tutor"), "Birch Lane": ("All plans reviewed", "", "")}


def test_what_stays_on_the_laptop_is_covered_until_it_is_asked_for(held: Chair) -> None:
    held.press("Alt+9")
    assert not line_of(held).isEnabled()
    assert "Hidden, as others may see this screen." in held.words()
    held.press("Space", "Ctrl+J")
    held.write("d a class without its adult")
    minutes = held.minutes()
    assert ([each.dilemma for each in minutes.clinic], minutes.decisions) == (["d a class without its adult"], ())
    held.press("Alt+0", "Space")
    held.fill("doing_well", "7")
    assert held.minutes().wellbeing is not None
    held.press("Alt+9")
    assert "a class without its adult" not in held.words()
    assert not held.meeting._curtains["clinic"].is_open


def test_what_the_last_meeting_agreed_is_marked_as_the_meeting_hears(held: Chair) -> None:
    held.press("Alt+A")
    held.write("trust: book the hall", "oak: send plans")
    held.press("Alt+Left")
    held.plan("7 December 2099")
    held.meet()
    held.press("Alt+3", "3")
    assert held.minutes().meeting.meets_on == "2099-12-07"
    place = held.place
    carried = held.ask(lambda workspace: workspace.meetings.minutes.carried(place))
    assert [(each.task.task, each.task.task_state, each.is_open) for each in carried] == [
        ("book the hall", "done", False),
        ("send plans", "", True),
    ]


def test_an_action_is_put_right_in_its_form_tells_its_history_and_every_editor_has_a_name(held: Chair) -> None:
    held.press("Alt+A")
    held.write("all: bring two plans")
    held.fill("task", "Bring two plans, without names")
    held.fill("task_due", "1 December 2099")
    (task,) = held.minutes().tasks
    assert (task.task, task.task_due) == ("Bring two plans, without names", "2099-12-01")
    held.field("task").ask_past()
    held.wait()
    (dialog,) = held.window.findChildren(HistoryDialog)
    assert dialog.isVisible()
    dialog.close()
    for letter in ("1", "3", "4", "5", "9", "0", "D", "A"):
        held.press(f"Alt+{letter}")
    unnamed = [each for each in held.screen.findChildren(Editor) if not each.control.accessibleName()]
    assert not unnamed


def test_what_is_found_elsewhere_is_shown_in_its_meeting_at_its_stage(held: Chair) -> None:
    held.press("Alt+A")
    held.write("all: bring two plans")
    (task,) = held.minutes().tasks
    item = held.minutes().agenda[-1]
    held.press("Alt+Left")
    for record, field, seen in ((item.record, "heading", held.screen), (task.record, "task_due", held.screen)):
        place = sought_by(Cell(task.channel, record, field))
        assert place is not None
        seen.visit(place)
        held.wait()
        focused = held.window.focusWidget()
        assert held.field(field).isAncestorOf(focused), field
    assert held.meeting._chosen == "tasks"
