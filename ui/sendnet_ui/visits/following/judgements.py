"""What the recommendations bear on, as it was judged on the earlier day and as it is judged now."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.visits.following.values import Beside
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox

_ABOUT = "What the recommendations bear on, as it was judged on the earlier day and as the team judges it now."


class JudgementsPart(QWidget):
    """Area by area with its statements: then and now."""

    judged = Signal(str)
    """The person wants to judge the area of this id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: QWidget | None = None
        self._layout: QVBoxLayout = vbox(text("Judgements then and now", "subheading"), text(_ABOUT, "muted"))
        self.setLayout(self._layout)

    def fill(self, judgements: Sequence[Beside]) -> None:
        """Show these judgements."""
        if self._shown is not None:
            self._layout.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        self._shown.setLayout(vbox(*map(self._row, judgements), gap=GAP * 2))
        self._layout.addWidget(self._shown)
        self.setVisible(bool(judgements))

    def _row(self, judged: Beside) -> QVBoxLayout:
        is_area = judged.subject == "area"
        name = text(f"{judged.about}  {judged.title}", "strong" if is_area else "body")
        then = text(_said("Then", judged.before, judged.before_said), "muted")
        now = text(_said("Now", judged.now, judged.now_said), "muted")
        if not is_area:
            return vbox(name, then, now, gap=GAP // 2)
        judge = QPushButton(f"Judge {judged.about} now…", flat=True)
        judge.clicked.connect(partial(self.judged.emit, judged.about))
        head = hbox(name, judge)
        head.setStretch(0, 1)
        return vbox(head, then, now, gap=GAP // 2)


def _said(when: str, level: Level | None, sentence: str) -> str:
    judged = f"{level.number} {level.name}" if level else "no level"
    return ". ".join(filter(None, (f"{when}: {judged}", sentence)))
