"""Fields of which two versions stand: named in words, each leading to where it is settled."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.evaluations.apart import Where
from sendnet_ui.disagreements.links import Link, link_to
from sendnet_ui.disagreements.wording import brief_words, heading_words
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, hbox, text, vbox

_MOST: Final = 8


class DisagreementList(QWidget):
    """The list; nothing at all where everybody agrees."""

    asked = Signal(str, object)
    """The person wants to go to one; carries a room's key, and a place in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = vbox()
        self.setLayout(self._frame)
        self._inside: QWidget | None = None
        self.hide()

    def show_disagreements(self, found: Sequence[Where], *, only_reads: bool = False) -> None:
        """Show these; as words alone in the window of somebody who only reads, where no room leads to them."""
        if self._inside is not None:
            self._frame.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        self._inside.setLayout(self._list(found, only_reads=only_reads))
        self._frame.addWidget(self._inside)
        self.setVisible(bool(found))

    def _list(self, found: Sequence[Where], *, only_reads: bool) -> QVBoxLayout:
        parts: list[Part] = [text(heading_words(len(found)), "subheading"), text(_KEPT, "muted")]
        if only_reads:
            return vbox(*parts, *(text(brief_words(where)) for where in found[:_MOST]), gap=GAP // 2)
        parts.extend(hbox(self._link(where), STRETCH) for where in found[:_MOST])
        every = QPushButton("See all of them side by side" if len(found) > 1 else "See them side by side")
        every.clicked.connect(lambda: self.asked.emit("disagreements", None))
        return vbox(*parts, hbox(every, STRETCH), gap=GAP // 2)

    def _link(self, where: Where) -> QPushButton:
        # What has no page of its own here is shown among the others.
        link = link_to(where) or Link("disagreements", where.cell)
        button = QPushButton(brief_words(where), flat=True)
        button.setToolTip(where.words)
        button.setAccessibleDescription(where.words)
        button.clicked.connect(lambda: self.asked.emit(link.room, link.place))
        return button


_KEPT: Final = "Two people wrote different things. Both are kept until somebody at the school chooses."
