"""What agenda and note of a meeting are made of, as their documents say it."""

from typing import Annotated

import msgspec
from msgspec import Meta

Few = Annotated[int, Meta(ge=0, le=9_999)]
"""A number of schools or of minutes."""
Day = Annotated[str, Meta(max_length=10)]
"""``YYYY-MM-DD``, or empty."""


class Head(msgspec.Struct, frozen=True, omit_defaults=True):
    """Which meeting, when and how: see ``meetings.values.Meeting`` for each; ``trust`` is the trust's name."""

    trust: str = ""
    title: str = ""
    term: str = ""
    meets_on: Day = ""
    starts_at: str = ""
    ends_at: str = ""
    held_how: str = ""
    held_in: str = ""
    chair: str = ""
    note_taker: str = ""
    focus: str = ""
    bring: str = ""


class TaskLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """An action.

    Attributes:
        task: What is to be done.
        who: Who does it, in words: a school, every school or the trust, and the role.
        due: By which day.
        shown_by: How it is known to be done.
        about: The statement or area that it is about.
        going: How it goes, in words; empty where that is not told.
    """

    task: str
    who: str = ""
    due: Day = ""
    shown_by: str = ""
    about: str = ""
    going: str = ""


class GuestLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A guest: see ``meetings.minutes.values.Guest`` for each."""

    name: str = ""
    place: str = ""
    topic: str = ""
    offers: str = ""
    referral: str = ""
    slides: str = ""
    minutes: Few = 0


class ItemLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """An item of the agenda.

    Attributes:
        title: What people read.
        minutes: How long it takes; 0 where nobody said.
        led_by: Who leads it.
        asked_by: The school that asked for it; empty for none.
        discussed: What was said of it.
    """

    title: str
    minutes: Few = 0
    led_by: str = ""
    asked_by: str = ""
    discussed: str = ""


class DecisionLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A decision, and from when it holds."""

    decided: str
    effective_on: Day = ""


class NewsLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that has changed: see ``meetings.minutes.values.News`` for each."""

    news: str
    scope: str = ""
    so_what: str = ""
    act_by: Day = ""
    source: str = ""


class UpdateLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a school told the others."""

    school: str
    win: str = ""
    worry: str = ""
    need: str = ""


class PresenceLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """Whether somebody of a school came: ``presence`` is one of ``PRESENCE``."""

    school: str
    who: str = ""
    role: str = ""
    presence: str = ""


class ClinicLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A problem that was talked over and chosen to be told."""

    dilemma: str = ""
    options: str = ""
    will_try: str = ""
    back_on: Day = ""


class WellbeingLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A closing round that was chosen to be told, as counts."""

    doing_well: Few = 0
    getting_by: Few = 0
    finding_it_hard: Few = 0
    agreed: str = ""


class PoolLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A need or an offer that the trust shows to all: see ``PoolEntry`` for each."""

    school: str
    side: str = ""
    pooled: str = ""
    terms: str = ""
    from_on: Day = ""
    until_on: Day = ""


class NextLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """The meeting that follows."""

    title: str
    meets_on: Day = ""
    starts_at: str = ""
    ends_at: str = ""
    held_in: str = ""
    bring: str = ""
