"""What is printed of capture: the checklist as a form for paper."""

from dataclasses import dataclass
from datetime import date

from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.steps import Steps
from sendnet_desktop.visits.values import Visit
from sendnet_ui.reports.printout import Title


@dataclass(frozen=True, slots=True)
class BlankChecklist:
    """The checklist of a challenge day, to fill in by hand.

    Attributes:
        visit: The day.
        checklist: What it goes through.
        pack: The framework that is judged by.
    """

    visit: Visit
    checklist: Checklist
    pack: Pack

    @property
    def written(self) -> tuple[object, ...]:
        """The parts of it whose words, as people wrote them, come out in the print."""
        return (self.visit,)

    def title(self, _today: date) -> Title:
        """Return whose it is and what it is called."""
        return Title(self.visit.school, "checklist, blank form", "Checklist, blank form")

    def pages(self, today: date) -> Steps[bytes]:
        """Make its pages, as a tagged PDF."""
        from sendnet_desktop.reports.blank_checklist import blank_checklist_report

        return blank_checklist_report(self.visit, self.checklist, self.pack, today)
