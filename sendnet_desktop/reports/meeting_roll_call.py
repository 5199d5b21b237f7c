"""The roll-call of a meeting on paper: what came from each school, and what is waited for."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sendnet_desktop.clock import write_day
from sendnet_desktop.meetings.issuing.lines import Head
from sendnet_desktop.meetings.roll_call.values import STANDINGS, Called, RollCall
from sendnet_desktop.reports.blocks import Block, Document, Grid, Heading, Run, Text, Words
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.meeting_wording import NONE, named
from sendnet_desktop.steps import Steps

_SHARES: Final = (24, 38, 17, 21)


def meeting_roll_call_report(roll: RollCall, head: Head, today: date, *, sample: bool = False) -> Steps[bytes]:
    """Return a roll-call as a tagged PDF (PDF/UA-1).

    Args:
        roll: The roll-call, its schools in the order in which they are printed.
        head: Which meeting.
        today: The day on which it is printed.
        sample: Whether all of it is made up.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(meeting_roll_call_document(roll, head, today, sample=sample))


def meeting_roll_call_document(roll: RollCall, head: Head, today: date, *, sample: bool = False) -> Document:
    """Return what the roll-call's pages say, before they are set."""
    name = f"{named(head)}: roll-call"
    return Document(
        title=f"{name}, {head.trust}" if head.trust else name,
        author=head.trust or "SENDnet",
        day=today,
        footer=name,
        stamp=f"Check code {check_code(roll)}",
        content=tuple(_content(roll, head, today, sample=sample)),
    )


def _content(roll: RollCall, head: Head, today: date, *, sample: bool) -> Iterator[Block]:
    yield Text(" · ".join(filter(None, (head.trust, named(head)))), "overline")
    yield Heading(1, "Roll-call")
    yield Text(roll.words, "lead")
    if sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    yield Text(f"As at {write_day(today)}.", "small")
    if roll.schools:
        header = ("School", "Its file", "Verified", "Waited for")
        yield Grid(header, tuple(map(_row, roll.schools)), _SHARES, is_close=True)


def _row(school: Called) -> tuple[Words, ...]:
    came = f"Came on {write_day(school.came_on)}" if school.came_on else STANDINGS[school.standing]
    covers = (Run(f"  ·  covers {school.covers}", "quiet"),) if school.covers else ()
    name = (Run(school.on_list.school, "strong"), *_framework(school))
    return name, (Run(came), *covers), school.verified or NONE, "; ".join(school.waits_for) or NONE


def _framework(school: Called) -> tuple[Run, ...]:
    if not school.framework or school.is_current:
        return ()
    return (Run(f"  ·  by {school.framework}, not the one in use", "quiet"),)
