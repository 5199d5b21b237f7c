"""A second start on data that a window has open: it leaves its files to that window and ends; nothing else does."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from side_by_side import PATIENCE, Laptop, Laptops, Trust, answer_all, plain, school

from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_ui.app import Program
from sendnet_ui.beginning.way_in import WayIn
from sendnet_ui.exchange.contents import ContentsDialog
from sendnet_ui.exchange.drops import Drops
from sendnet_ui.shell import handover
from sendnet_ui.shell.handover import MOST, Reception, files_in, hand_over, meeting_place, message_for

HOSTILE = {
    "an empty path": b"\0\0",
    "a path that leads from nowhere": b"notes.bundle\0\0",
    "a file that is none of ours": b"/etc/passwd\0\0",
    "one good path and a bad one": b"/a.bundle\0../b.bundle\0\0",
    "bytes that are no text": b"/\xff\xfe.bundle\0\0",
    "more than anybody sends": b"/" + b"a" * MOST + b".bundle\0\0",
    "more than anybody sends, without an end": b"GET / HTTP/1.1" * 8_000,
}


@pytest.fixture(autouse=True)
def _own_runtime_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))


@pytest.fixture
def place(tmp_path: Path, _own_runtime_folder: None) -> str:
    """Return where windows meet over a folder."""
    return meeting_place(tmp_path)


@pytest.fixture
def sent(ready: Trust) -> Path:
    """Return a file that the school wrote for the trust; all data folders are closed."""
    workspace = ready.schools["Oakfield Primary"]
    answer_all(workspace, "A", "3")
    finish(workspace.exchange.write(ready.stick))
    ready.close()
    return next(ready.stick.glob("*from-oakfield*"))


@pytest.fixture
def laptop(ready: Trust, sent: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Laptop]:
    """Yield the trust's office at work: the whole program, with its data open."""
    folder = ready.folder / "office"
    program = Program(qapp, folder)
    made = Laptop(folder, program.desk, program.window, qtbot)
    program.window.show()
    qtbot.waitUntil(lambda: program.window.screen_shown is not None, timeout=PATIENCE)
    made.settle()
    yield made
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=PATIENCE)
    program.close()


@pytest.fixture
def heard() -> list[tuple[Path, ...]]:
    """Return what the reception was told."""
    return []


@pytest.fixture
def reception(place: str, qapp: QApplication, heard: list[tuple[Path, ...]]) -> Iterator[Reception]:
    """Yield a reception that listens."""
    made = Reception(place, qapp)
    made.came.connect(heard.append)
    made.open()
    yield made
    made.close()


def started_again(laptop: Laptop, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program once more on a laptop's data while its window goes on."""
    command = [sys.executable, "-m", "sendnet_desktop", "--data", str(laptop.folder), *arguments]
    results: list[subprocess.CompletedProcess[str]] = []

    def run() -> None:
        results.append(subprocess.run(command, capture_output=True, text=True, timeout=60, check=False))

    thread = threading.Thread(target=run)
    thread.start()
    laptop.qtbot.waitUntil(lambda: bool(results), timeout=PATIENCE)
    thread.join()
    laptop.settle()
    return results[0]


def left(qtbot: QtBot, place: str, *files: Path) -> bool:
    """Leave files to whichever window listens; return whether it took them."""
    results: list[bool] = []
    parent = QObject()
    hand_over(place, files, parent, lambda: results.append(True), lambda: results.append(False))
    qtbot.waitUntil(lambda: bool(results), timeout=PATIENCE)
    return results[0]


def said(place: str, words: bytes, qtbot: QtBot) -> bytes:
    """Say something at a window's socket, and return its answer once it has answered or hung up."""
    caller = QLocalSocket()
    caller.connectToServer(place)
    assert caller.waitForConnected(PATIENCE)
    caller.write(words)
    over = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: caller.state() == over or caller.bytesAvailable() > 0, timeout=PATIENCE)
    return bytes(caller.readAll().data())


def test_a_second_start_brings_the_window_to_the_front_and_ends(laptop: Laptop) -> None:
    laptop.window.showMinimized()
    second = started_again(laptop)
    assert second.returncode == 0, second.stderr
    assert not laptop.window.isMinimized()
    assert laptop.window.isVisible()
    assert laptop.window.windowTitle() == "Overview – SENDnet"


def test_a_file_opened_beside_the_window_is_shown_there_and_only_shown(laptop: Laptop, sent: Path) -> None:
    before: list[object] = []
    laptop.ask(lambda workspace: before.append(workspace.dump()))
    second = started_again(laptop, str(sent))
    assert second.returncode == 0, second.stderr
    assert laptop.window.windowTitle() == "Exchange – SENDnet"
    assert laptop.shown(ContentsDialog)
    assert "Priya Shah, Oakfield Primary" in plain(laptop)
    laptop.press("Leave")
    laptop.ask(lambda workspace: before.append(workspace.dump()))
    assert before[0] == before[1]


def test_a_verb_beside_the_window_says_so_and_leaves_the_window_alone(laptop: Laptop) -> None:
    laptop.window.showMinimized()
    verb = started_again(laptop, "check")
    assert verb.returncode == 1
    assert "open in another window" in verb.stderr
    assert laptop.window.isMinimized()


def test_a_file_that_comes_beside_a_question_waits_until_that_is_answered(
    laptops: Laptops, sent: Path, qtbot: QtBot
) -> None:
    laptop = laptops("ready/office", "trust")
    laptop.open("overview")
    drops = Drops(laptop.window)
    question = QMessageBox(QMessageBox.Icon.Question, "SENDnet", "Shall this be?", parent=laptop.window)
    question.open()
    drops.receive((sent,))
    laptop.settle()
    assert laptop.window.windowTitle() == "Overview – SENDnet"
    assert not laptop.shown(ContentsDialog)
    question.reject()
    qtbot.waitUntil(lambda: bool(laptop.shown(ContentsDialog)), timeout=PATIENCE)
    laptop.press("Leave")


@pytest.mark.parametrize("is_open", [True, False])
def test_a_second_start_asks_for_the_passphrase_only_where_no_window_has_the_data(
    laptops: Laptops, heard: list[tuple[Path, ...]], qapp: QApplication, is_open: bool
) -> None:
    laptop = laptops("data", "school")
    founding = Founding("school", "Saltmarsh Primary", "Priya Shah", "primary", "passphrase", "seven grey boats")
    Workspace.create(laptop.folder, founding).close()
    place, file = meeting_place(laptop.folder), laptop.folder / "to-saltmarsh.bundle"
    first = Reception(place, qapp)
    first.came.connect(heard.append)
    if is_open:
        first.open()
    leave = partial(hand_over, place, (file,), laptop.window)
    way_in = WayIn(laptop.folder, laptop.window, laptop.desk.jobs, laptop.errors.append, leave)
    way_in.open()
    laptop.qtbot.waitUntil(lambda: "Unlock your data" in laptop.words() or not laptop.window.isVisible())
    assert laptop.window.isVisible() is not is_open
    assert heard == ([(file,)] if is_open else [])
    first.close()


def test_where_no_window_answers_the_data_is_said_to_be_open_elsewhere(laptops: Laptops) -> None:
    laptop = laptops("data", "school")
    elsewhere = Workspace.create(laptop.folder, school("Saltmarsh Primary", "Priya Shah"))
    place = meeting_place(laptop.folder)
    leave = partial(hand_over, place, (), laptop.window)
    way_in = WayIn(laptop.folder, laptop.window, laptop.desk.jobs, laptop.errors.append, leave)
    way_in.open()
    laptop.qtbot.waitUntil(lambda: "open in another window" in laptop.words(), timeout=PATIENCE)
    elsewhere.close()
    laptop.press("Try again")
    assert "open in another window" not in laptop.words()


def test_paths_arrive_as_they_were_sent(
    reception: Reception, place: str, heard: list[tuple[Path, ...]], qtbot: QtBot
) -> None:
    files = (Path("/media/PRIYA’S STICK/to-office, Sëptember.bundle"), Path("/home/a\nb/ask.join"))
    assert left(qtbot, place, *files)
    assert left(qtbot, place)
    assert heard == [files, ()]


def test_a_window_that_listens_a_moment_later_is_waited_for(
    place: str, qapp: QApplication, heard: list[tuple[Path, ...]], qtbot: QtBot
) -> None:
    late = Reception(place, qapp)
    late.came.connect(heard.append)
    QTimer.singleShot(300, late.open)
    assert left(qtbot, place)
    assert heard == [()]
    late.close()
    assert not Path(place).exists()


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_the_program_would_not_say_is_not_heard(
    words: bytes, reception: Reception, place: str, heard: list[tuple[Path, ...]], qtbot: QtBot
) -> None:
    assert said(place, words, qtbot) == b""
    assert heard == []
    assert left(qtbot, place)


def test_a_caller_that_says_nothing_is_not_waited_for_for_ever(
    monkeypatch: pytest.MonkeyPatch, reception: Reception, place: str, heard: list[tuple[Path, ...]], qtbot: QtBot
) -> None:
    monkeypatch.setattr(handover, "PATIENCE_MS", 100)
    assert said(place, b"/half of a", qtbot) == b""
    assert heard == []


def test_a_message_in_pieces_is_heard_once_whole(
    reception: Reception, place: str, heard: list[tuple[Path, ...]], qtbot: QtBot
) -> None:
    caller = QLocalSocket()
    caller.connectToServer(place)
    assert caller.waitForConnected(PATIENCE)
    for piece in (b"/a.bun", b"dle\0/b.jo", b"in\0", b"\0"):
        assert heard == []
        caller.write(piece)
        caller.flush()
        QApplication.processEvents()
    qtbot.waitUntil(lambda: bool(heard), timeout=PATIENCE)
    assert heard == [(Path("/a.bundle"), Path("/b.join"))]


def test_more_files_than_a_message_holds_stay_with_whoever_has_them(
    reception: Reception, place: str, heard: list[tuple[Path, ...]], qtbot: QtBot
) -> None:
    many = tuple(Path(f"/a folder/{number}.bundle") for number in range(5_000))
    assert not left(qtbot, place, *many)
    assert heard == []


@given(st.binary(max_size=60) | st.binary(max_size=60).map(lambda words: b"/" + words + b".join\0\0"))
def test_any_bytes_are_paths_of_ours_or_nothing(words: bytes) -> None:
    files = files_in(words)
    if files is not None:
        assert all(file.is_absolute() and file.suffix in (".bundle", ".join") for file in files)
        assert files_in(message_for(files)) == files


def test_what_an_earlier_end_left_at_the_place_is_no_hindrance(
    place: str, qapp: QApplication, heard: list[tuple[Path, ...]], qtbot: QtBot
) -> None:
    with socket.socket(socket.AF_UNIX) as earlier:
        earlier.bind(place)
    reception = Reception(place, qapp)
    reception.came.connect(heard.append)
    reception.open()
    assert left(qtbot, place)
    reception.close()


@pytest.mark.skipif(os.name == "nt", reason="a pipe has no file to look at")
def test_the_place_is_open_to_this_account_alone(reception: Reception, place: str) -> None:
    assert Path(place).stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only the administrator can give a file away")
def test_nothing_is_left_at_a_place_that_belongs_to_somebody_else(
    monkeypatch: pytest.MonkeyPatch, reception: Reception, place: str, heard: list[tuple[Path, ...]], qtbot: QtBot
) -> None:
    monkeypatch.setattr(handover, "PATIENCE_MS", 100)
    os.chown(place, 65534, -1)
    assert not left(qtbot, place)
    assert heard == []


def test_a_place_that_cannot_be_had_changes_nothing_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("x" * 200)))
    monkeypatch.setattr(handover, "PATIENCE_MS", 100)
    place = meeting_place(tmp_path)
    reception = Reception(place, qapp)
    reception.open()
    assert not left(qtbot, place)
    reception.close()


def test_each_folder_has_a_place_of_its_own_whichever_way_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Oakfield data"
    folder.mkdir()
    (tmp_path / "short").symlink_to(folder)
    monkeypatch.chdir(tmp_path)
    assert meeting_place(folder) == meeting_place(Path("short")) == meeting_place(Path("Oakfield data"))
    assert meeting_place(folder) != meeting_place(tmp_path)
    assert "Oakfield" not in meeting_place(folder)
