"""The menus, as data: words, key, and what each does to the window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from sendnet_desktop.settings import TEXT_SIZES
from sendnet_ui.shell.rooms import keys_to

if TYPE_CHECKING:
    from sendnet_ui.shell.window import MainWindow


@dataclass(frozen=True, slots=True)
class Command:
    """One line of a menu.

    Attributes:
        words: What people read, with ``&`` before the letter that Alt reaches.
        keys: The shortcut, such as ``Ctrl+Q``; empty for none.
        run: What it does.
    """

    words: str
    keys: str
    run: Callable[["MainWindow"], object]


def _resize(window: "MainWindow", step: int) -> None:
    preferences = window.desk.preferences
    place = TEXT_SIZES.index(preferences.settings.text_size) + step
    if 0 <= place < len(TEXT_SIZES):
        preferences.choose(text_size=TEXT_SIZES[place])


def _print(window: "MainWindow") -> None:
    screen = window.screen_shown
    if screen is not None:
        screen.ask_print()


def _find_here(window: "MainWindow") -> None:
    screen = window.screen_shown
    if screen is None or not screen.find_here():
        window.open_find()


def _save_table(window: "MainWindow") -> None:
    screen = window.screen_shown
    if screen is not None:
        screen.save_table()


def _copy_table(window: "MainWindow") -> None:
    screen = window.screen_shown
    if screen is not None:
        screen.copy_table()


FILE: Final = (
    Command("&Print…", "Ctrl+P", _print),
    Command("&Save as spreadsheet…", "Ctrl+Shift+S", _save_table),
    Command("&Close SENDnet", "Ctrl+Q", lambda window: window.close()),
)
COPY: Final = (Command("&Copy table", "Ctrl+Shift+C", _copy_table),)
FIND: Final = (
    Command("&Find anything…", "Ctrl+K", lambda window: window.open_find()),
    Command("Find on this &page", "Ctrl+F", _find_here),
)
VIEW: Final = (
    Command("&Larger text", "Ctrl++", lambda window: _resize(window, 1)),
    Command("&Smaller text", "Ctrl+-", lambda window: _resize(window, -1)),
    Command("&Hide everything, or show it again", "F9", lambda window: window.hiding.toggle()),
    Command("&Next part of the window", "F6", lambda window: window.panes.step(1)),
    Command("&Previous part of the window", "Shift+F6", lambda window: window.panes.step(-1)),
)
HELP: Final = (Command("&About and licences", "F1", lambda window: window.go("settings")),)


def fill_menus(window: "MainWindow") -> None:
    """Give the window its menus: the commands above, undo of the page shown, and the rooms."""
    bar = window.menuBar()
    file = bar.addMenu("&File")
    edit = bar.addMenu("&Edit")
    go = bar.addMenu("&Go")
    go.setObjectName("go")
    view = bar.addMenu("&View")
    help_menu = bar.addMenu("&Help")
    file.addActions([_action(window, command) for command in FILE])
    for action, keys in (
        (window.undo_group.createUndoAction(window, "Undo"), QKeySequence.StandardKey.Undo),
        (window.undo_group.createRedoAction(window, "Redo"), QKeySequence.StandardKey.Redo),
    ):
        action.setShortcuts(keys)
        if keys == QKeySequence.StandardKey.Redo:
            action.setShortcuts(list(dict.fromkeys([*action.shortcuts(), QKeySequence("Ctrl+Y")])))
        edit.addAction(action)
    edit.addSeparator()
    edit.addActions([_action(window, command) for command in COPY])
    edit.addSeparator()
    edit.addActions([_action(window, command) for command in FIND])
    view.addActions([_action(window, command) for command in VIEW])
    help_menu.addActions([_action(window, command) for command in HELP])
    fill_rooms(window)


def fill_rooms(window: "MainWindow") -> None:
    """Give the menu *Go* the rooms that the window has now."""
    go = window.findChild(QMenu, "go")
    assert go is not None
    for action in go.actions():
        go.removeAction(action)
        action.deleteLater()
    for place, room in enumerate(window.rooms, 1):
        go.addAction(_action(window, _to_room(room.title, room.key, place)))


def _to_room(title: str, key: str, place: int) -> Command:
    return Command(title, keys_to(place), lambda window: window.go(key))


def _action(window: "MainWindow", command: Command) -> QAction:
    action = QAction(command.words, window)
    keys = [QKeySequence(command.keys)] if command.keys else []
    if command.keys == "Ctrl++":  # the plus without Shift, which is how people press it
        keys.append(QKeySequence("Ctrl+="))
    action.setShortcuts(keys)
    action.triggered.connect(lambda: command.run(window))
    return action
