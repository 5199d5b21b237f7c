"""The dialog that shows how far long work is, once it lasts long enough to wonder."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.shell.jobs import Job

PATIENCE_MS: Final = 500
_LOOK_MS: Final = 100


def show_progress(job: Job, window: QWidget) -> None:
    """Show a dialog over the window for work that lasts longer than half a second."""
    patience = QTimer(job, singleShot=True, interval=PATIENCE_MS)
    patience.timeout.connect(lambda: ProgressDialog(job, window).open())
    # Filling a screen with what has come may last longer than what is left of the patience.
    job.finished.connect(patience.stop)
    patience.start()


class ProgressDialog(QDialog):
    """What is being done, how far it is, and a way to stop it."""

    def __init__(self, job: Job, window: QWidget) -> None:
        super().__init__(window)
        self._job = job
        self.setWindowTitle(job.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._note = text("", "muted")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Progress")
        self._stop = QPushButton("Cancel")
        foot = hbox(text(job.undone, "small"), self._stop, gap=GAP * 2)
        foot.setStretch(0, 1)
        self._look = QTimer(self, interval=_LOOK_MS)
        self.setLayout(
            vbox(
                text(job.title, "heading"),
                self._note,
                self._bar,
                foot,
                gap=GAP * 2,
                margin=GAP * 3,
            )
        )
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)
        self._stop.clicked.connect(self.reject)
        self._look.timeout.connect(self._show_progress)
        job.finished.connect(self.accept)
        self._show_progress()
        self._look.start()

    def reject(self) -> None:
        self._job.cancel()
        self._stop.setEnabled(False)
        self._stop.setText("Stopping…")

    def _show_progress(self) -> None:
        progress = self._job.progress  # read here rather than signalled: work may take thousands of steps a second
        self._note.setText(progress.note)
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
