"""What the school finds inaccurate in a draft report, and what the team did about it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.challenge_days.accuracy import Point
from sendnet_desktop.changes import Changes
from sendnet_ui.challenge_days.sheet import AnswerSheet, Told
from sendnet_ui.evaluations.fields import Field
from sendnet_ui.forms.layouts import GAP, STRETCH, hbox, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.shell.icons import icon

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_ABOUT: Final = (
    "Read the draft and say what is not accurate: a number, a name of a group, something that was not so. What you"
    " think of a judgement you say to the lead of the day."
)
_FIRST: Final = "Something is not accurate"
_NEXT: Final = "Something else is not accurate"


class PointsPart(QWidget):
    """The points of accuracy of one challenge day."""

    taken_away = Signal(object)
    """A point is to be taken away; carries what is a ``Point``."""

    def __init__(self, sheet: AnswerSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._told: Told | None = None
        self._added = ""
        self._about = text(_ABOUT, "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP * 2)
        self._rows: dict[str, _PointRow] = {}
        self._add = QPushButton(_FIRST)
        self._add.setIcon(icon("plus"))
        self.setLayout(
            vbox(text("Accuracy of the draft", "subheading"), self._about, self._list, hbox(self._add, STRETCH))
        )
        self._add.clicked.connect(self._make)

    def fill(self, told: Told) -> None:
        """Show the points of a challenge day; where no draft waits they can only be read."""
        if self._told is not None and self._told.day.place != told.day.place:
            self._clear()
        self._told = told
        self.setVisible(told.draft is not None or bool(told.points))
        self._about.setVisible(told.draft is not None)
        self._add.setVisible(told.draft is not None)
        self._add.setText(_NEXT if told.points else _FIRST)
        there = {each.record for each in told.points}
        for record in [each for each in self._rows if each not in there]:
            self._drop(record)
        for point in told.points:
            if point.record not in self._rows:
                self._take_in(point)
            self._rows[point.record].fill(point)
        if self._added in self._rows:
            self._rows[self._added].begin()
            self._added = ""

    def _take_in(self, point: Point) -> None:
        row = _PointRow(self._sheet)
        row.removed.connect(partial(self._ask_away, point.record))
        self._rows[point.record] = row
        self._list.addWidget(row)

    def _drop(self, record: str) -> None:
        row = self._rows.pop(record)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _clear(self) -> None:
        for record in [*self._rows]:
            self._drop(record)

    def _ask_away(self, record: str) -> None:
        points = self._told.points if self._told is not None else ()
        self.taken_away.emit(next((each for each in points if each.record == record), None))

    def _make(self) -> None:
        draft = self._told.draft if self._told is not None else None
        if draft is None:
            return

        def work(workspace: "Workspace") -> Changes:
            self._added, changes = workspace.recommendations.accuracy.add(draft.place, draft.document, "")
            return changes

        self._sheet.saving.do("Point of accuracy added.", work, self._sheet.page)


class _PointRow(QWidget):
    """One point, with what the team answered."""

    removed = Signal()
    """The person wants to take it away."""

    def __init__(self, sheet: AnswerSheet) -> None:
        super().__init__()
        self._field = Field(sheet, "accuracy", "inaccurate", LongText(fewest_lines=2))
        self._answer = text("", "muted")
        self._remove = QPushButton("Take it away", flat=True)
        self._remove.clicked.connect(self.removed)
        below = hbox(self._answer, self._remove)
        below.setStretch(0, 1)
        self.setLayout(vbox(self._field, below, gap=GAP // 2))

    def fill(self, point: Point) -> None:
        self._field.fill(point.record, point.inaccurate)
        done = "The report was changed." if point.amended else "The report was left as it is."
        answer = f"{done} {point.amended_how}".strip() if point.is_settled else "The team has not answered yet."
        self._answer.setText(answer)
        self._remove.setVisible(not point.is_settled)

    def begin(self) -> None:
        self._field.editor.control.setFocus()
