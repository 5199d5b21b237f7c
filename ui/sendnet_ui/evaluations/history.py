"""Who changed a field, when and to what: a window with everything that it has said."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.evaluations.values import PastVersion, Snapshot
from sendnet_ui.evaluations.erasing import EraseDialog
from sendnet_ui.evaluations.paper import Paper, Spot
from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.evaluations.wording import moment_words
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, hbox, rule, scrolled, text, vbox

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


class HistoryDialog(QDialog):
    """What a field has said, the newest first; words may be erased there for good by those whose they are."""

    def __init__(self, place: Spot, past: list[PastVersion], sheet: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Who changed this: {place.words()}")
        self._place = place
        self._sheet = sheet
        self._cell = sheet.cell(place)
        self._erasers: list[QPushButton] = []
        parts: list[Part] = []
        for version in past:
            parts += [*self._told(version), rule()]
        page = QWidget()
        page.setLayout(vbox(*(parts[:-1] or [text("Nothing has been written here yet.")]), STRETCH, gap=GAP))
        done = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.setLayout(vbox(scrolled(page), done, gap=GAP * 2, margin=GAP * 3))
        done.rejected.connect(self.reject)
        open_at(self, 64, 18)
        if self._erasers:
            sheet.desk.jobs.ask(lambda workspace: workspace.may_erase(self._cell.channel), self._offer)

    def _told(self, version: PastVersion) -> list[Part]:
        said = self._sheet.value_words(self._place.field, version.value)
        words = text(said, "strong" if version.stands else "body")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if not self._sheet.holds_words(self._place.field) or not version.value:
            return [words, text(signature(version), "muted")]
        erase = QPushButton("Erase for good…", flat=True)
        erase.setAccessibleName(f"Erase for good… {said[:60]}")
        erase.clicked.connect(partial(self._ask, version, said))
        erase.hide()
        self._erasers.append(erase)
        row = hbox(text(signature(version), "muted"), erase, gap=GAP * 2)
        row.setStretch(0, 1)
        return [words, row]

    def _offer(self, may_erase: bool) -> None:
        for erase in self._erasers:
            erase.setVisible(may_erase)

    def _ask(self, version: PastVersion, words: str) -> None:
        def warn(quoting: Sequence[Snapshot]) -> None:
            dialog = EraseDialog(words, quoting, self)
            dialog.accepted.connect(lambda: self._erase(version))
            dialog.open()

        def quoting(workspace: "Workspace") -> Sequence[Snapshot]:
            return workspace.evaluations.snapshots.quoting(self._cell, version.value)

        self._sheet.desk.read(quoting, warn)

    def _erase(self, version: PastVersion) -> None:
        def say(_: Changes) -> None:
            self._sheet.desk.notices.said.emit("Erased here. It goes from the other laptops at their next exchange.")

        self._sheet.desk.write(lambda workspace: workspace.erase(self._cell, version.value), say)
        self.accept()


def signature(version: PastVersion) -> str:
    """Return who wrote a version, where and when: ``Jo Bell, this laptop, today, 14:02``."""
    when = moment_words(version.at, datetime.now().astimezone())
    return ", ".join(filter(None, (version.who, version.laptop, when)))
