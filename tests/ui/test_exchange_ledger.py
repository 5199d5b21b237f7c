"""The ledger of the exchange room: who has this laptop's work, what changed since, and what became of the files."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit, too_large
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot
from side_by_side import Laptop, Laptops, Trust, answer_all, plain

from sendnet_desktop.exchange.correspondence import Correspondent, Posted, Reader
from sendnet_desktop.exchange.gaps import Gap
from sendnet_desktop.settings import Appearance
from sendnet_desktop.steps import finish
from sendnet_ui.exchange.ledger import Ledger
from sendnet_ui.exchange.ledger_words import posted_words, rows_of
from sendnet_ui.exchange.screen import ExchangeScreen
from sendnet_ui.exchange.standing import Standing
from sendnet_ui.shell.theme import Theme

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SEVENTIES = [f"School 07{place}" for place in range(10)]
TRUST = "Ashdown Learning Trust"


def one(place: int = 0, **told: object) -> Correspondent:
    known = {"organisation": f"School {place:03}", "person": "Jo Lane"} | told
    return Correspondent(f"{place:032x}", organisation_id=f"org{place}", **known)  # type: ignore[arg-type]  # as told


def standing(*found: Correspondent, changed: int = 0) -> Standing:
    return Standing("Estuary Learning Trust", TRUST, (), (), True, False, changed, (), frozenset(), "", tuple(found))


def listed(laptop: Laptop) -> list[str]:
    """Return the rows as a screen reader reads them."""
    return spoken(ledger_of(laptop))


def ledger_of(laptop: Laptop) -> QListView:
    (view,) = (each for each in laptop.shown(QListView) if each.accessibleName() == "Who has your work")
    assert isinstance(view, QListView)
    return view


def spoken(view: QListView) -> list[str]:
    rows = range(view.model().rowCount())
    return [view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]


@pytest.fixture
def hundred(theme: Theme, qtbot: QtBot) -> Iterator[Ledger]:
    """Yield the ledger of a trust of a hundred schools, each heard from on a day of its own but for two."""
    ledger = Ledger()
    found = [
        one(place, heard=None if place < 2 else NOW - timedelta(days=place), has_up_to=NOW, lacks=100 - place)
        for place in range(100)
    ]
    ledger.show_standing(standing(*found))
    ledger.resize(700, 700)
    ledger.show()
    ledger.activateWindow()
    QApplication.processEvents()
    yield ledger
    ledger.close()


def test_a_school_sees_whether_its_trust_has_its_work(ready: Trust, laptops: Laptops) -> None:
    workspace = ready.schools["Oakfield Primary"]
    answer_all(workspace, "A", "3")
    ready.exchange()
    finish(ready.office.exchange.write(ready.stick))
    finish(workspace.exchange.read([ready.stick]))
    workspace.evaluations.answer("A1", "comment", "Seen on a walk.")
    ready.close()
    laptop = laptops("ready/Oakfield Primary", "school")
    laptop.open("exchange")
    (row,) = listed(laptop)
    assert row.startswith("Estuary Learning Trust, Morgan Hale: last heard from ")
    assert "has your work up to " in row
    assert "1 change since" in row
    assert "last file " in row


def test_what_changed_since_the_last_files_is_unfolded_in_the_words_of_the_framework(
    ready: Trust, laptops: Laptops
) -> None:
    workspace = ready.schools["Oakfield Primary"]
    workspace.evaluations.answer("A1", "level", "3")
    finish(workspace.exchange.write(ready.stick))
    workspace.evaluations.answer("A1", "comment", "Seen on a walk.")
    statement = ready.schools["Oakfield Primary"].evaluations.current().find("A1").statement
    ready.close()
    laptop = laptops("ready/Oakfield Primary", "school")
    laptop.open("exchange")
    assert statement.text not in plain(laptop)
    laptop.press("What changed since the last files (1)")
    assert f"A1 {statement.text.rstrip('.')}: comment. Priya Shah, today, " in plain(laptop)
    laptop.press("What changed since the last files (1)")
    assert statement.text not in plain(laptop)


def test_files_written_say_whether_they_have_arrived(ready: Trust, laptops: Laptops) -> None:
    workspace = ready.schools["Oakfield Primary"]
    answer_all(workspace, "A", "3")
    finish(workspace.exchange.write(ready.stick))
    ready.close()
    laptop = laptops("ready/Oakfield Primary", "school")
    laptop.open("exchange")
    laptop.press("Files written")
    assert "to “stick”: 1 file for Morgan Hale, Estuary Learning Trust." in plain(laptop)
    assert "No word yet that it has arrived." in plain(laptop)
    office = laptops("ready/office", "trust")
    office.open("exchange")
    office.choose("Exchange with a folder…", ready.stick)
    laptop.choose("Exchange with a folder…", ready.stick)
    assert "Everything in it has arrived." in plain(laptop)


def test_a_trust_without_schools_is_told_what_will_be_here(trust: Laptop) -> None:
    assert "Nobody else is on your trust’s list yet." in plain(trust)
    trust.press("Files written")
    assert "No file has been written yet." in plain(trust)


def test_a_row_says_when_how_far_and_what_is_missing() -> None:
    october, november = NOW.replace(month=10, day=12), NOW.replace(day=1)
    told = one(
        organisation=TRUST,
        person="Morgan Hale",
        written_at=NOW.replace(day=3),
        has_up_to=october,
        lacks=14,
        heard=november,
        gaps=(Gap(3, 4),),
    )
    (row,) = rows_of([told], "quiet", "", NOW)
    assert row.spoken == (
        "Ashdown Learning Trust, Morgan Hale: last heard from 1 November; has your work up to 12 October  ·  14 changes"
        " since  ·  last file 3 November; of its work, parts 3 to 4 are missing."
    )
    (never,) = rows_of([one(lacks=1)], "quiet", "", NOW)
    assert never.lines == ("Has not said yet that it has any of your 1 change  ·  no file written for it yet",)
    (nothing,) = rows_of([one()], "name", "", NOW)
    assert nothing.lines == ("You have written nothing that is for it yet",), "what was not written lies in no file"
    assert never.heard == "Not heard from yet"
    (earlier,) = rows_of([one(heard=NOW.replace(year=2025))], "quiet", "", NOW)
    assert earlier.heard == "Last heard from 22 November 2025"
    (stopped,) = rows_of([one(lacks=9, is_stopped=True)], "quiet", "", NOW)
    assert stopped.lines == ("Stopped on your trust’s list: nothing is written for this laptop",)


def test_the_order_is_that_of_silence_unless_another_is_chosen() -> None:
    found = [
        one(1, heard=NOW, lacks=5),
        one(2, lacks=1),
        one(3, heard=NOW - timedelta(days=40), lacks=9),
        one(0, is_stopped=True),
    ]

    def order(key: str) -> list[str]:
        return [row.name[-1] for row in rows_of(found, key, "", NOW)]  # type: ignore[arg-type]  # one of the three

    assert order("quiet") == ["2", "3", "1", "0"]
    assert order("lacking") == ["3", "1", "2", "0"]
    assert order("name") == ["1", "2", "3", "0"]


def test_the_files_of_one_exchange_are_told_together() -> None:
    def file(minutes: int, place: int, *, has_it: bool | None, folder: str = "/run/STICK") -> Posted:
        reader = Reader(f"{place:032x}", f"School {place:02}", has_it)
        return Posted(NOW - timedelta(minutes=minutes), f"{place}.bundle", folder, 9, (reader,))

    files = [file(0, place, has_it=place > 1) for place in range(9)]
    files += [file(90, 0, has_it=True), file(91, 1, has_it=None, folder="/run/Teams")]
    told = posted_words(files, NOW)
    first_five = "; ".join(f"School {place:02}" for place in range(5))
    assert told == [
        f"Today, 12:00, to “STICK”: 9 files for {first_five} and 4 more. No word yet from School 00; School 01.",
        "Today, 10:30, to “STICK”: 1 file for School 00. Everything in it has arrived.",
        "Today, 10:29, to “Teams”: 1 file for School 01. Everything in it has arrived.",
    ]


def test_a_hundred_schools_stay_readable_and_can_be_filtered_by_keys(hundred: Ledger) -> None:
    view = hundred.findChild(QListView, "statements")
    assert isinstance(view, QListView)
    (line,) = hundred.findChildren(QLineEdit)
    (order,) = hundred.findChildren(QComboBox)
    assert view.model().rowCount() == 100
    assert view.height() < 700, "the list scrolls by itself"
    assert not view.currentIndex().isValid(), "nobody is chosen before a person chooses"
    assert [row.split(",")[0] for row in spoken(view)[:3]] == ["School 000", "School 001", "School 099"]
    line.setFocus()
    QTest.keyClicks(line, "jo 07")
    assert [row.split(",")[0] for row in spoken(view)] == [*SEVENTIES[::-1], "School 007"]
    order.setFocus()
    QTest.keyClick(order, Qt.Key.Key_End)
    assert [row.split(",")[0] for row in spoken(view)] == ["School 007", *SEVENTIES]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 3
    line.clear()
    assert view.currentIndex().row() == 72, "whoever was chosen stays so"
    line.setText("nobody of this name")
    assert not view.isVisible()


def test_few_correspondents_need_no_filter(theme: Theme, qtbot: QtBot) -> None:
    ledger = Ledger()
    ledger.show_standing(standing(one()))
    ledger.show()
    assert not [line for line in ledger.findChildren(QLineEdit) if line.isVisible()]
    ledger.close()


@pytest.mark.parametrize("appearance", ["light", "dark", "contrast"])
@pytest.mark.parametrize("points", [10, 16])
def test_everybody_can_read_and_work_the_room_after_an_exchange(
    ready: Trust, laptops: Laptops, theme: Theme, appearance: Appearance, points: int
) -> None:
    answer_all(ready.schools["Oakfield Primary"], "A", "3")
    finish(ready.schools["Oakfield Primary"].exchange.write(ready.stick))
    ready.close()
    laptop = laptops("ready/office", "trust")
    laptop.open("exchange")
    laptop.choose("Exchange with a folder…", ready.stick)
    laptop.press("Files written")
    theme.wear(appearance, points)
    laptop.window.resize(SMALL_LAPTOP)
    laptop.window.activateWindow()
    laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
    QApplication.processEvents()
    page = laptop.window.screen_shown
    assert isinstance(page, ExchangeScreen)
    assert audit(page, least_contrast=7 if appearance == "contrast" else 4.5) == []
    assert too_large(page) == []


def test_the_whole_of_an_exchange_goes_by_keys(ready: Trust, laptops: Laptops, tmp_path: Path) -> None:
    answer_all(ready.schools["Oakfield Primary"], "A", "3")
    finish(ready.schools["Oakfield Primary"].exchange.write(ready.stick))
    ready.close()
    laptop = laptops("ready/office", "trust")
    laptop.open("exchange")
    laptop.choose("Exchange with a folder…", ready.stick)
    (button,) = (each for each in laptop.shown(QPushButton) if each.isDefault())
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    laptop.settle()
    assert "with nothing new" in plain(laptop)
    (button,) = (each for each in laptop.shown(QPushButton) if each.isDefault())
    view = ledger_of(laptop)
    laptop.window.activateWindow()
    laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
    button.setFocus()
    walked = []
    while not view.hasFocus() and len(walked) < 12:
        walked.append(laptop.window.focusWidget())
        QTest.keyClick(walked[-1], Qt.Key.Key_Tab)
    assert view.hasFocus(), [getattr(each, "text", str)() for each in walked]
