"""A choice of which each answer may ask one thing more, shown under it once it is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, field, rule, vbox


@dataclass(frozen=True, slots=True)
class Branch:
    """One answer.

    Attributes:
        id: What tells it from the others.
        label: What people read.
        detail: What it asks further; None for nothing.
    """

    id: str
    label: str
    detail: QWidget | None = None


class Branching(QWidget):
    """Radio buttons one under the other, and below them what the chosen one asks."""

    changed = Signal()
    """Another answer was chosen."""
    unfolded = Signal(object)
    """What the answer asks further has appeared; carries that widget."""

    def __init__(self, question: str, branches: Sequence[Branch], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._branches = tuple(branches)
        self._choice = Choice([Option(each.id, each.label) for each in self._branches], stacked=True)
        self._line = rule()
        details = [each.detail for each in self._branches if each.detail is not None]
        self.setLayout(vbox(field(question, self._choice), self._line, *details, gap=GAP * 2))
        self.setFocusProxy(self._choice)
        self._choice.changed.connect(self._take)
        self._show_detail()

    def value(self) -> str:
        """Return the id of the answer; nothing while none is given."""
        return self._choice.value() or ""

    def set_value(self, answer: str) -> None:
        """Show an answer as given."""
        self._choice.set_value(answer)
        self._show_detail()

    def _take(self) -> None:
        shown = self._show_detail()
        self.changed.emit()
        if shown is not None:
            self.unfolded.emit(shown)

    def _show_detail(self) -> QWidget | None:
        shown = next((each.detail for each in self._branches if each.id == self.value()), None)
        for each in self._branches:
            if each.detail is not None:
                each.detail.setVisible(each.detail is shown)
        self._line.setVisible(shown is not None)
        return shown
