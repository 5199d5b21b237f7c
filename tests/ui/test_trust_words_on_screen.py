"""What a trust calls things, on every page of the window: no usual word is left, shown or waiting to be shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from waiting import wait_until_idle

from renamed import fill, renaming_pack, usual_in
from sendnet_desktop.steps import Progress, Steps
from sendnet_desktop.workspace import Founding, Workspace
from sendnet_ui.frameworks.about_page import WordsPage
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.rooms import rooms_for
from sendnet_ui.shell.window import MainWindow

SCHOOL = Founding("school", "Oakfield Primary", "Jo Bell", phase="primary", protection="open")
TRUST = Founding("trust", "Harbour Trust", "Alex Kaya", protection="open")
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_STAYS = (WordsPage,)
"""Where a trust says what it calls a thing, the thing has to be named as everybody knows it."""


def told(page: QWidget) -> Iterator[str]:
    """Yield everything that a page says or would say, to eyes and to screen readers."""
    for each in [page, *page.findChildren(QWidget)]:
        if any(isinstance(above, _STAYS) for above in lineage(each)):
            continue
        yield from (each.toolTip(), each.accessibleName(), each.accessibleDescription(), each.windowTitle())
        if isinstance(each, QLabel | QAbstractButton | QLineEdit):
            yield each.text()
        if isinstance(each, QLineEdit | QPlainTextEdit):
            yield each.placeholderText()
        if isinstance(each, QComboBox):
            yield from (each.itemText(place) for place in range(each.count()))
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            yield from in_table(each)
    for action in page.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def lineage(widget: QWidget | None) -> Iterator[QWidget]:
    """Yield a widget and all that it stands in."""
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def in_table(view: QAbstractItemView) -> Iterator[str]:
    """Yield every cell and heading of a table or a list."""
    model = view.model()
    rows, columns = model.rowCount(), 1 if isinstance(view, QListView) else model.columnCount()
    for role in _ROLES:
        yield from (str(model.index(row, column).data(role)) for row in range(rows) for column in range(columns))
        for across, count in ((Qt.Orientation.Horizontal, columns), (Qt.Orientation.Vertical, rows)):
            yield from (str(model.headerData(place, across, role)) for place in range(count))


def opened(folder: Path, founding: Founding) -> Steps[Workspace]:
    yield Progress(0, 1, "")
    workspace = Workspace.create(folder, founding)
    if founding.kind == "trust":
        workspace.start_trust()
    workspace.frameworks.take_in(renaming_pack())
    if founding.kind == "school":
        fill(workspace)
    return workspace


@pytest.mark.parametrize("founding", [SCHOOL, TRUST], ids=lambda each: each.kind)
def test_no_usual_word_is_left_in_any_room(founding: Founding, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.jobs.open(lambda: opened(tmp_path / "data", founding), lambda _: None)
    wait_until_idle(desk.jobs, 60_000)
    rooms = rooms_for(founding.kind)
    window = MainWindow(desk, rooms, QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat))
    window.show()
    for room in rooms:
        window.go(room.key)
        wait_until_idle(desk.jobs)
        QApplication.processEvents()
    said = list(told(window))
    window.close()
    left = [found for each in said for found in usual_in(each)]
    assert left == [], "\n".join(each for each in said if usual_in(each))
    ours = ("Wibblo", "flimp", "snarf", "zazzle", "drubb", "quib") if founding is SCHOOL else ("zazzle", "quib")
    assert [word for word in ours if not any(word.casefold() in each.casefold() for each in said)] == []
