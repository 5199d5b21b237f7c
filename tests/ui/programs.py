"""The whole program on a data folder, begun and left as people do; and the hands that use it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from evaluating import strike
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from side_by_side import PATIENCE, Laptop

from sendnet_ui.app import Program


@contextmanager
def program_on(folder: Path, app: QApplication, qtbot: QtBot) -> Iterator[Laptop]:
    """Run the program on a data folder until it has arrived in its first room; close it as people do."""
    program = Program(app, folder)
    laptop = Laptop(folder, program.desk, program.window, qtbot)
    program.window.resize(1366, 738)
    program.window.show()
    try:
        qtbot.waitUntil(lambda: program.window.screen_shown is not None, timeout=PATIENCE)
        laptop.settle()
        yield laptop
        press(laptop, "Ctrl+Q")
        qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=PATIENCE)
    finally:
        program.close()


def press(laptop: Laptop, *keys: str) -> None:
    """Press keys in the window, which comes to the front as a desktop brings it when a dialog has gone."""
    laptop.window.activateWindow()
    laptop.qtbot.waitUntil(laptop.window.isActiveWindow)
    for key in keys:
        strike(laptop.window, key)
        laptop.settle()
