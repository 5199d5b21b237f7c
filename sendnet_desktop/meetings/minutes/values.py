"""What is minuted of a network meeting: frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import msgspec

from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.meetings.at_school.values import Task
from sendnet_desktop.meetings.choices import OF_THE_TRUST, STANDING, TO_EVERY_SCHOOL
from sendnet_desktop.meetings.values import Meeting

HERE: Final = frozenset({"present", "deputy"})
"""The ways in which a school was there."""

PRIVATE_ITEMS: Final = frozenset({"clinic", "wellbeing"})
"""The items of an agenda of which what is written stays on the laptop."""


class Seat(NamedTuple):
    """A school that belongs at the table, with who is expected of it.

    Attributes:
        org: The school's id.
        school: Its name.
        attends: Somebody of the school on the trust's list; empty where nobody is.
    """

    org: str
    school: str
    attends: str = ""


class AttendanceSaid(msgspec.Struct, frozen=True):
    """What is said of somebody who was to come, as kept."""

    of_school: str = ""
    attends: str = ""
    attends_as: str = ""
    presence: str = ""


class Attendant(AttendanceSaid, frozen=True, kw_only=True):
    """Somebody of a school who was to come.

    Attributes:
        record: Its id.
        of_school: The school's id.
        attends: Their name.
        attends_as: Their role.
        presence: One of ``PRESENCE``; empty where nobody said.
        disagreements: The fields of which two versions stand.
    """

    record: str
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def is_here(self) -> bool:
        """Whether the school was there by this person or a deputy."""
        return self.presence in HERE


class GuestSaid(msgspec.Struct, frozen=True):
    """What is said of a guest, as kept."""

    guest_name: str = ""
    guest_from: str = ""
    topic: str = ""
    guest_offers: str = ""
    referral: str = ""
    slides: str = ""
    cpd_minutes: int = 0


class Guest(GuestSaid, frozen=True, kw_only=True):
    """A speaker, or somebody from an agency.

    Attributes:
        record: Its id.
        guest_name: Their name.
        guest_from: Their agency or organisation.
        topic: What they speak about.
        guest_offers: What they offer schools.
        referral: How a school comes by it.
        slides: Where the slides are.
        cpd_minutes: How much CPD it counts as; 0 where nobody said.
        disagreements: The fields of which two versions stand.
    """

    record: str
    disagreements: tuple[TwoVersions, ...] = ()


class ItemSaid(msgspec.Struct, frozen=True):
    """What is said of an item of the agenda, as kept."""

    standing: str = ""
    heading: str = ""
    allotted: int = 0
    led_by_whom: str = ""
    discussed: str = ""
    asked_for: str = ""


class AgendaItem(ItemSaid, frozen=True, kw_only=True):
    """An item of the agenda, and what was said of it.

    Attributes:
        record: Its id.
        standing: One of ``STANDING``.
        heading: Its own words; empty where the standing item says enough.
        allotted: Its minutes; 0 where nobody said.
        led_by_whom: Who leads it.
        discussed: What was said.
        asked_for: ``<school>.<key>`` of the suggestion that it came of; empty for none.
        disagreements: The fields of which two versions stand.
    """

    record: str
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def title(self) -> str:
        """What people read: its own words, or what kind of item it is."""
        return self.heading or STANDING.get(self.standing, STANDING["other"])

    @property
    def is_private(self) -> bool:
        """Whether what is written of it stays on the laptop."""
        return self.standing in PRIVATE_ITEMS


class UpdateSaid(msgspec.Struct, frozen=True):
    """What a school tells the others, as kept."""

    win: str = ""
    worry: str = ""
    need: str = ""


class SchoolUpdate(UpdateSaid, frozen=True, kw_only=True):
    """What a school tells the others.

    Attributes:
        record: Its id.
        org: The school's id.
        win: A win.
        worry: A worry.
        need: A need.
        disagreements: The fields of which two versions stand.
    """

    record: str
    org: str
    disagreements: tuple[TwoVersions, ...] = ()


class NewsSaid(msgspec.Struct, frozen=True):
    """What is said of a piece of news, as kept."""

    news: str = ""
    scope: str = ""
    so_what: str = ""
    act_by: str = ""
    news_source: str = ""


class News(NewsSaid, frozen=True, kw_only=True):
    """Something that has changed.

    Attributes:
        record: Its id.
        news: What has changed.
        scope: One of ``SCOPES``; empty if not said.
        so_what: One of ``SO_WHAT``; empty if not said.
        act_by: ``YYYY-MM-DD``, or empty.
        news_source: Where to read it.
        disagreements: The fields of which two versions stand.
    """

    record: str
    disagreements: tuple[TwoVersions, ...] = ()


class DecisionSaid(msgspec.Struct, frozen=True):
    """What is said of a decision, as kept."""

    decided: str = ""
    effective_on: str = ""


class Decision(DecisionSaid, frozen=True, kw_only=True):
    """Something that the meeting decided; its number is its place in the list.

    Attributes:
        record: Its id.
        decided: What was decided.
        effective_on: From when, ``YYYY-MM-DD``, or empty.
        disagreements: The fields of which two versions stand.
    """

    record: str
    disagreements: tuple[TwoVersions, ...] = ()


class ClinicSaid(msgspec.Struct, frozen=True):
    """What is said of a problem, as kept."""

    dilemma: str = ""
    options_offered: str = ""
    will_try: str = ""
    back_on: str = ""
    in_note: bool = False


class Clinic(ClinicSaid, frozen=True, kw_only=True):
    """A problem that was talked over; it stays on this laptop.

    Attributes:
        record: Its id.
        dilemma: The problem, without names.
        options_offered: What the others offered.
        will_try: What will be tried.
        back_on: To be reported back on this day, ``YYYY-MM-DD``, or empty.
        in_note: Whether it is told in the note all the same.
    """

    record: str


class Wellbeing(msgspec.Struct, frozen=True):
    """A closing round as a count; it stays on this laptop.

    Attributes:
        doing_well: How many.
        getting_by: How many.
        finding_it_hard: How many.
        support_agreed: What support was agreed.
        in_note: Whether it is told in the note all the same.
    """

    doing_well: int = 0
    getting_by: int = 0
    finding_it_hard: int = 0
    support_agreed: str = ""
    in_note: bool = False


@dataclass(frozen=True, slots=True)
class Minutes:
    """A meeting as it is minuted on this laptop.

    Attributes:
        meeting: Which, and how it is held.
        seats: The schools on the trust's list, by name, each with who is expected.
        attendance: Who was to come, as far as anybody said.
        guests: Speakers, and people from agencies.
        agenda: The items, in order.
        updates: What schools told the others, by the school's id.
        news: What has changed.
        decisions: What was decided, in order.
        tasks: The actions that were agreed, in order, with how they go at schools.
        clinic: Problems that were talked over; only on the laptop on which they were written.
        wellbeing: The closing round; None where none was written here.
    """

    meeting: Meeting
    seats: tuple[Seat, ...] = ()
    attendance: tuple[Attendant, ...] = ()
    guests: tuple[Guest, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    updates: Mapping[str, SchoolUpdate] = field(default_factory=dict)
    news: tuple[News, ...] = ()
    decisions: tuple[Decision, ...] = ()
    tasks: tuple[Task, ...] = ()
    clinic: tuple[Clinic, ...] = ()
    wellbeing: Wellbeing | None = None

    @property
    def schools(self) -> dict[str, str]:
        """The schools on the trust's list, by id."""
        return {seat.org: seat.school for seat in self.seats}

    def owner(self, task: Task) -> str:
        """Return who does an action: a school, every school or the trust, and in which role; empty if not said."""
        fixed = {TO_EVERY_SCHOOL: "Every school", OF_THE_TRUST: "The trust"}
        whose = fixed.get(task.for_school) or self.schools.get(task.for_school, "A school" if task.for_school else "")
        return " ".join(filter(None, (whose, task.task_role)))

    def there(self) -> int:
        """Return of how many schools somebody was there."""
        return len({each.of_school for each in self.attendance if each.is_here})
