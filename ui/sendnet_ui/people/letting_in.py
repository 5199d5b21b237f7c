"""The dialog in which the office lets people in: six words, what they will do, and the next one."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.exchange.likeness import looks
from sendnet_ui.exchange.deeds import Asking
from sendnet_ui.exchange.places import ask_files, ask_folder
from sendnet_ui.forms.layouts import STRETCH, hbox, text
from sendnet_ui.people.comparing import Comparing
from sendnet_ui.people.deeds import finding, letting_in
from sendnet_ui.people.doing import Doing
from sendnet_ui.people.guide import Guide, Question
from sendnet_ui.people.places import ReviewerWanted
from sendnet_ui.people.reading import Picture, read_picture
from sendnet_ui.people.wording import listed
from sendnet_ui.people.written import Written
from sendnet_ui.shell.desk import Desk
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.exchange.join import JoinRequest
    from sendnet_desktop.exchange.people import Person

_MOST = 12  # names that are shown one by one


class Finding(Question):
    """Asks where the requests are."""

    found = Signal()
    """Somebody asks there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._asking = Asking()
        self._folder = QPushButton("Choose a folder…")
        self._files = QPushButton("Choose files…")
        self._told = text("")
        self._refused = text("", "danger")
        super().__init__(
            "Where is the request?",
            text("Whoever wants to join has written a small file, a request, on a stick or into a shared folder."),
            hbox(self._folder, self._files, STRETCH),
            self._told,
            self._refused,
            parent=parent,
        )
        start = desk.preferences.settings.exchange_folder
        self._folder.clicked.connect(
            lambda: ask_folder(self, "Where are the requests?", start, lambda folder: self.look((folder,)))
        )
        self._files.clicked.connect(lambda: ask_files(self, "Which requests?", start, self.look))
        self._told.hide()
        self._refused.hide()

    @property
    def requests(self) -> "tuple[JoinRequest, ...]":
        """Those who ask."""
        return self._asking.requests

    def look(self, places: Sequence[Path]) -> None:
        """Look who asks in files and folders."""
        self._desk.read(partial(finding, places=places), self._show)

    def lacking(self) -> str:
        """Ask for a place where somebody asks."""
        return "" if self._asking.requests else "Choose where a request is. Nobody asks to join yet."

    def first(self) -> QWidget:
        """Put the keyboard on the folder's button."""
        return self._folder

    def _show(self, found: Asking) -> None:
        self._asking = found
        names = [f"{each.asked.person}, {each.asked.organisation.name}" for each in found.requests]
        more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
        asks = "asks" if len(names) == 1 else "ask"
        who = f"{counted(len(names), 'person', 'people')} {asks} to join: {'; '.join(names[:_MOST])}{more}."
        self._told.setText(who if names else "Nobody asks to join there who is not on the list already.")
        self._told.show()
        self._refused.setText(" ".join(f"{name} was not read. {why}" for name, why in found.refused))
        self._refused.setVisible(bool(found.refused))
        self.answered.emit()
        if names:
            self.found.emit()


class LetIn(Guide):
    """Goes through those who ask, one after the other; each is let in by their own last button."""

    def __init__(
        self,
        picture: Picture,
        requests: "Sequence[JoinRequest]",
        desk: Desk,
        parent: QWidget,
        *,
        done: Callable[[], None],
        before: "Person | None" = None,
        for_a_time: bool = False,
        wanted: ReviewerWanted | None = None,
    ) -> None:
        super().__init__("Let somebody in", desk, parent)
        self._picture = picture
        self._requests = tuple(requests)
        self._turn = 0
        self._names: list[str] = []
        self._stopped: list[str] = []
        self._gone: list[str] = []
        self._done = done
        self._before = before
        self._for_a_time = for_a_time
        self._wanted = wanted
        self._finding = Finding(desk)
        self._doing: Doing | None = None
        self._skip = QPushButton("Skip this one")
        self.add_button(self._skip)
        self._skip.clicked.connect(self._next)
        self._finding.found.connect(self.offer_next)
        if self._requests:
            self._begin()
        else:
            self._skip.hide()
            self.ask((self._finding,))

    def last_words(self) -> str:
        """Name whom the button lets in."""
        if self._doing is None:
            return "Next"
        return f"Let {self._requests[self._turn].asked.person} in"

    def count_words(self, place: int) -> str:
        """Say which of those who ask it is."""
        if self._doing is None:
            return ""
        several = f"Person {self._turn + 1} of {len(self._requests)}  ·  " if len(self._requests) > 1 else ""
        return f"{several}{super().count_words(place)}"

    def act(self) -> None:
        """Let this one in; before that, take those who were found."""
        if self._doing is None:
            self._requests = self._finding.requests
            self._begin()
            return
        request, answer = self._requests[self._turn], self._doing.answer()
        settle = partial(self._settle, answer.instead_of)
        self.do(lambda workspace: letting_in(workspace, request, answer), "Letting in", settle)

    def _begin(self) -> None:
        request = self._requests[self._turn]
        self._doing = Doing(self._picture, request, self._before, for_a_time=self._for_a_time)
        if self._wanted is not None and looks(self._wanted.person) == looks(request.asked.person):
            self._doing.propose(self._wanted)
        self._skip.setVisible(len(self._requests) > 1)
        self.ask((Comparing(request), self._doing))

    def _settle(self, stopped: tuple[str, ...], changes: Changes) -> None:
        self._stopped.extend(stopped)
        self._gone.extend(each.name for each in self._picture.people if {*each.devices} & {*stopped})
        self._names.append(self._requests[self._turn].asked.person)
        self.desk.bulletin.changed.emit(changes)
        self._done()
        self.desk.read(partial(read_picture, folders=()), self._take)

    def _take(self, picture: Picture) -> None:
        self._picture = picture
        self._next()

    def _next(self) -> None:
        self._turn += 1
        if self._turn < len(self._requests):
            self._begin()
            return
        self._skip.hide()
        if self._names:
            told = f"On the list now: {listed(self._names)}. They can join once they have read the file that you write."
            gone = " ".join(f"{name}’s part is theirs, and {name}’s laptops are stopped." for name in self._gone)
            parts = [text(gone)] if gone else []
            self.conclude(Written("They are let in", told, self.desk, *parts, stopped=self._stopped))
        else:
            self.conclude(Question("Nobody was let in", text("You can come back to them at any time.")))
