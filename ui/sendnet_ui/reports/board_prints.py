"""What can be printed for the trust's board."""

from dataclasses import dataclass
from datetime import date

from sendnet_desktop.across.annual import AnnualReport
from sendnet_desktop.across.board import BoardSummary
from sendnet_desktop.clock import write_day, year_name
from sendnet_desktop.steps import Steps
from sendnet_ui.reports.printout import Title


@dataclass(frozen=True, slots=True)
class BoardPrint:
    """The summary of a half-term.

    Attributes:
        summary: What the board is told.
    """

    summary: BoardSummary

    @property
    def written(self) -> tuple[object, ...]:
        return (self.summary.said,)

    def title(self, today: date) -> Title:
        told = self.summary
        what = f"{told.term_name} {year_name(told.year)}"
        return Title(told.trust, f"summary for the board {what}", f"Summary for the board  ·  {what}", today)

    def pages(self, _today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.board import board_report

        return board_report(self.summary)


@dataclass(frozen=True, slots=True)
class AnnualPrint:
    """The annual report.

    Attributes:
        report: What the trust tells of a school year.
    """

    report: AnnualReport

    @property
    def written(self) -> tuple[object, ...]:
        return (self.report.summary.said, self.report.topics, self.report.practices)

    def title(self, today: date) -> Title:
        told = self.report.summary
        return Title(
            told.trust, f"annual report {year_name(told.year)}", f"Annual report  ·  {write_day(today)}", today
        )

    def pages(self, _today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.annual import annual_report

        return annual_report(self.report)


@dataclass(frozen=True, slots=True)
class NeedsPrint:
    """The training that several schools could share.

    Attributes:
        summary: What the board is told, the needs among it.
    """

    summary: BoardSummary

    @property
    def written(self) -> tuple[object, ...]:
        return tuple(need.told for need in self.summary.needs)

    def title(self, today: date) -> Title:
        return Title(self.summary.trust, "shared training needs", f"Shared training  ·  {write_day(today)}", today)

    def pages(self, _today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.annual import needs_report

        return needs_report(self.summary)
