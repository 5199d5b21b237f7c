"""The agenda of a network meeting on paper: times, items, guests, what is carried over, the trust's six words."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sendnet_desktop.clock import day_written, read_day
from sendnet_desktop.frameworks.pack import Words as Named
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.meetings.issuing.lines import ItemLine, TaskLine
from sendnet_desktop.meetings.issuing.papers import AgendaPaper
from sendnet_desktop.reports.blocks import Block, Bullets, Document, Grid, Heading, Run, Text, Together, Words
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.meeting_wording import (
    NONE,
    guest,
    issued,
    labelled,
    named,
    when_and_how,
    who_leads,
)
from sendnet_desktop.steps import Steps

_CARRIED: Final = (38, 22, 21, 19)
_DAY: Final = 24 * 60


def meeting_agenda_report(
    paper: AgendaPaper, today: date, words: Named = USUAL, *, sample: bool = False
) -> Steps[bytes]:
    """Return an agenda as a tagged PDF (PDF/UA-1); the same agenda gives the same bytes.

    Args:
        paper: The agenda; one that was issued says when and by whom.
        today: The day on which it is printed, for one that was not issued yet.
        words: What the trust calls things.
        sample: Whether all of it is made up.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(meeting_agenda_document(paper, today, words, sample=sample))


def meeting_agenda_document(paper: AgendaPaper, today: date, words: Named = USUAL, *, sample: bool = False) -> Document:
    """Return what the agenda's pages say, before they are set."""
    name = f"{named(paper.head)}: agenda"
    return Document(
        title=f"{name}, {paper.head.trust}" if paper.head.trust else name,
        author=paper.head.trust or "SENDnet",
        day=read_day(paper.issued_on) or today,
        footer=name,
        stamp=f"Check code {check_code(paper)}",
        content=tuple(_agenda(paper, today, words, sample=sample)),
    )


def _agenda(paper: AgendaPaper, today: date, words: Named, *, sample: bool) -> Iterator[Block]:
    head = paper.head
    yield Text(" · ".join(filter(None, (head.trust, "Agenda"))), "overline")
    yield Heading(1, head.title or said(words, "Network meeting"))
    yield Text(when_and_how(head, words), "lead")
    if sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    yield Text(
        " ".join(filter(None, (who_leads(head), issued(paper.issued_on, paper.issued_by, today, "agenda")))), "small"
    )
    for label, value in (("Focus", head.focus), ("To bring", head.bring)):
        if value:
            yield Text(labelled(label, value))
    if paper.items:
        yield Heading(2, "Items")
        yield _items(paper, words)
    if paper.guests:
        yield Heading(2, "Guests")
        yield Bullets(tuple(map(guest, paper.guests)))
    yield from _carried(paper, words)
    if paper.words:
        six = (Run("The trust’s six words, for whoever joins it here: "), Run(" ".join(paper.words), "strong"))
        yield Together((Text(six, "small"),), rule=True)


def _items(paper: AgendaPaper, words: Named) -> Grid:
    """Return the items as a table, without a column that would say nothing."""
    begins, is_led = tuple(_beginnings(paper)), any(each.led_by for each in paper.items)
    columns: list[tuple[str, float, tuple[Words, ...]]] = [
        ("Item", 60, tuple(_words(item, words) for item in paper.items))
    ]
    if any(begins):
        columns.insert(0, ("From", 12, tuple(when or NONE for when in begins)))
    if is_led:
        columns.append(("Led by", 28, tuple(said(words, item.led_by) or NONE for item in paper.items)))
    titles, shares, cells = zip(*columns, strict=True)
    return Grid(titles, tuple(zip(*cells, strict=True)), shares)


def _words(item: ItemLine, words: Named) -> Words:
    minutes = f"{item.minutes} min" if item.minutes else ""
    asked = f"asked for by {item.asked_by}" if item.asked_by else ""
    more = ", ".join(filter(None, (minutes, asked)))
    return (Run(said(words, item.title)), *((Run(f"  ·  {more}", "quiet"),) if more else ()))


def _beginnings(paper: AgendaPaper) -> Iterator[str]:
    """Yield when each item begins, for as long as every item before it says how long it takes."""
    hour, _, minute = paper.head.starts_at.partition(":")
    if not (hour.isdecimal() and minute.isdecimal()) or not any(each.minutes for each in paper.items):
        yield from ("" for _ in paper.items)
        return
    now, is_known = int(hour) * 60 + int(minute), True
    for item in paper.items:
        yield f"{now // 60}:{now % 60:02}" if is_known and now < _DAY else ""
        is_known, now = is_known and bool(item.minutes), now + item.minutes


def _carried(paper: AgendaPaper, words: Named) -> Iterator[Block]:
    if not paper.carried:
        return
    yield Heading(2, "Actions carried over")
    rows = tuple(_row(line, words) for line in paper.carried)
    yield Grid(("Action", "Who", "By", "How it goes"), rows, _CARRIED, is_close=True)


def _row(line: TaskLine, words: Named) -> tuple[str, ...]:
    return line.task, said(words, line.who) or NONE, day_written(line.due) or NONE, line.going or NONE
