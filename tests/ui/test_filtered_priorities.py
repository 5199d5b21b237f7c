"""Filters over the list of priorities: the same keys as over the statements."""

import pytest
from evaluating import Person
from planning import Planner
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from sendnet_desktop.changes import Changes
from sendnet_desktop.plans.values import Plan
from sendnet_desktop.workspace import Workspace
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.reports.prints import Print
from sendnet_ui.tables.listing import Listed


def more(workspace: Workspace) -> Changes:
    """Beside the live priority that is there, make one with an action that is late, and a draft."""
    late, done = workspace.plans.add_priority("Calm corridors", stage="live", baseline="Noise at every change")
    done |= workspace.plans.add_action(late, "Agree the routes", due="2020-01-31")[1]
    return done | workspace.plans.add_priority("Later on")[1]


@pytest.fixture
def three(planned: Planner) -> Planner:
    """Return somebody who has three priorities."""
    planned.person.desk.write(more)
    planned.person.wait()
    planned.screen._to_list()
    return planned


def choose(person: Person, *words: str) -> None:
    """Tick filters in the menu that the key opens."""
    person.press("Ctrl+Shift+F")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for each in words:
        menu.setActiveAction(next(action for action in menu.actions() if action.text() == each))
        QTest.keyClick(menu, Qt.Key.Key_Space)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    person.window.activateWindow()
    person.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None and person.window.isActiveWindow())
    person.wait()


def shown(planner: Planner) -> list[str]:
    plan = planner.plan()
    found = (plan.find(key) for key in planner.screen._contents.priorities.keys)
    return [priority.title for priority in found if priority]


def test_filters_are_ticked_by_keys_and_say_what_they_leave(three: Planner) -> None:
    bar = three.screen._contents.filters
    assert not bar.isVisible()
    choose(three.person, "Something in it is late")
    assert shown(three) == ["Calm corridors"]
    assert (bar._count.text(), bar._words.text()) == ("1 of 3 priorities", "Something in it is late")
    choose(three.person, "Without a baseline")
    assert shown(three) == []
    assert bar._count.text() == "0 of 3 priorities"
    assert three.screen._page.isVisible(), "what was being read stays"


def test_esc_in_the_list_shows_everything_again(three: Planner) -> None:
    choose(three.person, "Live")
    assert len(shown(three)) == 2
    three.field("title").editor.control.setFocus()
    three.press("Escape")
    assert len(shown(three)) == 2, "the first Esc comes back to the list"
    assert isinstance(three.person.window.focusWidget(), RowList)
    three.press("Escape")
    assert len(shown(three)) == 3


def test_what_was_mended_just_now_stays_until_the_person_goes_on(three: Planner) -> None:
    choose(three.person, "Live")
    assert shown(three)[-1] == "Calm corridors"
    three.press("Down")
    corridors = three.screen._contents.priorities.key
    three.person.desk.write(lambda workspace: workspace.plans.change_priority(corridors, "stage", "closed"))
    three.person.wait()
    assert shown(three)[-1] == "Calm corridors"
    assert three.screen._contents.filters._count.text() == "1 of 3 priorities"
    three.press("Up")
    assert len(shown(three)) == 1
    assert three.screen._contents.priorities.key == three.screen._contents.priorities.keys[0]


def test_a_priority_that_the_filter_leaves_out_is_still_taken_away_from_its_page(three: Planner) -> None:
    choose(three.person, "Something in it is late")
    title = three.screen._sheet.priority.title  # type: ignore[union-attr]  # one is shown
    assert title not in shown(three)
    three.click("Remove this priority")
    assert title not in {priority.title for priority in three.plan().priorities}


def test_a_print_and_a_table_hold_what_the_filter_leaves_and_say_so(three: Planner) -> None:
    choose(three.person, "Something in it is late")
    asked: list[Print] = []
    three.person.desk.print_wanted.connect(asked.append)
    three.press("Ctrl+P")
    three.person.qtbot.waitUntil(lambda: bool(asked))
    (plan, *_) = asked[0].written
    assert isinstance(plan, Plan)
    assert [each.title for each in plan.priorities] == ["Calm corridors"]
    assert plan.narrowed_to == "Something in it is late"
    (listing,) = three.screen.listings()
    listed: list[Listed] = []
    three.person.desk.read(listing.read, listed.append)
    three.person.wait()
    assert [row[0] for row in listed[0].sheets[0].rows] == ["Calm corridors"]


def test_the_framework_s_crosswalk_filters_the_priorities(three: Planner) -> None:
    offered = {each.id for each in three.screen._contents.filters.offered()}
    assert "ofsted:inclusion" in offered
