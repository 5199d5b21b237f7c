"""The parts of the overview, as data: a new one joins by one line."""

import pkgutil
from dataclasses import dataclass
from typing import Final

from sendnet_ui.shell.desk import Desk
from sendnet_ui.trust.part_page import PartPage


@dataclass(frozen=True, slots=True)
class Part:
    """One way to look at many schools.

    Attributes:
        key: Permanent; what a link to it says.
        title: What people read.
        page: Where its ``PartPage`` is, as ``module:class``; it is imported when the part is first chosen.
    """

    key: str
    title: str
    page: str

    def build(self, desk: Desk) -> PartPage:
        """Import and make the page."""
        made: PartPage = pkgutil.resolve_name(self.page)(desk)
        return made


PARTS: Final = (
    Part("areas", "Areas", "sendnet_ui.trust.areas_page:AreasPage"),
    Part("statements", "Statements", "sendnet_ui.trust.statements_page:StatementsPage"),
    Part("duties", "Duties", "sendnet_ui.trust.lists:DutiesPage"),
    Part("priorities", "Priorities", "sendnet_ui.trust.lists:PrioritiesPage"),
    Part("recommendations", "Recommendations", "sendnet_ui.trust.lists:RecommendationsPage"),
    Part("drift", "Drift", "sendnet_ui.trust.shared_lists:DriftPage"),
    Part("practice", "Good practice", "sendnet_ui.trust.shared_lists:PracticePage"),
    Part("pool", "Needs and offers", "sendnet_ui.trust.shared_lists:PoolPage"),
    Part("exchange", "Exchange", "sendnet_ui.trust.lists:ExchangePage"),
)
"""In the order in which they are offered."""
