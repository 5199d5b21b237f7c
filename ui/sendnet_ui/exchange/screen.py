"""The exchange room: one button that reads and writes, and everything that follows from it in words."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.exchange.naming import count
from sendnet_desktop.settings import Settings
from sendnet_desktop.steps import Steps
from sendnet_ui.exchange.asking import AskingStrip
from sendnet_ui.exchange.contents import ContentsDialog
from sendnet_ui.exchange.deeds import Haul, exchanging, joining, reading, to_its_end, writing
from sendnet_ui.exchange.disagreements import DisagreementList
from sendnet_ui.exchange.folders import Folders, Place, places_at
from sendnet_ui.exchange.joining import Joining
from sendnet_ui.exchange.ledger import Ledger
from sendnet_ui.exchange.looking import Look, looking
from sendnet_ui.exchange.outcome import Outcome
from sendnet_ui.exchange.places import ask_files, ask_folder
from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.exchange.standing import Standing, read_standing
from sendnet_ui.exchange.telling import Line, told
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, rule, scrolled, text, vbox
from sendnet_ui.privacy.releasing import look_before_sending
from sendnet_ui.privacy.strip import HeldStrip
from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen
from sendnet_ui.tables.button import TableButton
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import LEDGER
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_HOW: Final = (
    "One button does it all: it reads every file in a folder or on a stick that is for you, then writes what you have"
    " for others."
)
_UNDONE: Final = "What has been read is kept; nothing is half-read."


class ExchangeScreen(Screen):
    """Reads and writes files, says what came of it and how everybody stands, lets laptops in, and joins a trust."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._standing: Standing | None = None
        self._of_sample = Settings()  # where sample data was exchanged is nobody's folder to remember
        self._places: tuple[Place, ...] = ()
        self._folders = Folders()
        self._read = QPushButton("Read files…", flat=True)
        self._write = QPushButton("Write files…", flat=True)
        self._changed = text("", "muted")
        self._hindrance = text("", "danger")
        self._outcome = Outcome()
        self._asking = AskingStrip()
        self._held = HeldStrip()
        self._disagreements = DisagreementList()
        self._ledger = Ledger()
        self._agenda = SixWords("")
        self._joining = Joining()
        self._joined = QWidget()
        self.tools = TableButton(self)
        one_at_a_time = vbox(
            text("One at a time", "strong"),
            text("Files can also be dropped on this window.", "muted"),
            hbox(self._read, self._write, STRETCH),
            gap=GAP // 2,
        )
        told = (self._asking, self._outcome, self._held, self._disagreements)
        follows = (rule(), self._ledger, rule(), one_at_a_time, self._agenda)
        self._joined.setLayout(vbox(text(_HOW), self._folders, self._changed, *told, *follows, gap=GAP * 2))
        self._page = scrolled(column(vbox(self._hindrance, self._joined, self._joining, STRETCH)))
        self.setLayout(vbox(self._page))
        for hidden in (self._hindrance, self._joined, self._joining):
            hidden.hide()
        self._connect()

    def refresh(self) -> None:
        """Read how this laptop stands, and which of the folders it knows are there."""
        self.desk.read(read_standing, self._show_standing)

    def listings(self) -> tuple[Listing, ...]:
        """Return who has this laptop's work, and the files that were written."""
        return (LEDGER,)

    def receive(self, paths: Sequence[Path]) -> None:
        """Show what files hold and whom they are from, and read them if the person wants that."""
        if paths:
            self.desk.read(lambda workspace: (read_standing(workspace), looking(workspace, paths)), self._show_contents)

    def exchange_with(self, folder: Path) -> None:
        """Exchange with a folder; before it has joined a trust, a laptop only takes note of where that is."""
        self._remember(folder)
        self.desk.read(read_standing, lambda standing: self._exchange(folder) if standing.trust else self._look())

    def showEvent(self, event: QShowEvent) -> None:
        # Whatever is written in any room changes what there is to send, so it reads whenever it is shown.
        self._stale = True
        super().showEvent(event)

    def _connect(self) -> None:
        self._folders.chosen.connect(self._exchange)
        self._folders.elsewhere_asked.connect(self._ask_exchange)
        self._folders.forgotten.connect(self._forget)
        self._read.clicked.connect(lambda: ask_files(self, "Which files?", self._start(), self.receive))
        self._write.clicked.connect(lambda: ask_folder(self, "Write files where?", self._start(), self._write_to))
        self._asking.people_asked.connect(partial(self.desk.wanted.emit, "people"))
        self._held.asked.connect(partial(look_before_sending, self.desk, self, self.refresh, go_on="Close"))
        self._disagreements.asked.connect(self.desk.wanted)
        self._joining.request_asked.connect(self._ask_where_to_request)
        self._joining.offer_asked.connect(self._ask_where_it_is)
        self._joining.matched.connect(self._join)

    def _show_standing(self, standing: Standing) -> None:
        self._standing = standing
        is_member = bool(standing.trust)
        self.say_under_title(_where(standing))
        self._hindrance.setText(standing.hindrance)
        self._hindrance.setVisible(bool(standing.hindrance))
        self._joined.setVisible(is_member and not standing.hindrance)
        self._joining.setVisible(not is_member and not standing.hindrance)
        self._joining.show_words(standing.request_words)
        self._held.show_held(standing.held)
        self._disagreements.show_disagreements(standing.disagreements, only_reads=standing.only_reads)
        self._ledger.show_standing(standing)
        self._changed.setText(_changed(standing))
        self._asking.drop(standing.members)
        self._agenda.set_lead(f"The six words of {standing.trust}, for the meeting’s agenda:")
        self._agenda.set_words(standing.trust_words)
        self._agenda.setVisible(standing.is_office)
        self._look()

    def _look(self) -> None:
        self.desk.jobs.ask_free(partial(places_at, self._memory().folders), self._show_places)

    def _show_places(self, places: tuple[Place, ...]) -> None:
        self._places = places
        self._folders.show_places(places)
        self._joining.show_asked(asked=bool(self._start()))
        if self._folders.isVisible():
            self.offer_keyboard(self._folders.first)

    def _memory(self) -> Settings:
        is_sample = self._standing is not None and self._standing.is_sample
        return self._of_sample if is_sample else self.desk.preferences.settings

    def _start(self) -> str:
        return next((str(place.path) for place in self._places if place.is_there), "")

    def _ask_exchange(self) -> None:
        ask_folder(self, "Exchange with which folder?", self._start(), self._exchange)

    def _exchange(self, folder: Path) -> None:
        self._remember(folder)
        haul = Haul()
        self._send(lambda: self._run(lambda workspace: exchanging(workspace, folder, haul), haul, "Exchanging"))

    def _read_from(self, places: Sequence[Path]) -> None:
        haul = Haul()
        self._run(lambda workspace: reading(workspace, places, haul), haul, "Reading")

    def _write_to(self, folder: Path) -> None:
        self._remember(folder)
        haul = Haul()
        self._send(lambda: self._run(lambda workspace: writing(workspace, folder, haul), haul, "Writing"))

    def _send(self, go: Callable[[], None]) -> None:
        # What could point at a child is asked about first; what the person passes over stays on this laptop.
        look_before_sending(self.desk, self, go)

    def _run(self, steps: Callable[["Workspace"], Steps[Haul]], haul: Haul, title: str) -> None:
        self._outcome.hide()
        self.setFocus()  # else the keyboard leaves for another part of the window, and does not come back
        for control in (self._folders, self._read, self._write):
            control.setEnabled(False)

        def whole(workspace: "Workspace") -> Steps[Haul]:
            return to_its_end(steps(workspace), haul)

        job = self.desk.jobs.run(whole, title, lambda _: None, undone=_UNDONE)
        job.finished.connect(lambda: self._finish(haul))  # also where it was stopped or failed: what was read counts

    def _finish(self, haul: Haul) -> None:
        for control in (self._folders, self._read, self._write):
            control.setEnabled(True)
        lines = told(haul)
        needless = haul.needless
        remove = (f"Remove {count(len(needless), 'older file')} of yours", partial(self._remove, needless, lines))
        if lines:
            self._outcome.tell("What happened", lines, remove if needless else None)
        self._asking.add(haul.asking.requests)
        self.desk.bulletin.changed.emit(haul.changes)
        self.refresh()

    def _remove(self, needless: tuple[Path, ...], lines: tuple[Line, ...]) -> None:
        def tell(number: int) -> None:
            gone = Line("done", f"{count(number, 'older file')} of yours removed.")
            self._outcome.tell("What happened", [*lines[:-1], gone, *lines[-1:]])  # what is safe now comes last

        self.desk.jobs.ask(lambda workspace: workspace.exchange.remove(needless), tell)

    def _ask_where_to_request(self) -> None:
        ask_folder(self, "Where does the request go?", self._start(), self._write_request)

    def _write_request(self, folder: Path) -> None:
        self._remember(folder)
        self.desk.jobs.ask(
            lambda workspace: workspace.exchange.write_request(folder),
            lambda written: self._joining.show_written(written[0]),
        )

    def _ask_where_it_is(self) -> None:
        ask_folder(self, "Where is the file?", self._start(), lambda folder: self._look_for_offer((folder,)))

    def _look_for_offer(self, places: Sequence[Path]) -> None:
        self.desk.jobs.ask(
            lambda workspace: workspace.exchange.offered_trust(places),
            lambda offered: self._show_offer(places, *offered),
        )

    def _show_offer(self, places: Sequence[Path], trust: str, words: tuple[str, ...]) -> None:
        self._joining.show_offer(places, trust, words)
        # What was hidden has no place on the page until that is laid out.
        QTimer.singleShot(0, self, lambda: self._page.ensureWidgetVisible(self._joining.answer))

    def _join(self, places: tuple[Path, ...], words: tuple[str, ...]) -> None:
        haul = Haul()
        self._run(lambda workspace: joining(workspace, places, words, haul), haul, "Joining your trust")

    def _show_contents(self, found: tuple[Standing, tuple[Look, ...]]) -> None:
        standing, looks = found
        paths = tuple(look.path for look in looks)
        if not standing.trust:
            self._look_for_offer(paths)
            return
        dialog = ContentsDialog(looks, self)
        readable = tuple(look.path for look in looks if look.can_be_read)
        dialog.accepted.connect(lambda: self._read_from(readable))
        dialog.open()

    def _remember(self, folder: Path) -> None:
        self._of_sample = self._of_sample.exchanging_with(str(folder))
        if self._standing and not self._standing.is_sample:
            self.desk.preferences.choose(exchange_folder=str(folder))

    def _forget(self, folder: Path) -> None:
        self._of_sample = self._of_sample.forgetting(str(folder))
        if self._standing and not self._standing.is_sample:
            self.desk.preferences.forget_folder(str(folder))
        self._look()


def _changed(standing: Standing) -> str:
    changes = counted(standing.changed, "change") if standing.changed else ""
    if not standing.posted:
        return f"{changes} here, and you have written no files yet." if changes else "You have written no files yet."
    return f"{changes or 'Nothing has changed'} here since you last wrote files."


def _where(standing: Standing) -> str:
    place = _place(standing)
    if standing.only_reads and standing.organisation == standing.trust:
        return f"{place[:1].upper()}{place[1:]}"
    return f"{standing.organisation}, {place}"


def _place(standing: Standing) -> str:
    if standing.is_office:
        return "the trust’s office"
    if not standing.trust:
        return "working alone, not in a trust yet"
    return f"{'a school of' if standing.is_school else 'on the list of'} {standing.trust}"
