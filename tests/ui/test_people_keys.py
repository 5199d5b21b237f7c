"""The people room by keys alone: from the list to each guided dialog, through it, and back."""

import pytest
from people_rooms import choose_person, dialog, key, office_of, people
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from side_by_side import Laptop, Laptops, Trust, plain

from sendnet_ui.people.person_list import PersonList


@pytest.fixture
def lead(ready: Trust, laptops: Laptops) -> Laptop:
    """Return the window of an office, with the keyboard on a school's person in the list."""
    laptop = office_of(ready, laptops)
    choose_person(laptop, "Priya Shah")
    laptop.shown(PersonList)[0].setFocus()
    return laptop


def words_at_keyboard(laptop: Laptop) -> str:
    """Return what the button says that Enter or Space would press; nothing where that is no button."""
    open_now = [each for each in laptop.window.findChildren(QDialog) if each.isVisible()]
    focused = (open_now[-1] if open_now else laptop.window).focusWidget()
    return focused.text() if isinstance(focused, QPushButton) else ""


def tab_to(laptop: Laptop, words: str) -> None:
    """Press Tab until the keyboard is on the button of this name."""
    for _ in range(30):
        if words_at_keyboard(laptop) == words:
            return
        key(laptop, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to “{words}”")


def test_tab_goes_from_a_person_to_what_can_be_done_about_them(lead: Laptop) -> None:
    for words in ("This laptop is lost…", "Priya Shah leaves or changes role…"):
        key(lead, Qt.Key.Key_Tab)
        assert words_at_keyboard(lead) == words
    key(lead, Qt.Key.Key_Backtab)
    key(lead, Qt.Key.Key_Backtab)
    assert lead.window.focusWidget() is lead.shown(PersonList)[0]


def test_a_lost_laptop_is_stopped_by_keys_alone(lead: Laptop) -> None:
    tab_to(lead, "This laptop is lost…")
    key(lead, Qt.Key.Key_Space)
    key(lead, Qt.Key.Key_Return)
    assert "What the trust has of it" in plain(lead)
    assert words_at_keyboard(lead) == "Stop this laptop"
    key(lead, Qt.Key.Key_Return)
    assert "Priya Shah’s laptop is stopped" in plain(lead)
    assert words_at_keyboard(lead) == "Write files for them now"
    key(lead, Qt.Key.Key_Return)
    assert "written into “stick”." in plain(lead)
    assert words_at_keyboard(lead) == "Close", "a second Enter does not write them again"
    key(lead, Qt.Key.Key_Return)
    assert next(row for row in people(lead) if row.name == "Priya Shah").is_stopped


def test_somebody_who_leaves_is_taken_leave_of_by_keys_alone(lead: Laptop) -> None:
    tab_to(lead, "Priya Shah leaves or changes role…")
    key(lead, Qt.Key.Key_Space)
    key(lead, Qt.Key.Key_Return)
    assert "Say what changes." in plain(lead)
    key(lead, Qt.Key.Key_4)
    assert "Say what changes." not in plain(lead)
    while words_at_keyboard(lead) != "Priya Shah leaves":
        key(lead, Qt.Key.Key_Return)
    assert not next(row for row in people(lead) if row.name == "Priya Shah").is_stopped, (
        "the last button is not pressed"
    )
    key(lead, Qt.Key.Key_Return)
    key(lead, Qt.Key.Key_Escape)
    assert next(row for row in people(lead) if row.name == "Priya Shah").is_stopped


@pytest.mark.parametrize("words", ["This laptop is lost…", "Priya Shah leaves or changes role…"])
def test_escape_leaves_everything_and_the_keyboard_as_they_were(lead: Laptop, words: str) -> None:
    tab_to(lead, words)
    key(lead, Qt.Key.Key_Space)
    assert dialog(lead).isVisible()
    key(lead, Qt.Key.Key_Escape)
    assert words_at_keyboard(lead) == words
    assert not any(row.is_stopped for row in people(lead))
