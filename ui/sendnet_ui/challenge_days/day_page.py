"""A challenge day as the school sees it: its plan, its reports, and what is not accurate in a draft."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.visits.reporting.issued import Issued
from sendnet_ui.challenge_days.points_part import PointsPart
from sendnet_ui.challenge_days.sheet import AnswerSheet, Told
from sendnet_ui.challenge_days.wording import report_words
from sendnet_ui.forms.layouts import GAP, STRETCH, column, hbox, text, vbox
from sendnet_ui.shell.icons import icon

_NO_PLAN = "The plan of the day has not come yet."
_NO_REPORT = "No report of this day is here. One that is issued comes with a file from the trust."


class DayPage(QWidget):
    """One challenge day."""

    plan_wanted = Signal()
    """The person wants to read the plan of the day."""
    report_wanted = Signal(object)
    """The person wants to read a report; carries what is ``Issued``."""

    sheet_wanted = Signal()
    """The person wants the answers to recommendations on paper."""

    def __init__(self, sheet: AnswerSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = PointsPart(sheet)
        self._title, self._about = text("", "title"), text("", "muted")
        self._planned, self._no_report = text("", "body"), text(_NO_REPORT, "muted")
        self._plan = QPushButton("Read the plan…")
        self._plan.setIcon(icon("file-text"))
        self._sheet = QPushButton("Print the response sheet…")
        self._sheet.setIcon(icon("printer"))
        self._reports = QVBoxLayout()
        self._reports.setSpacing(GAP)
        self._buttons: list[QPushButton] = []
        self.setLayout(
            vbox(
                column(
                    vbox(
                        vbox(self._title, self._about, gap=GAP // 2),
                        vbox(text("Plan", "subheading"), self._planned, hbox(self._plan, STRETCH)),
                        vbox(text("Report", "subheading"), self._no_report, self._reports),
                        hbox(self._sheet, STRETCH),
                        self.points,
                        STRETCH,
                        gap=GAP * 3,
                    )
                )
            )
        )
        self._plan.clicked.connect(self.plan_wanted)
        self._sheet.clicked.connect(self.sheet_wanted)

    def fill(self, told: Told) -> None:
        """Show a challenge day."""
        day = told.day
        self._title.setText(day.title)
        self._about.setText(", ".join(part for part in (day_written(day.held_on), day.team) if part))
        shared = told.plan.shared_on if told.plan else ""
        self._planned.setText(f"Shared on {day_written(shared)}." if shared else "" if told.plan else _NO_PLAN)
        self._planned.setVisible(bool(self._planned.text()))
        self._plan.setVisible(told.plan is not None)
        self._show_reports(told.reports)
        self._sheet.setVisible(bool(told.recommendations))
        self.points.fill(told)

    def _show_reports(self, reports: tuple[Issued, ...]) -> None:
        self._no_report.setVisible(not reports)
        while self._buttons:
            button = self._buttons.pop()
            self._reports.removeWidget(button)
            button.hide()
            button.deleteLater()
        for report in reports:
            button = QPushButton(f"{report_words(report)}…", flat=report.is_superseded)
            button.setIcon(icon("file-text"))
            button.setEnabled(report.report is not None)
            button.setToolTip(
                "Read it" if report.report else "Its words have not come yet; they come with a later file"
            )
            button.clicked.connect(partial(self.report_wanted.emit, report))
            self._reports.addLayout(row := hbox(button, STRETCH))
            row.setContentsMargins(0, 0, 0, 0)
            self._buttons.append(button)
