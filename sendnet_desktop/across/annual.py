"""The year of the trust: what its schools, meetings and challenge days came to, for the annual report."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sendnet_desktop.across.board import Board, BoardSummary
from sendnet_desktop.across.practice import Practice
from sendnet_desktop.across.service import Across
from sendnet_desktop.challenge_days.answering import Answering
from sendnet_desktop.clock import school_year
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.meetings.at_school import reading
from sendnet_desktop.meetings.at_school.values import Training
from sendnet_desktop.meetings.choices import POOLED
from sendnet_desktop.meetings.minutes.values import Minutes
from sendnet_desktop.meetings.service import Meetings
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.plans.rules import day_of
from sendnet_desktop.plans.service import Plans

LAST_TERM: Final = tuple(HALF_TERMS)[-1]
"""The half-term of which the lead's words stand in the annual report."""

_CLOSED: Final = frozenset({"live", "closed"})


@dataclass(frozen=True, slots=True)
class MeetingHeld:
    """A network meeting of the year.

    Attributes:
        title: What it was called.
        meets_on: ``YYYY-MM-DD``, or empty.
        there: How many schools were there.
        asked: How many were asked.
        decided: How many decisions were made.
        tasks: How many actions were agreed.
    """

    title: str
    meets_on: str
    there: int
    asked: int
    decided: int
    tasks: int


@dataclass(frozen=True, slots=True)
class DayHeld:
    """A challenge day of the year.

    Attributes:
        school: Where.
        title: What it was called.
        held_on: ``YYYY-MM-DD``, or empty.
        recommended: How many recommendations were made.
        is_open: How many of them are still open.
    """

    school: str
    title: str
    held_on: str
    recommended: int
    is_open: int


@dataclass(frozen=True, slots=True)
class AnnualReport:
    """What the trust tells of a school year.

    Attributes:
        summary: What a summary for the board says, with the lead's words of the last half-term.
        meetings: The network meetings, in the order of their days.
        days: The challenge days, in the order of their days.
        impact: How many priorities of the year stand where by their last review; under an empty name those never
            reviewed.
        minutes: How long people took part in training, all together.
        trained: How many people did.
        topics: What it was about, the longest together first, each with its minutes.
        pooled: How many needs and offers schools had, by side.
        practices: What works well somewhere, to be told of.
    """

    summary: BoardSummary
    meetings: tuple[MeetingHeld, ...] = ()
    days: tuple[DayHeld, ...] = ()
    impact: Mapping[str, int] = field(default_factory=dict)
    minutes: int = 0
    trained: int = 0
    topics: tuple[tuple[str, int], ...] = ()
    pooled: Mapping[str, int] = field(default_factory=dict)
    practices: tuple[Practice, ...] = ()


class Annual:
    """The annual report, put together as things stand."""

    def __init__(
        self, journal: Journal, board: Board, across: Across, *, plans: Plans, meetings: Meetings, days: Answering
    ) -> None:
        self._journal = journal
        self._board = board
        self._across = across
        self._plans = plans
        self._meetings = meetings
        self._days = days

    def report(self) -> AnnualReport:
        """Return what the trust tells of this school year."""
        summary = self._board.summary(LAST_TERM)
        picture, ledger = self._across.picture(), self._journal.ledger
        orgs = [school.org for school in picture.schools]
        trainings = [each for each in reading.trainings(ledger, orgs) if _is_of(summary.year, each.cpd_on)]
        return AnnualReport(
            summary,
            tuple(self._held(summary.year)),
            tuple(self._visited(summary.year, {school.org: school.name for school in picture.schools})),
            self._impact(summary.year, orgs),
            sum(each.cpd_minutes for each in trainings),
            len({(each.org, each.cpd_person.strip().casefold()) for each in trainings}),
            _topics(trainings),
            Counter(each.pool_side for each in reading.pool(ledger, orgs) if each.pool_side in POOLED),
            self._across.practice(picture),
        )

    def _held(self, year: int) -> Iterator[MeetingHeld]:
        today = self._journal.clock.today().isoformat()
        for meeting in reversed(self._meetings.calendar.all()):
            if _is_of(year, meeting.meets_on) and meeting.meets_on <= today:
                minutes: Minutes = self._meetings.minutes.of(meeting.place)
                yield MeetingHeld(
                    meeting.title,
                    meeting.meets_on,
                    minutes.there(),
                    len(minutes.seats),
                    len(minutes.decisions),
                    len(minutes.tasks),
                )

    def _visited(self, year: int, names: Mapping[str, str]) -> Iterator[DayHeld]:
        found, today = self._days.all(tuple(names)), self._journal.clock.today().isoformat()
        for day in sorted(self._days.days(tuple(names)), key=lambda each: each.held_on):
            if _is_of(year, day.held_on) and day.held_on <= today:
                made = [each for each in found if each.place == day.place]
                is_open = sum(each.is_open for each in made)
                yield DayHeld(names[day.place.org], day.title, day.held_on, len(made), is_open)

    def _impact(self, year: int, orgs: Sequence[str]) -> dict[str, int]:
        plans = self._plans.all({school_channel(org, year): "" for org in orgs}) if orgs else {}
        counted = Counter[str]()
        for priority in (each for plan in plans.values() for each in plan.priorities if each.stage in _CLOSED):
            counted[priority.last_review.impact if priority.last_review else ""] += 1
        return dict(counted)


def _topics(trainings: Iterable[Training]) -> tuple[tuple[str, int], ...]:
    minutes = Counter[str]()
    for each in trainings:
        minutes[" ".join(each.cpd_topic.split())] += each.cpd_minutes
    return tuple((topic, number) for topic, number in minutes.most_common() if topic)


def _is_of(year: int, text: str) -> bool:
    day = day_of(text)
    return day is not None and school_year(day) == year
