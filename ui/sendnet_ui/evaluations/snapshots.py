"""Freezing the evaluation under a name, opening what was frozen, and comparing with it."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from sendnet_desktop.clock import write_day
from sendnet_desktop.evaluations.values import Snapshot
from sendnet_ui.evaluations.sheet import Reading
from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, field, hbox, rule, scrolled, text, vbox
from sendnet_ui.forms.words import ShortText


class SnapshotsDialog(QDialog):
    """Offers to take a snapshot, and lists those that were taken, the newest first."""

    taken = Signal(str)
    """A snapshot of this name is to be taken."""
    opened = Signal(object)
    """The person wants to read this ``Snapshot``."""
    compared = Signal(object)
    """The person wants to see what moved since this ``Snapshot``."""
    returned = Signal()
    """This year is to be judged by the framework again from which it was moved."""

    def __init__(self, offered: str, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparable = {each.document for each in reading.comparable}
        self._beside = reading.beside
        self._year = reading.evaluation.year
        self.setWindowTitle("Snapshots")
        self._name = ShortText(longest=60)
        self._name.set_value(offered)
        self._name.control.selectAll()
        take = QPushButton("Take a snapshot", default=True)
        done = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        hint = "It keeps the evaluation as it stands today. You can go on working; the snapshot never changes."
        page = QWidget()
        before = [each for each in reading.comparable if each.year != reading.evaluation.year]
        parts = [*(self._way_back(reading.former) if reading.former else ()), text("Taken this year", "strong")]
        parts += self._listed(reading.snapshots)
        parts += [GAP, text("Taken last year", "strong"), *self._listed(before)] if before else []
        page.setLayout(vbox(*parts, STRETCH, gap=GAP))
        self.setLayout(
            vbox(
                field("Name of the snapshot", self._name, hint),
                hbox(take, STRETCH),
                rule(),
                scrolled(page),
                done,
                gap=GAP * 2,
                margin=GAP * 3,
            )
        )
        take.clicked.connect(self._take)
        done.rejected.connect(self.reject)
        open_at(self, 64, 30)

    def _way_back(self, former: str) -> tuple[Part, ...]:
        back = QPushButton(f"Go back to {former}", autoDefault=False)
        back.clicked.connect(self.returned)
        back.clicked.connect(self.accept)
        words = f"This year was judged by framework {former} before. What nobody has judged anew since comes back."
        return text("The framework before", "strong"), text(words, "muted"), hbox(back, STRETCH), GAP

    def _listed(self, snapshots: Sequence[Snapshot]) -> list[Part]:
        rows: list[Part] = []
        for snapshot in snapshots:
            told = vbox(text(snapshot.name, "strong"), text(snapshot_words(snapshot), "muted"), gap=2)
            row = hbox(told, *self._ways(snapshot), gap=GAP)
            row.setStretch(0, 1)
            rows.append(row)
        return rows or [text("None yet.", "muted")]

    def _ways(self, snapshot: Snapshot) -> Iterator[Part]:
        if snapshot == self._beside:
            told = text("Compared with now", "muted")
            told.setWordWrap(False)
            yield told
        elif snapshot.document in self._comparable:
            yield self._button("Compare", snapshot, self._compare)
        if snapshot.year == self._year:
            yield self._button("Open", snapshot, self._open)

    def _button(self, words: str, snapshot: Snapshot, act: Callable[[Snapshot], None]) -> QPushButton:
        button = QPushButton(words, autoDefault=False)
        button.setAccessibleName(f"{words} {snapshot.name}, {snapshot_words(snapshot)}")
        button.clicked.connect(partial(act, snapshot))
        return button

    def _compare(self, snapshot: Snapshot) -> None:
        self.compared.emit(snapshot)
        self.accept()

    def _take(self) -> None:
        self.taken.emit(self._name.value())
        self.accept()

    def _open(self, snapshot: Snapshot) -> None:
        self.opened.emit(snapshot)
        self.accept()


def snapshot_words(snapshot: Snapshot) -> str:
    """Return when a snapshot was taken and by whom."""
    by = f" by {snapshot.author}" if snapshot.author else ""
    return f"{write_day(snapshot.taken)}{by}"
