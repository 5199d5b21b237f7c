"""What was decided: the meetings that were held, and the note of the one that is chosen."""

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.choices import SCOPES, SO_WHAT
from sendnet_desktop.meetings.issuing.lines import NewsLine
from sendnet_desktop.meetings.issuing.papers import NotePaper
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.network.part_page import PartPage
from sendnet_ui.network.places import CardPlace
from sendnet_ui.network.sheet import Reading, read_network
from sendnet_ui.network.told import ToldLines
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import Row
from sendnet_ui.reports.meeting_prints import NotePrint
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.icons import icon

if TYPE_CHECKING:
    from sendnet_desktop.meetings.values import Meeting
    from sendnet_desktop.workspace import Workspace

_NONE: Final = "No meeting has been held yet. Its note comes here with the trust’s next file after it."
_NO_NOTE: Final = "The note of this meeting has not come yet."
_MOST_ROWS: Final = 5


class DecidedPage(PartPage):
    """The notes of meetings."""

    part: ClassVar[str] = "decided"
    concerns: ClassVar[tuple[str, ...]] = ("meeting", "meeting_paper", "document")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._meetings: tuple[Meeting, ...] = ()
        self._chosen, self._is_sample = "", False
        self._list, self._none = RowList("Meetings that were held", _MOST_ROWS), text(desk.said(_NONE), "muted")
        self._paper: NotePaper | None = None
        self._note, self._read = _Note(desk), QPushButton("Read the whole note…")
        self._read.setIcon(icon("file-text"))
        self.setLayout(vbox(self._none, self._list, hbox(self._read, STRETCH), self._note, gap=GAP * 2))
        for part in (self._none, self._list, self._read, self._note):
            part.hide()  # until it is known which of them there is to see
        self._list.chosen.connect(self._choose)
        self._read.clicked.connect(self.ask_print)
        self._list.moved.connect(lambda *_: desk.notices.said.emit("The latest meeting stands first."))

    def refresh(self) -> None:
        """Read which meetings were held."""
        self.desk.read(read_network, self._show)

    def begin(self) -> None:
        """Put the keyboard into the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_print(self) -> None:
        """Ask for a print of the note that is shown."""
        if self._paper is None:
            super().ask_print()
        else:
            self.desk.print_wanted.emit(NotePrint(self._paper, self.desk.words, sample=self._is_sample))

    def visit(self, within: Hashable) -> None:
        """Show a meeting by its record, or by that of one of its papers."""
        if isinstance(within, CardPlace):
            self._choose(within.record.partition(":")[2].partition(".")[0])

    def _show(self, reading: Reading) -> None:
        self._meetings, self._is_sample = reading.held, reading.sample
        keys = [each.place.key for each in self._meetings]
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else ""
        self._none.setVisible(not keys)
        for part in (self._list, self._note):
            part.setVisible(bool(keys))
        self._fill()

    def _fill(self) -> None:
        rows = [
            Row(
                each.place.key,
                "",
                each.title,
                each.meeting_focus,
                day_written(each.meets_on),
                disagrees=bool(each.disagreements),
                shape="",
            )
            for each in self._meetings
        ]
        self._list.show_rows(rows, self._chosen)
        meeting = next((each for each in self._meetings if each.place.key == self._chosen), None)
        if meeting is not None:
            place = meeting.place
            self.desk.read(lambda workspace: _read_note(workspace, place), self._show_note)

    def _show_note(self, note: NotePaper | None) -> None:
        if note is None or note.meeting == self._chosen:
            self._paper = note
            self._note.fill(note)
            self._read.setVisible(note is not None)

    def _choose(self, key: str) -> None:
        self._chosen = key
        self._fill()


class _Note(QFrame):
    """One note, as far as a school acts on it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self._issued = text("", "muted")
        titles = ("Decisions", "What has changed", "From guests", "What was said")
        self._blocks = {title: (text(title, "subheading"), ToldLines()) for title in titles}
        parts = [part for block in self._blocks.values() for part in block]
        self.setLayout(vbox(self._issued, *parts, gap=GAP, margin=GAP * 2))

    def fill(self, note: NotePaper | None) -> None:
        """Show a note; None where it has not come."""
        issued = f"Issued on {day_written(note.issued_on)} by {note.issued_by}" if note else self._desk.said(_NO_NOTE)
        self._issued.setText(issued)
        for title, (heading, lines) in self._blocks.items():
            said = list(_lines(title, note)) if note else []
            lines.fill(said)
            for part in (heading, lines):
                part.setVisible(bool(said))


def _lines(title: str, note: NotePaper) -> Iterator[tuple[str, str]]:
    if title == "Decisions":
        for number, decision in enumerate(note.decisions, 1):
            since = day_written(decision.effective_on)
            yield f"{number}", f"{decision.decided} (from {since})" if since else decision.decided
    elif title == "What has changed":
        for news in note.news:
            yield SCOPES.get(news.scope, "News"), _news_words(news)
    elif title == "From guests":
        for guest in note.guests:
            told = (guest.topic, guest.offers, guest.referral and f"To refer: {guest.referral}", guest.slides)
            yield guest.name or guest.place, "\n".join(filter(None, told))
    else:
        for item in note.items:
            yield item.title, item.discussed


def _news_words(news: NewsLine) -> str:
    by = day_written(news.act_by)
    asks = f"Act by {by}" if news.so_what == "act" and by else SO_WHAT.get(news.so_what, "")
    return "\n".join(filter(None, (news.news, asks, news.source)))


def _read_note(workspace: "Workspace", place: MeetingPlace) -> NotePaper | None:
    issued = workspace.meetings.issuing.issued_note(place)
    return issued.paper if issued is not None else None
