"""What people do with the working papers of challenge days, put together."""

from collections.abc import Callable

from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.visits.cards import Cards
from sendnet_desktop.visits.days import Days


class Visits:
    """The working papers in this data folder.

    Attributes:
        days: The challenge days themselves, and who takes part in each.
    """

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        entropy: Entropy,
        *,
        school: Callable[[str], str],
        device: Callable[[], str],
    ) -> None:
        self.days = Days(journal, evaluations, Cards(journal, entropy), school=school, device=device)
