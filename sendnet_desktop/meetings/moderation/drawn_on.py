"""What moderation draws on of the rest of the data folder."""

from dataclasses import dataclass
from typing import Protocol

from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.publishing.service import Frameworks
from sendnet_desktop.visits.service import Visits


class Known(Protocol):
    """What the trust's list says of schools and laptops."""

    def school(self, org: str, /) -> str:
        """Return a school's name."""

    def laptop(self, device: str, /) -> str:
        """Return what people call a laptop."""

    def device(self) -> str:
        """Return this laptop's id."""


@dataclass(frozen=True, slots=True)
class DrawsOn:
    """What else is in the data folder that moderation draws on.

    Attributes:
        documents: Published things.
        frameworks: What is judged by, and the drafts of the next.
        visits: The challenge days of pairs.
        known: What the trust's list says.
    """

    documents: Documents
    frameworks: Frameworks
    visits: Visits
    known: Known
