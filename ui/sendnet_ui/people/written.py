"""The last page of a dialog that has changed the list: what was done, and writing the files that say so."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.errors import SendnetError
from sendnet_ui.exchange.places import ask_folder
from sendnet_ui.exchange.sticks import is_on_a_stick, name_of
from sendnet_ui.forms.layouts import STRETCH, Part, hbox, text
from sendnet_ui.people.deeds import writing
from sendnet_ui.people.guide import Question
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.desk import Desk
from sendnet_ui.trust.wording import counted


class Written(Question):
    """Says what was done and offers to write files now, into the folder that was last exchanged with or another."""

    def __init__(
        self,
        title: str,
        told: str,
        desk: Desk,
        *parts: Part,
        stopped: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        self._desk = desk
        self._stopped = tuple(stopped)
        last = desk.preferences.settings.exchange_folder
        self._folder = Path(last) if last and Path(last).is_dir() else None
        self._write = QPushButton("Write files for them now", default=True)
        self._elsewhere = QPushButton("Into another folder…")
        self._outcome = text("", "good")
        self._wrong = text("", "danger")
        super().__init__(
            title,
            text(told),
            *parts,
            hbox(self._write, self._elsewhere, STRETCH),
            self._outcome,
            self._wrong,
            parent=parent,
        )
        self._elsewhere.setVisible(self._folder is not None)
        self._outcome.hide()
        self._wrong.hide()
        self._write.clicked.connect(self._write_now)
        self._elsewhere.clicked.connect(self._ask_where)

    def first(self) -> QWidget:
        """Put the keyboard on writing files."""
        return self._write

    def _write_now(self) -> None:
        if self._folder is None:
            self._ask_where()
        else:
            self._write_to(self._folder)

    def _ask_where(self) -> None:
        ask_folder(self, "Write files where?", str(self._folder or ""), self._write_to)

    def _write_to(self, folder: Path) -> None:
        self._write.setEnabled(False)
        work = partial(writing, folder=folder, stopped=self._stopped)
        self._desk.jobs.run(work, "Writing", partial(self._say, folder), failed=self._fail)

    def _say(self, folder: Path, written: int) -> None:
        self._write.setEnabled(True)
        self._wrong.hide()
        number = counted(written, "file")
        then = " Safe to take the stick out." if is_on_a_stick(folder) else ""
        self._outcome.setText(f"{number} written into “{name_of(folder)}”.{then}")
        self._outcome.show()
        announce(self, self._outcome.text())
        self.finished.emit()

    def _fail(self, error: Exception) -> None:
        self._write.setEnabled(True)
        if not isinstance(error, SendnetError):
            self._desk.report(error)
            return
        self._wrong.setText(str(error))
        self._wrong.show()
        announce(self, str(error), at_once=True)
