"""The places that a person exchanges with: the last as the button, a few others beside it, and another folder."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.exchange.sticks import name_of
from sendnet_ui.forms.layouts import GAP, flow, text, vbox
from sendnet_ui.home.halves import refill

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
        self._places: Sequence[Place] | None = None
        self._lines = vbox(gap=GAP)
        self.setLayout(vbox(self._lines))
        self.show_places(())

    def show_places(self, places: Sequence[Place]) -> None:
        """Offer these, the last one that is there as the button."""
        if places == self._places:
            return
        self._places = places
        due = next((place for place in places if place.is_there), None)
        others = [place for place in places if place is not due]
        elsewhere = QPushButton("Another folder…" if due else ANYWHERE, default=due is None)
        elsewhere.clicked.connect(self.elsewhere_asked)
        first = [self._exchange(due, default=True), elsewhere, self._forget(due)] if due else [elsewhere]
        refill(self._lines, [_line(*first), *(self._other(place) for place in others)])

    def _other(self, place: Place) -> QWidget:
        gone = text(f"“{place.name}” is not there just now.", "muted")
        gone.setWordWrap(False)
        return _line(self._exchange(place, default=False) if place.is_there else gone, self._forget(place))

    def _exchange(self, place: Place, *, default: bool) -> QPushButton:
        button = QPushButton(f"Exchange with “{place.name}”", default=default)
        button.setToolTip(str(place.path))
        button.setAccessibleDescription(str(place.path))
        button.clicked.connect(partial(self.chosen.emit, place.path))
        return button

    def _forget(self, place: Place) -> QPushButton:
        button = QPushButton(f"Forget “{place.name}”", flat=True)
        button.setAccessibleDescription("It is not offered here again; nothing in it is changed.")
        button.clicked.connect(partial(self.forgotten.emit, place.path))
        return button


def _line(*parts: QWidget) -> QWidget:
    line = QWidget()
    line.setLayout(flow(*parts))
    line.setFocusProxy(next(part for part in parts if isinstance(part, QPushButton)))
    return line
