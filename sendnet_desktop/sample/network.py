"""What schools of the sample ask of network meetings, share and log, and how they carry out what was agreed."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from sendnet_desktop.meetings.choices import TO_EVERY_SCHOOL
from sendnet_desktop.sample.calendar import MORNING, school_day
from sendnet_desktop.sample.schools import AtWork
from sendnet_desktop.sample.visiting import HELD
from sendnet_desktop.steps import Steps
from sendnet_desktop.workspace import Workspace
from sendnet_resources import resource

_CARRIED: Final = HELD + 8
"""The school day on which the first schools say how their actions go."""
_CARRYING: Final = slice(0, 3)
_SAYS: Final = 2
"""Of every so many schools, one logs training beyond the first piece."""


class _Words(msgspec.Struct, frozen=True):
    asked: tuple[str, ...]
    pool: tuple[tuple[str, str, str, str], ...]
    practice: tuple[tuple[str, str, str, bool], ...]
    cpd: tuple[tuple[int, str, int, str], ...]
    note: tuple[str, str]
    home: dict[str, tuple[str, str]]


@cache
def _words() -> _Words:
    return msgspec.json.decode(resource("sample", "network.json").read_bytes(), type=_Words)


def take_part(each: AtWork, number: int) -> None:
    """Ask something of the next meeting, say what is needed, offered and works well, log training, note something.

    Args:
        each: The school.
        number: Its place among all, which says what it has to say; some have nothing.
    """
    words, at_school, year = _words(), each.workspace.meetings.at_school, each.wall.year
    meeting, asked = at_school.next_meeting(), words.asked[number % len(words.asked)]
    side, pooled, terms, cost = words.pool[number % len(words.pool)]
    area, works_well, whom, share = words.practice[number % len(words.practice)]
    if asked and meeting is not None:
        at_school.add("suggestion", suggested=asked, suggested_for="agenda", meeting=meeting.place.key)
    if pooled:
        at_school.add("pool_entry", pool_side=side, pooled=pooled, terms=terms, cost_share=cost)
    if area in {known.id for known in each.workspace.evaluations.current().pack.areas}:
        at_school.add("practice", works_well=works_well, area=area, whom_to_ask=whom, share=share)
    for day, topic, minutes, by in words.cpd[: 1 if number % _SAYS else len(words.cpd)]:
        on = school_day(year, day).isoformat()
        at_school.add("cpd", cpd_on=on, cpd_topic=topic, cpd_minutes=minutes, cpd_by=by, cpd_person=each.school.person)
    title, noted = words.note
    at_school.add("own_note", title=title, own_words=noted, meets_on=school_day(year, 0).isoformat())


def carry_home(office: Workspace, schools: Sequence[AtWork], post: Path) -> Steps[None]:
    """Let the first schools, which have the note of the meeting, say how their actions go.

    The office hears of it, and so does whoever of these schools leads the hub; the others pass the files over.
    """
    carrying, sent = schools[_CARRYING], list[Path]()
    for each in carrying:
        each.wall.go_to(_CARRIED, MORNING)
        _carry_out(each)
        written = yield from each.workspace.exchange.write(post)
        sent += [file.path for file in written]
    for reader in (office, *(each.workspace for each in carrying)):
        yield from reader.exchange.read(sent)


def _carry_out(each: AtWork) -> None:
    tasks = each.workspace.meetings.at_school.tasks
    for task in tasks.all():
        state, note = _words().home["every" if task.for_school == TO_EVERY_SCHOOL else "own"]
        tasks.say(task.record, "task_state", state)
        tasks.say(task.record, "task_note", note)
