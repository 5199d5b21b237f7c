"""The room of challenge days: the list of them, and the one that is open with its stages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Changes
from sendnet_desktop.visits.values import Visit
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.evaluations.unsaved import Unsaved
from sendnet_ui.forms.layouts import flow, vbox
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.listing import Listing
from sendnet_ui.visits.day_list import DayList
from sendnet_ui.visits.following.open_list import CONCERNS, OpenList, read_open
from sendnet_ui.visits.open_day import OpenDay
from sendnet_ui.visits.places import OpenPlace, StagePlace
from sendnet_ui.visits.rows import News
from sendnet_ui.visits.stage_page import StagePage
from sendnet_ui.visits.stages import STAGES, stage_for

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """What the room itself shows, as read at one moment; each stage reads its own.

    Attributes:
        days: The challenge days whose working papers are here, the latest first.
        today: ``YYYY-MM-DD``.
        schools: The schools at which this person may begin to prepare a day, by id.
        news: What has come of each day.
    """

    days: tuple[Visit, ...]
    today: str
    schools: Mapping[str, str]
    news: Mapping[DayPlace, News]

    def find(self, place: DayPlace | None) -> Visit | None:
        """Return a day; None where its papers are not here."""
        return next((day for day in self.days if day.place == place), None)


def read_days(workspace: "Workspace") -> Reading:
    """Read which challenge days are here."""
    today, copying = workspace.today().isoformat(), workspace.visits.preparing.copying
    listed = sorted(workspace.exchange.schools(), key=lambda school: school.name.casefold())
    schools = {school.id: school.name for school in listed if copying.is_allowed(DayPlace(school.id, today))}
    days = workspace.visits.days.all()
    return Reading(days, today, schools, {day.place: _news(workspace, day) for day in days})


def _news(workspace: "Workspace", day: Visit) -> News:
    waiting = sum(not each.is_settled for each in workspace.recommendations.accuracy.points(day.place))
    return News(waiting, len(workspace.visits.reports.handed_back(day)))


class VisitsScreen(Screen):
    """Challenge days, as their teams see them."""

    concerns = ("visit", "reviewer", "accuracy", "amendment", "handback", "evaluation", "framework")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._saving = Saving(desk, self.undo_stack, self)
        self._unsaved = Unsaved(self._saving)
        self._reading: Reading | None = None
        self._sought: StagePlace | None = None
        self._heard: set[StagePage] = set()
        self._list, self._day, self._open = DayList(desk.said), OpenDay(desk, self._saving), OpenList(desk)
        self._to_open_ones = QPushButton("Open recommendations")
        self.tools = QWidget()
        self.tools.setLayout(flow(self._to_open_ones))
        self._pages = QStackedWidget()
        for page in (QWidget(), self._list, self._day, self._open):
            self._pages.addWidget(page)
        layout = vbox(self._unsaved, self._pages, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect()

    def refresh(self) -> None:
        """Read the list of days again."""
        self.desk.read(read_days, self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        page = self._page
        if page is not None and not event.spontaneous():  # who was let in meanwhile changes no record of any kind
            self._day.hear(page)

    def flush(self) -> None:
        """Write what was typed, and what could not be written before."""
        super().flush()
        self._day.flush()
        self._saving.retry()

    def ask_print(self) -> None:
        """Ask for a print of the stage that is shown, or of a school's answers to recommendations."""
        if self._pages.currentWidget() is self._open:
            self._open.ask_print()
            return
        page = self._page
        if page is None:
            super().ask_print()
        else:
            page.ask_print()

    def listings(self) -> tuple[Listing, ...]:
        """Return the lists of the stage that is shown, or that of recommendations."""
        if self._pages.currentWidget() is self._open:
            return (self._open.listing(),)
        page = self._page
        return () if page is None else page.listings()

    def visit(self, place: object) -> None:
        """Show a challenge day, a stage of it, or something there; or the recommendations that are open."""
        if isinstance(place, OpenPlace):
            self._sought = None
            self._open.narrow(place.school)
            self._to_open()
        elif isinstance(place, StagePlace):
            self._sought = place
            self._go_to_sought()

    @property
    def _page(self) -> StagePage | None:
        return self._day.page if self._pages.currentWidget() is self._day else None

    def _connect(self) -> None:
        self._unsaved.given_up.connect(self._day.refresh)
        self._saving.stepped_back.connect(self.visit)
        self._list.begun.connect(self._begin)
        self._list.opened.connect(lambda place: self.visit(StagePlace(place)))
        self._to_open_ones.clicked.connect(self._to_open)
        self._open.left.connect(self._to_list)
        self._open.detail.day_wanted.connect(lambda place: self.visit(StagePlace(place)))
        self._open.detail.follow_wanted.connect(self._begin_follow_up)
        self._day.led.connect(self.visit)
        self._day.left.connect(self._to_list)
        self._day.turned.connect(self._show_tools)
        for keys, act in (("Alt+Left", self._to_list), ("Ctrl+N", self._ask_for_new)):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.desk.bulletin.changed.connect(self._hear_for_stages)

    def _show(self, reading: Reading) -> None:
        is_first = self._reading is None and self._pages.currentWidget() is not self._open
        self._reading = reading
        self._list.fill(reading.days, reading.today, reading.schools, reading.news)
        shown = reading.find(self._day.place)
        if shown is not None and self._page is not None:
            self._day.name(shown)
        elif is_first and len(reading.days) == 1 and self._sought is None:
            self._sought = StagePlace(reading.days[0].place)
        elif self._page is not None or is_first:
            self._to_list()
        self._say_where()
        self._tell_stages()
        self._go_to_sought()

    def _go_to_sought(self) -> None:
        # The room may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is None or self._reading is None:
            return
        sought, day = self._sought, self._reading.find(self._sought.day)
        if day is None:
            return  # it may be on its way to the disk: it is looked for again when it arrives
        self._sought = None
        is_opened = self._pages.currentWidget() is not self._day
        stage = sought.stage or stage_for(day.held_on, self._reading.today).key
        self._pages.setCurrentWidget(self._day)
        self._day.open(day, stage, sought.within, takes_keyboard=is_opened and sought.within is None)
        self._say_where()

    def _ask_for_new(self) -> None:
        if self._reading is not None and self._reading.schools:
            self._to_list()
            self._list.ask()

    def _begin(self, place: DayPlace) -> None:
        self._sought = StagePlace(place, STAGES[0].key)  # whatever its date
        words = self.desk.said("Challenge day begun.")
        self._saving.do(words, lambda workspace: workspace.visits.preparing.begin(place), StagePlace(place))

    def _begin_follow_up(self, place: DayPlace, day: str) -> None:
        self._sought = StagePlace(place)
        self._saving.do(
            "Follow-up begun.", lambda workspace: workspace.visits.following.begin(place, day), StagePlace(place)
        )

    def _to_open(self) -> None:
        self.flush()
        self._pages.setCurrentWidget(self._open)
        self._show_tools()
        self._say_where()
        self.desk.read(read_open, self._open.fill)
        self.offer_keyboard(self._open.rows)

    def _to_list(self) -> None:
        if self._reading is None:
            return
        self.flush()
        is_back = self._pages.currentWidget() not in (self._list, self._pages.widget(0))
        self._pages.setCurrentWidget(self._list)
        self._show_tools()
        self._say_where()
        if self._day.place is not None:
            self._list.choose(self._day.place)
        if is_back and self.isVisible():  # what held the keyboard has just been hidden
            self._list.first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.offer_keyboard(self._list.first)

    def _say_where(self) -> None:
        if self._pages.currentWidget() is self._open:
            self.say_under_title("Recommendations")
        elif self._reading is not None:
            day = self._reading.find(self._day.place) if self._page is not None else None
            self.say_under_title("" if day is None else day.school)

    def _show_tools(self) -> None:
        assert self.tools is not None
        layout, page = self.tools.layout(), self._page
        self._to_open_ones.setVisible(self._pages.currentWidget() is self._list)
        assert layout is not None
        for stage in self._day.built:
            if stage.tools is not None:
                layout.addWidget(stage.tools)
                stage.tools.setVisible(stage is page)

    def _hear_for_stages(self, changes: Changes) -> None:
        if changes.touches(*CONCERNS) and self._pages.currentWidget() is self._open:
            self.desk.read(read_open, self._open.fill)
        self._heard |= {page for page in self._day.built if changes.touches(*page.concerns)}
        if not changes.touches("visit"):
            self._tell_stages()  # else once it is known whether the day is there still

    def _tell_stages(self) -> None:
        heard, self._heard = self._heard, set()
        for page in heard:
            self._day.hear(page)
