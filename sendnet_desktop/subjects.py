"""The subjects of one data folder, put together: what each keeps, and what it needs of the others."""

from functools import cached_property
from itertools import starmap
from typing import TYPE_CHECKING

from sendnet_desktop.across.annual import Annual
from sendnet_desktop.across.board import Board
from sendnet_desktop.across.drift import Drifts
from sendnet_desktop.across.service import Across, Sources
from sendnet_desktop.challenge_days.answering import Answering
from sendnet_desktop.challenge_days.service import ChallengeDays
from sendnet_desktop.cohorts.service import CohortData
from sendnet_desktop.evaluations.histories import Histories
from sendnet_desktop.evaluations.last_year import LastYear
from sendnet_desktop.evaluations.service import Evaluations, School
from sendnet_desktop.evaluations.settling import Settling
from sendnet_desktop.exchange.known import OnTheList
from sendnet_desktop.finding.service import Finding
from sendnet_desktop.finding.values import Listed
from sendnet_desktop.folder import EVERY_KIND, DataFolder
from sendnet_desktop.graduated.service import Graduated
from sendnet_desktop.guard.service import Guard
from sendnet_desktop.hubs.service import Hubs
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.channels import PRIVATE
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.papers import works_alone
from sendnet_desktop.meetings.moderation.drawn_on import DrawsOn
from sendnet_desktop.meetings.service import Meetings
from sendnet_desktop.plans.service import Plans
from sendnet_desktop.publishing.service import Frameworks
from sendnet_desktop.trust import retention
from sendnet_desktop.trust.handing_back import HandingBack
from sendnet_desktop.trust.keeping import Keeping
from sendnet_desktop.trust.overview import KnownSchool, Overview, Overviews, overview
from sendnet_desktop.trust.profile import read_profile
from sendnet_desktop.visits.cards import Cards
from sendnet_desktop.visits.naming import ground_words
from sendnet_desktop.visits.service import Beside, Visits
from sendnet_desktop.visits.values import KeptFor

if TYPE_CHECKING:
    from sendnet_desktop.exchange.service import Exchange


class Subjects:
    """Everything that schools, reviewers and the trust keep in one data folder, each subject with its service.

    Attributes:
        profile: Whose laptop this is.
        evaluations: What schools say of themselves.
        frameworks: What they say it against.
        last_year: A school's judgements of the year before, beside this year's.
        plans: What schools mean to change, and what comes of it.
        graduated: How the graduated approach goes in schools, as counts.
        cohorts: What schools count by stage of support, over three years.
        challenge_days: What reviews found at schools.
        recommendations: What challenge days recommended, what was answered and what came of it.
        visits: What the teams of challenge days plan, see and conclude.
        meetings: What the network meets about, and what comes of it.
        hubs: What hub leads see of their schools, and leave at each.
        across: The schools whose work may be read here, beside each other.
        board: What the trust's board is told.
        annual: What the trust tells of a school year.
        drifts: Where schools and those who reviewed them judge alike, and where they do not.
        keeping: How long what is here is kept, and what was cleared.
        guard: What is looked at before it leaves this laptop, and what was let through.
        settling: The fields of which two versions stand, and how that ends.
        histories: Who changed a field, when, from what and to what.
        finding: Whatever may be read here, by its words.
        is_sample: Whether this is sample data, which may never meet real data.
    """

    def __init__(self, opened: DataFolder, entropy: Entropy) -> None:
        self.is_sample = opened.is_sample
        self.profile = read_profile(opened.journal)
        self._opened = opened
        self._journal = opened.journal
        self._entropy = entropy
        self._put_together()

    @cached_property
    def exchange(self) -> "Exchange":
        """The trust's roster and the bundles that travel, put together when first asked for."""
        from sendnet_desktop.exchange.service import Exchange

        return Exchange(
            self._journal,
            self._opened.attachments,
            self.profile,
            self.guard,
            keys=self._opened,
            entropy=self._entropy,
            words=self.evaluations.words,
        )

    @property
    def works_alone(self) -> bool:
        """Whether this laptop belongs to no trust yet."""
        return works_alone(self._journal.ledger)

    def overview(self) -> Overview:
        """Return the picture across the schools whose work may be read here, this school year."""
        return self._overviews.now()

    def readable_schools(self) -> tuple[KnownSchool, ...]:
        """Return the schools on the list whose self-evaluations this laptop may read: all of them at the office."""
        return self._known.readable_schools(self._journal.clock.year())

    def _put_together(self) -> None:
        journal, profile = self._journal, self.profile
        journal.author = profile.person
        journal.permit = self._permit
        self.documents = Documents(journal, self._opened.attachments)
        school = School(profile.org, profile.name, profile.phase) if profile.kind == "school" else None
        self.evaluations = Evaluations(
            journal,
            self.documents,
            self._opened.attachments,
            journal.clock,
            self._entropy,
            school=school,
            sample=self.is_sample,
        )
        self.frameworks = Frameworks(journal, self.documents, self.evaluations, self._entropy)
        self.last_year = LastYear(journal, self.evaluations)
        self.plans = Plans(journal, self.evaluations, self._entropy, sample=self.is_sample)
        self.graduated = Graduated(journal, self.evaluations, sample=self.is_sample)
        self.cohorts = CohortData(journal, self.documents, self.evaluations, sample=self.is_sample)
        self._known = OnTheList(lambda: self.exchange, profile)
        self._overviews = Overviews(journal, self.evaluations, self.readable_schools)
        self._put_days_together()
        self._put_network_together()
        self.guard = Guard(journal, self._opened.attachments, self._entropy)
        known, spoken = self._known, {retention.RETENTION.name: retention.said, "ground": ground_words}
        back = HandingBack(journal, known.holders, known.roles, known.device)
        self.keeping = Keeping(journal, self._opened.attachments, known.school, self.evaluations.words, back)
        self.settling = Settling(journal, self.evaluations, known.laptop)
        self.histories = Histories(journal, self.evaluations, self.settling, known.laptop, spoken)
        self.finding = Finding(
            journal,
            self.evaluations,
            EVERY_KIND,
            others=self.overview,
            people=lambda: () if self.works_alone else starmap(Listed, known.people()),
            drafts=self.frameworks.every_draft,
            school=known.school,
        )

    def _put_days_together(self) -> None:
        journal, known, entropy = self._journal, self._known, self._entropy
        self.challenge_days = ChallengeDays(journal, self.evaluations, entropy)
        self.recommendations = Answering(journal, self.evaluations, self.plans, school=known.school, entropy=entropy)
        self.visits = Visits(
            journal,
            self.evaluations,
            entropy,
            Beside(self.documents, self._opened.attachments, self.frameworks, self.cohorts, self.recommendations),
            challenge_days=self.challenge_days,
            known=known,
            kept_for=lambda: KeptFor(self.keeping.table["findings"], self.keeping.table["visit"]),
            sample=self.is_sample,
        )

    def _put_network_together(self) -> None:
        journal, entropy = self._journal, self._entropy
        self.meetings = Meetings(
            journal,
            self.evaluations,
            self.plans,
            entropy,
            beside=DrawsOn(self.documents, self.frameworks, self.visits, self._known),
            roll=self._known.roll,
            seats=self._known.seats,
            documents=self.documents,
            trust=self._known.trust,
        )
        self.hubs = Hubs(
            journal,
            self.evaluations,
            Cards(journal, entropy),
            plans=self.plans,
            graduated=self.graduated,
            recommendations=self.recommendations,
            known=self._known,
            readable=lambda: {school.org: school.name for school in self.readable_schools()},
            sample=self.is_sample,
        )
        sources = Sources(self.overview, self._known.hubs, self._known.voices)
        self.across = Across(journal, self.evaluations, self.plans, self.recommendations, sources)
        self.drifts = Drifts(journal, self.evaluations, self.documents, self._known.school)
        self.board = Board(
            journal,
            self.evaluations,
            self.across,
            self.recommendations,
            trust=lambda: self.exchange.trust_name or self.profile.name,
            before=lambda: overview(self.evaluations, self.readable_schools(), journal.clock.year() - 1),
            sample=self.is_sample,
        )
        self.annual = Annual(
            journal, self.board, self.across, plans=self.plans, meetings=self.meetings, days=self.recommendations
        )

    def _permit(self, channel: str, kind: str) -> None:
        from sendnet_desktop.exchange.permission import check_permitted

        if channel != PRIVATE:
            check_permitted(self.exchange.enrolment, self.profile, self._journal.policy, channel, kind)
