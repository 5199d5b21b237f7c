"""The page that shows, once, the words that open the data when everything else is lost."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, scrolled, text, vbox


class Keepsake(QWidget):
    """A recovery code, and for a trust its recovery words."""

    kept = Signal()
    """The person says that they have been put away safely."""

    def __init__(self, code: str, words: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = text(code, "heading")
        self._words = text(" ".join(words), "heading")
        self._copy = QPushButton("Copy")
        self._promise = QCheckBox("I have printed this or written it down, and put it away")
        self._go_on = QPushButton("Continue", default=True)
        for label in (self._code, self._words):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        trust = [text("Your trust’s recovery words", "subheading"), self._words] if words else []
        self.setLayout(
            vbox(
                scrolled(
                    column(
                        vbox(
                            text("Keep this in a safe place", "title"),
                            text(
                                "If this computer loses its key, or the passphrase is forgotten, only this opens your "
                                "data again. It is shown once, and nobody else has it."
                            ),
                            text("Recovery code of this laptop’s data", "subheading"),
                            self._code,
                            *trust,
                            hbox(self._copy, STRETCH),
                            self._promise,
                            hbox(self._go_on, STRETCH),
                            STRETCH,
                            gap=GAP * 2,
                        )
                    )
                )
            )
        )
        self._copy.clicked.connect(lambda: QApplication.clipboard().setText("\n".join([code, *words])))
        self._promise.toggled.connect(self._go_on.setEnabled)
        self._go_on.clicked.connect(self.kept)
        self._go_on.setEnabled(False)
