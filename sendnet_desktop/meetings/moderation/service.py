"""Moderation, put together: what the trust's lead does, what a SENCO does, and two schools that look at one another."""

from sendnet_desktop.cards import Cards
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.meetings.moderation.answering import Answering
from sendnet_desktop.meetings.moderation.drawn_on import DrawsOn
from sendnet_desktop.meetings.moderation.guidance import Guidance
from sendnet_desktop.meetings.moderation.leading import Moderations
from sendnet_desktop.meetings.moderation.pairs import Pairs


class Moderating:
    """The moderation of this data folder.

    Attributes:
        lead: What the trust's lead does in a moderation, and what anybody reads of it.
        own: The levels that the person on this laptop gives.
        guidance: What was agreed, on its way into the next framework.
        pairs: Two schools that look at one area of each other's.
    """

    def __init__(
        self, journal: Journal, evaluations: Evaluations, entropy: Entropy, cards: Cards, beside: DrawsOn
    ) -> None:
        packs, known = evaluations.packs, beside.known
        self.lead = Moderations(journal, packs, cards, beside, entropy)
        self.own = Answering(journal, evaluations, self.lead, known=known, entropy=entropy)
        self.guidance = Guidance(journal, self.lead, beside.frameworks)
        self.pairs = Pairs(journal, packs, cards, beside)
