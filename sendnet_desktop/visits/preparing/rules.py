"""What a challenge day still lacks before it can be held: said in sentences, and never in anybody's way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal

from sendnet_desktop.clock import read_day
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.visits.choices import AIMS
from sendnet_desktop.visits.preparing.times import span
from sendnet_desktop.visits.preparing.values import Prepared, Slot

Part = Literal["day", "team", "enquiries", "timetable", "papers", "plan"]
"""Where on the day's page something is seen to."""

_AHEAD: Final = 10
"""School days before the day on which the plan should be with the school."""

_WEEKEND: Final = 5


@dataclass(frozen=True, slots=True)
class Note:
    """Something that is still to be seen to.

    Attributes:
        part: Where.
        words: A sentence.
        record: The record that it is about; empty for the part as a whole.
        number: How many things it counts as, such as the people whom it names.
    """

    part: Part
    words: str
    record: str = ""
    number: int = 1


def notes(prepared: Prepared) -> tuple[Note, ...]:
    """Return what is still to be seen to, in the order of the page; nothing once everything is ready."""
    found = (
        *_day(prepared),
        *_team(prepared),
        *_enquiries(prepared),
        *_timetable(prepared),
        *_papers(prepared),
        *_plan(prepared),
    )
    return tuple(replace(each, words=said(prepared.words, each.words)) for each in found)


def _day(prepared: Prepared) -> Iterator[Note]:
    visit = prepared.visit
    if not visit.held_on:
        yield Note("day", "The day has no date yet.")
    if visit.starts_at and visit.ends_at and visit.ends_at <= visit.starts_at:
        yield Note("day", "The day ends before it begins.")


def _team(prepared: Prepared) -> Iterator[Note]:
    reviewers = [each for each in prepared.visit.team if each.part != "school"]
    if not reviewers:
        yield Note("team", "Nobody is in the team yet.")
    elif not any(each.part == "lead" for each in reviewers):
        yield Note("team", "Nobody leads the day yet.")
    for each in reviewers:
        if not each.called:
            yield Note("team", "One of the team has no name yet.", each.record)
    if names := prepared.not_let_in:
        are = "is" if len(names) == 1 else "are"
        told = f"{_listed(names)} {are} not let in for this day yet, so the papers do not reach them."
        yield Note("team", told, number=len(names))


def _enquiries(prepared: Prepared) -> Iterator[Note]:
    followed = {each.aim for each in prepared.enquiries if each.asked}
    missing = [words.lower() for aim, words in AIMS.items() if aim not in followed]
    if missing and len(prepared.enquiries) < len(AIMS):
        yield Note("enquiries", f"Agree with the head on {_listed(missing)}.")


def _timetable(prepared: Prepared) -> Iterator[Note]:
    if not prepared.slots:
        yield Note("timetable", "Nothing is on the timetable yet.")
    for slot in prepared.slots:
        called = slot.planned or "Something"
        if not slot.starts_at:
            yield Note("timetable", f"“{called}” has no time yet.", slot.record)
        elif slot.ends_at and slot.ends_at <= slot.starts_at:
            yield Note("timetable", f"“{called}” ends before it begins.", slot.record)
    for first, second in clashes(prepared):
        who = prepared.who(second)
        where = who.called if who else "The team"
        yield Note(
            "timetable",
            f"{where} would be in two places at {span(second.starts_at, '').removeprefix('from ')}: "
            f"“{first.planned}” and “{second.planned}”.",
            second.record,
        )


def clashes(prepared: Prepared) -> Iterator[tuple[Slot, Slot]]:
    """Yield each two things on the timetable at which the same reviewer would have to be at once."""
    timed = [slot for slot in prepared.slots if slot.starts_at and slot.ends_at > slot.starts_at]
    for place, first in enumerate(timed):
        for second in timed[place + 1 :]:
            is_same = first.reviewer == second.reviewer or not (first.reviewer and second.reviewer)
            if is_same and second.starts_at < first.ends_at:
                yield first, second


def _papers(prepared: Prepared) -> Iterator[Note]:
    if not prepared.briefing("evaluation").document:
        yield Note("papers", "The school’s self-evaluation is not here yet: ask the school for a snapshot.")
    if not prepared.briefing("data").document:
        yield Note("papers", "The school’s figures are not here yet, so there is no data pack.")
    behind = [each for each in prepared.briefings if each.is_behind]
    if behind:
        yield Note("papers", "The school has written something new since its papers were copied for the team.")


def _plan(prepared: Prepared) -> Iterator[Note]:
    shared, visit = prepared.shared, prepared.visit
    if shared is not None and shared.is_behind:
        yield Note("plan", "The plan has changed since it was shared with the school.")
    held = read_day(visit.held_on)
    if shared is None and held is not None and prepared.as_at <= held:
        left = school_days_between(prepared.as_at, held)
        soon = f" {left} school days are left; ten are usual." if left < _AHEAD else ""
        yield Note("plan", f"The school has not been told the plan yet.{soon}")


def school_days_between(first: date, last: date) -> int:
    """Return how many Mondays to Fridays lie between two days, the last one counted; holidays are not known."""
    weeks, rest = divmod(max((last - first).days, 0), 7)
    days = (first + timedelta(days=number) for number in range(1, rest + 1))
    return weeks * _WEEKEND + sum(day.weekday() < _WEEKEND for day in days)


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
