"""The stage of conclusions: areas and the report's lists at the left, the one that is chosen at the right."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from sendnet_desktop.visits.synthesis.rules import MOST, too_many
from sendnet_desktop.visits.synthesis.values import Recommendation, Strength
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import scrolled, vbox
from sendnet_ui.forms.panes import ListBeside
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.shell.desk import Desk
from sendnet_ui.visits.stage_page import StagePage
from sendnet_ui.visits.synthesis.area_page import AreaPage
from sendnet_ui.visits.synthesis.forms import RecommendationForm, StrengthForm
from sendnet_ui.visits.synthesis.listed import Listed, ListedPage
from sendnet_ui.visits.synthesis.places import RECOMMENDATIONS, STRENGTHS, Drawn
from sendnet_ui.visits.synthesis.reading import Reading, read_synthesis
from sendnet_ui.visits.synthesis.rows import drawn_of, part_rows, recommendation_rows, strength_rows
from sendnet_ui.visits.synthesis.sheet import STAGE, SynthesisSheet

_STRENGTHS: Final[Listed[Strength]] = Listed(
    STRENGTHS,
    "strength",
    "No strength yet. Name three to five, at least one of them worth sharing across the trust.",
    strength_rows,
    lambda concluding, day, words: concluding.praise(day, words),
)
_RECOMMENDATIONS: Final[Listed[Recommendation]] = Listed(
    RECOMMENDATIONS,
    "recommendation",
    "No recommendation yet. Three are a good number: what to do, because of what was seen, so that what is different.",
    recommendation_rows,
    lambda concluding, day, words: concluding.recommend(day, words),
    MOST,
)


class SynthesisPage(StagePage):
    """What the team concludes at three o'clock."""

    stage = STAGE
    concerns = (
        *("visit", "reviewer", "briefing", "round", "observation", "theme", "jot", "document"),
        *("working", "conclusion", "strength", "recommendation", "ground"),
    )

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._sheet = SynthesisSheet(desk, saving, self)
        self._sought: Drawn | str | None = None
        self._parts = RowList("Areas, and what goes into the report")
        self._parts.setAccessibleDescription("The arrow keys go from one to the next, Enter into it.")
        self._area = AreaPage(self._sheet)
        strength, recommendation = StrengthForm(self._sheet), RecommendationForm(self._sheet)
        self._strengths = ListedPage(self._sheet, _STRENGTHS, strength, strength.fill)
        self._recommendations = ListedPage(self._sheet, _RECOMMENDATIONS, recommendation, recommendation.fill)
        self._pages = QStackedWidget()
        for page in (self._area, self._strengths, self._recommendations):
            self._pages.addWidget(scrolled(page))
        self._panes = ListBeside(self._parts, self._pages)
        self._panes.hide()
        self.setLayout(vbox(self._panes, gap=0))
        self._parts.chosen.connect(lambda key: self._turn(Drawn(key)))
        self._parts.entered.connect(self._enter)
        leave = QShortcut(QKeySequence("Esc"), self, self.begin)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def refresh(self) -> None:
        """Read the day again."""
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read_synthesis(workspace, place), self._show)

    def visit(self, within: Hashable) -> None:
        """Show an area, or a strength or recommendation; or that of a record."""
        if isinstance(within, Drawn | str):
            self._sought = within
            self._go_to_sought()

    def begin(self) -> None:
        """Put the keyboard into the list of areas."""
        self._parts.setFocus()

    def _show(self, reading: Reading) -> None:
        is_other = not self._sheet.is_read or self._sheet.synthesis.place != reading.synthesis.place
        self._sheet.show(reading)
        if is_other or self._sheet.drawn is None:
            self._sheet.turn(Drawn(f"area.{reading.synthesis.areas[0].area.id}"))
        is_first = self._panes.isHidden()
        self._panes.show()
        self._fill()
        self._go_to_sought()
        self.arrive(anew=is_first)

    def _fill(self) -> None:
        drawn, synthesis = self._sheet.drawn, self._sheet.synthesis
        assert drawn is not None
        self._parts.show_rows(list(part_rows(synthesis)), drawn.part)
        if drawn.part == STRENGTHS:
            self._strengths.fill(synthesis.strengths, "")
        elif drawn.part == RECOMMENDATIONS:
            many = too_many(synthesis.recommendations)
            self._recommendations.fill(synthesis.recommendations, many.words if many else "")
        elif (found := synthesis.area(drawn.part.partition(".")[2])) is not None:
            self._area.fill(found, drawn.record)
        self._pages.setCurrentIndex({STRENGTHS: 1, RECOMMENDATIONS: 2}.get(drawn.part, 0))

    def _turn(self, drawn: Drawn) -> None:
        self.flush()
        self._sheet.turn(drawn)
        self._fill()

    def _enter(self) -> None:
        part: AreaPage | ListedPage[Strength] | ListedPage[Recommendation] = (
            self._area,
            self._strengths,
            self._recommendations,
        )[self._pages.currentIndex()]
        part.begin()

    def _go_to_sought(self) -> None:
        if self._sought is None or not self._sheet.is_read:
            return
        sought, self._sought = self._sought, None
        drawn = drawn_of(sought, self._sheet.synthesis) if isinstance(sought, str) else sought
        if drawn is not None and drawn != self._sheet.drawn:
            self._turn(drawn)
            if drawn.record.startswith("conclusion:"):
                self._area.statements.begin()
