"""Two people at one plan: both words are kept, seen where the work is, and settled there."""

from evaluating import shown_words
from planning import Planner
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sendnet_ui.plans.screen import PlanScreen


def test_two_people_s_words_on_one_action_stand_side_by_side_and_are_settled_there(planned: Planner) -> None:
    planned.write("who", "SENCO")
    planned.merge(planned.only().actions[0], "who", "Deputy head")
    assert len(planned.only().actions[0].disagreements) == 1
    words = shown_words(planned.screen)
    assert "Two versions. Both are kept until you choose." in words
    assert "two versions stand" in planned.rows()[1]
    keep = next(each for each in planned.screen.findChildren(QPushButton) if each.text() == "Keep Ann Dale’s")
    keep.click()
    planned.person.wait()
    assert planned.only().actions[0].who == "Deputy head"
    assert not planned.only().actions[0].disagreements
    planned.press("Ctrl+Z")
    assert len(planned.only().actions[0].disagreements) == 1


def test_the_room_of_two_versions_leads_to_the_very_field(planned: Planner) -> None:
    second = planned.only().actions[1]
    planned.person.ask(lambda workspace: workspace.plans.change_action(second.record, "who", "SENCO"))
    planned.merge(second, "who", "Deputy head")
    planned.person.window.go("disagreements")
    planned.person.wait()
    room = planned.person.window.screen_shown
    assert room is not None
    assert "Who does it" in shown_words(room)
    opens = [each for each in room.findChildren(QPushButton) if each.isVisible() and each.text().startswith("Open")]
    opens[0].click()
    planned.person.wait()
    assert isinstance(planned.person.window.screen_shown, PlanScreen)
    assert planned.person.window.focusWidget() is planned.field("who", second.record).editor.control


def test_what_somebody_else_writes_arrives_while_one_s_own_typing_stays(planned: Planner, qtbot: QtBot) -> None:
    control = planned.field("who").editor.control
    control.setFocus()
    planned.type("Head of y")
    planned.merge(planned.only().actions[0], "due", "2030-07-03")
    qtbot.keyClicks(control, "ear 7")
    planned.screen._to_list()
    planned.person.wait()
    (action, *_) = planned.only().actions
    assert (action.who, action.due) == ("Head of year 7", "2030-07-03")
