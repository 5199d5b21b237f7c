"""Figures brought from a spreadsheet: what would be entered, shown before anything is."""

from typing import Final

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from sendnet_desktop.cohorts.sheets import Taken
from sendnet_desktop.cohorts.values import Cohorts
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, scrolled, text, vbox

_MOST: Final = 40


class TakeDialog(QDialog):
    """Shows what a block or a sheet holds; accepted means that it is entered."""

    def __init__(self, taken: Taken, cohorts: Cohorts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Figures from a spreadsheet")
        changes = _Changes(taken, cohorts)
        count = len(changes.said)
        parts: list[QWidget] = [text(f"{_counted(count, 'figure')} can be entered.", "subheading")]
        if taken.problems:
            parts.append(text("Left out:", "strong"))
            parts += [text(problem) for problem in _shortened(list(taken.problems))]
        if changes.replaced:
            parts.append(text(f"{_counted(changes.replaced, 'figure')} that stood there would be replaced."))
        parts += [text(words, "muted") for words in _shortened(changes.said)]
        if changes.standing:
            parts.append(text(f"{_counted(changes.standing, 'figure')} would not change.", "muted"))
        self._enter = QPushButton(f"Enter {_counted(count, 'figure')}", default=True)
        self._enter.setEnabled(count > 0)
        self._leave = QPushButton("Leave")
        foot = hbox(self._enter, self._leave, STRETCH)
        foot.setContentsMargins(GAP * 4, 0, GAP * 4, GAP * 3)
        self.setLayout(vbox(scrolled(column(vbox(*parts, STRETCH, gap=GAP))), foot, gap=0))
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * 78, metrics.height() * min(12 + 2 * len(parts), 34))
        self._enter.clicked.connect(self.accept)
        self._leave.clicked.connect(self.reject)
        (self._enter if count else self._leave).setFocus()


class _Changes:
    """What would be different: figures that are replaced, told first, and those where nothing stood."""

    def __init__(self, taken: Taken, cohorts: Cohorts) -> None:
        told = {place: f"{cohorts.said(place.words)}: {figure}" for place, figure in taken.figures.items()}
        before = {place: cohorts.figures.get(place) for place in told}
        replaced = [
            f"{told[place]}, now {was}"
            for place, was in before.items()
            if was is not None and was != taken.figures[place]
        ]
        self.replaced = len(replaced)
        self.said = [*replaced, *(told[place] for place, was in before.items() if was is None)]
        self.standing = len(told) - len(self.said)


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _shortened(sentences: list[str]) -> list[str]:
    more = len(sentences) - _MOST
    return [*sentences[:_MOST], *([f"And {more} more."] if more > 0 else [])]
