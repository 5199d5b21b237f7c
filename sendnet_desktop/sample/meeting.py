"""Network meetings in the sample: one of last half-term that was minuted, and one of this that is prepared."""

from functools import cache
from typing import Final

import msgspec

from sendnet_desktop.meetings.choices import OF_THE_TRUST, TO_EVERY_SCHOOL
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.sample.calendar import school_day
from sendnet_desktop.sample.words import cast
from sendnet_desktop.workspace import Workspace
from sendnet_resources import resource

HELD: Final = 23
"""The school day on which the first is held, counted as ``school_day`` does."""
COMING: Final = 58
"""The school day on which the second will be."""

_FIRST: Final = "first"
"""In the words of the sample, the first of its schools."""


class _News(msgspec.Struct, frozen=True):
    news: str
    scope: str
    so_what: str
    act_day: int
    news_source: str


class _Decision(msgspec.Struct, frozen=True):
    decided: str
    from_day: int


class _Task(msgspec.Struct, frozen=True):
    task: str
    whose: str
    task_role: str
    due_day: int
    task_shown_by: str
    task_state: str


class _Words(msgspec.Struct, frozen=True):
    held: dict[str, str]
    coming: dict[str, str]
    allotted: dict[str, int]
    guest: dict[str, str | int]
    presence: tuple[str, ...]
    notes: dict[str, str]
    updates: tuple[dict[str, str], ...]
    news: tuple[_News, ...]
    decisions: tuple[_Decision, ...]
    tasks: tuple[_Task, ...]
    clinic: dict[str, str]
    wellbeing: dict[str, str | int]


@cache
def _words() -> _Words:
    return msgspec.json.decode(resource("sample", "meetings.json").read_bytes(), type=_Words)


def plan_meetings(office: Workspace, year: int) -> MeetingPlace:
    """Plan both meetings, with how long each item of their agendas takes, and tell every school; return the first."""
    words, lead = _words(), cast().lead
    with office.meetings.minutes.together():
        places = [
            _plan(office, said | {"meets_on": _on(year, day), "chair": lead, "note_taker": lead})
            for said, day in ((words.held, HELD), (words.coming, COMING))
        ]
    return places[0]


def hold_meeting(office: Workspace, place: MeetingPlace) -> None:
    """Minute the first meeting: who came, what was told, decided and agreed, what stays here; then issue its note."""
    minuting, words = office.meetings.minutes, _words()
    with minuting.together():
        _call(office, place)
        minuting.add(place, "guest", "", **words.guest)
        for item in minuting.of(place).agenda:
            if item.standing in words.notes:
                minuting.change(place, item.record, "discussed", words.notes[item.standing])
        _agree(office, place)
        minuting.add(place, "clinic", **words.clinic, back_on=_on(place.year, COMING))
        for field, value in words.wellbeing.items():
            minuting.change(place, f"wellbeing:{place.key}", field, value)
    office.meetings.issuing.issue_note(place)


def _plan(office: Workspace, said: dict[str, str]) -> MeetingPlace:
    place, _ = office.meetings.calendar.plan(**said)
    for item in office.meetings.minutes.of(place).agenda:
        office.meetings.minutes.change(place, item.record, "allotted", _words().allotted[item.standing])
    office.meetings.issuing.issue_agenda(place)
    return place


def _call(office: Workspace, place: MeetingPlace) -> None:
    minuting, words = office.meetings.minutes, _words()
    seats = minuting.of(place).seats
    for number, seat in enumerate(seats):
        minuting.mark(place, words.presence[number % len(words.presence)], seat.org)
        minuting.change(place, f"attendance:{place.key}.{seat.org}", "attends_as", "SENCO")
    for seat, told in zip(seats, words.updates, strict=False):
        for field, said in told.items():
            minuting.change(place, f"school_update:{place.key}.{seat.org}", field, said or None)


def _agree(office: Workspace, place: MeetingPlace) -> None:
    minuting, words, year = office.meetings.minutes, _words(), place.year
    for each in words.news:
        said = {"news": each.news, "scope": each.scope, "so_what": each.so_what, "news_source": each.news_source}
        minuting.add(place, "news", **said, act_by=_on(year, each.act_day))
    for decision in words.decisions:
        minuting.add(place, "meeting_decision", decided=decision.decided, effective_on=_on(year, decision.from_day))
    owners = {"every": TO_EVERY_SCHOOL, "trust": OF_THE_TRUST, _FIRST: minuting.of(place).seats[0].org}
    for task in words.tasks:
        told = {"task": task.task, "task_role": task.task_role, "task_shown_by": task.task_shown_by}
        due = {"task_due": _on(year, task.due_day), "task_state": task.task_state}
        minuting.add(place, "task", for_school=owners[task.whose], **told, **due)


def _on(year: int, day: int) -> str:
    return school_day(year, day).isoformat() if day else ""
