"""What is prepared for a challenge day: frozen values."""

from dataclasses import dataclass, field
from datetime import date

from sendnet_desktop.challenge_days.day_plan import DayPlan
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.pack import Pack, Words
from sendnet_desktop.frameworks.words import USUAL
from sendnet_desktop.visits.values import Reviewer, Visit


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A line of enquiry.

    Attributes:
        record: Its id.
        asked: The question.
        aim: One of ``AIMS``; empty if not said.
        found: What came of it.
        disagreements: The fields of which two versions stand.
    """

    record: str
    asked: str = ""
    aim: str = ""
    found: str = ""
    disagreements: tuple[TwoVersions, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """Something on the day's timetable.

    Attributes:
        record: Its id.
        planned: What happens.
        starts_at: ``HH:MM``, or empty.
        ends_at: ``HH:MM``, or empty.
        meets: Who is met.
        held_in: Where.
        section: Id of the section of the checklist that is gone through; empty for none.
        reviewer: Key of the member of the team who does it; empty for the whole team.
        disagreements: The fields of which two versions stand.
    """

    record: str
    planned: str = ""
    starts_at: str = ""
    ends_at: str = ""
    meets: str = ""
    held_in: str = ""
    section: str = ""
    reviewer: str = ""
    disagreements: tuple[TwoVersions, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """What the team has of something of the school's.

    Attributes:
        what: One of ``BRIEFINGS``.
        document: Hash of the copy; empty where there is none.
        as_at: The day on which it was copied, ``YYYY-MM-DD``; empty where there is none.
        told: What the copy is, in words: ``Snapshot “Autumn 1”, 12 October 2026``.
        is_here: Whether its words have come to this laptop.
        is_behind: Whether the school has said something else since; only who reads the school's own papers knows.
    """

    what: str
    document: str = ""
    as_at: str = ""
    told: str = ""
    is_here: bool = False
    is_behind: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """The plan as it was shared with the school.

    Attributes:
        document: Its hash.
        plan: What it says.
        is_behind: Whether something has been planned differently since.
    """

    document: str
    plan: DayPlan
    is_behind: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything about a challenge day before it is held.

    Attributes:
        visit: The day.
        enquiries: The lines of enquiry, in order.
        slots: The timetable, by time.
        briefings: What the team has of the school's, one for each of ``BRIEFINGS``.
        pack: The framework that is judged by; None where it has not come yet.
        checklist: What is gone through; None where it has not come yet.
        shared: The plan that the school has; None before it was shared.
        not_let_in: Names of those of the team whom the trust's list does not let read these papers yet.
        is_begun: Whether somebody has begun to look, so that framework and checklist stay as they are.
        copies: Whether this laptop's person may copy the school's papers here.
        as_at: The day on which it is read.
        words: What the trust calls things.
        sample: Whether all of it is made up.
    """

    visit: Visit
    enquiries: tuple[Enquiry, ...] = ()
    slots: tuple[Slot, ...] = ()
    briefings: tuple[Briefing, ...] = ()
    pack: Pack | None = None
    checklist: Checklist | None = None
    shared: Shared | None = None
    not_let_in: tuple[str, ...] = ()
    is_begun: bool = False
    copies: bool = False
    as_at: date = field(default_factory=date.today)
    words: Words = USUAL
    sample: bool = False

    def briefing(self, what: str) -> Briefing:
        """Return what the team has of one of ``BRIEFINGS``."""
        return next((each for each in self.briefings if each.what == what), Briefing(what))

    def slot(self, record: str) -> Slot | None:
        """Return something on the timetable; None where it is not there any more."""
        return next((each for each in self.slots if each.record == record), None)

    def who(self, slot: Slot) -> Reviewer | None:
        """Return who does something on the timetable; None for the whole team."""
        return self.visit.reviewer(slot.reviewer)

    def section(self, slot: Slot) -> str:
        """Return the title of the section that a slot goes through; empty for none."""
        sections = self.checklist.sections if self.checklist else ()
        return next((each.title for each in sections if each.id == slot.section), "")
