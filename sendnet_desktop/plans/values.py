"""What a plan is to those who read it: frozen values."""

from dataclasses import dataclass
from datetime import date

from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.plans.choices import HALF_TERMS


@dataclass(frozen=True, slots=True)
class Action:
    """Something that is done about a priority.

    Attributes:
        record: Its id.
        priority: Id of the priority's record.
        what: What is done.
        who: Who does it, as a role such as ``SENCO``.
        due: ``YYYY-MM-DD``, or empty.
        state: One of ``STATES``.
        progress_note: How it goes, in a sentence.
        done_on: ``YYYY-MM-DD``, or empty.
        resource: What it needs.
        cost: In whole pounds; None if not said.
        checker: Who checks it, somebody else than whoever leads.
        check_how: How they check.
        check_when: When they check.
        shown_by: Where the evidence is kept.
        recommendation: The recommendation that it answers, by the day's id and the recommendation's key; mostly empty.
        disagreements: The fields of which two versions stand; ``_deleted`` where it was taken away and changed.
    """

    record: str
    priority: str
    what: str = ""
    who: str = ""
    due: str = ""
    state: str = "not-started"
    progress_note: str = ""
    done_on: str = ""
    resource: str = ""
    cost: int | None = None
    checker: str = ""
    check_how: str = ""
    check_when: str = ""
    shown_by: str = ""
    recommendation: str = ""
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether nothing more is to be done."""
        return self.state == "done"


@dataclass(frozen=True, slots=True)
class Milestone:
    """What is to be seen by the end of a half-term.

    Attributes:
        half_term: One of ``HALF_TERMS``.
        expected: What will be seen by then.
        reached: Whether it was; None while nobody has said.
        disagreements: The fields of which two versions stand.
    """

    half_term: str
    expected: str = ""
    reached: bool | None = None
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def name(self) -> str:
        """The half-term as people say it: ``Autumn 2``."""
        return HALF_TERMS.get(self.half_term, self.half_term)


@dataclass(frozen=True, slots=True)
class Review:
    """What was found when a priority was looked at: written once, and corrected only by another review.

    Attributes:
        record: Its id.
        priority: Id of the priority's record.
        reviewed_on: ``YYYY-MM-DD``.
        reviewer: Who reviewed it.
        progress: One of ``PROGRESS``: did we do it? Empty if not said.
        impact: One of ``IMPACT``: did it make a difference? Empty if not said.
        seen: The evidence, in a sentence.
        decision: One of ``DECISIONS``; empty if not said.
        next_on: Day of the next review, ``YYYY-MM-DD``, or empty.
        corrects: Id of the review that this one corrects; empty for none.
        corrected_by: Id of the review that corrects this one; empty while it stands.
    """

    record: str
    priority: str
    reviewed_on: str = ""
    reviewer: str = ""
    progress: str = ""
    impact: str = ""
    seen: str = ""
    decision: str = ""
    next_on: str = ""
    corrects: str = ""
    corrected_by: str = ""

    @property
    def stands(self) -> bool:
        """Whether no other review corrects it."""
        return not self.corrected_by


@dataclass(frozen=True, slots=True)
class Serving:
    """What a person said of a priority and a principle of the inclusion strategy.

    Attributes:
        principle: As the framework words it.
        serves: Whether the priority serves it.
    """

    principle: str
    serves: bool


@dataclass(frozen=True, slots=True)
class Priority:
    """One of the few things that a school means to change this year.

    Attributes:
        record: Its id.
        channel: Where it is kept: the school's records of one year.
        title: What it is called.
        stage: One of ``STAGES``.
        origin: One of ``ORIGINS``; empty if not said.
        source: Id of the statement, area, recommendation or decision that it arose from, or words for it.
        source_called: What people call the recommendation that it arose from; empty for any other origin.
        statements: Ids of the statements that it bears on, in the order of their ids.
        servings: What was said of it and the principles of the inclusion strategy.
        area: Id of the area that it is about; empty if not said.
        baseline: Where the school stands at the beginning, in a sentence.
        baseline_value: The same as a figure or a few words, such as ``61 %``.
        outcome: What will be different for pupils: ``by July, pupils with SEND will ...``.
        measure: How the school will know.
        target: The figure aimed at, or a few words.
        data_source: Where the figures come from.
        lead: Who leads, as a role.
        hub_lead: Which hub lead follows it.
        support: What help the school asks for.
        cost: In whole pounds; None if not said.
        funding: One of ``FUNDING``; empty if not said.
        begins: ``YYYY-MM-DD``, or empty.
        ends: ``YYYY-MM-DD``, or empty.
        school_plan: Where it stands in the school's improvement plan.
        continues: The school year that it was carried on from; None where it is new.
        actions: In the order that the school gave them.
        milestones: In the order of the half-terms; only those of which something is said.
        reviews: The earliest first, those that were corrected among them.
        disagreements: The fields of which two versions stand.
    """

    record: str
    channel: str
    title: str = ""
    stage: str = "draft"
    origin: str = ""
    source: str = ""
    statements: tuple[str, ...] = ()
    servings: tuple[Serving, ...] = ()
    area: str = ""
    baseline: str = ""
    baseline_value: str = ""
    outcome: str = ""
    measure: str = ""
    target: str = ""
    data_source: str = ""
    lead: str = ""
    hub_lead: str = ""
    support: str = ""
    cost: int | None = None
    funding: str = ""
    begins: str = ""
    ends: str = ""
    school_plan: str = ""
    continues: int | None = None
    source_called: str = ""
    actions: tuple[Action, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    reviews: tuple[Review, ...] = ()
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def is_live(self) -> bool:
        """Whether the school works on it."""
        return self.stage == "live"

    @property
    def last_review(self) -> Review | None:
        """The latest review that stands; None before the first."""
        return next((review for review in reversed(self.reviews) if review.stands), None)

    @property
    def differing(self) -> int:
        """How many fields have two versions, its actions' and milestones' with them."""
        parts: tuple[Priority | Action | Milestone, ...] = (self, *self.actions, *self.milestones)
        return sum(len(part.disagreements) for part in parts)

    @property
    def total_cost(self) -> int:
        """What is known of the cost, its actions' with it, in whole pounds."""
        return (self.cost or 0) + sum(action.cost or 0 for action in self.actions)


@dataclass(frozen=True, slots=True)
class Plan:
    """A school's plan of one school year.

    Attributes:
        channel: Where it is kept.
        year: The school year: 2026 is 1 September 2026 to 31 August 2027.
        school: The school's name.
        priorities: In the order that the school gave them.
        as_at: The date on which it is read.
        sample: Whether it is made up, as sample data is.
        words: What things are called here.
        narrowed_to: The filters that have left some priorities out, in words; empty where all of them are here.
    """

    channel: str
    year: int
    school: str
    priorities: tuple[Priority, ...]
    as_at: date
    sample: bool = False
    words: Words = USUAL
    narrowed_to: str = ""

    def said(self, sentence: str) -> str:
        """Return a sentence of the program in the words that are used here."""
        return said(self.words, sentence)

    @property
    def live(self) -> tuple[Priority, ...]:
        """The priorities that the school works on."""
        return tuple(priority for priority in self.priorities if priority.is_live)

    def find(self, record: str) -> Priority | None:
        """Return a priority by its record's id; None where it is not here."""
        return next((priority for priority in self.priorities if priority.record == record), None)

    def bearing_on(self, statement: str) -> tuple[Priority, ...]:
        """Return the priorities that bear on a statement, drafts and closed ones among them."""
        return tuple(priority for priority in self.priorities if statement in priority.statements)


@dataclass(frozen=True, slots=True)
class Origin:
    """What a priority arose from, to go back to.

    Attributes:
        kind: One of ``ORIGINS``; empty if not said.
        id: Id of the statement or of the area; empty for others.
        words: What people call it: ``A3 Needs are identified early``.
    """

    kind: str
    id: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Carryable:
    """A priority of last year that may be carried on.

    Attributes:
        priority: As it stood.
        year: Of which school year.
    """

    priority: Priority
    year: int
