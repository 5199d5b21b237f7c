"""The exchange room in real windows: a trust and its schools, a folder between them, and everything in words."""

import shutil
from pathlib import Path

import pytest
from audit import SMALL_LAPTOP, audit, too_large
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea
from side_by_side import Laptop, Laptops, Trust, answer_all, plain, school

from sendnet_desktop.settings import Appearance, read_settings
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.exchange.contents import ContentsDialog
from sendnet_ui.exchange.deeds import Haul, reading, to_its_end
from sendnet_ui.exchange.drops import Drops
from sendnet_ui.exchange.screen import ExchangeScreen
from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.exchange.telling import told
from sendnet_ui.shell.theme import Theme

JARGON = ("key ", "keys", "fingerprint", "certificate", "signature", "roster", "segment", "device", "encrypt", "hash")


def screen(laptop: Laptop) -> ExchangeScreen:
    shown = laptop.window.screen_shown
    assert isinstance(shown, ExchangeScreen)
    return shown


def let_in(office: Workspace, folder: Path) -> None:
    """Put Oakfield on the office's list, by another laptop than the one in the window."""
    asking = Workspace.create(folder, school("Oakfield Primary", "Jo Lane"))
    office.exchange.enrolment.accept([asking.exchange.enrolment.request()])
    asking.close()


def test_a_file_that_came_back_for_somebody_else_is_said_so(oakfield: Laptop, stick: Path) -> None:
    oakfield.choose("Read the file that came back…", stick)
    assert [str(error)[:61] for error in oakfield.errors] == [
        "None of these files is from a trust to this laptop. Carry you",
    ]
    oakfield.errors.clear()


def test_bad_files_among_good_ones_are_named_and_stop_nothing(ready: Trust, laptops: Laptops) -> None:
    answer_all(ready.schools["Oakfield Primary"], "A", "3")
    finish(ready.schools["Oakfield Primary"].exchange.write(ready.stick))
    ready.close()
    good = next(path for path in ready.stick.iterdir() if "from-oakfield" in path.name)
    (ready.stick / "cut short.bundle").write_bytes(good.read_bytes()[:-40])
    (ready.stick / "aaa.join").write_bytes(b"not a request at all")
    (ready.stick / "IMG_4711.jpg").write_bytes(b"\xff\xd8\xff nothing of ours")
    laptop = laptops("ready/office", "trust")
    laptop.open("exchange")
    laptop.choose("Exchange with a folder…", ready.stick)
    said = plain(laptop)
    assert "Priya Shah, Oakfield Primary: " in said
    assert "cut short.bundle was not read." in said
    assert "aaa.join was not read." in said
    assert "IMG_4711" not in said
    assert "Written for Oakfield Primary" in said


def test_a_file_is_shown_before_it_is_read_and_may_be_left(ready: Trust, laptops: Laptops) -> None:
    answer_all(ready.schools["Oakfield Primary"], "A", "3")
    finish(ready.schools["Oakfield Primary"].exchange.write(ready.stick))
    ready.close()
    bundle = next(path for path in ready.stick.iterdir() if "from-oakfield" in path.name)
    laptop = laptops("ready/office", "trust")
    laptop.open("exchange")
    for answer, expected in (("Leave", ""), ("Read", "Priya Shah, Oakfield Primary: ")):
        screen(laptop).receive((bundle,))
        laptop.settle()
        assert laptop.shown(ContentsDialog)
        assert "Priya Shah, Oakfield Primary: " in plain(laptop)
        assert "unchanged since it was sent" in plain(laptop)
        laptop.press(answer)
        assert not laptop.shown(ContentsDialog)
        assert expected in plain(laptop)
        assert ("Priya Shah" in plain(laptop)) is bool(expected)


def test_files_dropped_on_the_window_are_shown_in_the_exchange_room(ready: Trust, laptops: Laptops) -> None:
    answer_all(ready.schools["Oakfield Primary"], "A", "3")
    finish(ready.schools["Oakfield Primary"].exchange.write(ready.stick))
    ready.close()
    bundle = next(path for path in ready.stick.iterdir() if "from-oakfield" in path.name)
    laptop = laptops("ready/office", "trust")
    laptop.open("overview")
    Drops(laptop.window)
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(bundle)), QUrl.fromLocalFile("/IMG_4711.jpg")])
    here, held, none = QPointF(9, 9), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    offered = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    entering = QDragEnterEvent(here, offered, carried, held, none)
    QApplication.sendEvent(laptop.window, entering)
    assert entering.isAccepted()
    let_go = QDropEvent(here, offered, carried, held, none)
    let_go.setDropAction(Qt.DropAction.MoveAction)  # as within one drive
    QApplication.sendEvent(laptop.window, let_go)
    assert let_go.dropAction() == Qt.DropAction.CopyAction, "nobody's own file is deleted"
    laptop.settle()
    assert laptop.window.windowTitle() == "Exchange – SENDnet"
    assert bundle.name in plain(laptop)
    assert "IMG_4711" not in plain(laptop)
    (asked,) = laptop.shown(ContentsDialog)
    assert all(area.verticalScrollBar().maximum() == 0 for area in asked.findChildren(QScrollArea)), "it is seen whole"
    laptop.press("Leave")


def test_two_versions_are_listed_where_the_school_settles_them(ready: Trust, laptops: Laptops, tmp_path: Path) -> None:
    ready.close()
    for name, level in (("Oakfield Primary", "2"), ("copy", "3")):  # a folder that was copied and used twice
        if name == "copy":
            shutil.copytree(ready.folder / "Oakfield Primary before", ready.folder / name)
        else:
            shutil.copytree(ready.folder / name, ready.folder / f"{name} before")
        workspace = Workspace.open(ready.folder / name)
        workspace.evaluations.answer("A1", "level", level)
        finish(workspace.exchange.write(ready.stick))
        workspace.close()
    laptop = laptops("ready/Oakfield Primary", "school")
    laptop.open("exchange")
    laptop.choose("Exchange with a folder…", ready.stick)
    assert "1 field with two versions" in plain(laptop)
    assert "1 field has two versions" in plain(laptop)
    laptop.press("A1: level")
    assert laptop.window.windowTitle() == "Self-evaluation – SENDnet"
    focused = laptop.window.focusWidget()
    assert focused is not None
    assert any(field.isAncestorOf(focused) and field.name == "level" for field in laptop.shown(Field))
    laptop = laptops("ready/office", "trust")
    laptop.open("exchange")
    laptop.choose("Exchange with a folder…", ready.stick)
    laptop.press("Oakfield Primary, A1: level")
    assert laptop.window.windowTitle() == "Two versions – SENDnet"
    assert "All are kept until somebody at the school chooses." in plain(laptop)
    assert not [each for each in laptop.shown(QAbstractButton) if each.text().startswith("Keep")]


def test_the_folder_is_remembered_on_this_computer(laptops: Laptops, stick: Path) -> None:
    laptop = laptops("data", "school")
    laptop.set_up(Founding("school", "Oakfield Primary", "Priya Shah", "primary", "passphrase", "river lamp seven"))
    laptop.go("exchange")
    laptop.choose("Write my request…", stick)
    assert read_settings(laptop.desk.preferences.path).exchange_folder == str(stick)


def test_stopping_half_way_keeps_what_was_read_and_says_so(ready: Trust) -> None:
    answer_all(ready.schools["Oakfield Primary"], "A", "3")
    finish(ready.schools["Oakfield Primary"].exchange.write(ready.stick))
    for number in range(30):
        (ready.stick / f"zz {number}.bundle").write_bytes(b"age-encryption.org/v1\nnot one of ours")
    haul = Haul()
    steps = to_its_end(reading(ready.office, (ready.stick,), haul), haul)
    while not any(receipt.came for part in haul.readings for receipt in part.receipts):
        next(steps)
    steps.close()
    ready.close()
    said = [line.words for line in told(haul)]
    assert said[0].startswith("You stopped it.")
    assert any(words.startswith("Priya Shah, Oakfield Primary: ") for words in said)
    assert not any(words.startswith(("Done", "Safe")) for words in said)
    assert haul.changes, "the screens are told of what was read"


def test_what_changed_since_the_last_files_is_counted(ready: Trust, laptops: Laptops) -> None:
    finish(ready.schools["Oakfield Primary"].exchange.write(ready.stick))
    ready.close()
    laptop = laptops("ready/Oakfield Primary", "school")
    laptop.open("exchange")
    assert "Nothing has changed here" in plain(laptop)
    laptop.go("settings")
    laptop.ask(lambda workspace: workspace.evaluations.answer("A1", "comment", "Seen on two walks."))
    laptop.go("exchange")
    assert "changes here since you last wrote files." in plain(laptop)


@pytest.mark.parametrize("appearance", ["light", "dark", "contrast"])
def test_the_room_can_be_read_and_worked_by_everybody(
    trust: Laptop, oakfield: Laptop, stick: Path, theme: Theme, appearance: Appearance, tmp_path: Path
) -> None:
    oakfield.choose("Write my request…", stick)
    (stick / "broken.join").write_bytes(b"nonsense")
    trust.ask(lambda workspace: let_in(workspace, tmp_path / "theirs"))
    trust.choose("Exchange with a folder…", stick)
    theme.wear(appearance, 10)
    for laptop in (trust, oakfield):
        laptop.window.resize(SMALL_LAPTOP)
        laptop.window.activateWindow()
        laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
        QApplication.processEvents()
        assert audit(screen(laptop), least_contrast=7 if appearance == "contrast" else 4.5) == []
        assert too_large(screen(laptop)) == []


def test_nobody_is_bothered_with_how_it_is_done(trust: Laptop, oakfield: Laptop, stick: Path) -> None:
    oakfield.choose("Write my request…", stick)
    trust.choose("Exchange with a folder…", stick)
    for laptop in (trust, oakfield):
        words = [
            line for each in laptop.shown(SixWords) for line in each.label.text().splitlines()
        ]  # any word may be among the six
        said = "\n".join(line for line in laptop.words().splitlines() if line not in words).lower() + " "
        assert not [word for word in JARGON if word in said]


def test_the_keyboard_waits_on_the_one_button_on_arrival_and_after_an_exchange(ready: Trust, laptops: Laptops) -> None:
    ready.close()
    laptop = laptops("ready/office", "trust")
    laptop.open("home")
    laptop.window.setFocus()
    laptop.go("exchange")
    assert screen(laptop)._folders.first.hasFocus()
    assert screen(laptop)._folders.first.text() == "Exchange with a folder…"
    laptop.choose("Exchange with a folder…", ready.stick)
    assert "Written for Oakfield Primary" in plain(laptop)
    assert laptop.window.focusWidget() is screen(laptop)._folders.first
    assert screen(laptop)._folders.first.text().startswith("Exchange with “")
