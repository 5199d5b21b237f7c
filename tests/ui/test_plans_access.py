"""The room of priorities for everybody: named, reached, seen, at any size; and with a hundred actions."""

from typing import Any

import pytest
from audit import audit, described, too_large
from evaluating import shown_words
from planning import Planner
from PySide6.QtWidgets import QApplication

from sendnet_desktop.changes import Changes
from sendnet_desktop.workspace import Workspace
from sendnet_ui.shell.theme import Theme


@pytest.mark.parametrize(("scheme", "points"), [("light", 10), ("dark", 10), ("contrast", 10), ("light", 15)])
def test_the_room_can_be_seen_reached_and_named(planned: Planner, theme: Theme, scheme: Any, points: int) -> None:
    planned.write("due", "1 September 2020")
    planned.click("Add a review…")
    theme.wear(scheme, points)
    planned.person.wait()
    assert audit(planned.screen, least_contrast=7 if scheme == "contrast" else 4.5) == []


def test_the_room_without_priorities_can_be_seen_reached_and_named(planner: Planner) -> None:
    planner.arrive()
    assert audit(planner.screen) == []


@pytest.mark.parametrize("points", [10, 15])
def test_the_room_fits_a_small_laptop(planned: Planner, theme: Theme, points: int) -> None:
    theme.wear("light", points)
    planned.person.window.resize(911, 512)
    planned.person.wait()
    assert too_large(planned.screen) == []


def test_the_rows_say_aloud_what_they_show(planned: Planner) -> None:
    planned.write("lead", "SENCO")
    heading, row = planned.rows()
    assert heading == "Live"
    assert row.startswith("1 ")
    assert "Review owed" in row
    assert "SENCO" in row


def test_tab_goes_down_the_page_as_people_read_it(planned: Planner) -> None:
    names = [name for _, name in described(planned.screen)]
    in_turn = ("New priority", "Priorities", "Title", "Back to B3", "What it arose from", "Where we stand now")
    in_turn += ("Actions", "Add an action: what is to be done, then Enter", "What is done", "Who does it", "By when")
    in_turn += ("Who checks it", "Autumn 1", "Who leads", "Begins", "Funding line", "Add a review…")
    found = [name for name in names if name in in_turn]
    start = found.index(in_turn[0])
    assert (*found[start:], *found[:start]) == in_turn


def test_a_hundred_actions_have_one_form_and_a_list_that_scrolls(planned: Planner) -> None:
    record = planned.only().record

    def add(workspace: Workspace) -> Changes:
        changes = Changes()
        with workspace.plans.together():
            for number in range(97):
                changes |= workspace.plans.add_action(record, f"Step {number}", who="SENCO")[1]
        return changes

    before = len(planned.screen.findChildren(type(planned.screen._page._title)))
    planned.person.desk.write(add)
    planned.person.wait()
    part = planned.screen._page.actions_part
    assert part._list.model().rowCount() == 100
    assert part._list.height() < planned.person.window.height()
    assert len(planned.screen.findChildren(type(planned.screen._page._title))) == before
    part.begin()
    planned.press("End", "Enter")
    assert planned.field("what").editor.value() == "Step 96"
    assert "Action 100 of 100" in shown_words(planned.screen)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not focused.visibleRegion().isEmpty()
