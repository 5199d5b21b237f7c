"""The people room: who is on the trust's list, what each does, and at the office what can be done about it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPushButton, QStackedWidget, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, hbox, scrolled, text, vbox
from sendnet_ui.people.detail import PersonDetail
from sendnet_ui.people.guides import Guides
from sendnet_ui.people.person_list import PersonList
from sendnet_ui.people.places import ReviewerWanted
from sendnet_ui.people.reading import Picture, read_picture
from sendnet_ui.people.rows import PersonRow
from sendnet_ui.people.waiting import Due, WaitingStrip
from sendnet_ui.people.wording import overdue_words, rows_of, under_title, who_reads
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.button import TableButton
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import PEOPLE
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest
    from sendnet_desktop.exchange.people import Laptop, Person

_WIDE: Final = 112  # average characters: room for the list, and beside it what is said of whoever is chosen
_FEWEST_LINES: Final = 5
_ALONE: Final = (
    "This laptop works alone, so nobody else reads what you write. Once you have joined a trust, the people on its list"
    " are shown here: what each of them does, and who may read your work."
)


class PeopleScreen(Screen):
    """Everybody sees the list; the office changes it, by dialogs that ask one question at a time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._picture: Picture | None = None
        self._requests: tuple[JoinRequest, ...] = ()
        self._guides = Guides(desk, self, self.refresh)
        self._waiting = WaitingStrip()
        self._readers = text("", "muted")
        self._filter = QLineEdit(placeholderText="Find a person, a school, a role", clearButtonEnabled=True)
        self._filter.setAccessibleName("Find a person, a school, a role")
        self._filter.setProperty("unlabelled", "its placeholder says what it is for")
        self._nobody = text("Nobody on the list has these words.", "muted")
        self._list = PersonList()
        self._detail = PersonDetail(after=self._list)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pages = QStackedWidget()
        self._office = self._office_tools()
        self.tools = QWidget()
        self.tools.setLayout(vbox(self._office))
        self._join = QPushButton("Go to Exchange", default=True)
        self.setLayout(self._laid_out())
        self._connect()

    def refresh(self) -> None:
        """Read the list again."""
        self.desk.read(partial(read_picture, folders=self._folders), self._show_picture)

    @property
    def _folders(self) -> tuple[Path, ...]:
        return tuple(map(Path, self.desk.preferences.settings.folders))

    def find_here(self) -> bool:
        """Put the keyboard into the filter of the list."""
        self._filter.setFocus()
        return True

    def listings(self) -> tuple[Listing, ...]:
        """Return everybody on the trust's list, whatever the filter hides."""
        return (PEOPLE,)

    def visit(self, place: object) -> None:
        """Let in those who were found to ask, as another room hands them over, show somebody, or see to a reviewer."""
        if isinstance(place, str):
            self._filter.setText(place)
            self._list.setFocus()
        elif isinstance(place, ReviewerWanted):
            self.desk.read(partial(read_picture, folders=self._folders), partial(self._see_to, place))
        elif isinstance(place, tuple):
            self._requests = place
            self.desk.read(partial(read_picture, folders=()), self._let_in)

    def showEvent(self, event: QShowEvent) -> None:
        # The list moves without a record of any kind changing, so it is read whenever it is shown.
        self._stale = self._stale or not event.spontaneous()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_body"):
            self._arrange()

    def _laid_out(self) -> QBoxLayout:
        left = QWidget()
        left.setLayout(vbox(hbox(self._filter, TableButton(self), gap=GAP), self._nobody, self._list, gap=GAP))
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(GAP * 2)
        self._body.addWidget(left, 3)
        self._body.addWidget(self._detail, 2)
        listed = QWidget()
        page = vbox(self._waiting, self._readers, self._body, gap=GAP * 2)
        page.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP * 2)
        page.setStretchFactor(self._body, 1)
        listed.setLayout(page)
        alone = scrolled(column(vbox(text(_ALONE), hbox(self._join, STRETCH), STRETCH, gap=GAP * 2)))
        for each in (QWidget(), scrolled(listed), alone):
            self._pages.addWidget(each)
        self._nobody.hide()
        return vbox(self._pages)

    def _office_tools(self) -> QWidget:
        self._let_in_button = QPushButton("Let somebody in…", default=True)
        self._invite = QPushButton("Invitation…")
        keepers = QPushButton("Who keeps the list…")
        self._let_in_button.clicked.connect(lambda: self._at_office(self._guides.let_in))
        self._invite.clicked.connect(lambda: self._at_office(self._guides.invite))
        keepers.clicked.connect(lambda: self._at_office(self._guides.keep_list))
        tools = QWidget()
        tools.setLayout(flow(self._let_in_button, self._invite, keepers))
        tools.hide()
        return tools

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._show_rows)
        self._filter.returnPressed.connect(self._list.setFocus)
        self._list.chosen.connect(self._show_detail)
        self._detail.change_asked.connect(self._change)
        self._detail.rename_asked.connect(self._guides.rename)
        self._detail.lost_asked.connect(self._lost)
        self._join.clicked.connect(partial(self.led.emit, "exchange"))

    def _show_picture(self, picture: Picture) -> None:
        self._picture = picture
        self.say_under_title(under_title(picture))
        self._pages.setCurrentIndex(1 if picture.people else 2)
        self._office.setVisible(picture.kind == "trust" and bool(picture.trust))
        for button in (self._let_in_button, self._invite):
            button.setVisible(picture.is_office)
        readers = who_reads(picture)
        self._readers.setText(readers)
        self._readers.setVisible(bool(readers))
        self._waiting.show_due(list(self._due(picture)))
        self._show_rows()

    def _due(self, picture: Picture) -> Iterator[Due]:
        number = len(picture.asking.requests)
        if picture.is_office and number:
            asks = "asks" if number == 1 else "ask"
            words = f"{counted(number, 'person', 'people')} {asks} to join"
            yield Due(words, "Let them in…", lambda: self._guides.let_in(picture, picture.asking.requests))
        if picture.aside:
            are = "is" if len(picture.aside) == 1 else "are"
            words = f"{counted(len(picture.aside), 'change')} {are} kept aside and not counted"
            yield Due(words, "Look at them…", self._guides.look_aside)
        for person, role in picture.overdue() if picture.is_office else ():
            yield Due(overdue_words(person, role), "See to it…", partial(self._change, person))

    def _show_rows(self) -> None:
        if self._picture is None:
            return
        rows = list(rows_of(self._picture, self._filter.text()))
        self._list.show_rows(rows, self._list.key())
        self._nobody.setVisible(not rows)
        if self._filter.hasFocus():
            found = sum(isinstance(row, PersonRow) for row in rows)
            announce(self._filter, f"{counted(found, 'person', 'people')} found")

    def _show_detail(self, key: str) -> None:
        if self._picture is not None:
            self._detail.show_person(self._picture.person(key), self._picture)

    def _let_in(self, picture: Picture) -> None:
        if picture.is_office and self._requests:
            self._guides.let_in(picture, self._requests)

    def _see_to(self, wanted: ReviewerWanted, picture: Picture) -> None:
        self._show_picture(picture)
        named = [each for each in picture.people if each.name == wanted.person and not each.is_stopped]
        self._filter.setText(wanted.person if named else "")
        self._list.setFocus()
        if picture.is_office and named:
            self._guides.change(picture, named[0], wanted)
        elif picture.is_office:
            self._guides.let_in(picture, picture.asking.requests, wanted=wanted)

    def _at_office(self, open_guide: Callable[[Picture], None]) -> None:
        if self._picture is not None:
            open_guide(self._picture)

    def _change(self, person: "Person") -> None:
        if self._picture is not None:
            self._guides.change(self._picture, person)

    def _lost(self, laptop: "Laptop") -> None:
        if self._picture is not None:
            self._guides.lost(self._picture, laptop)

    def _arrange(self) -> None:
        wide = self.width() > self.fontMetrics().averageCharWidth() * _WIDE
        line = self.fontMetrics().height()
        for part in (self._list, self._detail):  # where there is room for neither whole, the page scrolls
            part.setMinimumHeight(line * _FEWEST_LINES)
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
