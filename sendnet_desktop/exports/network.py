"""What a school has of network meetings as tables and as a calendar: its actions, needs and offers, and CPD."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from sendnet_desktop.clock import year_name
from sendnet_desktop.exports.calendar_file import calendar_file
from sendnet_desktop.exports.lists import Told, apart, day, sheet
from sendnet_desktop.exports.meeting_calendar import meeting_events, task_events
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.meetings.at_school.hours import Hours, by_person, by_topic, of_year, year_of
from sendnet_desktop.meetings.at_school.service import AtSchool
from sendnet_desktop.meetings.at_school.values import PoolEntry, Task, Training
from sendnet_desktop.meetings.choices import POOL_STATES, POOLED, TASK_STATES
from sendnet_desktop.meetings.naming import LABELS
from sendnet_desktop.spreadsheets.values import Sheet

_APART = "Two versions of"


def task_sheets(tasks: Iterable[Task], org: str) -> tuple[Sheet, ...]:
    """Return one row for each action of a meeting that is a school's to do, in the order given.

    Args:
        tasks: The actions.
        org: The school's id.
    """
    columns: list[Told[Task]] = [
        Told(LABELS["task"], lambda each: each.task),
        Told(LABELS["task_role"], lambda each: each.task_role),
        Told(LABELS["task_due"], lambda each: day(each.task_due), "date"),
        Told(LABELS["task_state"], lambda each: TASK_STATES[each.at(org).state]),
        Told(LABELS["finished_on"], lambda each: day(each.at(org).finished_on), "date"),
        Told(LABELS["task_note"], lambda each: each.at(org).task_note),
        Told(LABELS["task_about"], lambda each: each.task_about),
        Told(LABELS["task_shown_by"], lambda each: each.task_shown_by),
        Told("In the plan", lambda each: _in_plan(each, org)),
        Told(_APART, lambda each: apart(each.at(org).disagreements, LABELS)),
    ]
    return (sheet("Actions of meetings", columns, tasks),)


def pool_sheets(entries: Sequence[PoolEntry], school: Callable[[str], str]) -> tuple[Sheet, ...]:
    """Return one row for each need and each offer, in the order given.

    Args:
        entries: Needs and offers of one school or of several.
        school: Names a school by its id.
    """
    columns: list[Told[PoolEntry]] = [
        Told(LABELS["of_school"], lambda each: school(each.org)),
        Told(LABELS["pool_side"], lambda each: POOLED.get(each.pool_side, "")),
        Told(LABELS["pooled"], lambda each: each.pooled),
        Told(LABELS["terms"], lambda each: each.terms),
        Told(LABELS["from_on"], lambda each: day(each.from_on), "date"),
        Told(LABELS["until_on"], lambda each: day(each.until_on), "date"),
        Told(LABELS["cost_share"], lambda each: each.cost_share),
        Told(LABELS["pool_state"], lambda each: POOL_STATES.get(each.state, "")),
        Told(LABELS["agreed_with"], lambda each: each.agreed_with),
        Told("Shown to others", lambda each: "Yes" if each.is_shown else "No"),
        Told(_APART, lambda each: apart(each.disagreements, LABELS)),
    ]
    return (sheet("Needs and offers", columns, entries),)


def cpd_sheets(trainings: Sequence[Training], year: int) -> tuple[Sheet, ...]:
    """Return training of all years, the latest first, and the hours of one school year by person and by topic."""
    columns: list[Told[Training]] = [
        Told("School year", lambda each: year_name(year_of(each))),
        Told(LABELS["cpd_on"], lambda each: day(each.cpd_on), "date"),
        Told(LABELS["cpd_person"], lambda each: each.cpd_person),
        Told(LABELS["cpd_topic"], lambda each: each.cpd_topic),
        Told("Minutes", lambda each: each.cpd_minutes or None, "number"),
        Told(LABELS["cpd_by"], lambda each: each.cpd_by),
        Told(_APART, lambda each: apart(each.disagreements, LABELS)),
    ]
    found = of_year(trainings, year)
    return (
        sheet("CPD", columns, trainings),
        _summed("By person", "Who", by_person(found)),
        _summed("By topic", "Topic", by_topic(found)),
    )


def school_calendar(at_school: AtSchool, words: Words, made: datetime) -> bytes:
    """Return the calendar file of the meetings to come, and of what a school still has to do by when.

    Args:
        at_school: What the school has of meetings.
        words: What the trust calls things.
        made: The moment, aware.
    """
    events = (*meeting_events(at_school.coming()), *task_events(at_school.tasks.left(), words))
    return calendar_file(events, said(words, "Network meetings"), made)


def _summed(title: str, name: str, totals: Iterable[Hours]) -> Sheet:
    columns: list[Told[Hours]] = [
        Told(name, lambda each: each.called),
        Told("Minutes", lambda each: each.minutes, "number"),
        Told("Time", lambda each: each.spoken),
        Told("How often", lambda each: each.times, "number"),
    ]
    return sheet(title, columns, totals)


def _in_plan(task: Task, org: str) -> str:
    taken = task.at(org).taken
    return taken.words if taken else ""
