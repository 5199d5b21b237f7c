"""How many keys a room of eight items takes, moving on included; and what each key does on the way."""

from collections.abc import Callable
from typing import Final

from capturing_room import PLACE, Capturer, item_of
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.visits.choices import LETTERS, ONCE
from sendnet_desktop.workspace import Workspace
from sendnet_ui.visits.capture.theme_row import ThemeRow
from sendnet_ui.visits.places import StagePlace

MOST_A_ROOM: Final = 15
HEARD: Final = "Support comes one day a week and is planned with the class teacher."
JOTTED: Final = "There is a ramp at the hall, and none at the library."


def test_a_room_of_eight_items_takes_fewer_than_fifteen_presses(capturer: Capturer) -> None:
    capturer.go("4")
    capturer.press("5", "1")
    first = capturer.round
    before = capturer.pressed
    capturer.press(*"12341234")
    capturer.press("N", "3", "2")
    assert capturer.pressed - before < MOST_A_ROOM
    assert item_of(capturer) == "4.1"
    seen = capturer.captured()
    assert [each.called for each in seen.rounds] == ["Year 5, Phonics", "Year 3, Reading"]
    answers = [capturer.said(f"4.{place}", first).answer for place in range(1, 9)]
    assert answers == ["consistently", "in-places", "not-seen", "not-looked"] * 2
    assert capturer.round != first


def test_one_key_answers_and_moves_on(capturer: Capturer) -> None:
    capturer.go("3")
    assert item_of(capturer) == "3.1"
    capturer.press("2")
    assert capturer.said("3.1").answer == "in-places"
    assert item_of(capturer) == "3.2"
    capturer.press("0")
    assert capturer.said("3.2").answer == "not-looked"
    assert item_of(capturer) == "3.3"


def test_keys_pressed_faster_than_the_disk_writes_are_all_kept(capturer: Capturer) -> None:
    from evaluating import strike

    capturer.go("4")
    strike(capturer.window, *"51", *"11111111", "N", *"31", *"22222222")
    capturer.wait()
    seen = capturer.captured()
    assert len(seen.rounds) == 2
    assert [each.answer for each in seen.observations].count("consistently") == 8
    assert [each.answer for each in seen.observations].count("in-places") == 8


def test_a_jot_is_one_key_away_and_escape_returns_where_one_was(capturer: Capturer) -> None:
    capturer.go("3")
    capturer.press("Down", "J")
    capturer.type("a new ramp")
    capturer.press("Escape")
    assert item_of(capturer) == "3.2"
    (jot,) = capturer.captured().jots
    assert (jot.jotted, jot.reviewer, jot.sorted_to) == ("a new ramp", capturer.me, None)
    capturer.press("+")
    capturer.type("one day a week")
    capturer.press("Ctrl+J")
    capturer.type("late bus")
    capturer.press("Return")
    assert isinstance(capturer.focused, QLineEdit)
    assert capturer.focused.text() == "+one day a week"
    assert [each.jotted for each in capturer.captured().jots] == ["a new ramp", "late bus"]


def test_what_was_heard_is_kept_for_and_against(capturer: Capturer) -> None:
    capturer.go("3")
    capturer.press("Down", "+")
    capturer.type("one day a week")
    capturer.press("Return")
    capturer.type("-no time to lead")
    capturer.press("Return", "Escape")
    assert item_of(capturer) == "3.2"
    assert [(each.sign, each.heard) for each in capturer.captured().themes] == [
        ("plus", "one day a week"),
        ("minus", "no time to lead"),
    ]


def test_jots_are_sorted_into_items_by_the_keyboard(capturer: Capturer) -> None:
    capturer.go("4")
    capturer.press("5", "1", "J")
    capturer.type("visual timetable used")
    capturer.press("Return", "J")
    capturer.type("ramp")
    capturer.press("Return", "K")
    capturer.type("4.7")
    capturer.press("Return")
    capturer.type("10.1")
    capturer.press("Return")
    seen = capturer.captured()
    places = {each.jotted: each.sorted_to for each in seen.jots}
    assert places["visual timetable used"] is not None
    assert (places["visual timetable used"].item, places["visual timetable used"].round) == ("4.7", capturer.round)
    assert places["ramp"] is not None
    assert (places["ramp"].item, places["ramp"].round) == ("10.1", ONCE)
    capturer.press("Escape")
    assert item_of(capturer) == "4.1"


def test_a_note_a_number_a_level_and_a_star_are_optional(capturer: Capturer) -> None:
    capturer.go("2")
    capturer.press("2")
    assert capturer.said("2.1").level == "2"
    assert item_of(capturer) == "2.2"
    capturer.press("1")
    capturer.type("7")
    capturer.press("Return")
    assert capturer.said("2.2").counted == 17
    assert item_of(capturer) == "2.3"
    capturer.press("S", "Return")
    capturer.type("all adjusted first")
    capturer.press("Escape")
    said = capturer.said("2.3")
    assert (said.star, said.remark, said.answer) == (True, "all adjusted first", "")
    assert item_of(capturer) == "2.3"


def test_a_number_that_may_point_at_a_child_is_told_of_while_it_is_typed(capturer: Capturer) -> None:
    capturer.go("2")
    capturer.press("Down", "3")
    assert any("a report shows <5" in words for words in told(capturer))
    capturer.type("1")
    assert not any("a report shows" in words for words in told(capturer))
    capturer.press("Return")
    assert capturer.said("2.2").counted == 31


def test_which_way_a_theme_speaks_is_changed_afterwards(capturer: Capturer) -> None:
    capturer.go("3")
    capturer.press("Down", "+")
    capturer.type("one day a week")
    capturer.press("Return", "Escape", "Return")
    row = capturer.page.findChild(ThemeRow)
    assert isinstance(row, ThemeRow)
    assert row.sign.editor.value() == "plus"
    row.sign.editor.set_value("minus")
    row.sign.editor.changed.emit("minus")
    capturer.wait()
    (theme,) = capturer.captured().themes
    assert (theme.heard, theme.sign) == ("one day a week", "minus")


def test_a_room_begun_by_mistake_is_taken_away_and_brought_back_by_undo(capturer: Capturer) -> None:
    capturer.go("4")
    capturer.press("5", "1")
    begun = capturer.round
    capturer.click("Take this room away")
    assert capturer.captured().rounds == ()
    capturer.press("Ctrl+Z")
    assert [each.key for each in capturer.captured().rounds] == [begun]
    capturer.go("4")
    capturer.press("1")
    assert not any(each.text() == "Take this room away" and each.isVisible() for each in buttons(capturer))


def test_a_jot_and_a_theme_that_cannot_be_written_wait_until_they_can(capturer: Capturer) -> None:
    capturer.go("3")
    capturer.ask(permit(refuse))
    capturer.press("Down", "+")
    capturer.type(HEARD)
    capturer.press("Return", "Ctrl+J")
    capturer.type(JOTTED)
    capturer.press("Return")
    assert (capturer.captured().themes, capturer.captured().jots) == ((), ())
    capturer.ask(permit(let_through))
    capturer.page.saving.retry()
    capturer.wait()
    assert [each.heard for each in capturer.captured().themes] == [HEARD]
    assert [each.jotted for each in capturer.captured().jots] == [JOTTED]


def refuse(_channel: str, _kind: str) -> None:
    raise SendnetError("The disk is full.", "Make room on it.")


def let_through(_channel: str, _kind: str) -> None:
    """Take whatever is written again."""


def permit(by: Callable[[str, str], None]) -> Callable[[Workspace], None]:
    return lambda workspace: setattr(workspace._journal, "permit", by)


def buttons(capturer: Capturer) -> list[QPushButton]:
    return capturer.page.findChildren(QPushButton)


def told(capturer: Capturer) -> list[str]:
    return [label.text() for label in capturer.page.findChildren(QLabel) if label.isVisible()]


def test_an_answer_is_taken_back_and_undone(capturer: Capturer) -> None:
    capturer.go("3")
    capturer.press("2", "Up", "Delete")
    assert capturer.said("3.1").answer == ""
    capturer.press("Ctrl+Z")
    assert capturer.said("3.1").answer == "in-places"
    capturer.press("Ctrl+Z")
    assert capturer.said("3.1").answer == ""


def test_the_list_of_what_nobody_looked_at_runs_down_and_leads_to_items(capturer: Capturer) -> None:
    capturer.press("U")
    capturer.press("Down", "Return")
    assert item_of(capturer) == "1.2"
    capturer.press("1")
    assert capturer.said("1.2").answer == "met"
    assert len(capturer.ask(lambda workspace: workspace.visits.capture.not_looked_at(capturer.page.place))) == 45


def test_a_trail_asks_for_a_letter_and_nothing_else(capturer: Capturer) -> None:
    capturer.go("6")
    capturer.press("A", *"11111", "N", "C")
    seen = capturer.captured()
    assert [each.letter for each in seen.rounds] == ["A", "C"]
    assert seen.rounds[1].called == "Trail C"


def test_another_sheet_is_keyed_in_with_numbers_and_tab_alone(capturer: Capturer) -> None:
    visit = capturer.ask(lambda workspace: workspace.visits.days.find(capturer.page.place))
    tom = next(each.key for each in visit.team if each.called == "Tom")
    capturer.page._tools.writer_chosen.emit(tom, True)
    capturer.wait()
    capturer.go("4")
    capturer.press("5", "1", "1", "Tab", "3")
    seen = capturer.captured()
    assert {each.spot.reviewer for each in seen.observations} == {tom}
    assert {each.spot.item: (each.answer, each.seen_at) for each in seen.observations} == {
        "4.1": ("consistently", ""),
        "4.3": ("not-seen", ""),
    }
    assert seen.rounds[0].began_at == ""


def test_who_one_is_is_asked_once_and_answered_with_the_keyboard(arrive_at_day: Callable[..., Capturer]) -> None:
    capturer = arrive_at_day("Nia", "Tom", is_asked=True)
    assert isinstance(capturer.focused, QPushButton)
    assert capturer.focused.text() == "Nia"
    capturer.press("Tab", "Space")
    member = capturer.ask(lambda workspace: workspace.visits.days.find(PLACE)).reviewer(capturer.me)
    assert member is not None
    assert member.called == "Tom"
    assert item_of(capturer) == "1.1"


def test_whoever_is_called_as_the_laptops_person_is_offered_the_keyboard(
    arrive_at_day: Callable[..., Capturer],
) -> None:
    capturer = arrive_at_day("Nia", "Nia Kaya", is_asked=True)
    assert isinstance(capturer.focused, QPushButton)
    assert capturer.focused.text() == "Nia Kaya"


def test_no_letter_is_followed_twice(capturer: Capturer) -> None:
    capturer.go("6")
    for letter in LETTERS:
        capturer.press(letter)
        assert capturer.captured().rounds[-1].letter == letter
        capturer.press("N")
    assert [each.letter for each in capturer.captured().rounds] == list(LETTERS)
    capturer.press("A")
    assert len(capturer.captured().rounds) == len(LETTERS)


def test_by_mouse_alone_a_room_is_begun_answered_and_left(capturer: Capturer) -> None:
    capturer.go("4")
    capturer.click("5  Year 5")
    capturer.click("4  Mathematics")
    capturer.click("2  In places")
    assert capturer.said("4.1", capturer.round).answer == "in-places"
    capturer.click("2  In places")
    assert capturer.said("4.1", capturer.round).answer == ""
    capturer.click("Next room")
    capturer.click("Not now")
    assert item_of(capturer) == "4.1"


def test_a_record_leads_to_where_it_was_captured(capturer: Capturer) -> None:
    capturer.go("4")
    capturer.press("5", "1", "1", "2", "J")
    capturer.type("late bus")
    capturer.press("Return")
    capturer.go("1")
    seen = capturer.captured()
    capturer.screen.visit(StagePlace(PLACE, "capture", seen.observations[1].record))
    capturer.wait()
    assert item_of(capturer) == "4.2"
    capturer.go("1")
    capturer.screen.visit(StagePlace(PLACE, "capture", seen.rounds[0].record))
    capturer.wait()
    assert item_of(capturer) == "4.3"
    capturer.screen.visit(StagePlace(PLACE, "capture", seen.jots[0].record))
    capturer.wait()
    assert capturer.page._pages.currentWidget() is capturer.page._jots


def test_a_round_taken_back_is_asked_for_again(capturer: Capturer) -> None:
    capturer.go("4")
    capturer.press("5", "1", "Ctrl+Z")
    assert capturer.captured().rounds == ()
    assert capturer.page._pages.currentWidget() is capturer.page._where


def test_a_section_of_rooms_is_passed_by_without_beginning_one(capturer: Capturer) -> None:
    capturer.go("4")
    capturer.press(".", ".")
    assert capturer.page._sheet.section.id == "6"
    capturer.press(",", ",", ",")
    assert capturer.page._sheet.section.id == "3"
    assert capturer.captured().rounds == ()


def test_a_jot_stands_under_the_section_that_it_is_written_from(capturer: Capturer) -> None:
    capturer.press("J")
    sections = capturer.page._bar._sections
    label = next(each for each in capturer.page._jot.findChildren(QLabel) if each.text() == "Jot")
    origin = QPoint(0, 0)
    assert label.mapTo(capturer.page, origin).x() == sections.mapTo(capturer.page, origin).x()
