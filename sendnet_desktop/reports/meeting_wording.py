"""What every print of a meeting says alike: which meeting, when and how, what follows, guests and actions."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from sendnet_desktop.clock import day_written, write_day
from sendnet_desktop.frameworks.pack import Words as Named
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.meetings.choices import HELD_HOW
from sendnet_desktop.meetings.issuing.lines import GuestLine, Head, NextLine, TaskLine
from sendnet_desktop.plans.choices import HALF_TERMS
from sendnet_desktop.reports.blocks import Grid, Run, Words
from sendnet_desktop.visits.preparing.times import span

NONE: Final = "–"
_TASK_SHARES: Final = (48, 32, 20)


def named(head: Head) -> str:
    """Return which meeting it is on one line: ``Network meeting, 24 November 2026``."""
    return ", ".join(filter(None, (head.title, day_written(head.meets_on))))


def when_and_how(head: Head, words: Named) -> str:
    """Return when, how and where a meeting is held, as far as anybody said."""
    term = said(words, HALF_TERMS[head.term]) if head.term in HALF_TERMS else ""
    parts = (
        term,
        day_written(head.meets_on) or "No date yet",
        span(head.starts_at, head.ends_at),
        HELD_HOW.get(head.held_how, "").lower(),
        head.held_in,
    )
    return ", ".join(filter(None, parts))


def who_leads(head: Head) -> str:
    """Return who chairs and who takes the note, as a sentence; empty where nobody said."""
    chair = f"Chaired by {head.chair}" if head.chair else ""
    note = f"note taken by {head.note_taker}" if head.note_taker else ""
    told = "; ".join(filter(None, (chair, note)))
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def issued(on: str, by: str, today: date, what: str) -> str:
    """Return when and by whom a paper was issued, or that it is not yet."""
    if on:
        return f"Issued on {day_written(on)} by {by}."
    return f"The {what} as it stands on {write_day(today)}; not issued yet."


def following(line: NextLine | None) -> Iterator[tuple[str, str]]:
    """Yield when the next meeting is and what to bring to it, each with its label."""
    if line is None:
        return
    when = ", ".join(filter(None, (day_written(line.meets_on), span(line.starts_at, line.ends_at), line.held_in)))
    yield "Next meeting", when or "no date yet"
    if line.bring:
        yield "To bring", line.bring


def labelled(label: str, value: str) -> Words:
    """Return a value with its label in bold before it."""
    return Run(f"{label}: ", "strong"), Run(value)


def guest(line: GuestLine) -> Words:
    """Return a guest on one line: who, of what, about what."""
    place = f", {line.place}" if line.place else ""
    topic = f": {line.topic}" if line.topic else ""
    return Run(f"{line.name or 'A guest'}{place}", "strong"), Run(topic)


def tasks(lines: Sequence[TaskLine], words: Named) -> Grid:
    """Return actions as a table: what, who, by when."""
    rows = tuple((line.task, said(words, line.who) or NONE, day_written(line.due) or NONE) for line in lines)
    return Grid(("Action", "Who", "By"), rows, _TASK_SHARES, is_close=True)
