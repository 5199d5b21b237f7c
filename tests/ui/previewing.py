"""A person at the preview of a print: asking for it, and what they press in it."""

from collections.abc import Callable
from pathlib import Path

from evaluating import Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel, QWidget

from sendnet_ui.reports.preview import Preview
from sendnet_ui.reports.print_button import PrintButton

Answer = Callable[[type[QDialog], Callable[[QDialog], None]], None]


def ask_print(person: Person) -> Preview:
    person.press("Ctrl+P")
    person.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Preview), timeout=20_000)
    person.wait()
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, Preview)
    person.qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)
    return shown


def print_from_menu(page: QWidget, name: str) -> None:
    """Ask for one of a room's prints in the menu of its button."""
    menus = [button.menu() for button in page.findChildren(PrintButton) if button.isVisible()]
    found = [action for menu in menus for action in menu.actions() if action.text().partition("\t")[0] == name]
    found[0].trigger()


def words(page: Preview) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def key(preview: Preview, pressed: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
    QTest.keyClick(preview, pressed, held)


def press(preview: Preview, name: str) -> None:
    every = preview.findChildren(QAbstractButton)
    button = next(each for each in every if name in (each.text(), each.accessibleName()))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def save_as(path: Path) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(path))
        dialog.accept()

    return act
