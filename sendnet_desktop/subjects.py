"""The subjects of one data folder: what each keeps, and what it needs of the others.

What the first page asks for is put together at once. Everything else is, with its imports, when it is first asked for:
most laptops never lead a hub, and none needs the board's report to show a statement.
"""

from functools import cached_property
from itertools import starmap
from typing import TYPE_CHECKING

from sendnet_desktop.evaluations.service import Evaluations, School
from sendnet_desktop.exchange.known import OnTheList
from sendnet_desktop.folder import EVERY_KIND, DataFolder
from sendnet_desktop.guard.service import Guard
from sendnet_desktop.ids import Entropy
from sendnet_desktop.journal.channels import PRIVATE, Channel
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.papers import works_alone
from sendnet_desktop.plans.service import Plans
from sendnet_desktop.trust.overview import KnownSchool, Overview, Overviews, overview
from sendnet_desktop.trust.profile import read_profile

if TYPE_CHECKING:
    from sendnet_desktop.across.annual import Annual
    from sendnet_desktop.across.board import Board
    from sendnet_desktop.across.drift import Drifts
    from sendnet_desktop.across.service import Across
    from sendnet_desktop.challenge_days.answering import Answering
    from sendnet_desktop.challenge_days.service import ChallengeDays
    from sendnet_desktop.cohorts.service import CohortData
    from sendnet_desktop.evaluations.histories import Histories
    from sendnet_desktop.evaluations.last_year import LastYear
    from sendnet_desktop.evaluations.settling import Settling
    from sendnet_desktop.exchange.service import Exchange
    from sendnet_desktop.finding.service import Finding
    from sendnet_desktop.graduated.service import Graduated
    from sendnet_desktop.hubs.service import Hubs
    from sendnet_desktop.meetings.service import Meetings
    from sendnet_desktop.publishing.service import Frameworks
    from sendnet_desktop.trust.keeping import Keeping
    from sendnet_desktop.visits.service import Visits


class Subjects:
    """Everything that schools, reviewers and the trust keep in one data folder, each subject with its service.

    Attributes:
        profile: Whose laptop this is.
        documents: Published things.
        evaluations: What schools say of themselves.
        plans: What schools mean to change, and what comes of it.
        guard: What is looked at before it leaves this laptop, and what was let through.
        is_sample: Whether this is sample data, which may never meet real data.
    """

    def __init__(self, opened: DataFolder, entropy: Entropy) -> None:
        self.is_sample = opened.is_sample
        self.profile = read_profile(opened.journal)
        self._opened = opened
        self._journal = opened.journal
        self._entropy = entropy
        self._put_together()

    @property
    def works_alone(self) -> bool:
        """Whether this laptop belongs to no trust yet."""
        return works_alone(self._journal.ledger)

    @property
    def leads_hub(self) -> bool:
        """Whether this laptop's person leads a hub of schools."""
        return not self.works_alone and bool(self._known.hub())

    @property
    def has_working_papers(self) -> bool:
        """Whether working papers of a challenge day are here."""
        is_here = any(Channel.parse(name).kind == "visit" for name in self._journal.ledger.channels())
        return is_here and bool(self.visits.days.all())

    def overview(self) -> Overview:
        """Return the picture across the schools whose work may be read here, this school year."""
        return self._overviews.now()

    def readable_schools(self) -> tuple[KnownSchool, ...]:
        """Return the schools on the list whose self-evaluations this laptop may read: all of them at the office."""
        return self._known.readable_schools(self._journal.clock.year())

    @cached_property
    def exchange(self) -> "Exchange":
        """The trust's roster and the bundles that travel."""
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

    @cached_property
    def frameworks(self) -> "Frameworks":
        """What schools judge themselves against, and what challenge days go through."""
        from sendnet_desktop.publishing.service import Frameworks

        return Frameworks(self._journal, self.documents, self.evaluations, self._entropy)

    @cached_property
    def last_year(self) -> "LastYear":
        """A school's judgements of the year before, beside this year's."""
        from sendnet_desktop.evaluations.last_year import LastYear

        return LastYear(self._journal, self.evaluations)

    @cached_property
    def graduated(self) -> "Graduated":
        """How the graduated approach goes in schools, as counts."""
        from sendnet_desktop.graduated.service import Graduated

        return Graduated(self._journal, self.evaluations, sample=self.is_sample)

    @cached_property
    def cohorts(self) -> "CohortData":
        """What schools count by stage of support, over three years."""
        from sendnet_desktop.cohorts.service import CohortData

        return CohortData(self._journal, self.documents, self.evaluations, sample=self.is_sample)

    @cached_property
    def challenge_days(self) -> "ChallengeDays":
        """What reviews found at schools."""
        from sendnet_desktop.challenge_days.service import ChallengeDays

        return ChallengeDays(self._journal, self.evaluations, self._entropy)

    @cached_property
    def recommendations(self) -> "Answering":
        """What challenge days recommended, what was answered and what came of it."""
        from sendnet_desktop.challenge_days.answering import Answering

        known = self._known
        return Answering(self._journal, self.evaluations, self.plans, school=known.school, entropy=self._entropy)

    @cached_property
    def visits(self) -> "Visits":
        """What the teams of challenge days plan, see and conclude."""
        from sendnet_desktop.visits.service import Beside, Visits
        from sendnet_desktop.visits.values import KeptFor

        return Visits(
            self._journal,
            self.evaluations,
            self._entropy,
            Beside(self.documents, self._opened.attachments, self.frameworks, self.cohorts, self.recommendations),
            challenge_days=self.challenge_days,
            known=self._known,
            kept_for=lambda: KeptFor(self.keeping.table["findings"], self.keeping.table["visit"]),
            sample=self.is_sample,
        )

    @cached_property
    def meetings(self) -> "Meetings":
        """What the network meets about, and what comes of it."""
        from sendnet_desktop.meetings.moderation.drawn_on import DrawsOn
        from sendnet_desktop.meetings.service import Meetings

        return Meetings(
            self._journal,
            self.evaluations,
            self.plans,
            self._entropy,
            beside=DrawsOn(self.documents, self.frameworks, self.visits, self._known),
            roll=self._known.roll,
            seats=self._known.seats,
            documents=self.documents,
            trust=self._known.trust,
        )

    @cached_property
    def hubs(self) -> "Hubs":
        """What hub leads see of their schools, and leave at each."""
        from sendnet_desktop.cards import Cards
        from sendnet_desktop.hubs.service import Hubs

        return Hubs(
            self._journal,
            self.evaluations,
            Cards(self._journal, self._entropy),
            plans=self.plans,
            graduated=self.graduated,
            recommendations=self.recommendations,
            known=self._known,
            readable=lambda: {school.org: school.name for school in self.readable_schools()},
            sample=self.is_sample,
        )

    @cached_property
    def across(self) -> "Across":
        """The schools whose work may be read here, beside each other."""
        from sendnet_desktop.across.service import Across, Sources

        sources = Sources(self.overview, self._known.hubs, self._known.voices)
        return Across(self._journal, self.evaluations, self.plans, self.recommendations, sources)

    @cached_property
    def drifts(self) -> "Drifts":
        """Where schools and those who reviewed them judge alike, and where they do not."""
        from sendnet_desktop.across.drift import Drifts

        return Drifts(self._journal, self.evaluations, self.documents, self._known.school)

    @cached_property
    def board(self) -> "Board":
        """What the trust's board is told."""
        from sendnet_desktop.across.board import Board

        return Board(
            self._journal,
            self.evaluations,
            self.across,
            self.recommendations,
            trust=lambda: self.exchange.trust_name or self.profile.name,
            before=lambda: overview(self.evaluations, self.readable_schools(), self._journal.clock.year() - 1),
            heard=self._known.last_heard,
            sample=self.is_sample,
        )

    @cached_property
    def annual(self) -> "Annual":
        """What the trust tells of a school year."""
        from sendnet_desktop.across.annual import Annual

        meetings, days = self.meetings, self.recommendations
        return Annual(self._journal, self.board, self.across, plans=self.plans, meetings=meetings, days=days)

    @cached_property
    def keeping(self) -> "Keeping":
        """How long what is here is kept, and what was cleared."""
        from sendnet_desktop.trust.handing_back import HandingBack
        from sendnet_desktop.trust.keeping import Keeping

        known, words = self._known, self.evaluations.words
        back = HandingBack(self._journal, known.holders, known.roles, known.device)
        return Keeping(self._journal, self._opened.attachments, known.school, words, back)

    @cached_property
    def settling(self) -> "Settling":
        """The fields of which two versions stand, and how that ends."""
        from sendnet_desktop.evaluations.settling import Settling

        return Settling(self._journal, self.evaluations, self._known.laptop)

    @cached_property
    def histories(self) -> "Histories":
        """Who changed a field, when, from what and to what."""
        from sendnet_desktop.evaluations.histories import Histories
        from sendnet_desktop.trust import retention
        from sendnet_desktop.visits.naming import ground_words

        spoken = {retention.RETENTION.name: retention.said, "ground": ground_words}
        return Histories(self._journal, self.evaluations, self.settling, self._known.laptop, spoken)

    @cached_property
    def finding(self) -> "Finding":
        """Whatever may be read here, by its words."""
        from sendnet_desktop.finding.service import Finding
        from sendnet_desktop.finding.values import Listed

        return Finding(
            self._journal,
            self.evaluations,
            EVERY_KIND,
            others=self.overview,
            people=lambda: () if self.works_alone else starmap(Listed, self._known.people()),
            drafts=self.frameworks.every_draft,
            school=self._known.school,
        )

    def _put_together(self) -> None:
        """Put together what is asked for at once, and let go of what was put together for somebody else."""
        for name, kept in vars(Subjects).items():
            if isinstance(kept, cached_property):
                self.__dict__.pop(name, None)
        journal, profile = self._journal, self.profile
        journal.author = profile.person
        journal.permit = self._permit
        self.documents = Documents(journal, self._opened.attachments)
        self.evaluations = Evaluations(
            journal,
            self.documents,
            self._opened.attachments,
            journal.clock,
            self._entropy,
            school=School(profile.org, profile.name, profile.phase) if profile.kind == "school" else None,
            sample=self.is_sample,
        )
        self.plans = Plans(journal, self.evaluations, self._entropy, sample=self.is_sample)
        self.guard = Guard(journal, self._opened.attachments, self._entropy)
        self._known = OnTheList(lambda: self.exchange, profile)
        self._overviews = Overviews(journal, self.evaluations, self.readable_schools)

    def _permit(self, channel: str, kind: str) -> None:
        from sendnet_desktop.exchange.permission import check_permitted

        if channel != PRIVATE:
            check_permitted(self.exchange.enrolment, self.profile, self._journal.policy, channel, kind)
