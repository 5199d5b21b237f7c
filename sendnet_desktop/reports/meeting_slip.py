"""Slips of a network meeting: for each school its actions, what is waited for of it, and what comes next."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sendnet_desktop.clock import day_written
from sendnet_desktop.frameworks.pack import Words as Named
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.meetings.issuing.values import Slip, Slips, SlipTask
from sendnet_desktop.reports.blocks import Block, Bullets, Document, Grid, Heading, NewPage, Run, Text, Words
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.meeting_wording import NONE, following, labelled, named
from sendnet_desktop.steps import Steps

_FIRST: Final = 3
_COVER: Final = (52, 16, 32)
_COUNTS: Final = ("no", "one", "two", "three")


def meeting_slips_report(slips: Slips, today: date, words: Named = USUAL, *, sample: bool = False) -> Steps[bytes]:
    """Return slips as a tagged PDF (PDF/UA-1): of one school its page, of several a page each behind a list of them.

    Args:
        slips: Those of a meeting, or that of one school.
        today: The day on which they are printed.
        words: What the trust calls things.
        sample: Whether all of it is made up.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(meeting_slips_document(slips, today, words, sample=sample))


def meeting_slips_document(slips: Slips, today: date, words: Named = USUAL, *, sample: bool = False) -> Document:
    """Return what the slips say, before they are set."""
    name = f"After {named(slips.head)}"
    whose = slips.slips[0].school if len(slips.slips) == 1 else "slips"
    content = tuple(_alone(slips, words) if len(slips.slips) == 1 else _all(slips, words))
    made_up = (Text("Sample data: all of it is made up.", "quiet"),) if sample else ()
    return Document(
        title=f"{name}: {whose}",
        author=slips.head.trust or "SENDnet",
        day=today,
        footer=f"{name}: {whose}",
        stamp=f"Check code {check_code(slips)}",
        content=(*content[:2], *made_up, *content[2:]),
    )


def _all(slips: Slips, words: Named) -> Iterator[Block]:
    yield Text(f"After {named(slips.head)}", "overline")
    yield Heading(1, "A slip for each school")
    rows = tuple((each.school, str(len(each.tasks)), _owed(each)) for each in slips.slips)
    if rows:
        yield Grid(("School", "Actions", "Its file"), rows, _COVER, is_close=True)
    for slip in slips.slips:
        yield NewPage()
        yield Text(f"After {named(slips.head)}", "overline")
        yield Heading(2, slip.school)
        yield from _slip(slip, slips, words, level=3)


def _alone(slips: Slips, words: Named) -> Iterator[Block]:
    (slip,) = slips.slips
    yield Text(f"After {named(slips.head)}", "overline")
    yield Heading(1, slip.school)
    yield from _slip(slip, slips, words, level=2)


def _owed(slip: Slip) -> str:
    if not slip.waits_for:
        return "here"
    return "here, parts are missing" if slip.came else "waited for"


def _slip(slip: Slip, slips: Slips, words: Named, *, level: int) -> Iterator[Block]:
    first, more = slip.tasks[:_FIRST], slip.tasks[_FIRST:]
    yield _section(
        level, f"Your {_COUNTS[len(first)]} action{'' if len(first) == 1 else 's'}" if first else "Your actions"
    )
    if first:
        yield Bullets(tuple(_task(each, words) for each in first), labels=_numbers(first, 1))
    else:
        yield Text("Nothing to do from this meeting.")
    if more:
        yield _section(level, "Then")
        yield Bullets(tuple(_task(each, words) for each in more), "small", _numbers(more, _FIRST + 1))
    yield _section(level, "Your file")
    yield from _file(slip)
    dates = tuple(following(slips.next))
    yield _section(level, "Next meeting")
    for label, value in dates:
        yield Text(value if label == "Next meeting" else labelled(label, value))
    if not dates:
        yield Text("No date yet.")


def _section(level: int, text: str) -> Heading:
    return Heading(level, text, is_title=level == 3)


def _numbers(tasks: tuple[SlipTask, ...], first: int) -> tuple[str, ...]:
    return tuple(f"{number}." for number in range(first, first + len(tasks)))


def _task(task: SlipTask, words: Named) -> Words:
    due = f"by {day_written(task.due)}" if task.due else ""
    whose = "every school" if task.is_every_schools else ""
    more = ", ".join(filter(None, (due, said(words, task.role), whose)))
    shown = (Run(f"  ·  done when: {task.shown_by}", "quiet"),) if task.shown_by else ()
    return (Run(task.task, "strong"), *((Run(f"  ·  {more}", "quiet"),) if more else ()), *shown)


def _file(slip: Slip) -> Iterator[Block]:
    if slip.came:
        yield Text(f"It came, thank you. {slip.came}")
    if slip.waits_for:
        lead = "Still waited for: " if slip.came else "Waited for: "
        yield Text((Run(lead, "strong"), Run("; ".join(slip.waits_for))))
        yield Text("Write files in the room Exchange and send them to the office.", "small")
    if not (slip.came or slip.waits_for):
        yield Text(NONE)
