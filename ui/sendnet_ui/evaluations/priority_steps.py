"""From a judgement to what is done about it: one step to a new priority, or the way to those that there are."""

from functools import partial
from typing import Final, Literal

from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from sendnet_desktop.plans.values import Plan, Priority
from sendnet_ui.evaluations.sheet import Sheet
from sendnet_ui.forms.layouts import STRETCH, hbox, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.plans.places import Beginning, PriorityPlace
from sendnet_ui.plans.wording import UNTITLED, place_words
from sendnet_ui.shell.icons import icon

_LONGEST: Final = 70  # letters: a button breaks no lines


class PrioritySteps(QWidget):
    """Stands on the page of a statement or of an area."""

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._beginning: Beginning | None = None
        self._shown: tuple[tuple[str, str], ...] = ()
        self._make = QPushButton("Make this a priority")
        self._make.setIcon(icon("flag"))
        self._links = vbox(gap=4)
        self.setLayout(vbox(self._links, hbox(self._make, STRETCH), gap=0))
        self._make.clicked.connect(self._begin)

    def fill(self, subject: Literal["statement", "area"], id_: str) -> None:
        """Show the steps from a statement or an area."""
        plan = self._sheet.reading.plan
        self._beginning = Beginning(subject, id_)
        self.setVisible(plan is not None)
        found = _found(plan, subject, id_) if plan is not None else ()
        told = tuple((priority.record, _told(priority, plan)) for priority in found if plan is not None)
        self._make.setVisible(not told)
        if told != self._shown:
            self._shown = told
            refill(self._links, [self._link(record, words) for record, words in told])
            _follow(self._make, self._links)

    def _link(self, record: str, words: str) -> QWidget:
        go = QPushButton(words, flat=True)
        go.setIcon(icon("flag"))
        go.clicked.connect(partial(self._sheet.desk.wanted.emit, "priorities", PriorityPlace(record)))
        line = QWidget()
        line.setLayout(hbox(go, STRETCH))
        line.setFocusProxy(go)
        return line

    def _begin(self) -> None:
        self._sheet.desk.wanted.emit("priorities", self._beginning)


def _found(plan: Plan, subject: str, id_: str) -> tuple[Priority, ...]:
    if subject == "statement":
        return plan.bearing_on(id_)
    return tuple(each for each in plan.priorities if (each.origin, each.source) == ("area", id_))


def _told(priority: Priority, plan: Plan) -> str:
    words = f"{place_words(priority, plan)}: {priority.title or UNTITLED}"
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]}…"


def _follow(first: QWidget, links: QLayout) -> None:
    before = first
    for place in range(links.count()):
        item = links.itemAt(place)
        line = item.widget() if item else None
        go = line.focusProxy() if line else None
        if go is not None:
            QWidget.setTabOrder(before, go)
            before = go
