"""The places that a person exchanges with: the last as the button, a few others beside it, and another folder."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.settings import FOLDERS
from sendnet_ui.exchange.sticks import name_of
from sendnet_ui.forms.layouts import GAP, flow, text, vbox

ANYWHERE: Final = "Exchange with a folder…"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that was exchanged with before.

    Attributes:
        path: The folder.
        name: What people know it by.
        is_there: Whether it is there now: a stick may be out, a share not connected.
    """

    path: Path
    name: str
    is_there: bool


def places_at(folders: Iterable[str]) -> tuple[Place, ...]:
    """Look at folders, which may take long where one was on a network that is gone."""
    return tuple(Place(Path(each), name_of(Path(each)), Path(each).is_dir()) for each in folders)


class Folders(QWidget):
    """One button for the place that is due, and a line for each of the others."""

    chosen = Signal(object)
    """The person wants to exchange with this folder."""
    elsewhere_asked = Signal()
    """The person wants to choose another one."""
    forgotten = Signal(object)
    """This folder is not to be offered again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._elsewhere = QPushButton("")
        # Made once, so that Tab goes through them from top to bottom whatever they show.
        self._due = _Line(self._elsewhere)
        self._others = [_Line() for _ in range(FOLDERS)]
        self.setLayout(vbox(self._due, *self._others, gap=GAP))
        self._elsewhere.clicked.connect(self.elsewhere_asked)
        for line in (self._due, *self._others):
            line.chosen.connect(self.chosen)
            line.forgotten.connect(self.forgotten)
        self.show_places(())

    @property
    def first(self) -> QPushButton:
        """The button that is due: to the place exchanged with last, else to any."""
        return self._elsewhere if self._due.place is None else self._due.button

    def show_places(self, places: Sequence[Place]) -> None:
        """Offer these, the last one that is there as the button."""
        due = next((place for place in places if place.is_there), None)
        others = [place for place in places if place is not due]
        self._due.show_place(due, is_due=True)
        self._elsewhere.setText("Another folder…" if due else ANYWHERE)
        self._elsewhere.setDefault(due is None)
        for line, place in zip_longest(self._others, others):
            line.show_place(place, is_due=False)
            line.setVisible(place is not None)


class _Line(QWidget):
    """What can be done with one place."""

    chosen = Signal(object)
    forgotten = Signal(object)

    def __init__(self, *between: QWidget) -> None:
        super().__init__()
        self._place: Place | None = None
        self._gone = text("", "muted")
        self._gone.setWordWrap(False)
        self._exchange = QPushButton("")
        self._forget = QPushButton("", flat=True)
        self._forget.setAccessibleDescription("It is not offered here again; nothing in it is changed.")
        self.setLayout(flow(self._gone, self._exchange, *between, self._forget))
        self._exchange.clicked.connect(lambda: self._tell(self.chosen))
        self._forget.clicked.connect(lambda: self._tell(self.forgotten))

    @property
    def place(self) -> Place | None:
        """What it offers; None where that is nothing."""
        return self._place

    @property
    def button(self) -> QPushButton:
        """What exchanges with it."""
        return self._exchange

    def show_place(self, place: Place | None, *, is_due: bool) -> None:
        """Offer this place; nothing where there is none."""
        self._place = place
        name, path = (place.name, str(place.path)) if place else ("", "")
        self._gone.setText(f"“{name}” is not there just now.")
        self._gone.setVisible(place is not None and not place.is_there)
        self._exchange.setText(f"Exchange with “{name}”")
        self._exchange.setToolTip(path)
        self._exchange.setAccessibleDescription(path)
        self._exchange.setDefault(is_due)
        self._exchange.setVisible(place is not None and place.is_there)
        self._forget.setText(f"Forget “{name}”")
        self._forget.setVisible(place is not None)

    def _tell(self, signal: SignalInstance) -> None:
        if self._place is not None:
            signal.emit(self._place.path)
