"""A network meeting before it is held: frozen values."""

from dataclasses import dataclass

from sendnet_desktop.meetings.at_school.values import GoodPractice, Suggestion
from sendnet_desktop.meetings.minutes.carrying import Carried
from sendnet_desktop.meetings.minutes.values import AgendaItem, Minutes
from sendnet_desktop.meetings.values import Meeting


@dataclass(frozen=True, slots=True)
class Prepared:
    """A meeting as its office prepares it.

    Attributes:
        minutes: The meeting with its agenda and guests, and whatever was minuted already.
        asked: What schools ask for that stands on no agenda yet.
        practices: Good practice that schools share and that stands on no agenda yet.
        carried: What earlier meetings agreed and this one asks about.
    """

    minutes: Minutes
    asked: tuple[Suggestion, ...] = ()
    practices: tuple[GoodPractice, ...] = ()
    carried: tuple[Carried, ...] = ()

    @property
    def meeting(self) -> Meeting:
        """When and how it is held."""
        return self.minutes.meeting

    @property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """Its items, in order."""
        return self.minutes.agenda

    def school(self, org: str) -> str:
        """Return a school's name."""
        return self.minutes.schools.get(org, "A school")
