"""The keys of capture, as a page to read."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QWidget

from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.forms.layouts import GAP, STRETCH, scrolled, text, vbox
from sendnet_ui.visits.capture.wording import KEYS


class CaptureKeys(QDialog):
    """Lists the keys; letters and figures work at an item, never while somebody writes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys of capture")
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP * 3)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        for row, (keys, words) in enumerate(KEYS):
            name = text(keys, "strong")
            name.setWordWrap(False)
            grid.addWidget(name, row, 0)
            grid.addWidget(text(words), row, 1)
        note = text("Letters and figures work at an item, never while you write.", "muted")
        done = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        page = QWidget()
        page.setLayout(vbox(grid, note, STRETCH, gap=GAP * 2))
        self.setLayout(vbox(scrolled(page), done, gap=GAP * 2, margin=GAP * 3))
        done.rejected.connect(self.reject)
        open_at(self, 84, 26)
