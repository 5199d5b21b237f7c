"""What can be printed of the drift between schools and their reviewers."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sendnet_desktop.clock import write_day
from sendnet_desktop.steps import Steps
from sendnet_ui.reports.printout import Title

if TYPE_CHECKING:
    from sendnet_desktop.reports.drift import DriftPaper


@dataclass(frozen=True, slots=True)
class DriftPrint:
    """Where schools and those who reviewed them judge alike.

    Attributes:
        paper: What is told.
    """

    paper: "DriftPaper"

    @property
    def written(self) -> tuple[object, ...]:
        return (self.paper,)

    def title(self, today: date) -> Title:
        called = "what schools and reviewers see"
        return Title(self.paper.trust, called, f"What schools and reviewers see  ·  {write_day(today)}", today)

    def pages(self, _today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.drift import drift_report

        return drift_report(self.paper)
