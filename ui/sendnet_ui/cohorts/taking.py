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
        count = len(taken.figures)
        changed = {
            place: cohorts.figures[place]
            for place, figure in taken.figures.items()
            if cohorts.figures.get(place, figure) != figure
        }
        parts: list[QWidget] = [text(f"{_counted(count, 'figure')} can be entered.", "subheading")]
        if changed:
            parts.append(text(f"{_counted(len(changed), 'figure')} that stood there would be replaced."))
        called = {place: cohorts.said(place.words) for place in taken.figures}
        said = [f"{called[place]}: {taken.figures[place]}, now {before}" for place, before in changed.items()]
        said = said or [f"{called[place]}: {figure}" for place, figure in taken.figures.items()]
        parts += [text(words, "muted") for words in _shortened(said)]
        if taken.problems:
            parts.append(text("Left out:", "strong"))
            parts += [text(problem) for problem in _shortened(list(taken.problems))]
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


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _shortened(sentences: list[str]) -> list[str]:
    more = len(sentences) - _MOST
    return [*sentences[:_MOST], *([f"And {more} more."] if more > 0 else [])]
