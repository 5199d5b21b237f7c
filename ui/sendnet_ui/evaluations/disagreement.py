"""Two versions of one field, side by side where the work is, until a person settles it."""

from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.evaluations.naming import value_words
from sendnet_desktop.evaluations.values import PastVersion
from sendnet_ui.evaluations.history import signature
from sendnet_ui.evaluations.places import Place
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox


class StandingVersion(QWidget):
    """One of the versions that stand, and the way to use it."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._settled: tuple[Place, PastVersion] | None = None
        self._words, self._who = text(""), text("", "small")
        self.use = QPushButton("Use this one")
        row = hbox(vbox(self._words, self._who, gap=2), self.use, gap=GAP * 2)
        row.setStretch(0, 1)
        self.setLayout(row)
        self.use.clicked.connect(self._use)

    def fill(self, place: Place, version: PastVersion) -> None:
        """Show a version of a place."""
        self._settled = place, version
        self._words.setText(value_words(place.field, version.value, self._sheet.evaluation.pack))
        self._who.setText(signature(version))
        self.use.setAccessibleName(f"Use this one: {version.who}")
        self.use.setAccessibleDescription(self._words.text())

    def _use(self) -> None:
        if self._settled is not None:
            place, version = self._settled
            self._sheet.settle(place, version.value)


class Disagreement(QFrame):
    """Shows the versions of a field that stand; nothing waits for it to be settled."""

    def __init__(self, sheet: Sheet, *, can_join: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("disagreement")
        self._sheet = sheet
        self._place: Place | None = None
        self._versions: tuple[PastVersion, ...] = ()
        self._rows = [StandingVersion(sheet), StandingVersion(sheet)]
        self._list: QVBoxLayout = vbox(*self._rows, gap=GAP)
        self._join = QPushButton("Keep both")
        self._join.setAccessibleDescription("Puts the versions one under the other.")
        words = text("Two people have written this. Both versions are kept until you choose.", "strong")
        self.setLayout(vbox(words, self._list, hbox(self._join, STRETCH), gap=GAP, margin=GAP * 2))
        self._join.clicked.connect(self._keep_both)
        self._join.setVisible(can_join)
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
        while len(self._rows) < len(standing):
            self._rows.append(StandingVersion(self._sheet))
            self._list.addWidget(self._rows[-1])
            QWidget.setTabOrder(self._rows[-2].use, self._rows[-1].use)
        for row, version in zip(self._rows, standing, strict=False):
            row.fill(place, version)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(standing))
        self.show()

    def _keep_both(self) -> None:
        if self._place is not None:
            # The earlier comes first, as people would have written one after the other.
            words = [str(version.value) for version in reversed(self._versions) if version.value]
            self._sheet.settle(self._place, "\n\n".join(dict.fromkeys(words)))
