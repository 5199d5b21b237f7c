"""The report of a challenge day as something to print."""

from dataclasses import dataclass
from datetime import date

from sendnet_desktop.clock import day_written
from sendnet_desktop.steps import Steps
from sendnet_ui.reports.printout import Title
from sendnet_ui.visits.reporting.reading import Printed


@dataclass(frozen=True, slots=True)
class DayReportPrint:
    """The report, issued or as it stands.

    Attributes:
        printed: What it says, and what was answered.
    """

    printed: Printed

    @property
    def written(self) -> tuple[object, ...]:
        return (self.printed.shown.report, self.printed.responses)

    def title(self, today: date) -> Title:
        shown = self.printed.shown
        report = shown.report
        subject = f"{report.title}, {day_written(report.held_on)}  ·  {shown.standing.lower()}"
        return Title(report.school, f"challenge day report, {shown.standing.lower()}", subject, today)

    def pages(self, _today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.day_report import day_report

        shown, printed = self.printed.shown, self.printed
        return day_report(shown.report, shown.name, shown.standing, printed.responses, printed.words)
