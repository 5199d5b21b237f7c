"""What can be printed of a hub."""

from dataclasses import dataclass
from datetime import date

from sendnet_desktop.clock import write_day
from sendnet_desktop.hubs.values import VisitAgenda
from sendnet_desktop.steps import Steps
from sendnet_ui.reports.printout import Title


@dataclass(frozen=True, slots=True)
class HubAgendaPrint:
    """The agenda of a visit to a school.

    Attributes:
        agenda: What to talk about.
    """

    agenda: VisitAgenda

    @property
    def written(self) -> tuple[object, ...]:
        return (self.agenda,)

    def title(self, today: date) -> Title:
        return Title(self.agenda.school, "agenda of a visit", f"Agenda of a visit  ·  {write_day(today)}", today)

    def pages(self, _today: date) -> Steps[bytes]:
        from sendnet_desktop.reports.hub_agenda import hub_agenda_report

        return hub_agenda_report(self.agenda)
