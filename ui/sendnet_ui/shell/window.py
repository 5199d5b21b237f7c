"""The main window: navigation, the page shown, what is said at the foot, and the keys that move about."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QUndoGroup
from PySide6.QtWidgets import QMainWindow, QWidget

from sendnet_ui.forms.layouts import hbox, vbox
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.footer import Footer
from sendnet_ui.shell.header import Header
from sendnet_ui.shell.hiding import Hiding
from sendnet_ui.shell.icons import icon
from sendnet_ui.shell.menus import fill_menus, fill_rooms
from sendnet_ui.shell.navigation import Navigation
from sendnet_ui.shell.notice import Notice
from sendnet_ui.shell.one_page import OnePage
from sendnet_ui.shell.panes import Panes
from sendnet_ui.shell.progress import show_progress
from sendnet_ui.shell.rooms import Room
from sendnet_ui.shell.screen import Screen
from sendnet_ui.shell.waiting import Waiting

if TYPE_CHECKING:  # it is part of no first frame
    from sendnet_ui.finding.finder import Finder

SMALLEST: Final = QSize(911, 512)
"""What a laptop of 1366 × 768 has at 150 %, in logical pixels."""

_USUAL: Final = QSize(1180, 740)
_NARROW_BELOW: Final = 72  # average characters


class MainWindow(QMainWindow):
    """Shows one room at a time, each built when it is first shown.

    Attributes:
        desk: What every screen is given.
        rooms: The rooms, in order, by the names that the trust gives them.
        undo_group: The undo of the page shown.
        panes: The parts that F6 goes round.
        hiding: Hides everything, and brings it back.
        notice: The strip above the page.
        offer: The strip below that one, for what can be done just now.
    """

    painted = Signal()
    """The first frame is on the screen: what is heavy may be imported now."""
    left = Signal()
    """The person has closed the window and everything is written."""

    def __init__(self, desk: Desk, rooms: Sequence[Room], places: QSettings) -> None:
        super().__init__()
        self.desk = desk
        self._declared, self.rooms = tuple(rooms), self._named(rooms)
        self._places = places
        self._was_painted = False
        self._is_leaving = False
        self._screens: dict[str, Screen] = {}
        self._finder: Finder | None = None
        self.undo_group = QUndoGroup(self)
        self.notice = Notice()
        self.offer = Notice()
        self._navigation = Navigation(self.rooms, desk.preferences.theme)
        self._header = Header()
        self._pages = OnePage()
        self._footer = Footer(desk.notices)
        self._waiting = Waiting()
        self._pages.addWidget(self._waiting)
        page = vbox(self.notice, self.offer, self._header, self._pages, self._footer, gap=0)
        page.setStretchFactor(self._pages, 1)
        body = QWidget()
        body.setLayout(hbox(self._navigation, page, gap=0))
        self.setCentralWidget(body)
        self.panes: Panes = Panes(self._parts, self)
        self.hiding: Hiding = Hiding(self)
        fill_menus(self)
        self._navigation.chosen.connect(self._show_room)
        desk.jobs.began.connect(partial(show_progress, window=self))
        desk.preferences.theme.changed.connect(self._fit_navigation)
        desk.wanted.connect(self.take_to)
        desk.renamed.connect(self._rename)
        desk.notices.saved.connect(self._leave)
        desk.notices.unsaved.connect(self._stay)
        self.setWindowTitle("SENDnet")
        self.setWindowIcon(icon("sendnet"))
        self.setMinimumSize(640, 400)
        self._restore_place()
        self.show_alone(self._waiting)

    @property
    def screen_shown(self) -> Screen | None:
        """The room's page that is shown; None before a room is open."""
        shown = self._pages.currentWidget()
        return shown if isinstance(shown, Screen) else None

    def furnish(self, rooms: Sequence[Room]) -> None:
        """Have these rooms and no others, as another kind of workspace needs them; pages shown so far are dropped."""
        self.forget()
        self._offer(rooms)

    def refurnish(self, rooms: Sequence[Room]) -> None:
        """Have these rooms from now on; the pages shown so far are kept, and the one that is shown stays."""
        shown = next((key for key, screen in self._screens.items() if screen is self.screen_shown), "")
        self._offer(rooms)
        self.go(shown)

    def go(self, key: str) -> None:
        """Go to a room; to the first where this window has no such room."""
        place = next((index for index, room in enumerate(self.rooms) if room.key == key), 0)
        self._header.show()
        self._navigation.show()
        self._navigation.setEnabled(True)
        if self._navigation.place == place:
            self._show_room(place)
        else:
            self._navigation.go(place)

    def take_to(self, key: str, place: object) -> None:
        """Go to a place in a room."""
        self.go(key)
        screen = self.screen_shown
        if screen is not None:
            screen.visit(place)

    def open_find(self) -> None:
        """Open the panel that finds anything by its words; there is nothing to find before a room is open."""
        if self._finder is None:
            from sendnet_ui.finding.finder import Finder

            self._finder = Finder(self)
        self._finder.open()

    def show_alone(self, page: QWidget) -> None:
        """Show a page that stands for the whole window, such as the welcome, without the way to the rooms."""
        self._pages.addWidget(page)
        self.end_alone()
        self._pages.setCurrentWidget(page)
        self._header.hide()
        self._navigation.setVisible(page is self._waiting)
        self._navigation.setEnabled(False)

    def end_alone(self) -> None:
        """Let go of a page that stood alone; the waiting is kept."""
        page = self._pages.currentWidget()
        if page is not None and page is not self._waiting and not isinstance(page, Screen):
            self._pages.setCurrentWidget(self._waiting)
            self._pages.removeWidget(page)
            page.deleteLater()

    def flush(self) -> None:
        """Have every page write what was typed."""
        for screen in self._screens.values():
            screen.flush()

    def forget(self) -> None:
        """Drop every page, because another workspace is about to be opened."""
        self.flush()
        for key in tuple(self._screens):
            self._drop(key)
        self._footer.forget()
        self.show_alone(self._waiting)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_navigation()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        if self.desk.is_writing:
            # The window goes once the disk has it; if it cannot be written it stays and says so.
            event.ignore()
            self._is_leaving = True
            return
        self._places.setValue("window", self.saveGeometry())
        self.left.emit()
        super().closeEvent(event)

    def _fit_navigation(self) -> None:
        narrow_below = self.fontMetrics().averageCharWidth() * 2 * _NARROW_BELOW
        self._navigation.set_narrow(narrow=self.width() < narrow_below)

    def _leave(self) -> None:
        if self._is_leaving:
            self.close()

    def _stay(self) -> None:
        self._is_leaving = False

    def _parts(self) -> tuple[QWidget, ...]:
        return (self._navigation, self._header, self._pages, self.notice, self.offer, self._footer)

    def _named(self, rooms: Sequence[Room]) -> tuple[Room, ...]:
        return tuple(replace(room, title=self.desk.said(room.title)) for room in rooms)

    def _offer(self, rooms: Sequence[Room]) -> None:
        self._declared, self.rooms = tuple(rooms), self._named(rooms)
        self._navigation.show_rooms(self.rooms)
        fill_rooms(self)

    def _rename(self) -> None:
        if self._named(self._declared) == self.rooms:
            return
        place = self._navigation.place
        self.rooms = self._named(self._declared)
        self._navigation.show_rooms(self.rooms, place)
        fill_rooms(self)
        # The page itself goes on in its words until it is gone to anew: somebody may be writing there.
        if self.screen_shown is not None and place >= 0:
            self._call(self.rooms[place], self.screen_shown)

    def _show_room(self, place: int) -> None:
        room = self.rooms[place]
        shown = self.screen_shown
        if shown is not None:
            shown.flush()
        screen = self._screens.get(room.key)
        if screen is not None and screen.words != self.desk.words:  # its labels are those of another framework
            screen.flush()
            self._drop(room.key)
            screen = None
        screen = screen or self._build(room)
        if screen is not shown:
            self._footer.leave_room()
        self._pages.setCurrentWidget(screen)
        self._call(room, screen)
        self.undo_group.setActiveStack(screen.undo_stack)
        announce(self, room.title)

    def _call(self, room: Room, screen: Screen) -> None:
        self._header.show_title(room.title, screen.tools, screen.subtitle)
        self.setWindowTitle(f"{room.title} – SENDnet")

    def _build(self, room: Room) -> Screen:
        screen = room.build(self.desk, self._pages)
        screen.subtitled.connect(partial(self._subtitle, screen))
        screen.led.connect(self.go)
        self.undo_group.addStack(screen.undo_stack)
        self._pages.addWidget(screen)
        self._screens[room.key] = screen
        return screen

    def _drop(self, key: str) -> None:
        screen = self._screens.pop(key)
        self._footer.offer.hide()  # what it offers may be a step of this very page
        self._pages.removeWidget(screen)
        screen.deleteLater()

    def _subtitle(self, screen: Screen, words: str) -> None:
        if screen is self.screen_shown:
            self._header.show_subtitle(words)

    def _restore_place(self) -> None:
        place = self._places.value("window")
        if place is None or not self.restoreGeometry(place):
            self.resize(_USUAL)
