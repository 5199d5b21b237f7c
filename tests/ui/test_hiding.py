"""One key hides whatever is on the screen, in real windows, and the same key brings it back as it was."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from side_by_side import Laptop, Laptops, Trust

from sendnet_ui.forms.layouts import vbox


@pytest.fixture
def laptop(tmp_path: Path, laptops: Laptops) -> Laptop:
    trust = Trust(tmp_path / "trust")
    trust.let_in("Oakfield Primary", "Priya Shah")
    trust.close()
    made = laptops("trust/office", "trust")
    made.open("overview")
    made.window.activateWindow()
    made.qtbot.waitUntil(made.window.isActiveWindow)
    return made


def press(key: Qt.Key = Qt.Key.Key_F9) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, key)
    QApplication.processEvents()


def colours(window: QWidget) -> set[str]:
    """Return what is painted in the middle rows of a window, away from the words of the curtain."""
    image = window.grab().toImage()
    return {image.pixelColor(x, image.height() // 4).name() for x in range(0, image.width(), 7)}


def test_one_key_hides_the_whole_window_and_brings_it_back(laptop: Laptop) -> None:
    window, before = laptop.window, laptop.window.grab().toImage()
    held = window.focusWidget()
    press()
    assert window.hiding.is_hidden
    assert len(colours(window)) == 1, "something of the page shows through"
    assert window.windowTitle() == "SENDnet"
    assert window.childAt(QPoint(60, 60)).window() is window
    assert window.childAt(QPoint(60, 60)).objectName() == "curtain", "a click would reach what is hidden"
    press()
    assert not window.hiding.is_hidden
    assert window.windowTitle() == "Overview – SENDnet"
    assert window.focusWidget() is held
    assert window.grab().toImage() == before


def test_nothing_that_is_typed_reaches_what_is_hidden(laptop: Laptop) -> None:
    find = next(each for each in laptop.shown(QLineEdit) if each.accessibleName() == "Find a school")
    find.setFocus()
    press()
    press(Qt.Key.Key_A)
    press(Qt.Key.Key_F6)
    QTest.keyClick(laptop.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    laptop.settle()
    press()
    assert find.text() == ""
    assert laptop.window.windowTitle() == "Overview – SENDnet"
    assert laptop.window.focusWidget() is find


def test_a_dialog_is_hidden_with_the_window_and_so_is_one_that_opens_meanwhile(laptop: Laptop) -> None:
    first, second = QDialog(laptop.window), QDialog(laptop.window)
    for dialog in (first, second):
        line = QLineEdit("Oakfield Primary")
        dialog.setLayout(vbox(line))
        dialog.setWindowTitle("Oakfield Primary")
    first.setModal(True)
    first.open()
    laptop.qtbot.waitUntil(first.isActiveWindow)
    first.findChild(QLineEdit).setFocus()
    press()
    assert laptop.window.hiding.is_hidden, "a dialog keeps the key to itself"
    assert len(colours(first)) == 1
    assert first.windowTitle() == "SENDnet"
    second.open()
    QApplication.processEvents()
    assert len(colours(second)) == 1
    second.close()
    second.deleteLater()
    laptop.settle()
    first.activateWindow()
    laptop.qtbot.waitUntil(first.isActiveWindow)
    press()
    assert not laptop.window.hiding.is_hidden
    assert first.windowTitle() == "Oakfield Primary"
    first.close()


def test_a_page_that_says_its_title_anew_says_it_to_nobody_while_it_is_hidden(laptop: Laptop) -> None:
    press()
    laptop.go("settings")
    laptop.window.resize(900, 600)
    QApplication.processEvents()
    assert laptop.window.windowTitle() == "SENDnet"
    assert len(colours(laptop.window)) == 1
    press()
    assert laptop.window.windowTitle() == "Settings – SENDnet"
