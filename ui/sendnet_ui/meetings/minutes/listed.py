"""The rows of the lists of the minutes: news, decisions, actions and problems."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.choices import SCOPES, SO_WHAT
from sendnet_ui.meetings.sheet import Reading
from sendnet_ui.plans.rows import Row

_UNSAID: Final = "Not said yet"


def news_rows(reading: Reading) -> Iterator[Row]:
    """Yield what has changed, each with what it asks of schools."""
    for each in reading.minutes.news:
        asks = SO_WHAT.get(each.so_what, "Not said yet what it asks of schools")
        if each.so_what == "act" and each.act_by:
            asks = f"Act by {day_written(each.act_by)}"
        scope = SCOPES.get(each.scope, "")
        yield Row(each.record, "", each.news or _UNSAID, scope, asks, disagrees=bool(each.disagreements), shape="")


def decision_rows(reading: Reading) -> Iterator[Row]:
    """Yield the decisions, numbered."""
    for number, each in enumerate(reading.minutes.decisions, 1):
        since = f"From {day_written(each.effective_on)}" if each.effective_on else "At once"
        two = bool(each.disagreements)
        yield Row(each.record, str(number), each.decided or _UNSAID, "", since, disagrees=two, shape="")


def task_rows(reading: Reading) -> Iterator[Row]:
    """Yield the actions, numbered, each with who does it by when."""
    for number, each in enumerate(reading.minutes.tasks, 1):
        owner = reading.minutes.owner(each)
        due = f"By {day_written(each.task_due)}" if each.task_due else "No day yet"
        yield Row(
            each.record,
            str(number),
            each.task or _UNSAID,
            owner or "Nobody yet",
            due,
            is_pressing=not each.for_school,
            disagrees=bool(each.disagreements),
            shape="",
        )


def clinic_rows(reading: Reading) -> Iterator[Row]:
    """Yield the problems that were talked over."""
    for each in reading.minutes.clinic:
        where = "Told in the note" if each.in_note else "Stays on this laptop"
        yield Row(each.record, "", each.dilemma or _UNSAID, "", where, shape="")
