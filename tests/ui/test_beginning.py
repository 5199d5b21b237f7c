"""The first run in real windows: each way in, the lock, what is kept, and what may hinder a later start."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import keyring
import pytest
from first_run import PASSPHRASE, begin, keep, lock, name_school, title
from keyring.backend import KeyringBackend
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from side_by_side import Laptop, Laptops, office

from sendnet_desktop.clock import write_day
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_ui.beginning.sheets import Owner, sheet
from sendnet_ui.beginning.strength import strength
from sendnet_ui.forms.enter import EnterPresses

OWNER = Owner("Saltmarsh Primary School", "Priya Shah")


class Drawer(KeyringBackend):
    """A keychain of this test's own."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def laptop(laptops: Laptops) -> Laptop:
    return laptops("data", "school")


@pytest.fixture
def enter(qapp: QApplication) -> Iterator[EnterPresses]:
    presses = EnterPresses(qapp)
    yield presses
    presses.deleteLater()


@pytest.fixture(autouse=True)
def _no_keychain() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def keychain(_no_keychain: None) -> Drawer:
    drawer = Drawer()
    keyring.set_keyring(drawer)
    return drawer


def test_working_alone_leads_from_the_welcome_to_the_first_room(laptop: Laptop) -> None:
    begin(laptop)
    assert "How would you like to begin?" in laptop.words()
    laptop.press("Work alone for now")
    name_school(laptop)
    lock(laptop)
    assert "shown now and never again" in laptop.words()
    keep(laptop)
    assert title(laptop) == "Home – SENDnet"
    workspace = laptop.desk.jobs
    found: list[tuple[str, str, str]] = []
    workspace.ask(
        lambda opened: (opened.profile.name, opened.profile.person, opened.profile.phase),
        found.append,
    )
    laptop.settle()
    assert found == [("Saltmarsh Primary School", "Priya Shah", "primary")]


def test_a_school_of_several_settings_ticks_each_and_keeps_them_while_going_back(laptop: Laptop) -> None:
    begin(laptop)
    laptop.press("Work alone for now")
    laptop.press("Resourced base")
    name_school(laptop)
    laptop.press("Back")
    laptop.press("Continue")
    lock(laptop)
    keep(laptop)
    found: list[str] = []
    laptop.desk.jobs.ask(lambda opened: opened.evaluations.details.said().phase, found.append)
    laptop.settle()
    assert found == ["primary, resourced base"]


def test_nothing_goes_on_before_the_sheet_is_kept(laptop: Laptop) -> None:
    begin(laptop)
    laptop.press("Work alone for now")
    name_school(laptop)
    lock(laptop)
    with pytest.raises(AssertionError, match="cannot be pressed"):
        laptop.press("Continue")


def test_both_names_are_asked_for(laptop: Laptop) -> None:
    begin(laptop)
    laptop.press("Work alone for now")
    laptop.fill("Name of the school", "Saltmarsh Primary School")
    laptop.press("Continue")
    assert "Please give both names" in laptop.words()
    assert not laptop.folder.joinpath("key.json").exists()


def test_going_back_keeps_what_was_typed(laptop: Laptop) -> None:
    begin(laptop)
    laptop.press("Work alone for now")
    name_school(laptop)
    laptop.press("Back")
    laptop.press("Continue")
    assert "Lock your data" in laptop.words()


def test_esc_goes_back_a_step_at_a_time(laptop: Laptop) -> None:
    begin(laptop)
    laptop.press("Work alone for now")
    name_school(laptop)
    assert "Lock your data" in laptop.words()
    for said in ("Step 1 of 3", "How would you like to begin?"):
        laptop.window.activateWindow()
        laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
        QTest.keyClick(laptop.window.focusWidget() or laptop.window, Qt.Key.Key_Escape)
        laptop.settle()
        assert said in laptop.words()


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("", "", "At least 8 characters"),
        ("short", "short", "Too short"),
        ("aaaaaaaaaaaa", "aaaaaaaaaaaa", "same few characters"),
        (PASSPHRASE, "river lamp seven ottter", "differ"),
    ],
)
def test_a_passphrase_that_will_not_do_is_said_in_words(laptop: Laptop, first: str, second: str, said: str) -> None:
    begin(laptop)
    laptop.press("Work alone for now")
    name_school(laptop)
    laptop.fill("Passphrase", first)
    laptop.fill("The same once more", second)
    laptop.press("Set up")
    assert said in laptop.words()
    assert not laptop.folder.joinpath("key.json").exists()


def test_the_hint_tells_weak_from_strong_and_knows_the_names_here() -> None:
    assert "Weak" in strength("saltmarsh9", ["Saltmarsh Primary"]).words
    assert "Fair" in strength("gullfeather", ["Saltmarsh Primary"]).words
    assert "Strong" in strength(PASSPHRASE).words
    assert not strength("1234567").is_enough


def test_where_a_keychain_works_nothing_has_to_be_remembered(laptop: Laptop, keychain: Drawer) -> None:
    begin(laptop)
    laptop.press("Work alone for now")
    name_school(laptop)
    assert "Nothing to remember" in laptop.words()
    laptop.press("Set up")
    keep(laptop)
    assert title(laptop) == "Home – SENDnet"
    assert keychain.kept
    begin(laptop)
    assert title(laptop) == "Home – SENDnet"


def test_a_passphrase_may_be_chosen_although_a_keychain_works(laptop: Laptop, keychain: Drawer) -> None:
    begin(laptop)
    laptop.press("Work alone for now")
    name_school(laptop)
    laptop.press("A passphrase")
    lock(laptop)
    keep(laptop)
    assert not keychain.kept


def test_starting_a_trust_shows_24_words_once_and_leads_to_an_overview_without_schools(laptop: Laptop) -> None:
    begin(laptop)
    laptop.press("Start a trust")
    laptop.fill("Name of the trust", "Estuary Learning Trust")
    laptop.fill("Your name", "Morgan Hale")
    laptop.press("Continue")
    lock(laptop)
    kept = keep(laptop)
    assert len(re.findall(r"^\d+  [a-z]+$", kept, re.MULTILINE)) == 24
    assert title(laptop) == "Overview – SENDnet"
    assert "Let your first schools in" in laptop.words()


def test_an_office_whose_set_up_was_cut_short_gets_its_words_at_the_next_start(laptop: Laptop) -> None:
    Workspace.create(laptop.folder, office()).close()
    begin(laptop)
    assert "Recovery words of your trust" in laptop.words()
    kept = keep(laptop)
    assert "Recovery code" not in kept
    assert title(laptop) == "Overview – SENDnet"


def test_joining_writes_a_request_and_shows_the_words_that_the_office_will_see(laptop: Laptop, tmp_path: Path) -> None:
    stick = tmp_path / "STICK"
    stick.mkdir()
    begin(laptop)
    laptop.press("Join a trust")
    name_school(laptop)
    lock(laptop)
    keep(laptop)
    laptop.choose("Choose a folder…", stick)
    words = " ".join(laptop.words().split())
    found: list[tuple[str, ...]] = []
    laptop.desk.jobs.ask(lambda opened: opened.exchange.enrolment.request().words, found.append)
    laptop.settle()
    assert " ".join(found[0]) in words
    assert "What happens next" in words
    assert [path.suffix for path in stick.iterdir()] == [".join"]
    laptop.press("Start my self-evaluation")
    assert title(laptop) == "Home – SENDnet"


def test_what_is_printed_numbers_the_words() -> None:
    printed = sheet(OWNER, date(2026, 11, 20), "AAAA-BBBB", ["harbour", "maple"])
    assert printed.splitlines()[-2:] == ["1  harbour", "2  maple"]
    assert "AAAA-BBBB" in printed


def test_the_sheet_says_whose_it_is_and_what_it_opens(laptop: Laptop) -> None:
    begin(laptop)
    laptop.press("Work alone for now")
    name_school(laptop)
    lock(laptop)
    laptop.press("Copy")
    kept = QApplication.clipboard().text()
    today = write_day(date.today())  # noqa: DTZ011 -- the day on this computer is meant
    assert ["Saltmarsh Primary School", "Priya Shah", today] == kept.splitlines()[2:5]
    assert "opens the SENDnet data of Saltmarsh Primary School on this laptop" in kept
    assert "Copied" in [button.text() for button in laptop.shown(QPushButton)]


def test_the_first_run_can_be_walked_by_keys_from_its_first_page_to_home(laptop: Laptop, enter: EnterPresses) -> None:
    begin(laptop)
    assert title(laptop) == "Welcome – SENDnet"
    QTest.keyClick(focused(laptop), Qt.Key.Key_Tab)
    QTest.keyClick(focused(laptop), Qt.Key.Key_Tab)
    QTest.keyClick(focused(laptop), Qt.Key.Key_Tab)
    QTest.keyClick(focused(laptop), Qt.Key.Key_Enter)
    assert title(laptop) == "Your school – SENDnet"
    write(laptop, "Name of the school", "Saltmarsh Primary School")
    QTest.keyClick(focused(laptop), Qt.Key.Key_Tab)
    write(laptop, "Your name", "Priya Shah")
    QTest.keyClick(focused(laptop), Qt.Key.Key_Return)
    laptop.settle()
    assert title(laptop) == "Lock your data – SENDnet"
    write(laptop, "Passphrase", PASSPHRASE)
    laptop.fill("The same once more", PASSPHRASE)
    laptop.press("Set up")
    assert title(laptop) == "Keep this in a safe place – SENDnet"
    assert focused(laptop).text() == "Print…"
    keep(laptop)
    assert title(laptop) == "Home – SENDnet"
    laptop.qtbot.waitUntil(lambda: focused(laptop).text() == "Begin")
    QTest.keyClick(focused(laptop), Qt.Key.Key_Return)
    laptop.settle()
    assert title(laptop) == "Self-evaluation – SENDnet"


def focused(laptop: Laptop) -> Any:
    found = laptop.window.focusWidget()
    assert found is not None, "nothing has the keyboard"
    return found


def write(laptop: Laptop, label: str, words: str) -> None:
    """Type where the keyboard is, which is to be the line of this name."""
    assert focused(laptop).accessibleName() == label
    laptop.qtbot.keyClicks(focused(laptop), words)


@pytest.mark.usefixtures("keychain")
def test_data_that_was_set_back_says_so_above_every_page(laptop: Laptop, tmp_path: Path) -> None:
    office = Workspace.create(tmp_path / "office", Founding("trust", "Ashdown Trust", "Ann Hart"))
    office.start_trust()
    school, stick = Workspace.create(laptop.folder, Founding("school", "Elm School", "Jo Bell")), tmp_path / "stick"
    stick.mkdir()
    school.exchange.write_request(stick)
    office.exchange.enrolment.accept(office.exchange.read_requests([stick]))
    finish(office.exchange.write(stick))
    school.join_trust([stick], office.exchange.trust_words)
    finish(school.exchange.write(stick))
    school.close()
    before = tmp_path / "before"
    shutil.copytree(laptop.folder, before)
    school = Workspace.open(laptop.folder)
    school.evaluations.answer("A1", "comment", "written since")
    finish(school.exchange.write(stick))
    school.close()
    office.close()
    shutil.rmtree(laptop.folder)
    shutil.copytree(before, laptop.folder)
    begin(laptop)
    assert "set back" in laptop.window.notice.words.text()
