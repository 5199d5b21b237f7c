"""Where a priority came from, with the way back there, and what it bears on and serves."""

from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.challenge_days.places import org_of
from sendnet_desktop.challenge_days.recommendations import named_by
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.plans.choices import ORIGINS
from sendnet_desktop.plans.values import Priority
from sendnet_ui.challenge_days.places import AnswerPlace
from sendnet_ui.evaluations.columns import side_by_side
from sendnet_ui.evaluations.fields import ONE_OF, brief
from sendnet_ui.evaluations.places import Page
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, hbox, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.plans.bearing import BearingPart, PrinciplesPart, brief_words
from sendnet_ui.plans.sheet import PlanSheet
from sendnet_ui.shell.icons import icon


class OriginPart(QWidget):
    """What a priority arose from: a statement or an area by its number, anything else in words."""

    def __init__(self, sheet: PlanSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._page: Page | AnswerPlace | None = None
        self._statements, self._areas = DropDown({}, "Not said"), DropDown({}, "Not said")
        origins = {each: sheet.said(words) for each, words in ORIGINS.items()}
        self._origin = brief(sheet, "priority", "origin", DropDown(origins, "Not said"), ONE_OF)
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
        self._principles = PrinciplesPart(sheet)
        self._about = DropDown({}, "Not said")
        self._area = brief(sheet, "priority", "area", self._about, ONE_OF)
        whence = side_by_side(self._origin, *self._sources.values())
        about = side_by_side(self._area, self._bearing)
        self.setLayout(vbox(self._way, whence, about, self._principles, gap=GAP * 2))
        self._back.clicked.connect(self._go_back)

    def fill(self, priority: Priority) -> None:
        """Show what a priority arose from."""
        evaluation = self._sheet.reading.evaluation
        self._statements.offer({each.statement.id: brief_words(each.statement) for each in evaluation.judged()})
        for areas in (self._areas, self._about):
            areas.offer({each.area.id: f"{each.area.id}  {each.area.title}" for each in evaluation.areas})
        self._area.fill(priority.record, priority.area or None)
        self._origin.fill(priority.record, priority.origin or None)
        shown = priority.origin if priority.origin in self._sources else ""
        for key, field in self._sources.items():
            field.setVisible(key == shown and bool(priority.origin) and not priority.source_called)
            if key == shown:
                field.fill(priority.record, priority.source or None)
        self._show_way(priority, evaluation)
        self._bearing.fill_with(priority)
        self._principles.fill_with(priority)

    def _show_way(self, priority: Priority, evaluation: Evaluation) -> None:
        self._page = _page_of(priority, evaluation)
        self._way.setVisible(self._page is not None)
        if self._page is not None:
            self._told.setText(self._sheet.reading.origins[priority.record].words)
            self._back.setText(f"Back to {_name(self._page, priority)}")

    def _go_back(self) -> None:
        if isinstance(self._page, AnswerPlace):
            self._sheet.desk.wanted.emit("challenge-days", self._page)
        elif self._page is not None:
            self._sheet.desk.wanted.emit("evaluation", self._page)


def _name(page: Page | AnswerPlace, priority: Priority) -> str:
    if isinstance(page, AnswerPlace):
        return priority.source_called.partition(" ")[0].rstrip(":")
    return f"area {page.id}" if page.subject == "area" else page.id


def _page_of(priority: Priority, evaluation: Evaluation) -> Page | AnswerPlace | None:
    if priority.source_called:
        return AnswerPlace(*named_by(org_of(priority.channel), priority.source))
    if priority.origin == "statement" and priority.source in evaluation.pack.by_id:
        return Page("statement", priority.source)
    if priority.origin == "area" and priority.source in {each.area.id for each in evaluation.areas}:
        return Page("area", priority.source)
    return None
