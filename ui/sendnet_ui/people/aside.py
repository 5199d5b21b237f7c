"""The dialog of changes that are kept aside: who wrote what and when, and adopting it or leaving it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.clock import write_day
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, scrolled, text, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.desk import Desk
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.exchange.adoption import HeldAside
    from sendnet_desktop.workspace import Workspace

_WHY: Final = (
    "These changes came from a laptop after it was stopped, or after somebody’s part had ended. They are kept and not"
    " counted. What you adopt counts as yours, and its history says from whom it came."
)
_CHARACTERS: Final = 90
_LINES: Final = 32


@dataclass(frozen=True, slots=True)
class Item:
    """A change that is kept aside, in words.

    Attributes:
        held: The change.
        what: Of what it is a field, and which.
        who: Who wrote it, when, and why it does not count.
        present: What is shown there now.
        offered: What the change says.
    """

    held: "HeldAside"
    what: str
    who: str
    present: str
    offered: str


def read_aside(workspace: "Workspace") -> tuple[Item, ...]:
    """Read the changes that are kept aside and that this laptop may adopt."""
    from sendnet_desktop.evaluations.naming import value_words

    words = workspace.evaluations.words()
    pack = workspace.evaluations.current().pack if workspace.evaluations.school else None
    aside = [held for held in workspace.exchange.people.held_aside() if held.may_adopt]
    places = workspace.settling.named([held.cell for held in aside])
    return tuple(
        Item(
            held,
            where.words,
            f"{held.who}, {write_day(held.when.astimezone().date())}: {held.reason}",
            value_words(held.cell.field, held.present, pack, words),
            value_words(held.cell.field, held.value, pack, words),
        )
        for held, where in zip(aside, places, strict=True)
    )


class AsideDialog(QDialog):
    """Lists the changes, each with its two answers; each answer holds at once and can be taken back by hand."""

    def __init__(self, desk: Desk, parent: QWidget, done: Callable[[], None]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Changes kept aside")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._done = done
        self._items: tuple[Item, ...] = ()
        self._title = text("", "heading")
        self._cards: QVBoxLayout = vbox(gap=GAP * 2)
        self._all = QPushButton("Adopt all")
        self._close = QPushButton("Close", default=True)
        foot = hbox(self._all, STRETCH, self._close)
        foot.setContentsMargins(GAP * 4, GAP, GAP * 4, GAP * 3)
        page = column(vbox(self._title, text(_WHY), self._cards, STRETCH, gap=GAP * 2))
        self.setLayout(vbox(scrolled(page), foot, gap=0))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _CHARACTERS, metrics.height() * _LINES)
        self.resize(self.size().boundedTo(self.screen().availableSize() * 0.94))
        self._all.clicked.connect(lambda: self._decide(self._items, adopt=True))
        self._close.clicked.connect(self.accept)
        self._read()

    def _read(self) -> None:
        self._desk.read(read_aside, self._show)

    def _show(self, items: tuple[Item, ...]) -> None:
        self._items = items
        are = "is" if len(items) == 1 else "are"
        title = f"{counted(len(items), 'change')} {are} kept aside" if items else "Nothing is kept aside any more"
        self._title.setText(title)
        refill(self._cards, [self._card(item) for item in items])
        self._all.setVisible(len(items) > 1)
        if not items:
            self._close.setFocus()
        announce(self, title)

    def _card(self, item: Item) -> QFrame:
        adopt, leave = QPushButton("Adopt"), QPushButton("Leave", flat=True)
        for button in (adopt, leave):
            button.setAccessibleDescription(f"{item.what}, {item.who}")
        adopt.clicked.connect(partial(self._decide, (item,), adopt=True))
        leave.clicked.connect(partial(self._decide, (item,), adopt=False))
        card = QFrame()
        card.setObjectName("card")
        card.setLayout(
            vbox(
                text(item.what, "strong"),
                text(item.who, "muted"),
                _said("Shown now", item.present),
                _said("Kept aside", item.offered),
                hbox(adopt, leave, STRETCH),
                gap=GAP,
                margin=GAP * 2,
            )
        )
        card.setFocusProxy(adopt)
        return card

    def _decide(self, items: Sequence[Item], *, adopt: bool) -> None:
        chosen = [item.held for item in items]

        def decide(workspace: "Workspace") -> Changes:
            adoption = workspace.exchange.adoption
            return adoption.adopt(chosen) if adopt else adoption.leave(chosen)

        def settle(_: Changes) -> None:
            self._done()
            self._read()

        self._desk.write(decide, settle)


def _said(label: str, words: str) -> QVBoxLayout:
    return vbox(text(label, "small"), text(words), gap=1)
