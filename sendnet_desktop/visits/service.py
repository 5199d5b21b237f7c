"""What people do with the working papers of challenge days, put together."""

from collections.abc import Callable

from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.store.attachments import Attachments
from sendnet_desktop.visits.capture.photos import Photos
from sendnet_desktop.visits.capture.service import Capturing
from sendnet_desktop.visits.cards import Cards
from sendnet_desktop.visits.days import Days


class Visits:
    """The working papers in this data folder.

    Attributes:
        days: The challenge days themselves, and who takes part in each.
        capture: What is seen, heard and noted on the day.
    """

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        entropy: Entropy,
        *,
        school: Callable[[str], str],
        device: Callable[[], str],
        attachments: Attachments,
        checklist: Callable[[str], Checklist],
    ) -> None:
        cards = Cards(journal, entropy)
        self.days = Days(journal, evaluations, cards, school=school, device=device)
        photos = Photos(journal, attachments, cards, entropy)
        self.capture = Capturing(journal, self.days, photos, evaluations.packs, checklist)
