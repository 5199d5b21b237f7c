"""A recommendation from the day on which it was made to what came of it: frozen values."""

from dataclasses import dataclass
from typing import Final, Literal

from sendnet_desktop.challenge_days.advice import Advice
from sendnet_desktop.challenge_days.choices import REPLIES
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.ids import key_of

State = Literal[
    "proposed",
    "accepted",
    "declined",
    "in plan",
    "in progress",
    "done",
    "shown",
    "closed",
    "carried",
]

STATES: Final[dict[State, str]] = {
    "proposed": "Proposed",
    "accepted": "Accepted",
    "declined": "Not accepted",
    "in plan": "In the plan",
    "in progress": "In progress",
    "done": "Done, and impact not yet shown",
    "shown": "Impact shown",
    "closed": "Closed",
    "carried": "Carried forward",
}
"""How far a recommendation has come, in the words that people read."""

SETTLED: Final[frozenset[State]] = frozenset({"declined", "closed"})
"""Where nobody waits for anything any more; one that is carried forward stays open."""

WAITS: Final[dict[State, str]] = {
    "proposed": "The school is to answer",
    "accepted": "The school is to take it into its plan",
    "declined": "",
    "in plan": "The school is to begin",
    "in progress": "The school carries it out",
    "done": "A follow-up is to look at its impact",
    "shown": "A follow-up is to close it",
    "closed": "",
    "carried": "The school goes on, and a later follow-up looks again",
}
"""Who waits for what; empty where nobody does."""

_THE_SCHOOLS: Final[frozenset[State]] = frozenset({"proposed", "accepted", "in plan", "in progress", "carried"})


@dataclass(frozen=True, slots=True)
class Response:
    """What the headteacher answered.

    Attributes:
        reply: One of ``REPLIES``; empty before there is an answer.
        why: The reason, or the change.
        by: One of ``REPLIED_BY``; empty if not said.
        on: ``YYYY-MM-DD``, or empty.
        disagreements: The fields of which two versions stand.
    """

    reply: str = ""
    why: str = ""
    by: str = ""
    on: str = ""
    disagreements: tuple[TwoVersions, ...] = ()

    @property
    def is_given(self) -> bool:
        """Whether there is an answer."""
        return self.reply in REPLIES


@dataclass(frozen=True, slots=True)
class Taken:
    """A priority or an action of the school's plan that takes a recommendation up.

    Attributes:
        record: Its id.
        channel: Where it is kept.
        words: What people call it.
        due: ``YYYY-MM-DD``, or empty.
        has_begun: Whether anything is done about it.
        is_done: Whether nothing more is to be done.
        shows_impact: Whether a review of its priority saw the intended impact.
    """

    record: str
    channel: str
    words: str
    due: str = ""
    has_begun: bool = False
    is_done: bool = False
    shows_impact: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a follow-up found of it.

    Attributes:
        place: The follow-up.
        held_on: When, ``YYYY-MM-DD``, or empty.
        difference: One of ``DIFFERENCES``; empty if not said.
        shown: What was seen.
        ending: One of ``ENDINGS``; empty while it stays open.
        disagreements: The fields of which two versions stand.
    """

    place: DayPlace
    held_on: str = ""
    difference: str = ""
    shown: str = ""
    ending: str = ""
    disagreements: tuple[TwoVersions, ...] = ()


class Recommendation(Advice, frozen=True, kw_only=True):
    """What a challenge day recommends to a school, with everything that has come of it.

    Attributes:
        record: Its id, the same among the working papers and in the report.
        place: The challenge day.
        school: The school's name.
        day: What the challenge day is called.
        held_on: When it was, ``YYYY-MM-DD``, or empty.
        number: Its place in the report, from 1.
        response: What the headteacher answered.
        taken: What of the school's plan takes it up, the earliest first.
        outcomes: What follow-ups found, the latest first.
    """

    record: str
    place: DayPlace
    school: str
    day: str
    held_on: str
    number: int
    response: Response = Response()
    taken: tuple[Taken, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    @property
    def source(self) -> str:
        """What a priority or an action names that takes it up."""
        return source_of(self.place, self.record)

    @property
    def name(self) -> str:
        """What people call it in short: ``R2``."""
        return f"R{self.number}"

    @property
    def state(self) -> State:
        """How far it has come, read from the answer, the plan and the follow-up: stored nowhere."""
        found = self.outcomes[0] if self.outcomes else Outcome(self.place)
        if found.ending:
            return "closed" if found.ending == "closed" else "carried"
        if self.response.reply == "decline":
            return "declined"
        return self._came_of_it(found) or ("accepted" if self.response.is_given else "proposed")

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for something."""
        return self.state not in SETTLED

    def is_late(self, today: str) -> bool:
        """Say whether the school is still at it after the day by which it was to be done.

        Args:
            today: ``YYYY-MM-DD``.
        """
        return bool(self.by_when) and self.by_when < today and self.state in _THE_SCHOOLS

    def _came_of_it(self, found: Outcome) -> State | None:
        if found.difference == "shown" or any(each.shows_impact for each in self.taken):
            return "shown"
        if found.difference == "done" or (self.taken and all(each.is_done for each in self.taken)):
            return "done"
        if any(each.has_begun for each in self.taken):
            return "in progress"
        return "in plan" if self.taken else None


def source_of(place: DayPlace, record: str) -> str:
    """Return what a plan names a recommendation by: the day's id and the recommendation's key."""
    return f"{place.day}.{key_of(record)}"


def named_by(org: str, source: str) -> tuple[DayPlace, str]:
    """Return the challenge day and the record that a plan of a school names."""
    day, _, key = source.rpartition(".")
    return DayPlace(org, day), f"recommendation:{key}"
