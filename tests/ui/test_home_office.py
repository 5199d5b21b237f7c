"""A trust's home: who has shown something, what waits, and the words for the agenda."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit, too_large
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from side_by_side import Laptop, Laptops, Trust, answer_all, office, school

from sendnet_desktop.exchange.correspondence import Correspondent
from sendnet_desktop.exchange.roles import school as role_at
from sendnet_desktop.settings import Appearance
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace
from sendnet_ui.exchange.screen import ExchangeScreen
from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.home.office import OfficeScreen
from sendnet_ui.home.pointers import waiting_at_office
from sendnet_ui.home.reading import Office, Sending, silent
from sendnet_ui.shell.theme import Theme
from sendnet_ui.trust.screen import OverviewScreen

OAKFIELD, SALTMARSH = "Oakfield Primary", "Saltmarsh Primary"


@pytest.fixture
def laptop(tmp_path: Path, laptops: Laptops) -> Laptop:
    """Return the office's window on two schools, of which one has shown a snapshot."""
    trust = Trust(tmp_path / "trust")
    answer_all(trust.let_in(OAKFIELD, "Priya Shah"), "A", "3")
    trust.schools[OAKFIELD].evaluations.snapshot("Autumn 1")
    trust.let_in(SALTMARSH, "Jo Lane")
    trust.exchange()
    trust.close()
    made = laptops("trust/office", "trust")
    made.open("office")
    assert isinstance(made.window.screen_shown, OfficeScreen)
    return made


def test_it_says_who_has_shown_something_and_since_when(laptop: Laptop) -> None:
    words = laptop.words()
    assert ", Morgan" in words
    assert "1 of 2 schools have shown their evaluation this year." in words
    after = words.partition(OAKFIELD)[2].split("\n")[1]
    assert after.startswith("As at ")
    assert after.endswith("(Autumn 1)")
    assert words.partition(SALTMARSH)[2].split("\n")[1] == "Nothing shown yet"
    assert "1 school has shown nothing yet. Ask for a snapshot." in words


def test_the_six_words_of_the_agenda_are_those_of_the_trust(laptop: Laptop) -> None:
    said: list[tuple[str, ...]] = []
    laptop.ask(lambda workspace: said.append(workspace.exchange.trust_words))
    (shown,) = laptop.shown(SixWords)
    assert shown.label.text().split() == list(said[0])


@pytest.mark.parametrize(
    ("button", "room"), [("Go to the overview", OverviewScreen), ("Exchange files", ExchangeScreen)]
)
def test_the_rooms_are_one_press_away(laptop: Laptop, button: str, room: type) -> None:
    laptop.press(button)
    assert isinstance(laptop.window.screen_shown, room)


def test_who_asks_in_the_folder_of_the_last_exchange_is_counted(laptop: Laptop, tmp_path: Path) -> None:
    ashdown = Workspace.create(tmp_path / "ashdown", school("Ashdown Infants", "Sam Penrose"))
    ashdown.exchange.write_request(tmp_path / "trust" / "stick")
    ashdown.close()
    assert "be let in" not in laptop.words()
    laptop.desk.preferences.choose(exchange_folder=str(tmp_path / "trust" / "stick"))
    laptop.go("settings")
    laptop.go("office")
    assert "1 laptop asks to be let in." in laptop.words()
    laptop.press("Compare the words")
    assert laptop.window.windowTitle() == "People – SENDnet"


def test_who_has_not_been_heard_from_for_half_a_term_is_counted() -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)

    def one(weeks: int, *, stopped: bool = False) -> Correspondent:
        return Correspondent("1" * 32, "Jo", OAKFIELD, "o", heard=now - timedelta(weeks=weeks), is_stopped=stopped)

    never = Correspondent("2" * 32, "Jo", OAKFIELD, "o")
    assert silent([one(1), one(6), one(8), one(9, stopped=True), never], now) == [one(8)]
    trust = Office("Morgan Hale", "Estuary Learning Trust", 2026, (), now.date())
    (told,) = waiting_at_office(trust, Sending("Estuary Learning Trust", "your schools", silent=2))
    assert (told.words, told.room) == ("2 laptops have not been heard from for half a term.", "exchange")


def test_cover_that_has_come_to_its_last_day_waits_for_whoever_keeps_the_list(tmp_path: Path, laptops: Laptops) -> None:
    trust = Trust(tmp_path / "trust")
    covered, jo = trust.let_in(OAKFIELD, "Priya Shah"), trust.let_in(SALTMARSH, "Jo Lane")
    device, oakfield = jo.exchange.enrolment.device, covered.profile.org
    finish(trust.office.exchange.registrar.give([device], role_at(oakfield, "2020-11-03")))
    trust.exchange()
    trust.close()
    over = f"SENCO or headteacher of {OAKFIELD}: planned until 3 November 2020, and that day has passed."
    school_laptop = laptops("trust/Saltmarsh Primary", "school")
    school_laptop.open("home")
    assert over not in school_laptop.words(), "nobody else can end it"
    made = laptops("trust/office", "trust")
    made.open("office")
    assert f"Jo Lane, {over}" in made.words()
    made.press("See to it")
    assert made.window.windowTitle() == "People – SENDnet"


def test_the_network_meetings_of_the_next_two_weeks_are_one_press_away(laptop: Laptop) -> None:
    today = datetime.now(UTC).astimezone().date()

    def plan(workspace: Workspace) -> None:
        for days, title in ((1, "SENCO network"), (20, "Later one"), (-1, "Past one")):
            workspace.meetings.calendar.plan(meets_on=(today + timedelta(days=days)).isoformat(), title=title)

    laptop.ask(plan)
    laptop.go("settings")
    laptop.go("office")
    assert "SENCO network is tomorrow." in laptop.words()
    assert "Later one" not in laptop.words()
    assert "Past one" not in laptop.words()
    laptop.press("Open it")
    assert laptop.window.windowTitle() == "Network meetings – SENDnet"


def test_a_folder_that_is_gone_stops_nobody(laptop: Laptop, tmp_path: Path) -> None:
    laptop.desk.preferences.choose(exchange_folder=str(tmp_path / "gone"))
    laptop.go("settings")
    laptop.go("office")
    assert OAKFIELD in laptop.words()


def test_a_new_trust_is_told_how_schools_come(laptops: Laptops) -> None:
    made = laptops("new", "trust")
    made.set_up(office())
    made.go("office")
    assert "No school is here yet. Each sets up SENDnet" in made.words()
    assert "Go to the overview" not in [each.text() for each in made.shown(QPushButton)]


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("points", [10, 20])
def test_everybody_can_use_it(laptop: Laptop, theme: Theme, scheme: Appearance, points: int) -> None:
    theme.wear(scheme, points)
    laptop.window.resize(SMALL_LAPTOP)
    QTest.mouseMove(laptop.window, QPoint(1, 1))
    QApplication.processEvents()
    page = laptop.window.screen_shown
    assert page is not None
    assert audit(page, least_contrast=7 if scheme == "contrast" else 4.5) == []
    assert too_large(page) == []
