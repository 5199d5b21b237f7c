"""The plan of a challenge day as the school reads it: a document that nothing can change."""

from typing import Final, Literal

import msgspec

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.thawing import thawed

DAY_PLAN_TYPE: Final = "application/vnd.sendnet.day-plan+json"

_NEWEST_FORMAT: Final = 1


class PlannedMember(msgspec.Struct, frozen=True, omit_defaults=True):
    """A member of the team.

    Attributes:
        called: Name.
        part: One of ``visits.choices.PARTS``.
        comes_from: Where the person works; empty if not said.
    """

    called: str
    part: str = ""
    comes_from: str = ""


class PlannedEnquiry(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line of enquiry.

    Attributes:
        asked: The question.
        aim: One of ``visits.choices.AIMS``; empty if not said.
    """

    asked: str
    aim: str = ""


class PlannedSlot(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something on the timetable.

    Attributes:
        starts_at: ``HH:MM``, or empty.
        ends_at: ``HH:MM``, or empty.
        planned: What happens.
        meets: Who is met.
        held_in: Where.
        section: Title of the part of the checklist that is gone through; empty for none.
        who: Who of the team does it; empty for the whole team.
    """

    starts_at: str = ""
    ends_at: str = ""
    planned: str = ""
    meets: str = ""
    held_in: str = ""
    section: str = ""
    who: str = ""


class PlannedSection(msgspec.Struct, frozen=True, omit_defaults=True):
    """A part of what the team looks at.

    Attributes:
        title: What people read.
        items: The texts of its items.
    """

    title: str
    items: tuple[str, ...] = ()


class DayPlan(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is planned for a challenge day.

    Attributes:
        format: 1.
        type: What it is.
        school: The school's name.
        title: What the day is called.
        held_on: ``YYYY-MM-DD``, or empty.
        starts_at: ``HH:MM``, or empty.
        ends_at: ``HH:MM``, or empty.
        host: Who receives the team.
        distribution: Who gets the report, one a line.
        framework: Title and number of the framework that is judged by.
        checklist: Title and number of the checklist.
        team: Who comes.
        enquiries: The lines of enquiry.
        slots: The timetable, by time.
        sections: What the team looks at.
        shared_on: The day on which it was shared, ``YYYY-MM-DD``.
        shared_by: Who shared it.
    """

    format: int
    type: Literal["challenge day plan"]
    school: str
    title: str
    held_on: str = ""
    starts_at: str = ""
    ends_at: str = ""
    host: str = ""
    distribution: str = ""
    framework: str = ""
    checklist: str = ""
    team: tuple[PlannedMember, ...] = ()
    enquiries: tuple[PlannedEnquiry, ...] = ()
    slots: tuple[PlannedSlot, ...] = ()
    sections: tuple[PlannedSection, ...] = ()
    shared_on: str = ""
    shared_by: str = ""

    def says_the_same(self, other: "DayPlan") -> bool:
        """Say whether another plan plans the same, whenever each was shared and by whomever."""
        return msgspec.structs.replace(other, shared_on=self.shared_on, shared_by=self.shared_by) == self


def freeze_plan(plan: DayPlan) -> bytes:
    """Return the bytes to publish: canonical JSON, so that the same plan freezes to the same document."""
    return msgspec.json.encode(plan, order="sorted")


def thaw_plan(data: bytes) -> DayPlan:
    """Read a plan's bytes.

    Raises:
        SendnetError: They are not a plan that this version can read.
    """
    plan = thawed(
        data,
        DayPlan,
        SendnetError("The plan of a challenge day could not be read.", "Ask the trust to share it again."),
    )
    if plan.format > _NEWEST_FORMAT:
        raise SendnetError(
            "The plan of a challenge day was made by a newer version of SENDnet.", "Update SENDnet to read it."
        )
    return plan
