"""Points of accuracy: what the school finds wrong in a draft, and what the team did about each."""

from PySide6.QtWidgets import QFrame, QWidget

from sendnet_desktop.challenge_days.accuracy import Point
from sendnet_ui.evaluations.fields import ONE_OF, Field, brief
from sendnet_ui.forms.choice import YesNo
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.visits.reporting.sheet import ReportSheet


class PointsPart(QWidget):
    """A card for each point; those that are there stay as they are when another comes."""

    def __init__(self, sheet: ReportSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._cards: dict[str, _Card] = {}
        self._none = text("The school has named no point of accuracy.", "muted")
        self._rows = vbox(text("Points of accuracy", "subheading"), self._none, gap=GAP)
        self.setLayout(self._rows)

    def fill(self, points: tuple[Point, ...]) -> None:
        """Show what the school named."""
        records = {point.record for point in points}
        for gone in self._cards.keys() - records:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for number, point in enumerate(points, 1):
            if point.record not in self._cards:
                self._cards[point.record] = _Card(self._sheet)
                self._rows.addWidget(self._cards[point.record])
            self._cards[point.record].fill(number, point)
        self._none.setVisible(not points)


class _Card(QFrame):
    def __init__(self, sheet: ReportSheet) -> None:
        super().__init__()
        self.setObjectName("card")
        self._said = text("", "body")
        self._amended = brief(sheet, "point", "amended", YesNo(), ONE_OF)
        self._how: Field = brief(sheet, "point", "amended_how", LongText(fewest_lines=1))
        self.setLayout(vbox(self._said, self._amended, self._how, gap=GAP, margin=GAP * 2))

    def fill(self, number: int, point: Point) -> None:
        self._said.setText(f"{number}. {point.inaccurate}")
        self._amended.fill(point.record, point.amended)
        self._how.fill(point.record, point.amended_how or None)
