"""Enter on a button: it presses that one and no other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from sendnet_ui.forms.enter import EnterPresses
from sendnet_ui.forms.layouts import vbox


@pytest.mark.parametrize(("place", "pressed"), [(0, "Stay"), (1, "Move"), (2, "Stay")])
def test_in_a_dialog_enter_presses_the_button_that_has_the_keyboard_and_elsewhere_the_default(
    qapp: QApplication, qtbot: QtBot, place: int, pressed: str
) -> None:
    presses = EnterPresses(qapp)
    dialog, seen = QDialog(), list[str]()
    qtbot.addWidget(dialog)
    line, move, stay = QLineEdit(), QPushButton("Move", autoDefault=False), QPushButton("Stay", default=True)
    dialog.setLayout(vbox(line, move, stay))
    move.clicked.connect(lambda: seen.append("Move"))
    stay.clicked.connect(lambda: seen.append("Stay"))
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    part = (line, move, stay)[place]
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_Return)
    presses.deleteLater()
    assert seen == [pressed]
