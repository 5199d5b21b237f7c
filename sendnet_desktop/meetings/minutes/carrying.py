"""What earlier meetings agreed and a later one asks about."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.meetings.at_school import reading
from sendnet_desktop.meetings.at_school.values import ENDED, Task
from sendnet_desktop.meetings.choices import TO_EVERY_SCHOOL
from sendnet_desktop.meetings.values import Meeting


@dataclass(frozen=True, slots=True)
class Carried:
    """An action of an earlier meeting.

    Attributes:
        task: What was agreed.
        meeting: Which meeting agreed it.
        asked: How many schools have to do it; 0 where it is the trust's own.
        done: How many of them have.
        is_open: Whether anybody still waits for it.
    """

    task: Task
    meeting: Meeting
    asked: int
    done: int
    is_open: bool


def carried_over(
    ledger: Ledger, meeting: Meeting, meetings: Sequence[Meeting], orgs: Collection[str]
) -> tuple[Carried, ...]:
    """Return what earlier meetings agreed that is still open, and all that the last one agreed, the oldest first.

    Args:
        ledger: The open tables.
        meeting: The meeting that asks.
        meetings: All of them.
        orgs: The schools on the trust's list.
    """
    earlier = {each.place: each for each in meetings if _is_before(each, meeting)}
    last = max(earlier.values(), key=lambda each: (each.meets_on, each.starts_at), default=None)
    by_key = {place.key: each for place, each in earlier.items()}
    found = [
        _carried(each, by_key[each.meeting], orgs) for each in reading.tasks(ledger, "office") if each.meeting in by_key
    ]
    standing = [each for each in found if each.is_open or each.meeting == last]
    return tuple(sorted(standing, key=lambda each: (each.meeting.meets_on, each.task.task_due or "9999")))


def next_day(meeting: Meeting, meetings: Sequence[Meeting]) -> str:
    """Return the day of the meeting that follows one; empty where none is planned."""
    return min((each.meets_on for each in meetings if _is_before(meeting, each)), default="")


def _is_before(one: Meeting, other: Meeting) -> bool:
    return bool(one.meets_on) and bool(other.meets_on) and one.meets_on < other.meets_on


def _carried(task: Task, meeting: Meeting, orgs: Collection[str]) -> Carried:
    asked = [org for org in orgs if task.is_for(org)]
    done = task.done_at(asked)
    if task.task_state in ENDED:
        is_open = False
    elif task.for_school == TO_EVERY_SCHOOL:
        is_open = any(task.at(org).is_open for org in asked)
    else:
        is_open = task.is_the_trusts or not asked or task.at(task.for_school).is_open
    return Carried(task, meeting, len(asked), done, is_open)
