"""A challenge day as its team sees it: frozen values."""

from dataclasses import dataclass
from typing import NamedTuple

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.evaluations.versions import TwoVersions


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A member of the team.

    Attributes:
        key: Of the record; what is seen and judged on the day carries it.
        called: Name, as the team knows it.
        part: One of ``PARTS``.
        comes_from: Where the person works, such as ``Birch Academy``.
        laptop: Id of the laptop that the person writes on; empty until somebody said so.
        disagreements: The fields of which two versions stand.
    """

    key: str
    called: str = ""
    part: str = "reviewer"
    comes_from: str = ""
    laptop: str = ""
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def record(self) -> str:
        """Its record's id."""
        return f"reviewer:{self.key}"


@dataclass(frozen=True, slots=True)
class Visit:
    """A challenge day: when and where it is, who comes, and what is looked at.

    Attributes:
        place: Which day at which school.
        school: The school's name.
        title: What the day is called; what the trust calls such days, where nobody said.
        held_on: ``YYYY-MM-DD``, or empty.
        phase: The school's phases and settings; empty if not said.
        starts_at: ``HH:MM``, or empty.
        ends_at: ``HH:MM``, or empty.
        host: Who receives the team.
        pack: Hash of the framework that is judged by; empty before it was fixed.
        checklist: Hash of the checklist that is gone through; empty before it was fixed.
        follows: Id of the challenge day at the same school that this one follows up; empty for none.
        distribution: Who gets the report, one a line.
        follow_on: Day of the follow-up, ``YYYY-MM-DD``, or empty.
        follow_how: One of ``FOLLOW_UPS``; empty if not said.
        follow_lead: Who leads the follow-up.
        team: In the order in which they were named.
        disagreements: The fields of the day itself of which two versions stand.
    """

    place: DayPlace
    school: str
    title: str = ""
    held_on: str = ""
    phase: str = ""
    starts_at: str = ""
    ends_at: str = ""
    host: str = ""
    pack: str = ""
    checklist: str = ""
    follows: str = ""
    distribution: str = ""
    follow_on: str = ""
    follow_how: str = ""
    follow_lead: str = ""
    team: tuple[Reviewer, ...] = ()
    disagreements: tuple[TwoVersions, ...] = ()

    def reviewer(self, key: str) -> Reviewer | None:
        """Return a member of the team; None where nobody has this key."""
        return next((each for each in self.team if each.key == key), None)

    def on_laptop(self, device: str) -> Reviewer | None:
        """Return who writes on a laptop; None where nobody said."""
        return next((each for each in self.team if device and each.laptop == device), None)


@dataclass(frozen=True, slots=True)
class HandedBack:
    """A laptop whose copy of a challenge day's working papers was cleared.

    Attributes:
        called: Who of the team writes on it, or what the trust's list calls it.
        on: ``YYYY-MM-DD``.
    """

    called: str
    on: str


class KeptFor(NamedTuple):
    """How long things are kept.

    Attributes:
        years: How many school years beside the current one a report is.
        months: How many months after the last change in them the working papers are.
    """

    years: int
    months: int
