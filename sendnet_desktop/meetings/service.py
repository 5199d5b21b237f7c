"""What people do with network meetings, put together."""

from collections.abc import Callable

from sendnet_desktop.cards import Cards
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.meetings.at_school.service import AtSchool
from sendnet_desktop.meetings.calendar import Calendar
from sendnet_desktop.meetings.issuing.service import Issuing, TrustSaid
from sendnet_desktop.meetings.minutes.service import Minuting
from sendnet_desktop.meetings.minutes.values import Seat
from sendnet_desktop.meetings.moderation.drawn_on import DrawsOn
from sendnet_desktop.meetings.moderation.service import Moderating
from sendnet_desktop.meetings.preparing.service import Preparing
from sendnet_desktop.meetings.roll_call.service import Roll, RollCalls
from sendnet_desktop.plans.service import Plans


class Meetings:
    """The network meetings of this data folder.

    Attributes:
        calendar: The meetings themselves.
        at_school: What this school has, wants and notes of them.
        issuing: What goes to every school before and after one.
        minutes: What is minuted of each.
        preparing: What goes before each.
        moderation: What everybody judges blind, and schools that look at one another.
        roll_calls: What came from each school for a meeting.
    """

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        plans: Plans,
        entropy: Entropy,
        *,
        beside: DrawsOn,
        roll: Roll,
        seats: Callable[[], tuple[Seat, ...]],
        documents: Documents,
        trust: Callable[[], TrustSaid],
    ) -> None:
        cards = Cards(journal, entropy)
        self.calendar = Calendar(journal, evaluations, cards)
        self.at_school = AtSchool(journal, evaluations, plans, self.calendar, cards)
        self.minutes = Minuting(journal, self.calendar, seats)
        self.preparing = Preparing(journal, self.calendar, self.minutes)
        self.moderation = Moderating(journal, evaluations, entropy, cards, beside)
        self.roll_calls = RollCalls(journal, evaluations, self.calendar, roll)
        self.issuing = Issuing(journal, documents, self.calendar, self.minutes, roll_calls=self.roll_calls, trust=trust)
