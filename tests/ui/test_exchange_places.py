"""Where files are exchanged: folders that are remembered, sticks that come and go, and a stick that fails half-way."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from side_by_side import Laptop, Laptops, Trust, answer_all, plain

from sendnet_desktop.settings import FOLDERS, Settings, read_settings, write_settings
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace
from sendnet_ui.exchange.deeds import Haul, exchanging
from sendnet_ui.exchange.drives import Drives
from sendnet_ui.exchange.drops import Drops
from sendnet_ui.exchange.sticks import Stick, mounted, sticks_at

Mount = Callable[[str], None]


@pytest.fixture
def made(ready: Trust) -> Trust:
    """Return a trust whose school has written what it said of one area; all data folders are closed."""
    answer_all(ready.schools["Oakfield Primary"], "A", "3")
    finish(ready.schools["Oakfield Primary"].exchange.write(ready.stick))
    ready.close()
    return ready


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[tuple[Path, Mount]]:
    """Yield where a real stick can be put in, and what puts it in; it is taken out afterwards."""
    place, image = Path("/media") / f"KINGSTON {tmp_path.name[-12:]}", tmp_path / "stick.img"
    if not sys.platform.startswith("linux") or not shutil.which("mkfs.ext4"):
        pytest.skip("a stick is made here with mkfs.ext4 of Linux")
    image.write_bytes(b"\0" * 4_000_000)
    subprocess.run(["mkfs.ext4", "-q", str(image)], check=True)

    def put_in(options: str) -> None:
        command = ["mount", "-o", f"loop,{options}", str(image), str(place)]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("this system lets nobody put in a stick that is made of a file")

    try:
        place.mkdir(parents=True)
    except OSError:
        pytest.skip("only an administrator can put in a stick that is made of a file")
    try:
        yield place, put_in
    finally:
        subprocess.run(["umount", str(place)], capture_output=True, check=False)
        place.rmdir()


def exchange_buttons(laptop: Laptop) -> list[str]:
    words = [each.text() for each in laptop.shown(QPushButton)]
    return [each for each in words if each.startswith(("Exchange with", "Forget"))]


def looked(laptop: Laptop, drives: Drives) -> None:
    """Let the watch look once, as it does every few seconds."""
    laptop.settle()
    drives.look()
    laptop.settle()


def test_the_last_few_folders_are_offered_and_each_can_be_forgotten(made: Trust, laptops: Laptops) -> None:
    laptop = laptops("ready/office", "trust")
    laptop.open("exchange")
    for name in ("One", "Two", "Three", "Four", "Five"):
        (made.folder / name).mkdir()
        laptop.choose("Exchange with a folder…" if name == "One" else "Another folder…", made.folder / name)
    assert [each for each in exchange_buttons(laptop) if "with" in each] == [
        "Exchange with “Five”",
        "Exchange with “Four”",
        "Exchange with “Three”",
        "Exchange with “Two”",
    ]
    (default,) = (each for each in laptop.shown(QPushButton) if each.isDefault())
    assert default.text() == "Exchange with “Five”"
    laptop.press("Exchange with “Three”")
    assert exchange_buttons(laptop)[0] == "Exchange with “Three”", "the last one is the button"
    laptop.press("Forget “Three”")
    laptop.press("Forget “Four”")
    assert exchange_buttons(laptop) == [
        "Exchange with “Five”",
        "Forget “Five”",
        "Exchange with “Two”",
        "Forget “Two”",
    ]
    assert list((made.folder / "Three").iterdir()), "what is in a folder that is forgotten stays"


def test_a_folder_that_is_gone_is_said_so_and_another_takes_its_place(made: Trust, laptops: Laptops) -> None:
    laptop = laptops("ready/office", "trust")
    laptop.open("exchange")
    (made.folder / "Gone").mkdir()
    laptop.choose("Exchange with a folder…", made.stick)
    laptop.choose("Another folder…", made.folder / "Gone")
    shutil.rmtree(made.folder / "Gone")
    laptop.go("settings")
    laptop.go("exchange")
    assert "“Gone” is not there just now." in plain(laptop)
    assert exchange_buttons(laptop) == ["Exchange with “stick”", "Forget “stick”", "Forget “Gone”"]


def test_folders_are_kept_in_the_settings_and_too_many_are_refused(tmp_path: Path) -> None:
    settings = Settings()
    for name in "abcdef":
        settings = settings.exchanging_with(name)
    assert settings.folders == ("f", "e", "d", "c")
    assert len(settings.folders) == FOLDERS
    write_settings(tmp_path / "settings.json", settings.exchanging_with("d"))
    assert read_settings(tmp_path / "settings.json").folders == ("d", "f", "e", "c")
    assert settings.forgetting("f").folders == ("e", "d", "c")
    assert settings.forgetting("f").forgetting("e").forgetting("d").forgetting("c").folders == ()


def test_a_stick_that_is_put_in_is_offered_and_read_only_when_asked(made: Trust, laptops: Laptops) -> None:
    laptop = laptops("ready/office", "trust")
    laptop.open("overview")
    present = {"/fixed"}
    drives = Drives(
        laptop.window,
        Drops(laptop.window).exchange_with,
        lambda: frozenset(present),
        lambda places: tuple(Stick(Path(place), "KINGSTON (E:)") for place in places),
    )
    looked(laptop, drives)
    assert not laptop.window.offer.isVisible(), "what was in before is not offered"
    present.add(str(made.stick))
    looked(laptop, drives)
    assert "A stick “KINGSTON (E:)” was put in." in plain(laptop)
    assert laptop.window.windowTitle() == "Overview – SENDnet"
    present.remove(str(made.stick))
    looked(laptop, drives)
    assert not laptop.window.offer.isVisible(), "a stick that was taken out is offered no more"
    present.add(str(made.stick))
    looked(laptop, drives)
    laptop.press("Not now")
    looked(laptop, drives)
    assert not laptop.window.offer.isVisible(), "no is no"
    present.remove(str(made.stick))
    looked(laptop, drives)
    present.add(str(made.stick))
    looked(laptop, drives)
    laptop.press("Exchange with it")
    assert laptop.window.windowTitle() == "Exchange – SENDnet"
    assert "Priya Shah, Oakfield Primary: " in plain(laptop)
    assert not laptop.window.offer.isVisible()


def test_no_stick_is_looked_for_while_the_window_cannot_be_seen(made: Trust, laptops: Laptops) -> None:
    laptop = laptops("ready/office", "trust")
    laptop.open("overview")
    asked: list[int] = []

    def places() -> frozenset[str]:
        asked.append(1)
        return frozenset()

    drives = Drives(laptop.window, lambda _: None, places, lambda _: ())
    looked(laptop, drives)
    seen = len(asked)
    laptop.window.showMinimized()
    looked(laptop, drives)
    assert len(asked) == seen
    laptop.window.showNormal()
    looked(laptop, drives)
    assert len(asked) > seen


def test_a_drive_that_fails_while_it_is_looked_at_is_asked_again(made: Trust, laptops: Laptops) -> None:
    laptop = laptops("ready/office", "trust")
    laptop.open("overview")
    answers = [frozenset[str](), OSError("it is being taken out"), frozenset({"/x"})]

    def places() -> frozenset[str]:
        answer = answers.pop(0) if answers else frozenset({"/x"})
        if isinstance(answer, OSError):
            raise answer
        return answer

    drives = Drives(laptop.window, lambda _: None, places, lambda new: tuple(Stick(Path(each), "X") for each in new))
    for _ in range(2):
        looked(laptop, drives)
    assert "A stick “X” was put in." in plain(laptop)


def test_a_real_stick_is_noticed_exchanged_with_and_safe_to_take_out(
    made: Trust, laptops: Laptops, mount: tuple[Path, Mount]
) -> None:
    place, put_in = mount
    before = mounted()
    put_in("rw")
    assert str(place) in mounted() - before
    (stick,) = sticks_at([str(place)])
    assert stick.name == place.name
    for file in made.stick.glob("*from-oakfield*"):
        shutil.copy(file, place)
    laptop = laptops("ready/office", "trust")
    laptop.open("exchange")
    laptop.choose("Exchange with a folder…", place)
    assert "Priya Shah, Oakfield Primary: " in plain(laptop)
    assert plain(laptop).count("Safe to take the stick out") == 1
    assert list(place.glob("*to-oakfield*"))


def test_a_stick_that_can_be_read_but_not_written_is_told_honestly(
    made: Trust, laptops: Laptops, mount: tuple[Path, Mount]
) -> None:
    place, put_in = mount
    put_in("rw")
    for file in made.stick.glob("*from-oakfield*"):
        shutil.copy(file, place)
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    assert sticks_at([str(place)]) == (), "what cannot be written to is not offered"
    laptop = laptops("ready/office", "trust")
    laptop.open("exchange")
    laptop.choose("Exchange with a folder…", place)
    said = plain(laptop)
    assert "Priya Shah, Oakfield Primary: " in said
    assert "Not everything of yours was written. The file could not be written: read-only file system." in said
    assert "What it brought is kept here, and nothing on it is half-written. You can take the stick out." in said
    assert "Safe to" not in said
    assert not list(place.glob("*to-oakfield*"))
    laptop.choose("Another folder…", made.folder)
    assert "Written for Oakfield Primary" in plain(laptop), "what was not written goes the next time"


def test_older_files_of_ones_own_are_removed_when_asked_and_never_before(made: Trust, laptops: Laptops) -> None:
    laptop = laptops("ready/Oakfield Primary", "school")
    laptop.open("exchange")
    laptop.choose("Exchange with a folder…", made.stick)
    theirs = {path.name for path in made.stick.glob("*from-estuary*")}
    for comment in ("Seen on a walk.", "Seen on two walks."):
        laptop.ask(lambda workspace, words=comment: workspace.evaluations.answer("A1", "comment", words))  # type: ignore[misc]  # the loop's own
        laptop.press("Exchange with “stick”")
    (remove,) = (each for each in laptop.shown(QAbstractButton) if each.text().startswith("Remove "))
    number = int(remove.text().split()[1])
    files = {path.name for path in made.stick.iterdir()}
    assert f"{number} older files of yours there hold nothing that your newer ones do not." in plain(laptop)
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    laptop.settle()
    assert f"{number} older files of yours removed." in plain(laptop)
    left = {path.name for path in made.stick.iterdir()}
    assert len(files - left) == number > 0
    assert theirs <= left
    assert not [each for each in laptop.shown(QAbstractButton) if each.text().startswith("Remove ")]


@pytest.mark.parametrize("after_reading", [False, True])
def test_what_lands_where_a_stick_was_is_not_said_to_be_written(
    made: Trust, tmp_path: Path, after_reading: bool
) -> None:
    memory = Path("/dev/shm")  # another disk than that of the test, on most of Linux
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is one disk only")
    stick, left_behind, place = memory / f"stick {tmp_path.name}", tmp_path / "left behind", tmp_path / "place"
    shutil.copytree(made.stick, stick)
    left_behind.mkdir()
    place.symlink_to(stick)
    office, haul = Workspace.open(made.folder / "office"), Haul()
    for _ in exchanging(office, place, haul):
        if haul.is_read is after_reading and place.readlink() == stick:
            place.unlink()
            place.symlink_to(left_behind)
    office.close()
    shutil.rmtree(stick)
    assert haul.written is None
    assert "The stick or the folder went away." in str(haul.unwritten)
    assert haul.readings, "what was read before counts"
