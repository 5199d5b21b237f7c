"""What people do with network meetings, put together."""

from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.meetings.calendar import Calendar
from sendnet_desktop.visits.cards import Cards


class Meetings:
    """The network meetings of this data folder.

    Attributes:
        calendar: The meetings themselves.
    """

    def __init__(self, journal: Journal, evaluations: Evaluations, entropy: Entropy) -> None:
        cards = Cards(journal, entropy)
        self.calendar = Calendar(journal, evaluations, cards)
