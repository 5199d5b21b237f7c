"""The prints that go before a challenge day: the plan for school and team, and the data pack."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sendnet_desktop.challenge_days.day_plan import DayPlan, PlannedSlot
from sendnet_desktop.clock import day_written, read_day, write_day, year_name
from sendnet_desktop.frameworks.pack import Words as Named
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.reports.blocks import Block, Bullets, Document, Grid, Heading, Run, Text, Together, Words
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.steps import Steps
from sendnet_desktop.visits.choices import AIMS, PARTS
from sendnet_desktop.visits.preparing.papers import DataBlock, DataLine, DataPack
from sendnet_desktop.visits.preparing.times import span

_NONE: Final = "–"
_WHOLE_TEAM: Final = "The team"
_NO_NAMES: Final = (
    "Nothing that the team writes names a pupil. What it sees is talked over with you on the day, before anything is "
    "written up."
)
_MASKED: Final = (
    "Numbers of pupils below five are shown as “<5”. Where another number would give one away it is hidden, and so is "
    "a percentage of fewer than ten pupils."
)
_SHARES: Final = (14, 34, 20, 14, 18)
_DATA_SHARES: Final = (34, 12, 12, 12, 9, 9, 12)


def day_plan_report(plan: DayPlan, today: date, words: Named = USUAL, *, sample: bool = False) -> Steps[bytes]:
    """Return the plan of a challenge day as a tagged PDF (PDF/UA-1); the same plan gives the same bytes.

    Args:
        plan: What is planned; one that was shared says when and by whom.
        today: The day on which it is printed, for one that was not shared yet.
        words: What the trust calls things.
        sample: Whether all of it is made up.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(day_plan_document(plan, today, words, sample=sample))


def day_plan_document(plan: DayPlan, today: date, words: Named = USUAL, *, sample: bool = False) -> Document:
    """Return what the plan's pages say, before they are set."""
    day = day_written(plan.held_on)
    name = f"{plan.title}, {day}" if day else plan.title
    return Document(
        title=f"Plan of the day: {plan.school}, {name}",
        author=plan.school,
        day=read_day(plan.shared_on) or today,
        footer=f"{plan.school}, {name}: plan",
        stamp=f"Check code {check_code(plan)}",
        content=tuple(_plan(plan, today, words, sample=sample)),
    )


def data_pack_report(pack: DataPack, as_at: date, words: Named = USUAL, *, sample: bool = False) -> Steps[bytes]:
    """Return a data pack as a tagged PDF (PDF/UA-1); the same figures give the same bytes.

    Args:
        pack: The school's figures, masked.
        as_at: The day on which they were copied.
        words: What the trust calls things.
        sample: Whether all of it is made up.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(data_pack_document(pack, as_at, words, sample=sample))


def data_pack_document(pack: DataPack, as_at: date, words: Named = USUAL, *, sample: bool = False) -> Document:
    """Return what the data pack's pages say, before they are set."""
    name = f"Data pack {year_name(pack.year)}"
    return Document(
        title=f"{name}: {pack.school}",
        author=pack.school,
        day=as_at,
        footer=f"{pack.school}, {name}",
        stamp=f"Check code {check_code(pack)}",
        content=tuple(_pack(pack, as_at, words, sample=sample)),
    )


def _plan(plan: DayPlan, today: date, words: Named, *, sample: bool) -> Iterator[Block]:
    yield Text(f"{plan.title}: plan of the day", "overline")
    yield Heading(1, plan.school)
    times = span(plan.starts_at, plan.ends_at)
    yield Text(", ".join(filter(None, (day_written(plan.held_on) or "No date yet", times))), "lead")
    if sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    yield Text(_signed(plan, today), "small")
    yield Text(_NO_NAMES)
    yield from _people(plan, words)
    if plan.enquiries:
        yield Heading(2, "What the team asks")
        asked = ((Run(each.asked), *_aim(each.aim, words)) for each in plan.enquiries)
        yield Bullets(tuple(asked), labels=tuple(f"{number}." for number in range(1, len(plan.enquiries) + 1)))
    yield from _timetable(plan)
    yield from _sections(plan)


def _signed(plan: DayPlan, today: date) -> str:
    if plan.shared_on:
        return f"Shared with the school on {day_written(plan.shared_on)} by {plan.shared_by}."
    return f"As it is planned on {write_day(today)}; not shared with the school yet."


def _people(plan: DayPlan, words: Named) -> Iterator[Block]:
    if plan.team:
        yield Heading(2, "Who comes")
        rows = tuple((each.called, PARTS.get(each.part, _NONE), each.comes_from or _NONE) for each in plan.team)
        yield Grid(("Name", "Part", "From"), rows, (36, 30, 34))
    facts = (
        ("Who receives the team", plan.host),
        ("Judged by", plan.framework),
        ("Checklist", plan.checklist),
        ("The report goes to", ", ".join(said(words, each) for each in plan.distribution.split("\n") if each.strip())),
    )
    for label, value in facts:
        if value:
            yield Text((Run(f"{label}: ", "strong"), Run(value)))


def _aim(aim: str, words: Named) -> tuple[Run, ...]:
    return (Run(f"  ·  {said(words, AIMS[aim])}", "quiet"),) if aim in AIMS else ()


def _timetable(plan: DayPlan) -> Iterator[Block]:
    if not plan.slots:
        return
    yield Heading(2, "Timetable")
    rows = []
    for slot in plan.slots:
        looks: Words = (Run(slot.planned or slot.section or _NONE), *_looked_at(slot))
        when = span(slot.starts_at, slot.ends_at) or _NONE
        rows.append((when, looks, slot.meets or _NONE, slot.held_in or _NONE, slot.who or _WHOLE_TEAM))
    yield Grid(("When", "What", "With whom", "Where", "Who of the team"), tuple(rows), _SHARES)


def _looked_at(slot: PlannedSlot) -> tuple[Run, ...]:
    is_told = not slot.planned or slot.section.casefold() in slot.planned.casefold()
    return () if is_told else (Run(f" ({slot.section})", "quiet"),)


def _sections(plan: DayPlan) -> Iterator[Block]:
    if not plan.sections:
        return
    yield Heading(2, "What the team looks at")
    for section in plan.sections:
        yield Together((Heading(3, section.title), Bullets(section.items, "small")))


def _pack(pack: DataPack, as_at: date, words: Named, *, sample: bool) -> Iterator[Block]:
    yield Text(f"Data pack {year_name(pack.year)}", "overline")
    yield Heading(1, pack.school)
    yield Text(said(words, f"Copied for the challenge day’s team on {write_day(as_at)}"), "lead")
    if sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    yield Text(_MASKED, "small")
    for block in pack.blocks:
        yield Heading(2, block.title)
        yield _figures(pack, block)
    sources = dict.fromkeys(line.source for block in pack.blocks for line in block.lines if line.source)
    if sources:
        yield Heading(2, "Published figures")
        yield Bullets(tuple(sources), "small")


def _figures(pack: DataPack, block: DataBlock) -> Grid:
    header = (block.title, *map(year_name, pack.years), "Change", "Gap to no SEN", "Published")
    rows = tuple(map(_line, block.lines))
    return Grid(header, rows, _DATA_SHARES, centred=len(header) - 1, is_close=True)


def _line(line: DataLine) -> tuple[Words, ...]:
    named = (Run(f"{line.measure}: "), Run(line.group, "strong"))
    return (named, *(value or _NONE for value in (*line.values, line.change, line.gap, line.published)))
