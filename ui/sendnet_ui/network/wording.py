"""How meetings, actions, needs and training are said in the school's room."""

from collections.abc import Iterator

from sendnet_desktop.clock import day_written, read_day
from sendnet_desktop.meetings.at_school.values import PoolEntry, Task
from sendnet_desktop.meetings.choices import HELD_HOW, POOL_STATES, TASK_STATES
from sendnet_desktop.meetings.values import Meeting
from sendnet_desktop.visits.preparing.times import span

ALONE = (
    "This school belongs to no trust yet, so there are no network meetings here. What you note and the training that"
    " you log are kept all the same, and stay yours."
)


def when_words(meeting: Meeting) -> str:
    """Return when a meeting is: ``12 November 2026, 1:00 to 3:30``."""
    return ", ".join(filter(None, (day_written(meeting.meets_on), span(meeting.starts_at, meeting.ends_at))))


def where_words(meeting: Meeting) -> str:
    """Return how and where a meeting is held: ``Hybrid, the trust's office``."""
    return ", ".join(filter(None, (HELD_HOW.get(meeting.held_how, ""), meeting.held_in)))


def far_words(meets_on: str, today: str) -> str:
    """Return how far off a day is, as people say it: ``today``, ``in 3 days``, ``in 2 weeks``."""
    day, now = read_day(meets_on), read_day(today)
    if day is None or now is None:
        return ""
    days = (day - now).days
    if days in (0, 1):
        return ("today", "tomorrow")[days]
    return f"in {days} days" if days < 14 else f"in {days // 7} weeks"


def facts(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Yield what a school is told of a meeting, each with what it is called."""
    said = (
        ("When", when_words(meeting)),
        ("Where", where_words(meeting)),
        ("Focus", meeting.meeting_focus),
        ("What to bring", meeting.bring),
        ("Chair", meeting.chair),
    )
    yield from ((name, words) for name, words in said if words)


def due_words(task: Task, org: str, today: str) -> str:
    """Return by when an action is to be done, or that it is late."""
    if not task.task_due:
        return ""
    if task.is_late(org, today):
        return f"Late: it was due on {day_written(task.task_due)}"
    return f"By {day_written(task.task_due)}"


def standing_words(task: Task, org: str) -> str:
    """Return how an action goes at this school."""
    going = task.at(org)
    finished = day_written(going.finished_on)
    words = TASK_STATES[going.state]
    return f"{words}, {finished}" if going.state == "done" and finished else words


def pooled_words(entry: PoolEntry) -> str:
    """Return what is to be known of a need or an offer at a glance: its days, its terms, its cost."""
    first, last = day_written(entry.from_on), day_written(entry.until_on)
    days = f"{first} to {last}" if first and last else f"from {first}" if first else f"until {last}" if last else ""
    return "  ·  ".join(filter(None, (entry.terms, days, entry.cost_share)))


def state_words(entry: PoolEntry) -> str:
    """Return how far a need or an offer has come."""
    state = POOL_STATES.get(entry.state, entry.state)
    return f"{state} with {entry.agreed_with}" if entry.agreed_with else state
