"""The button beside a room's print: what can be done with what the room shows as a table."""

from typing import Final

from PySide6.QtWidgets import QMenu, QPushButton

from sendnet_ui.shell.icons import icon
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.listing import Listing

SAVE: Final = "Save as spreadsheet"
COPY: Final = "Copy table"


class TableButton(QPushButton):
    """Opens a menu of the lists that its room shows, each to save and to copy."""

    def __init__(self, screen: Screen) -> None:
        super().__init__("Table")
        self._screen = screen
        self._menu = QMenu(self)
        self.setIcon(icon("download"))
        self.setToolTip("Save what this room shows as a spreadsheet, or copy it as a table")
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self._menu.clear()
        for place, listing in enumerate(self._screen.listings()):
            if place:
                self._menu.addSeparator()
            self._add(listing)

    def _add(self, listing: Listing) -> None:
        ours = f" {listing.words}" if listing.words else ""
        save = self._menu.addAction(icon("download"), f"{SAVE}{ours}…")
        copy = self._menu.addAction(icon("copy"), f"{COPY}{ours}")
        save.triggered.connect(lambda: self._screen.save_table(listing))
        copy.triggered.connect(lambda: self._screen.copy_table(listing))
        if not ours:  # the keys work in every room, whether this menu is open or not, and are only told here
            save.setText(f"{save.text()}\tCtrl+Shift+S")
            copy.setText(f"{copy.text()}\tCtrl+Shift+C")
