"""What people do with the working papers of challenge days, put together."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from sendnet_desktop.cards import Cards
from sendnet_desktop.challenge_days.answering import Answering
from sendnet_desktop.challenge_days.service import ChallengeDays
from sendnet_desktop.cohorts.service import CohortData
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.publishing.service import Frameworks
from sendnet_desktop.store.attachments import Attachments
from sendnet_desktop.visits.days import Days
from sendnet_desktop.visits.values import KeptFor, Visit

if TYPE_CHECKING:  # a laptop opens with a page that has none of these
    from sendnet_desktop.visits.capture.service import Capturing
    from sendnet_desktop.visits.following.service import FollowingUp
    from sendnet_desktop.visits.following.values import Followed
    from sendnet_desktop.visits.preparing.service import Preparing
    from sendnet_desktop.visits.reporting.service import Reporting
    from sendnet_desktop.visits.synthesis.service import Concluding


class Known(Protocol):
    """What the trust's list says of schools, of people and of this laptop."""

    def school(self, org: str, /) -> str:
        """Return a school's name."""

    def device(self) -> str:
        """Return this laptop's id."""

    def laptop(self, device: str, /) -> str:
        """Return what people call a laptop."""

    def team(self, org: str, day: str, /) -> Collection[str]:
        """Return who may read the papers of a challenge day, by name in lower case."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What else is in the data folder that a challenge day draws on.

    Attributes:
        documents: Published things.
        attachments: Photos and files.
        frameworks: What is judged by, and the checklists.
        cohorts: What schools count.
        recommendations: What earlier challenge days recommended.
    """

    documents: Documents
    attachments: Attachments
    frameworks: Frameworks
    cohorts: CohortData
    recommendations: Answering

    def checklist(self, name: str) -> Checklist:
        """Return the checklist of this hash.

        Raises:
            SendnetError: It is not here, or it is not a checklist.
        """
        return self.frameworks.checklists.checklist(name)


class Visits:
    """The working papers in this data folder, each part of them put together when it is first asked for.

    Attributes:
        days: The challenge days themselves, and who takes part in each.
    """

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        entropy: Entropy,
        beside: Beside,
        *,
        challenge_days: ChallengeDays,
        known: Known,
        kept_for: Callable[[], KeptFor],
        sample: bool = False,
    ) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._entropy = entropy
        self._beside = beside
        self._challenge_days = challenge_days
        self._known = known
        self._kept_for = kept_for
        self._sample = sample
        self._cards = Cards(journal, entropy)
        self.days = Days(journal, evaluations, self._cards, school=known.school, device=known.device)

    @cached_property
    def preparing(self) -> "Preparing":
        """What goes before the day."""
        from sendnet_desktop.visits.preparing.copying import Copying
        from sendnet_desktop.visits.preparing.service import Preparing

        beside, place = self._beside, (self._journal, self._evaluations, self.days)
        copying = Copying(*place, beside.documents, cohorts=beside.cohorts, recommendations=beside.recommendations)
        return Preparing(
            *place,
            beside.documents,
            copying=copying,
            checklists=lambda: beside.frameworks.checklists,
            let_in=self._known.team,
            sample=self._sample,
        )

    @cached_property
    def capture(self) -> "Capturing":
        """What is seen, heard and noted on the day."""
        from sendnet_desktop.visits.capture.photos import Photos
        from sendnet_desktop.visits.capture.service import Capturing

        photos = Photos(self._journal, self._beside.attachments, self._cards, self._entropy)
        return Capturing(self._journal, self.days, photos, self._evaluations.packs, self._beside.checklist)

    @cached_property
    def concluding(self) -> "Concluding":
        """What the team concludes from it."""
        from sendnet_desktop.visits.synthesis.service import Concluding

        beside = self._beside
        return Concluding(self._journal, self._evaluations, beside.documents, self.days, beside.checklist)

    @cached_property
    def reports(self) -> "Reporting":
        """The reports that are made of that, and those that were issued."""
        from sendnet_desktop.visits.reporting.service import Reporting

        return Reporting(
            self._journal,
            self._beside.documents,
            self._challenge_days,
            self.concluding,
            self._cards,
            followed=self._looked_at,
            kept_for=self._kept_for,
            laptop=self._known.laptop,
            sample=self._sample,
        )

    def _looked_at(self, visit: Visit) -> "tuple[Followed, ...]":
        return self.following.looked_at(visit)

    @cached_property
    def following(self) -> "FollowingUp":
        """What days that follow an earlier one up look at and find."""
        from sendnet_desktop.visits.following.service import FollowingUp

        return FollowingUp(
            self._journal,
            self._evaluations,
            self._beside.documents,
            self.days,
            preparing=self.preparing,
            concluding=self.concluding,
            recommendations=self._beside.recommendations,
            checklists=lambda: self._beside.frameworks.checklists,
        )
