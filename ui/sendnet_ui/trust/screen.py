"""The trust's overview: many schools beside each other, part by part, and beside them what stands behind a cell."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from sendnet_desktop.across.letters import lettered
from sendnet_desktop.clock import year_name
from sendnet_desktop.finding.values import Asked, Shown
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, scrolled, text, vbox
from sendnet_ui.reports.prints import EvaluationPrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.one_page import OnePage
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import evaluation_listed
from sendnet_ui.trust.bar import OverviewBar, turn_by_keys
from sendnet_ui.trust.behind import Behind, SchoolSays, Way
from sendnet_ui.trust.detail import Detail
from sendnet_ui.trust.part_page import PartPage
from sendnet_ui.trust.parts import PARTS
from sendnet_ui.trust.tools import OverviewTools
from sendnet_ui.trust.view import UNVEILED, View
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_BESIDE_FROM: Final = 145  # average characters; below that what is read takes the table's place
_NO_SCHOOLS: Final = (
    "Each school sets up SENDnet, chooses “Join a trust”, and brings you a file on a stick or in a shared folder.",
    "In People you choose that folder, compare six words with the person, and let them in.",
    "You write files for them into the same folder. Their next visit brings their evaluations here.",
)


def read_view(workspace: "Workspace", filters: Iterable[str], *, is_veiled: bool = False) -> View:
    """Read the trust's picture across its schools.

    Args:
        workspace: Where to read.
        filters: Ids of those that are chosen; one that is offered no more is passed over.
        is_veiled: Whether schools are called by letters.
    """
    across, wanted = workspace.across, set(filters)
    picture, veil = across.picture(), UNVEILED
    if wanted:
        picture = across.picture([each.id for each in picture.offered if each.id in wanted])
    if is_veiled:
        picture, veil = lettered(picture)
    name = workspace.exchange.trust_name or workspace.profile.name
    ranked, today = across.in_order_of_level, workspace.today().isoformat()
    is_office = workspace.profile.kind == "trust"
    return View(name, picture, veil, in_order_of_level=ranked, today=today, is_office=is_office)


class OverviewScreen(Screen):
    """Each part is built when it is first chosen; all show the schools that one bar of filters leaves."""

    concerns = ("picture_choice",)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._view: View | None = None
        self._beside: object = None
        self._is_carried = False  # whether the keyboard goes from one part to the next
        self._sought: Shown | Asked | None = None
        self._built: dict[str, PartPage] = {}
        self._bar = OverviewBar()
        self._detail = Detail(desk)
        self._shown = OnePage()
        self._pages = QStackedWidget()
        self._let_in = QPushButton("Go to People", default=True)
        self._left = QWidget()
        left = vbox(self._bar, self._shown, gap=GAP)
        left.setStretch(1, 1)
        self._left.setLayout(left)
        body = hbox(self._left, self._detail, gap=0)
        body.setStretch(0, 7)
        body.setStretch(1, 4)
        body.setContentsMargins(GAP * 4, 0, GAP * 4, GAP * 2)
        picture = QWidget()
        picture.setLayout(body)
        for page in (QWidget(), picture, self._no_schools()):
            self._pages.addWidget(page)
        self.setLayout(vbox(self._pages))
        self._tools = self.tools = OverviewTools(self)
        self._detail.hide()
        self._connect()

    def refresh(self) -> None:
        """Read the picture again, and what the part that is chosen shows beside it."""
        bar, page = self._bar, self._page(self._bar.part)
        filters = [each.id for each in bar.filters.filters] if self._view else []
        work = partial(_read, page=page, filters=filters, is_veiled=bar.is_veiled)
        self.desk.read(work, partial(self._show_view, page))

    def visit(self, place: object) -> None:
        """Show what a school says of an area, or the area across schools."""
        if isinstance(place, Shown | Asked):
            self._sought = place
            self._bar.forget()
            self._bar.turn("areas")
            self._go_to_sought()

    def ask_print(self) -> None:
        """Ask for a print of what the school shows that is read, or else chosen."""
        behind = self._detail.behind if self._detail.isVisible() else self._page(self._bar.part).behind()
        standing = behind.standing if isinstance(behind, SchoolSays) else None
        if standing is None or standing.evaluation is None or self._bar.is_veiled:
            self.desk.notices.said.emit("Choose a school that has shown its evaluation, and print that.")
        else:
            shown = standing.evaluation
            self.desk.read(
                lambda workspace: EvaluationPrint(workspace.evaluations.snapshots.compared(shown)),
                self.desk.print_wanted.emit,
            )

    def listings(self) -> tuple[Listing, ...]:
        """Return the lists of the part that is chosen, and what the school that is read has chosen to show."""
        standing = self._detail.standing if self._detail.isVisible() else None
        lists = self._page(self._bar.part).listings()
        if standing is None or standing.evaluation is None or self._bar.is_veiled:
            return lists
        shown = standing.evaluation
        return *lists, Listing(lambda _: evaluation_listed(shown), f"of {standing.school.name}")

    def find_here(self) -> bool:
        """Put the keyboard where a school is looked for."""
        self._bar.begin_to_find()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        # Schools join and files come without a record of this page's kinds changing, so it reads whenever it is shown.
        self._stale = True
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._detail.isVisible():
            self._leave_detail()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        turn_by_keys(self._bar, self)
        self._bar.turned.connect(lambda _: self._turn())
        self._bar.sought.connect(self._seek)
        self._bar.veiled.connect(lambda _: self._veil())
        self._bar.filters.changed.connect(self.refresh)
        self._detail.closed.connect(self._leave_detail)
        self._detail.whole_asked.connect(self._read_whole)
        self._detail.print_asked.connect(self.ask_print)
        self._detail.led.connect(self._lead)
        self._let_in.clicked.connect(lambda: self.led.emit("people"))

    def _page(self, key: str) -> PartPage:
        if key not in self._built:
            page = next(part for part in PARTS if part.key == key).build(self.desk)
            page.opened.connect(self._open)
            page.followed.connect(self._follow)
            self._built[key] = page
            self._shown.addWidget(page)
        return self._built[key]

    def _show_view(self, page: PartPage, read: tuple[View, object]) -> None:
        view, self._beside = read
        if page is not self._page(self._bar.part):
            return  # the person has gone on to another part, which is read by itself
        self._view = view = replace(view, sought=self._bar.words)
        overview, pack = view.picture.overview, view.picture.pack
        schools = counted(view.picture.asked, "school")
        self.say_under_title(f"{view.trust}, {year_name(overview.year)}  ·  {schools}  ·  {pack.title} {pack.number}")
        self._bar.filters.fill(view.picture)
        self._tools.offer(is_office=view.is_office)
        page.fill(view, self._beside)
        self._shown.setCurrentWidget(page)
        self._read_on(page, view)
        self._pages.setCurrentIndex(1 if view.picture.asked else 2)
        self._go_to_sought()
        is_carried, self._is_carried = self._is_carried, False
        begin = self._bar.keyboard if page.keyboard.isHidden() else page.keyboard
        if is_carried:
            begin.setFocus()
        self.offer_keyboard(begin if view.picture.asked else self._let_in)

    def _seek(self, words: str) -> None:
        if self._view is not None:
            self._view = replace(self._view, sought=words)
            self._page(self._bar.part).fill(self._view, self._beside)

    def _go_to_sought(self) -> None:
        # The room may have been opened just now, and then there is nothing to go to before it is read.
        page = self._built.get("areas")
        if self._sought is None or page is None or page.view is None or self._bar.part != "areas":
            return
        sought, self._sought = self._sought, None
        behind = page.seek(sought)
        if behind is not None:
            self._open(behind)
            if isinstance(behind, SchoolSays) and behind.about is None:
                self._detail.enter()

    def _turn(self) -> None:
        if any(each.hasFocus() for each in self._shown.findChildren(QWidget)):
            self._is_carried = True
            self._bar.keyboard.setFocus()  # else Qt gives it to another room as the part before goes
        self._detail.hide()
        self._make_room()
        self._shown.setCurrentWidget(self._page(self._bar.part))
        self.refresh()

    def _veil(self) -> None:
        self._detail.hide()
        self._make_room()
        self.refresh()

    def _open(self, behind: Behind) -> None:
        self._detail.show_behind(behind, is_veiled=self._bar.is_veiled)
        self._detail.show()
        self._make_room()
        if isinstance(behind, SchoolSays) and behind.about is None:
            self._detail.enter()

    def _lead(self, way: Way) -> None:
        if way.room == "overview":
            self.visit(way.place)
        elif way.place is None:
            self.led.emit(way.room)
        else:
            self.desk.wanted.emit(way.room, way.place)

    def _read_whole(self) -> None:
        if self._detail.standing is not None:
            self._open(SchoolSays(self._detail.standing))

    def _read_on(self, page: PartPage, view: View) -> None:
        read = self._detail.behind
        if read is None or self._detail.isHidden():
            return
        now = _now(read, view) if isinstance(read, SchoolSays) else page.behind()
        if now is None:
            self._leave_detail()
        elif now != read:
            self._detail.show_behind(now, is_veiled=self._bar.is_veiled)

    def _follow(self, behind: Behind | None) -> None:
        if behind is not None and self._detail.isVisible() and self._left.isVisible():
            self._detail.show_behind(behind, is_veiled=self._bar.is_veiled)

    def _leave_detail(self) -> None:
        self._detail.hide()
        self._make_room()
        self._page(self._bar.part).keyboard.setFocus()

    def _make_room(self) -> None:
        beside = self.width() >= self.fontMetrics().averageCharWidth() * _BESIDE_FROM
        covered = self._detail.isVisibleTo(self) and not beside
        if covered and self._left.isVisible():
            self._left.hide()
            self._detail.enter()
        elif not covered:
            self._left.show()

    def _no_schools(self) -> QWidget:
        steps = [text(f"{place}.  {words}") for place, words in enumerate(_NO_SCHOOLS, 1)]
        return scrolled(
            column(
                vbox(
                    text("Let your first schools in", "heading"),
                    *steps,
                    hbox(self._let_in, STRETCH),
                    STRETCH,
                    gap=GAP * 2,
                )
            )
        )


def _read(workspace: "Workspace", *, page: PartPage, filters: Iterable[str], is_veiled: bool) -> tuple[View, object]:
    view = read_view(workspace, filters, is_veiled=is_veiled)
    return view, page.read(workspace, view)


def _now(read: SchoolSays, view: View) -> SchoolSays | None:
    org = read.standing.school.org
    standing = next((each for each in view.picture.standings if each.school.org == org), None)
    return SchoolSays(standing, read.about) if standing else None
