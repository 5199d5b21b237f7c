"""A trust's home: which schools have shown something, what waits at the office, and the words for the agenda."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.clock import half_term, year_name
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.trust.overview import Standing
from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.home.half_terms import TRUST, asked_now
from sendnet_ui.home.halves import Halves, refill
from sendnet_ui.home.pointers import Waiting, waiting_at_office
from sendnet_ui.home.reading import Office, Sending, read_office, read_sending
from sendnet_ui.home.wording import greeting, office_words
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.trust.wording import as_at


def _now() -> datetime:
    return datetime.now().astimezone()


class OfficeScreen(Screen):
    """The first page of a trust's window."""

    def __init__(self, desk: Desk, now: Callable[[], datetime] = _now, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._now = now
        self._greeting = text("", "heading")
        self._progress = text("")
        self._overview = QPushButton("Go to the overview", default=True)
        self._exchange = QPushButton("Exchange files")
        self._heading = text("Schools", "subheading")
        self._schools = vbox(gap=GAP * 2)
        self._waiting = Waiting(desk)
        self._term = text("", "subheading")
        self._asked = vbox(gap=GAP)
        self._agenda = SixWords("For the next meeting’s agenda, so that schools can compare:")
        ways = hbox(self._overview, self._exchange, STRETCH)
        self._page = Halves(
            vbox(self._greeting, self._progress, ways, gap=GAP * 2),
            (self._heading, self._schools),
            (self._waiting, self._term, self._asked, self._agenda),
        )
        self.setLayout(vbox(self._page))
        self._overview.clicked.connect(partial(self.led.emit, "overview"))
        self._exchange.clicked.connect(partial(self.led.emit, "exchange"))
        self._page.hide()

    def refresh(self) -> None:
        """Read what the schools show and how the exchange stands."""
        today, kept = self._now().date(), self.desk.preferences.settings.exchange_folder
        folder = Path(kept) if kept and Path(kept).is_dir() else None
        self.desk.read(lambda workspace: (read_office(workspace, today), read_sending(workspace, folder)), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        # Schools join and files come without a record of any kind changing, so it reads whenever it is shown.
        self._stale = self._stale or not event.spontaneous()
        super().showEvent(event)

    def _show(self, read: tuple[Office, Sending]) -> None:
        office, sending = read
        self.say_under_title(f"{office.trust}, {year_name(office.year)}")
        self._greeting.setText(greeting(office.person, self._now()))
        self._progress.setText(office_words(office))
        self._overview.setVisible(bool(office.standings))
        self._heading.setVisible(bool(office.standings))
        refill(self._schools, [_line(standing) for standing in office.standings])
        self._waiting.show_pointers(waiting_at_office(office, sending))
        self._term.setText(f"{said(office.words, 'This half-term')}: {half_term(office.today)}")
        refill(self._asked, [text(words) for words in asked_now(TRUST, office.today)])
        self._agenda.set_words(sending.words)
        self._agenda.setVisible(bool(sending.words))
        self._page.show()


def _line(standing: Standing) -> QWidget:
    line = QWidget()
    when = as_at(standing)
    line.setLayout(vbox(text(standing.school.name), text(f"{when[0].upper()}{when[1:]}", "muted"), gap=1))
    return line
