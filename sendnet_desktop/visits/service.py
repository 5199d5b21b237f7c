"""What people do with the working papers of challenge days, put together."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol

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
from sendnet_desktop.visits.capture.photos import Photos
from sendnet_desktop.visits.capture.service import Capturing
from sendnet_desktop.visits.cards import Cards
from sendnet_desktop.visits.days import Days
from sendnet_desktop.visits.following.service import FollowingUp
from sendnet_desktop.visits.preparing.copying import Copying
from sendnet_desktop.visits.preparing.service import Preparing
from sendnet_desktop.visits.reporting.service import KeptFor, Reporting
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
    """The working papers in this data folder.

    Attributes:
        days: The challenge days themselves, and who takes part in each.
        preparing: What goes before the day.
        capture: What is seen, heard and noted on the day.
        concluding: What the team concludes from it.
        reports: The reports that are made of that, and those that were issued.
        following: What days that follow an earlier one up look at and find.
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
        cards, documents = Cards(journal, entropy), beside.documents
        self.days = Days(journal, evaluations, cards, school=known.school, device=known.device)
        photos = Photos(journal, beside.attachments, cards, entropy)
        self.capture = Capturing(journal, self.days, photos, evaluations.packs, beside.checklist)
        self.concluding = Concluding(journal, evaluations, documents, self.days, beside.checklist)
        self.reports = Reporting(
            journal,
            documents,
            challenge_days,
            self.concluding,
            cards,
            kept_for=kept_for,
            laptop=known.laptop,
            sample=sample,
        )
        self.preparing = _preparing(journal, evaluations, self.days, beside, known.team, sample=sample)
        self.following = FollowingUp(
            journal,
            evaluations,
            documents,
            self.days,
            preparing=self.preparing,
            concluding=self.concluding,
            recommendations=beside.recommendations,
            checklists=lambda: beside.frameworks.checklists,
        )


def _preparing(
    journal: Journal,
    evaluations: Evaluations,
    days: Days,
    beside: Beside,
    let_in: Callable[[str, str], Collection[str]],
    *,
    sample: bool,
) -> Preparing:
    copying = Copying(
        journal, evaluations, days, beside.documents, cohorts=beside.cohorts, recommendations=beside.recommendations
    )
    return Preparing(
        journal,
        evaluations,
        days,
        beside.documents,
        copying=copying,
        checklists=lambda: beside.frameworks.checklists,
        let_in=let_in,
        sample=sample,
    )
