"""The evidence as chips beside the judgement, so that nobody judges without having it before their eyes."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.evaluations.evidence import EVIDENCE_KINDS, Evidence
from sendnet_desktop.evaluations.values import Judged
from sendnet_ui.evaluations.evidence_reuse import brief_words
from sendnet_ui.forms.layouts import GAP, flow, text, vbox

_LETTERS: Final = 36
_SHOWN: Final = 6


class EvidenceChips(QWidget):
    """A chip for each piece of evidence of the statement shown; each leads to the piece below."""

    wanted = Signal(int)
    """A piece of evidence is to be gone to, by its place from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = QWidget()
        self._shown: tuple[str, ...] | None = None
        self._title = text("", "muted")
        self._column = vbox(self._title, self._chips, gap=GAP // 2)
        self.setLayout(self._column)

    def fill(self, judged: Judged) -> None:
        """Show the evidence of a statement; nothing where there is none."""
        shown = tuple(_words(each, judged.statement.id) for each in judged.evidence)
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        more = len(shown) - _SHOWN
        self._title.setText(f"Resting on this evidence, and {more} more below:" if more > 0 else "Resting on:")
        former, self._chips = self._chips, QWidget()
        self._chips.setLayout(flow(*(self._chip(place, words) for place, words in enumerate(shown[:_SHOWN]))))
        self._column.replaceWidget(former, self._chips)
        former.hide()
        former.deleteLater()

    def _chip(self, place: int, words: str) -> QPushButton:
        chip = QPushButton(words, flat=True)
        chip.setObjectName("evidence chip")
        chip.setToolTip(f"Go to evidence {place + 1}")
        chip.setAccessibleName(f"Evidence {place + 1}: {words}")
        chip.clicked.connect(partial(self.wanted.emit, place))
        return chip


def _words(evidence: Evidence, shown_at: str) -> str:
    kind = EVIDENCE_KINDS.get(evidence.kind, "")
    said = brief_words(evidence)
    short = said if len(said) <= _LETTERS else f"{said[:_LETTERS].rsplit(' ', 1)[0]}…"
    given_for = f" ({evidence.statement})" if evidence.statement != shown_at else ""
    return f"{f'{kind}: ' if kind and kind != said else ''}{short}{given_for}"
