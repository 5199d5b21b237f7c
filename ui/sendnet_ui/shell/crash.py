"""The last stop of an error that nobody foresaw: save, write a report, say so, and leave."""

import faulthandler
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton

from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.shell.crash_report import crash_report, fault_report, write_report

EXIT_CODE: Final = 70
"""What the program returns after a crash (``EX_SOFTWARE``)."""


class Crash(QObject):
    """Catches what nothing else caught, on any thread.

    Attributes:
        save: Called first, to write what was typed and wait for it; replaced once there is something to save.
        leave: Called last, with the exit code.
    """

    _struck = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.save: Callable[[], None] = lambda: None
        self.leave: Callable[[int], None] = QApplication.exit
        self._folder = folder
        self._leaving = False
        self._faults: TextIO | None = None
        self._struck.connect(self._close, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> str:
        """Start catching; return the report of the last time if the program then died without a word."""
        sys.excepthook = self._uncaught
        threading.excepthook = lambda what: self.report(what.exc_value)
        sys.unraisablehook = lambda what: self.report(what.exc_value)
        with suppress(OSError):
            return self._watch_faults()
        return ""

    def rest(self) -> None:
        """Stop catching, because the program is about to end."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()

    def report(self, error: BaseException | None) -> None:
        """Deal with an error, from any thread."""
        self._struck.emit(error)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        sys.__excepthook__(kind, error, trace)
        self.report(error)

    def _watch_faults(self) -> str:
        path = self._folder / "faults.txt"
        self._folder.mkdir(parents=True, exist_ok=True)
        left = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
        self._faults = path.open("w", encoding="utf-8")
        faulthandler.enable(self._faults)
        if not left.strip():
            return ""
        now = datetime.now().astimezone()
        report = fault_report(left, now)
        write_report(self._folder, report, now)
        return report

    def _close(self, error: BaseException) -> None:
        if self._leaving:  # a second error while leaving adds nothing that the person could use
            return
        self._leaving = True
        now = datetime.now().astimezone()
        report = crash_report(error, now)
        saved = self._save()
        where = None
        with suppress(OSError):
            where = write_report(self._folder, report, now)
        CrashDialog(report, where, saved=saved).exec()
        self.leave(EXIT_CODE)

    def _save(self) -> bool:
        try:
            self.save()
        except Exception:  # noqa: BLE001 -- the report of the first error matters more than why saving failed too
            return False
        return True


class CrashDialog(QDialog):
    """Says that the program has to close, and gives the report to copy."""

    def __init__(self, report: str, where: Path | None, *, saved: bool) -> None:
        super().__init__()
        self.setWindowTitle("SENDnet has to close")
        kept_words = "What you wrote has been saved." if saved else "What you wrote last may not have been saved."
        kept = f"This report is kept as {where.name} in the data folder, under crashes." if where else ""
        self._report = QPlainTextEdit(report, readOnly=True, tabChangesFocus=True)
        self._report.setAccessibleName("Report")
        self._copy = QPushButton("Copy report")
        self._leave = QPushButton("Close SENDnet", default=True)
        self.setLayout(
            vbox(
                text("SENDnet has to close", "heading"),
                text(f"Something went wrong that SENDnet did not expect. {kept_words}"),
                text(f"The report says where it happened and nothing that you wrote. {kept}".strip(), "muted"),
                self._report,
                hbox(self._copy, STRETCH, self._leave),
                gap=GAP * 2,
                margin=GAP * 3,
            )
        )
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)
        self._copy.clicked.connect(lambda: QApplication.clipboard().setText(report))
        self._leave.clicked.connect(self.accept)
        self._leave.setFocus()
