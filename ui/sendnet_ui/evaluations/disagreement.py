"""Two versions of one field, side by side where the work is, until a person settles it."""

from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_desktop.evaluations.values import PastVersion
from sendnet_ui.evaluations.history import signature
from sendnet_ui.evaluations.places import Place
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.evaluations.wording import value_words
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, hbox, text, vbox


class Disagreement(QFrame):
    """Shows the versions of a field that stand; nothing waits for it to be settled."""

    def __init__(self, sheet: Sheet, *, can_join: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("disagreement")
        self._sheet = sheet
        self._can_join = can_join
        self._place: Place | None = None
        self._versions: tuple[PastVersion, ...] = ()
        self._inside = QWidget()
        self._layout = vbox(self._inside, margin=GAP * 2)
        self.setLayout(self._layout)
        self.hide()

    def show_for(self, place: Place) -> None:
        """Show the versions of a place, or nothing where they agree."""
        if place != self._place:
            self._place, self._versions = place, ()
            self.hide()
        if self._sheet.disagrees(place):
            self._sheet.ask_past(place, partial(self._show, place))
        else:
            self._versions = ()
            self.hide()

    def _show(self, place: Place, past: list[PastVersion]) -> None:
        standing = tuple(version for version in past if version.stands)
        if place != self._place or standing == self._versions or not self._sheet.disagrees(place):
            return
        self._versions = standing
        parts: list[Part] = [text("Two people have written this. Both versions are kept until you choose.", "strong")]
        parts += [self._version(place, version) for version in standing]
        if self._can_join:
            both = QPushButton("Keep both")
            both.clicked.connect(self._join)
            both.setAccessibleDescription("Puts the versions one under the other.")
            parts.append(hbox(both, STRETCH))
        self._refill(parts)
        self.show()

    def _version(self, place: Place, version: PastVersion) -> Part:
        words = value_words(place.field, version.value, self._sheet.evaluation)
        use = QPushButton("Use this one")
        use.setAccessibleName(f"Use this one: {version.who}")
        use.setAccessibleDescription(words)
        use.clicked.connect(partial(self._sheet.settle, place, version.value))
        told = vbox(text(words), text(signature(version), "small"), gap=2)
        row = hbox(told, use, gap=GAP * 2)
        row.setStretch(0, 1)
        return row

    def _join(self) -> None:
        if self._place is not None:
            # The earlier comes first, as people would have written one after the other.
            words = [str(version.value) for version in reversed(self._versions) if version.value]
            self._sheet.settle(self._place, "\n\n".join(dict.fromkeys(words)))

    def _refill(self, parts: list[Part]) -> None:
        old = self._inside
        self._inside = QWidget()
        self._inside.setLayout(vbox(*parts, gap=GAP))
        self._layout.replaceWidget(old, self._inside)
        old.hide()
        old.deleteLater()
