"""The room of a hub: its schools side by side, a visit written by keys, jots that stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit
from evaluating import strike
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from side_by_side import Laptop, plain, side_by_side

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.exchange.roster import Grant, Organisation
from sendnet_desktop.hubs.values import HubVisit
from sendnet_ui.disagreements.links import Link, link_to
from sendnet_ui.hub.screen import HubScreen
from sendnet_ui.reports.hub_prints import HubAgendaPrint
from sendnet_ui.shell.rooms import rooms_for
from sendnet_ui.shell.theme import Theme
from tests.exchange.meeting import Meeting

HUB = Organisation("hub0", "north-hub", "North hub", "other")


@pytest.fixture
def lead(tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Laptop]:
    """Return a hub lead in the room, with one school that is late and asks for help."""
    meeting = Meeting.of(tmp_path / "made")
    oak = meeting.enrol("Oakfield")
    hub = meeting.enrol("Lead", HUB, Grant("hub lead", "oak0"))
    oak.read(*meeting.office.write())
    plans = oak.workspace.plans
    priority, _ = plans.add_priority("Reading for all", stage="live", support="An hour of the speech therapist")
    plans.add_action(priority, "Train every teacher", due="2025-09-30", who="SENCO")
    hub.read(*oak.write())
    meeting.close()
    with side_by_side(tmp_path / "made" / "Lead", theme, qtbot) as laptops:
        laptop = laptops("data", "other")
        laptop.open("settings")
        laptop.window.refurnish(rooms_for("other", leads_hub=True))
        laptop.go("hub")
        yield laptop


def screen(lead: Laptop) -> HubScreen:
    shown = lead.window.screen_shown
    assert isinstance(shown, HubScreen)
    return shown


def written(lead: Laptop) -> list[HubVisit]:
    """Return the visits that are on the disk."""
    found: list[HubVisit] = []
    lead.ask(lambda workspace: found.extend(workspace.hubs.visits("oak0")))
    return found


def test_the_room_says_what_is_late_and_what_is_asked_for(lead: Laptop) -> None:
    said = plain(lead)
    assert "Late actions Train every teacher: Overdue by" in said
    assert "What the school asks for An hour of the speech therapist (Reading for all)" in said
    row = screen(lead)._list.model().index(0, 0)
    heard = str(row.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "1 late action" in heard
    assert 0 < heard.find("Asks for help") < heard.find("Last contact"), "a narrow list cuts the end off"


def test_a_visit_is_written_by_keys_and_taken_back(lead: Laptop) -> None:
    lead.press("Write the note of a visit")
    for letter in "Two learning walks":
        strike(lead.window, "Space" if letter == " " else letter)
    strike(lead.window, "Ctrl+1")
    lead.go("hub")
    (visit,) = written(lead)
    assert visit.seen_there == "Two learning walks"
    assert visit.hub_lead_name == "Person of Lead"
    lead.press("Take this note away")
    assert written(lead) == []
    screen(lead).undo_stack.undo()
    lead.settle()
    assert [each.seen_there for each in written(lead)] == ["Two learning walks"]


def test_what_is_said_of_a_priority_belongs_to_the_visit_that_is_shown(lead: Laptop) -> None:
    lead.press("Write the note of a visit")
    part = screen(lead)._school._form._of_priorities
    (field,) = [each for each in part._fields if each.isVisible()]
    field.go()
    lead.qtbot.keyClicks(QApplication.focusWidget(), "Staff are trained")
    screen(lead).flush()
    lead.settle()
    (visit,) = written(lead)
    assert list(visit.of_priorities.values()) == ["Staff are trained"]


def test_jots_are_kept_here_and_taken_away_with_a_way_back(lead: Laptop) -> None:
    line = screen(lead)._school._jots.adding.line
    line.setFocus()
    lead.qtbot.keyClicks(line, "Ask about cover")
    strike(lead.window, "Return")
    lead.settle()
    assert line.text() == ""
    found: list[str] = []
    lead.ask(lambda workspace: found.extend(each.hub_jotted for each in workspace.hubs.jots()))
    assert found == ["Ask about cover"]
    screen(lead)._school._jots._rows[0]._remove.click()
    lead.settle()
    screen(lead).undo_stack.undo()
    lead.settle()
    lead.ask(lambda workspace: found.extend(each.hub_jotted for each in workspace.hubs.jots()))
    assert found == ["Ask about cover"] * 2


def test_an_agenda_is_one_click_away_and_holds_no_jot(lead: Laptop) -> None:
    asked: list[object] = []
    lead.desk.print_wanted.connect(asked.append)
    lead.ask(lambda workspace: workspace.hubs.jot("oak0", "The head seemed tired"))
    lead.press("Print an agenda for a visit")
    (wanted,) = asked
    assert isinstance(wanted, HubAgendaPrint)
    assert "tired" not in str(wanted.agenda)
    assert list(wanted.agenda.parts) == ["Late actions", "Priorities to look at", "What the school asks for"]


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_room_is_read_at_every_size_and_in_every_look(lead: Laptop, theme: Theme, scheme: str) -> None:
    lead.press("Write the note of a visit")
    theme.wear(scheme, 10)  # type: ignore[arg-type]  # one of its own
    lead.settle()
    assert audit(screen(lead)) == []
    lead.window.resize(SMALL_LAPTOP)
    lead.settle()
    assert audit(screen(lead)) == []


def test_what_is_found_of_a_visit_or_a_jot_leads_to_its_school(lead: Laptop) -> None:
    found: list[str] = []
    lead.ask(lambda workspace: found.append(workspace.hubs.jot("oak0", "Ask about cover")[0]))
    jot = Where(Cell("private", found[0], "hub_jotted"), "other", "", "", "", at_school=True)
    visit = Where(Cell("school:oak0:2026", "hub_visit:one", "seen_there"), "other", "", "", "")
    for where in (jot, visit):
        link = link_to(where)
        assert link is not None
        assert link.room == "hub"
        screen(lead).visit(link.place)
        assert screen(lead)._org == "oak0"
    board = link_to(Where(Cell("office:2026", "board_summary:spring-1", "board_risks"), "other", "", "", ""))
    assert board == Link("board", "spring-1")
