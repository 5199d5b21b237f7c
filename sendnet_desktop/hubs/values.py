"""What a hub lead sees of schools and leaves at each: frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sendnet_desktop.challenge_days.recommendations import Recommendation
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.plans.rules import Note, day_of, notes_on
from sendnet_desktop.plans.values import Plan, Priority


@dataclass(frozen=True, slots=True)
class HubVisit:
    """A hub lead's note of a visit to a school, which the school reads.

    Attributes:
        channel: The school's records of the year in which the visit was.
        record: Its id.
        visited_on: ``YYYY-MM-DD``, or empty.
        hub_lead_name: Who visited.
        with_head: Whether the headteacher took part; None if not said.
        with_slt: Whether senior leaders did.
        with_senco: Whether the SENCO did.
        others_met: Who else took part.
        whole_school: A line on practice across the school.
        seen_there: What was seen and said.
        agreed_next: What was agreed.
        next_visit_on: ``YYYY-MM-DD``, or empty.
        of_priorities: What was said of the school's priorities, by the priority's key.
        disagreements: The fields of which two versions stand.
    """

    channel: str
    record: str
    visited_on: str = ""
    hub_lead_name: str = ""
    with_head: bool | None = None
    with_slt: bool | None = None
    with_senco: bool | None = None
    others_met: str = ""
    whole_school: str = ""
    seen_there: str = ""
    agreed_next: str = ""
    next_visit_on: str = ""
    of_priorities: Mapping[str, str] = field(default_factory=dict)
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def org(self) -> str:
        """The school's id."""
        return Channel.parse(self.channel).org

    @property
    def took_part(self) -> tuple[str, ...]:
        """Who took part, in words, whoever was met beside them last."""
        named = {"headteacher": self.with_head, "senior leaders": self.with_slt, "SENCO": self.with_senco}
        others = (self.others_met.strip(),) if self.others_met.strip() else ()
        return (*(name for name, took_part in named.items() if took_part), *others)


@dataclass(frozen=True, slots=True)
class HubJot:
    """What a hub lead wrote down of a school for themselves.

    Attributes:
        record: Its id.
        of_school: The school's id.
        hub_jotted: The words.
        jotted_on: ``YYYY-MM-DD``, or empty.
    """

    record: str
    of_school: str
    hub_jotted: str = ""
    jotted_on: str = ""


@dataclass(frozen=True, slots=True)
class HubSchool:
    """One school of the board.

    Attributes:
        org: Its id.
        name: What people call it.
        plan: Its plan of this year.
        recommendations: What challenge days recommended that is still open.
        visits: The hub lead's visits of this year, the latest first.
        heard_on: The day on which its laptops were last heard of; None if never.
        is_own: Whether whoever reads the board works there.
    """

    org: str
    name: str
    plan: Plan
    recommendations: tuple[Recommendation, ...] = ()
    visits: tuple[HubVisit, ...] = ()
    heard_on: date | None = None
    is_own: bool = False

    @property
    def notes(self) -> tuple[Note, ...]:
        """What its live priorities say without being asked, in their order."""
        plan = self.plan
        return tuple(note for each in plan.live for note in notes_on(each, plan.as_at, plan.words))

    @property
    def late(self) -> tuple[Note, ...]:
        """Actions that are overdue."""
        return tuple(note for note in self.notes if note.rule == "overdue")

    @property
    def without_impact(self) -> tuple[Note, ...]:
        """Priorities of which everything is done and no difference is seen."""
        return tuple(note for note in self.notes if note.rule == "done without impact")

    @property
    def asks(self) -> tuple[Priority, ...]:
        """The live priorities with which it asks for help."""
        return tuple(each for each in self.plan.live if each.support.strip())

    @property
    def last_visit(self) -> HubVisit | None:
        """The latest visit that has a day; None where there was none this year."""
        return next((each for each in self.visits if each.visited_on), None)

    @property
    def last_contact(self) -> date | None:
        """The later of the last visit and of the day on which its laptops were heard of; None if there is neither."""
        visited = self.last_visit
        days = (self.heard_on, day_of(visited.visited_on) if visited else None)
        return max((day for day in days if day), default=None)


@dataclass(frozen=True, slots=True)
class HubBoard:
    """The schools of a hub side by side.

    Attributes:
        schools: In the order of their names.
        as_at: The day on which it is read.
        is_lead: Whether whoever reads it leads the hub, and so may write visits.
        words: What the trust calls things.
        sample: Whether all of it is made up.
    """

    schools: tuple[HubSchool, ...]
    as_at: date
    is_lead: bool
    words: Words = USUAL
    sample: bool = False

    def said(self, sentence: str) -> str:
        """Return a sentence of the program in the words that are used here."""
        return said(self.words, sentence)

    def find(self, org: str) -> HubSchool | None:
        """Return a school; None where it is not on the board."""
        return next((each for each in self.schools if each.org == org), None)


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """One thing to talk about on a visit.

    Attributes:
        words: What it is.
        why: Where it comes from, such as the priority that an action belongs to; empty for nothing more.
    """

    words: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class VisitAgenda:
    """What to talk about on a visit to a school, put together from what is known of it.

    Attributes:
        school: The school's name.
        as_at: The day on which it was put together.
        parts: The points under each heading, in the order in which a visit takes them; empty ones are left out.
        words: What the trust calls things.
        sample: Whether all of it is made up.
    """

    school: str
    as_at: date
    parts: Mapping[str, tuple[AgendaPoint, ...]]
    words: Words = USUAL
    sample: bool = False

    def said(self, sentence: str) -> str:
        """Return a sentence of the program in the words that are used here."""
        return said(self.words, sentence)


AGREED: Final = "Agreed last time"
LATE: Final = "Late actions"
WITHOUT_IMPACT: Final = "Done, and no difference seen yet"
PRIORITIES: Final = "Priorities to look at"
ASKS: Final = "What the school asks for"
RECOMMENDED: Final = "Recommendations that are open"
GRADUATED: Final = "Graduated approach"
HEADINGS: Final = (AGREED, LATE, WITHOUT_IMPACT, PRIORITIES, ASKS, RECOMMENDED, GRADUATED)
"""The parts of an agenda, in order."""
