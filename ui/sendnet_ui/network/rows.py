"""The rows of the room's lists: what is to be done, asked for, pooled, shared, noted and logged."""

from collections.abc import Iterator

from sendnet_desktop.clock import day_written, year_name
from sendnet_desktop.meetings.at_school.hours import duration, year_of
from sendnet_desktop.meetings.at_school.values import ENDED, OwnNote, PoolEntry
from sendnet_desktop.meetings.choices import POOLED, SUGGESTED_FOR
from sendnet_ui.network.sheet import Reading
from sendnet_ui.network.wording import due_words, pooled_words, standing_words, state_words
from sendnet_ui.plans.rows import AnyRow, Heading, Row

_SILENT = "Not said yet"


def task_rows(reading: Reading) -> Iterator[AnyRow]:
    """Yield what is still to be done, the soonest first, then what is over."""
    going = {each.record: each.at(reading.org) for each in reading.tasks}
    for heading, is_over in (("To do", False), ("Over", True)):
        group = [each for each in reading.tasks if going[each.record].is_open is not is_over]
        if group:
            yield Heading(heading, heading)
        for task in group:
            progress = going[task.record]
            is_late = task.is_late(reading.org, reading.today)
            yield Row(
                task.record,
                "",
                task.task or _SILENT,
                due_words(task, reading.org, reading.today),
                "In your plan" if progress.taken and progress.is_open else standing_words(task, reading.org),
                is_pressing=is_late,
                is_done=progress.state in ENDED,
                disagrees=bool(progress.disagreements),
                shape="half" if progress.state == "begun" else "circle",
            )


def suggestion_rows(reading: Reading) -> Iterator[Row]:
    """Yield what this school asks for, the latest first."""
    for each in reading.suggestions:
        meeting = reading.meeting(each.meeting)
        when = day_written(meeting.meets_on) if meeting else ""
        yield Row(
            each.record,
            "",
            each.suggested or _SILENT,
            f"For the meeting of {when}" if when else "For the next meeting",
            SUGGESTED_FOR.get(each.suggested_for, ""),
            is_done=bool(meeting) and meeting in reading.held,
            disagrees=bool(each.disagreements),
            shape="",
        )


def pool_rows(reading: Reading) -> Iterator[AnyRow]:
    """Yield what this school needs, then what it offers."""
    for side, heading in (("need", "We need"), ("offer", "We offer")):
        group = [each for each in reading.pool if (each.pool_side or "need") == side]
        if group:
            yield Heading(side, heading)
        for each in group:
            yield _pooled(each, "Others see it" if each.is_shown else "Only the trust sees it")


def other_rows(reading: Reading) -> Iterator[AnyRow]:
    """Yield what other schools need, then what they offer."""
    for side in POOLED:
        group = [each for each in reading.others if each.pool_side == side]
        if group:
            yield Heading(f"others {side}", "Others need" if side == "need" else "Others offer")
        for each in group:
            yield _pooled(each, reading.schools.get(each.of_school, "A school"))


def practice_rows(reading: Reading) -> Iterator[Row]:
    """Yield what works well here."""
    areas = {each.id: each.title for each in reading.pack.areas}
    for each in reading.practices:
        yield Row(
            each.record,
            "",
            each.works_well or _SILENT,
            areas.get(each.area, ""),
            "To be shared" if each.share else "Stays with us",
            disagrees=bool(each.disagreements),
            shape="",
        )


def note_rows(reading: Reading) -> Iterator[Row]:
    """Yield the person's own notes, the latest first."""
    for each in reading.notes:
        first = next(iter(each.own_words.splitlines()), "")
        yield Row(each.record, "", note_title(each, reading), first, day_written(each.meets_on), shape="")


def note_title(note: OwnNote, reading: Reading) -> str:
    """Return what a note is called: by its own words, or by the meeting that it is of."""
    meeting = reading.meeting(note.meeting)
    return note.title or (meeting.title if meeting else "") or "Note"


def training_rows(reading: Reading) -> Iterator[AnyRow]:
    """Yield who took part in which training, by school year, the latest first."""
    shown = 0
    for each in sorted(reading.trainings, key=year_of, reverse=True):
        if year_of(each) != shown:
            shown = year_of(each)
            yield Heading(f"year {shown}", year_name(shown))
        yield Row(
            each.record,
            "",
            each.cpd_topic or _SILENT,
            "  ·  ".join(filter(None, (each.cpd_person or "Nobody named yet", each.cpd_by))),
            "  ·  ".join(
                filter(None, (day_written(each.cpd_on), duration(each.cpd_minutes) if each.cpd_minutes else ""))
            ),
            disagrees=bool(each.disagreements),
            shape="",
        )


def _pooled(each: PoolEntry, standing: str) -> Row:
    return Row(
        each.record,
        "",
        each.pooled or _SILENT,
        "  ·  ".join(filter(None, (pooled_words(each), "" if each.state == "open" else state_words(each)))),
        standing,
        is_done=each.state == "over",
        disagrees=bool(each.disagreements),
        shape="",
    )
