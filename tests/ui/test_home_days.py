"""What home says of challenge days that are near: to the office, and to whoever reviews."""

from datetime import UTC, date, datetime
from functools import partial
from typing import Final

import pytest
from audit import audit
from evaluating import shown_words
from pytestqt.qtbot import QtBot

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.visits.values import Visit
from sendnet_ui.home.guest import GuestScreen
from sendnet_ui.home.guest import Reading as Guest
from sendnet_ui.home.pointers import waiting_at_office
from sendnet_ui.home.reading import Office, Sending, days_ahead
from sendnet_ui.shell.desk import Desk

TODAY: Final = date(2026, 11, 24)


def on(day: str) -> Visit:
    return Visit(DayPlace("oak0", day), "Oakfield Primary", "Challenge day", day)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-24", "Challenge day at Oakfield Primary is today."),
        ("2026-11-25", "Challenge day at Oakfield Primary is tomorrow."),
        ("2026-12-01", "Challenge day at Oakfield Primary is on 1 December 2026."),
    ],
)
def test_the_office_is_told_of_a_day_that_is_near_and_led_to_it(day: str, words: str) -> None:
    office = Office("Morgan Hale", "Harbour Trust", 2026, (), TODAY, days=(on(day),))
    (pointer,) = (each for each in waiting_at_office(office, Sending()) if each.room == "visits")
    assert (pointer.words, pointer.place.day if pointer.place else None) == (words, DayPlace("oak0", day))  # type: ignore[union-attr]  # it leads to a stage


def test_days_that_are_over_or_far_ahead_are_left_in_peace() -> None:
    days = [on(day) for day in ("2026-12-02", "2026-12-01", "2026-11-24", "2026-11-23", "")]
    assert [each.held_on for each in days_ahead(days, TODAY)] == ["2026-11-24", "2026-12-01"]


def test_a_reviewer_goes_from_the_first_page_to_the_day(desk: Desk, qtbot: QtBot) -> None:
    screen = GuestScreen(desk, partial(datetime, 2026, 11, 24, 8, tzinfo=UTC))
    qtbot.addWidget(screen)
    screen._show(Guest("Nia Reyes", "Elsewhere", "Harbour Trust", (), False, (), (on("2026-11-24"),)))
    screen.resize(900, 700)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    assert "Challenge day at Oakfield Primary is today." in shown_words(screen)
    with qtbot.waitSignal(desk.wanted) as led:
        screen._day.click()
    assert led.args is not None
    assert (led.args[0], led.args[1].day) == ("visits", DayPlace("oak0", "2026-11-24"))
    assert audit(screen) == []
