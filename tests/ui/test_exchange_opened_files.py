"""Files that come one by one: dropped, chosen, or opened with the program; each is shown before it is read."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from audit import audit
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from side_by_side import Laptop, Laptops, Trust, answer_all, plain, school

from sendnet_desktop.__main__ import main
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace
from sendnet_ui.exchange.contents import ContentsDialog
from sendnet_ui.exchange.drops import Drops
from sendnet_ui.exchange.looking import Look
from sendnet_ui.exchange.screen import ExchangeScreen

OPENED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
import sendnet_ui.app as app
from sendnet_desktop.__main__ import main
from sendnet_ui.exchange.contents import ContentsDialog

def look():
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, ContentsDialog):
        print("\\n".join(label.text() for label in dialog.findChildren(QLabel)))
        dialog.reject()
        QApplication.quit()

def watched(folder, argv, files):
    application = app._application(argv)
    timer = QTimer(application, interval=20)
    timer.timeout.connect(look)
    timer.start()
    program = app.Program(application, folder, files)
    program.window.show()
    QApplication.exec()
    program.close()
    return 0

app.main = watched
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def sent(ready: Trust) -> Path:
    """Return a file that the school wrote for the trust; all data folders are closed."""
    workspace = ready.schools["Oakfield Primary"]
    answer_all(workspace, "A", "3")
    finish(workspace.exchange.write(ready.stick))
    ready.close()
    return next(path for path in ready.stick.iterdir() if "from-oakfield" in path.name)


@pytest.fixture
def office(laptops: Laptops, sent: Path) -> Laptop:
    """Return the office's window in its exchange room."""
    laptop = laptops("ready/office", "trust")
    laptop.open("exchange")
    return laptop


def receive(laptop: Laptop, *paths: Path) -> str:
    """Have the room look at files; return what the dialog says."""
    room = laptop.window.screen_shown
    assert isinstance(room, ExchangeScreen)
    room.receive(paths)
    laptop.settle()
    assert laptop.shown(ContentsDialog)
    return plain(laptop).split("One at a time")[-1]


def looks(workspace: Workspace, *paths: Path) -> list[Look]:
    from sendnet_ui.exchange.looking import looking

    return list(looking(workspace, paths))


def test_a_file_says_whose_it_is_how_old_and_how_much_is_new(office: Laptop, sent: Path) -> None:
    said = receive(office, sent)
    assert "unchanged since it was sent" in said
    assert "The newest change in it was made today, " in said
    assert "Priya Shah, Oakfield Primary: " in said
    assert "none of them new here" not in said.split("Priya Shah")[1]
    assert "Nothing in it disagrees with what is here." in said
    office.press("Read")
    assert "What happened" in plain(office)
    said = receive(office, sent)
    assert "none of them new here" in said.split("Priya Shah")[1]
    office.press("Leave")


def test_looking_changes_nothing_however_often(ready: Trust, sent: Path) -> None:
    workspace = Workspace.open(ready.folder / "office")
    before = workspace.dump()
    first, second = looks(workspace, sent), looks(workspace, sent)
    assert first == second
    assert workspace.dump() == before
    reading = finish(workspace.exchange.read([sent]))
    assert next(came.changes for came in reading.senders if came.sender.startswith("Priya")) > 0
    workspace.close()


def test_what_would_disagree_is_said_before_anything_is_read(ready: Trust, sent: Path) -> None:
    copied = ready.folder / "copy"
    shutil.copytree(ready.folder / "Oakfield Primary", copied)
    for folder, level in ((ready.folder / "Oakfield Primary", "1"), (copied, "2")):
        workspace = Workspace.open(folder)
        workspace.evaluations.answer("A1", "level", level)
        (ready.stick / level).mkdir()
        finish(workspace.exchange.write(ready.stick / level))
        workspace.close()
    office = Workspace.open(ready.folder / "office")
    finish(office.exchange.read([ready.stick / "1"]))
    (file,) = [path for path in (ready.stick / "2").iterdir() if "from-oakfield" in path.name]
    (look,) = looks(office, file)
    assert "Read, it leaves two versions of 1 more field. Nothing is lost." in look.lines
    assert office.disagreements() == []
    office.close()


def test_files_that_cannot_be_read_say_why_in_one_list(
    office: Laptop, ready: Trust, sent: Path, tmp_path: Path
) -> None:
    cut, other = ready.stick / "cut.bundle", ready.stick / "other.bundle"
    cut.write_bytes(sent.read_bytes()[:-40])
    elsewhere = Trust(tmp_path / "elsewhere")
    elsewhere.let_in("Elm Primary", "Jo Lane")
    theirs = next(path for path in elsewhere.stick.iterdir() if "to-elm" in path.name)
    other.write_bytes(theirs.read_bytes())
    elsewhere.close()
    said = receive(office, cut, other, sent)
    assert "Changed after it was sent, or cut short: not read" in said
    assert "Not for this laptop" in said
    assert "Priya Shah, Oakfield Primary: " in said
    office.press("Read")
    assert "was not read" not in plain(office), "what could not be read was left alone"


def test_nothing_can_be_read_where_no_file_is_for_this_laptop(office: Laptop, ready: Trust) -> None:
    junk = ready.stick / "junk.bundle"
    junk.write_bytes(b"nothing of ours")
    receive(office, junk)
    (dialog,) = office.shown(ContentsDialog)
    dialog.activateWindow()
    office.qtbot.waitUntil(dialog.isActiveWindow)
    assert audit(dialog) == []
    with pytest.raises(AssertionError, match="cannot be pressed"):
        office.press("Read")
    office.press("Leave")


def test_a_request_that_is_dropped_leads_to_letting_in(office: Laptop, ready: Trust, tmp_path: Path) -> None:
    asking = Workspace.create(tmp_path / "elm", school("Elm Primary", "Jo Lane"))
    path, _ = asking.exchange.write_request(ready.stick)
    asking.close()
    assert "Jo Lane, Elm Primary, asks to join" in receive(office, path)
    office.press("Read")
    assert "1 person asks to join" in plain(office)


def test_a_file_opened_before_the_data_is_open_waits_for_it(laptops: Laptops, sent: Path) -> None:
    laptop = laptops("ready/office", "trust")
    drops = Drops(laptop.window, [sent])
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(QUrl.fromLocalFile("/IMG_4711.jpg")))
    laptop.open("overview")
    drops.deliver()
    laptop.settle()
    assert laptop.shown(ContentsDialog)
    laptop.press("Leave")
    laptop.go("overview")
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(QUrl.fromLocalFile(str(sent))))
    laptop.settle()
    assert laptop.window.windowTitle() == "Exchange – SENDnet"
    assert laptop.shown(ContentsDialog)
    laptop.press("Leave")


def test_a_file_named_on_the_command_line_is_shown_in_the_window(ready: Trust, sent: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENED, "--data", str(ready.folder / "office"), sent.name],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=sent.parent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Priya Shah, Oakfield Primary: " in done.stdout


def test_a_verb_stays_a_verb_whatever_follows_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path), "bundle", "show", "no.bundle"]) == 1
    assert "no SENDnet data" in capsys.readouterr().err
