"""Who changed a field, when and to what: a window with everything that it has said."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from sendnet_desktop.evaluations.naming import value_words
from sendnet_desktop.evaluations.values import Evaluation, PastVersion
from sendnet_ui.evaluations.places import Place
from sendnet_ui.evaluations.sizes import open_at
from sendnet_ui.evaluations.wording import moment_words
from sendnet_ui.forms.layouts import GAP, STRETCH, Part, rule, scrolled, text, vbox


class HistoryDialog(QDialog):
    """What a field has said, the newest first."""

    def __init__(
        self, place: Place, past: list[PastVersion], evaluation: Evaluation, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Who changed this: {place.words()}")
        parts: list[Part] = []
        for version in past:
            parts += [*_told(version, place.field, evaluation), rule()]
        page = QWidget()
        page.setLayout(vbox(*(parts[:-1] or [text("Nothing has been written here yet.")]), STRETCH, gap=GAP))
        done = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.setLayout(vbox(scrolled(page), done, gap=GAP * 2, margin=GAP * 3))
        done.rejected.connect(self.reject)
        open_at(self, 64, 18)


def signature(version: PastVersion) -> str:
    """Return who wrote a version, where and when: ``Jo Bell, this laptop, today, 14:02``."""
    when = moment_words(version.at, datetime.now().astimezone())
    return ", ".join(filter(None, (version.who, version.laptop, when)))


def _told(version: PastVersion, field: str, evaluation: Evaluation) -> list[Part]:
    words = text(value_words(field, version.value, evaluation.pack), "strong" if version.stands else "body")
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return [words, text(signature(version), "muted")]
