"""The checklist of a challenge day as a form for paper, in the order in which it is keyed in afterwards."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sendnet_desktop.clock import day_written, write_day
from sendnet_desktop.frameworks.checklist import Checklist, Item, Repeat, Section
from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.reports.blank import NO_NAMES, asked, one_of
from sendnet_desktop.reports.blocks import (
    Block,
    Chip,
    Chips,
    Columns,
    Document,
    Heading,
    Lines,
    NewPage,
    Text,
    Together,
)
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.wording import level_words
from sendnet_desktop.steps import Steps
from sendnet_desktop.visits.capture.offering import offered
from sendnet_desktop.visits.values import Visit

ROUNDS: Final[dict[Repeat, int]] = {"once": 1, "room": 3, "group": 2, "trail": 3}
"""How many times a section is on the form, by how it is gone through."""

_CALLED: Final[dict[Repeat, str]] = {"once": "", "room": "Room", "group": "Group", "trail": "Trail"}
_HOW: Final = (
    "Tick one box for each item; the figure in it is the key that answers when the form is keyed in. “Did not look” is"
    " always an answer. Put a star beside what is worth saying in feedback, + or − before what was heard."
)
_JOTS: Final = 14


def blank_checklist_report(visit: Visit, checklist: Checklist, levels: tuple[Level, ...], today: date) -> Steps[bytes]:
    """Return a day's checklist as a blank form, as a tagged PDF (PDF/UA-1).

    Args:
        visit: The challenge day.
        checklist: What it goes through.
        levels: Those of the framework that is judged by.
        today: The day of the print.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(blank_checklist_document(visit, checklist, levels, today))


def blank_checklist_document(visit: Visit, checklist: Checklist, levels: tuple[Level, ...], today: date) -> Document:
    """Return what the form says, before it is set on pages."""
    title = f"Checklist: {visit.school}"
    content = (*_head(visit, checklist), *_sections(visit, checklist, levels), *_jots())
    about = f"{checklist.title} {checklist.number}"
    stamp = f"Printed {write_day(today)} · {check_code(title + about + visit.held_on)[:9]}"
    return Document(title, about, today, title, stamp, content)


def _head(visit: Visit, checklist: Checklist) -> Iterator[Block]:
    yield Text("Form for paper", "overline")
    yield Heading(1, f"{visit.title}, {visit.school}")
    yield Text(f"{checklist.title} {checklist.number}", "lead")
    yield Text(_HOW, "quiet")
    yield Text(NO_NAMES, "quiet")
    held = day_written(visit.held_on)
    day: tuple[Block, ...] = (Text("Day", "label"), Text(held)) if held else asked("Day")
    yield Columns((asked("Reviewer"), day), (2, 1))


def _sections(visit: Visit, checklist: Checklist, levels: tuple[Level, ...]) -> Iterator[Block]:
    for section in checklist.sections:
        items = checklist.asked(section, visit.phase)
        if items:
            label = section.id if section.id[:1].isdecimal() else ""
            yield Heading(2, section.title, label=label, room=150)
            for number in range(1, ROUNDS[section.repeat] + 1):
                if number > 1 and section.repeat == "room":
                    yield NewPage()
                yield from _round(section, number)
                for item in items:
                    yield Together(tuple(_item(item, levels)), rule=True)


def _round(section: Section, number: int) -> Iterator[Block]:
    if section.repeat == "once":
        return
    yield Heading(3, f"{_CALLED[section.repeat]} {number}", room=150)
    if section.repeat == "trail":
        yield Columns((asked("Letter, A to H; never a name"), ()), (1, 2))
    elif section.repeat == "group":
        yield Columns((asked("Which group"), asked("Year group"), asked("Subject")), (2, 1, 1))
    else:
        yield Columns((asked("Year group"), asked("Subject")), (1, 1))


def _item(item: Item, levels: tuple[Level, ...]) -> Iterator[Block]:
    yield Text(f"{item.id}  {item.text}", "label")
    answers = list(offered(item).values())
    keys = range(1, len(answers) + 1) if len(answers) > 1 else (0,)
    chips = tuple(Chip(f"{key} {words}", tone="outline") for key, words in zip(keys, answers, strict=True))
    yield Chips(chips, 4)
    if "judgement" in item.responses and levels:
        yield one_of("Level: tick one", *map(level_words, levels))
    if "number" in item.responses:
        yield Columns((asked(f"How many: {item.counts}" if item.counts else "How many"), ()), (1, 1))
    yield Lines(3 if "themes" in item.responses else 1)


def _jots() -> Iterator[Block]:
    yield Heading(2, "Jots", room=150)
    yield Text("Loose remarks, one a line; they are sorted after they are keyed in.", "quiet")
    yield Lines(_JOTS)
