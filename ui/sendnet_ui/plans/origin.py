"""Where a priority came from, with the way back there, and the statements that it bears on."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.frameworks.pack import Statement
from sendnet_desktop.plans.choices import ORIGINS
from sendnet_desktop.plans.values import Priority
from sendnet_ui.evaluations.fields import ONE_OF
from sendnet_ui.evaluations.places import Page
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, flow, hbox, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.plans.fields import brief, side_by_side
from sendnet_ui.plans.sheet import PlanSheet
from sendnet_ui.shell.icons import icon

_SHORT: Final = 60  # letters: a list breaks no lines


class OriginPart(QWidget):
    """What a priority arose from: a statement or an area by its number, anything else in words."""

    def __init__(self, sheet: PlanSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._page: Page | None = None
        self._statements, self._areas = DropDown({}, "Not said"), DropDown({}, "Not said")
        self._origin = brief(sheet, "priority", "origin", DropDown(ORIGINS, "Not said"), ONE_OF)
        self._sources = {
            "statement": brief(sheet, "priority", "source", self._statements, ONE_OF, label="Which statement"),
            "area": brief(sheet, "priority", "source", self._areas, ONE_OF, label="Which area"),
            "": brief(sheet, "priority", "source", ShortText("Such as: recommendation 2"), label="Which one"),
        }
        self._told = text("", "body")
        self._back = QPushButton("")
        self._back.setIcon(icon("chevron-left"))
        self._way = QWidget()
        way = hbox(self._back, self._told, gap=GAP * 2)
        way.setStretch(1, 1)
        self._way.setLayout(way)
        self._bearing = BearingPart(sheet)
        self._about = DropDown({}, "Not said")
        self._area = brief(sheet, "priority", "area", self._about, ONE_OF)
        whence = side_by_side(self, self._origin, *self._sources.values())
        self.setLayout(vbox(self._way, whence, side_by_side(self, self._area, self._bearing), gap=GAP * 2))
        self._back.clicked.connect(self._go_back)

    def fill(self, priority: Priority) -> None:
        """Show what a priority arose from."""
        evaluation = self._sheet.reading.evaluation
        self._statements.offer({each.statement.id: _named(each.statement) for each in evaluation.judged()})
        for areas in (self._areas, self._about):
            areas.offer({each.area.id: f"{each.area.id}  {each.area.title}" for each in evaluation.areas})
        self._area.fill(priority.record, priority.area or None)
        self._origin.fill(priority.record, priority.origin or None)
        shown = priority.origin if priority.origin in self._sources else ""
        for key, field in self._sources.items():
            field.setVisible(key == shown and bool(priority.origin))
            if key == shown:
                field.fill(priority.record, priority.source or None)
        self._show_way(priority, evaluation)
        self._bearing.fill(priority)

    def _show_way(self, priority: Priority, evaluation: Evaluation) -> None:
        self._page = _page_of(priority, evaluation)
        self._way.setVisible(self._page is not None)
        if self._page is not None:
            self._told.setText(self._sheet.reading.origins[priority.record].words)
            self._back.setText(f"Back to {'area ' if self._page.subject == 'area' else ''}{self._page.id}")

    def _go_back(self) -> None:
        if self._page is not None:
            self._sheet.desk.wanted.emit("evaluation", self._page)


class BearingPart(QWidget):
    """The statements that a priority bears on, each with the way to it; more can be added."""

    def __init__(self, sheet: PlanSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._shown: tuple[str, tuple[str, ...]] | None = None
        self._chips = QWidget()
        self._more = DropDown({}, "Add a statement…")
        self._more.introduce("Add a statement that it bears on")
        self._more.control.setProperty("unlabelled", "its first line says what it is for")
        self._row = hbox(self._chips, self._more, STRETCH, gap=GAP * 2)
        self.setLayout(vbox(text("Bears on", "strong"), self._row, gap=GAP // 2))
        self._more.changed.connect(self._add)

    def fill(self, priority: Priority) -> None:
        """Show the statements of a priority."""
        evaluation, bears = self._sheet.reading.evaluation, priority.statements
        others = (each.statement for each in evaluation.judged() if each.statement.id not in bears)
        self._more.offer({each.id: _named(each) for each in others})
        self._more.set_value(None)
        if self._shown != (priority.record, bears):
            self._shown = (priority.record, bears)
            self._show_chips(priority)

    def _show_chips(self, priority: Priority) -> None:
        former, self._chips = self._chips, QWidget()
        self._chips.setLayout(flow(*(self._chip(priority, each) for each in priority.statements), gap=GAP))
        self._row.replaceWidget(former, self._chips)
        former.hide()
        former.deleteLater()
        QWidget.setTabOrder(self._chips, self._more.control)

    def _chip(self, priority: Priority, statement: str) -> QWidget:
        chip, go, away = QWidget(), QPushButton(statement), QToolButton()
        go.setToolTip(f"Go to {statement}")
        go.clicked.connect(partial(self._sheet.desk.wanted.emit, "evaluation", Page("statement", statement)))
        away.setObjectName("quiet")
        away.setIcon(icon("x"))
        away.setToolTip(f"It does not bear on {statement}")
        away.setAccessibleName(f"It does not bear on {statement}")
        away.clicked.connect(partial(self._bear, priority.record, statement, bears=False))
        chip.setLayout(hbox(go, away, gap=2))
        return chip

    def _add(self, statement: str | None) -> None:
        priority = self._sheet.priority
        if statement is not None and priority is not None:
            self._bear(priority.record, statement, bears=True)

    def _bear(self, record: str, statement: str, *, bears: bool) -> None:
        words = f"It bears on {statement}." if bears else f"It does not bear on {statement} any more."
        self._sheet.saving.do(
            words, lambda workspace: workspace.plans.bear(record, statement, bears=bears), self._sheet.page
        )


def _page_of(priority: Priority, evaluation: Evaluation) -> Page | None:
    if priority.origin == "statement" and priority.source in evaluation.pack.by_id:
        return Page("statement", priority.source)
    if priority.origin == "area" and priority.source in {each.area.id for each in evaluation.areas}:
        return Page("area", priority.source)
    return None


def _named(statement: Statement) -> str:
    words = f"{statement.id}  {statement.text}"
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]}…"
