"""The checklist of a challenge day as a form for paper, in the order in which it is keyed in afterwards."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sendnet_desktop.clock import day_written, write_day
from sendnet_desktop.frameworks.checklist import Checklist, Item, Repeat, Section
from sendnet_desktop.frameworks.pack import Pack
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
from sendnet_desktop.visits.choices import ONCE
from sendnet_desktop.visits.values import Visit

ROUNDS: Final[dict[Repeat, int]] = {
    "once": 1,
    "room": 3,
    "group": 2,
    "trail": 3,
    "work": 2,
    "recommendation": 3,
}
"""How many times a section is on the form, by how it is gone through."""

_CALLED: Final[dict[Repeat, str]] = {
    "once": "",
    "room": "room",
    "group": "group",
    "trail": "sheet",
    "work": "sheet",
    "recommendation": "sheet",
}
_HOW: Final = (
    "Tick one box for each item; the figure in it is the key that answers when the form is keyed in. “Did not look” is"
    " always an answer. Put a star beside what is worth saying in feedback, + or − before what was heard."
)
_JOTS: Final = 27
_LINES: Final = 3
_MOST_LINES: Final = 6
_LINES_OF_A_SHEET: Final = 18
"""A group has a sheet to itself, with room to write what people say."""


def blank_checklist_report(visit: Visit, checklist: Checklist, pack: Pack, today: date) -> Steps[bytes]:
    """Return a day's checklist as a blank form, as a tagged PDF (PDF/UA-1).

    Args:
        visit: The challenge day.
        checklist: What it goes through.
        pack: The framework that is judged by.
        today: The day of the print.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(blank_checklist_document(visit, checklist, pack, today))


def blank_checklist_document(visit: Visit, checklist: Checklist, pack: Pack, today: date) -> Document:
    """Return what the form says, before it is set on pages."""
    title = f"Checklist: {visit.school}"
    content = (*_head(visit, checklist), *_sections(visit, checklist, pack), *_jots())
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


def _sections(visit: Visit, checklist: Checklist, pack: Pack) -> Iterator[Block]:
    for section in checklist.sections:
        items = checklist.asked(section, visit.phase)
        if items:
            yield from _section(section, items, pack)


def _section(section: Section, items: tuple[Item, ...], pack: Pack) -> Iterator[Block]:
    label = section.id if section.id[:1].isdecimal() else ""
    themes = sum("themes" in item.responses for item in items)
    lines = min(_MOST_LINES, _LINES_OF_A_SHEET // max(themes, 1)) if section.repeat == "group" else _LINES
    every = tuple(Together(tuple(_item(item, pack, lines)), rule=True) for item in items)
    if section.repeat == ONCE:
        yield Together((Heading(2, section.title, label=label), *every), is_page=True)
        return
    for number in range(1, ROUNDS[section.repeat] + 1):
        # Each is a sheet of its own: two reviewers share them out, and no round runs over a page.
        if section.repeat == "room":
            yield NewPage()
        sheet = Heading(2, f"{section.title}, {_CALLED[section.repeat]} {number}", label=label)
        yield Together((sheet, *_where(section), *every), is_page=True)


def _where(section: Section) -> Iterator[Block]:
    if section.repeat == "trail":
        yield Columns((asked("Letter, A to H; never a name"), ()), (1, 2))
    elif section.repeat == "recommendation":
        yield from asked("Which recommendation")
    elif section.repeat == "group":
        if section.groups:
            yield Text(f"Such as: {'; '.join(section.groups)}.", "quiet")
        yield Columns((asked("Which group"), asked("Year group")), (2, 1))
    else:
        yield Columns((asked("Year group"), asked("Subject")), (1, 1))


def _item(item: Item, pack: Pack, lines: int) -> Iterator[Block]:
    yield Text(f"{item.id}  {item.text}", "label")
    answers = list(offered(item).values())
    keys = range(1, len(answers) + 1) if len(answers) > 1 else (0,)
    chips = tuple(Chip(f"{key} {words}", tone="outline") for key, words in zip(keys, answers, strict=True))
    yield Chips(chips, 4)
    if "judgement" in item.responses and pack.levels:
        # What bears on no statement bears on every area, and each is judged by itself.
        asked_of = [f"{area.id}  {area.title}" for area in pack.areas] if not item.statements else ["Level"]
        for called in asked_of:
            yield one_of(f"{called}: tick one", *map(level_words, pack.levels))
    if "number" in item.responses:
        yield Columns((asked(f"How many: {item.counts}" if item.counts else "How many"), ()), (1, 1))
    yield Lines(lines if "themes" in item.responses else 1)


def _jots() -> Iterator[Block]:
    told = Text("Loose remarks, one a line; they are sorted after they are keyed in.", "quiet")
    yield Together((Heading(2, "Jots"), told, Lines(_JOTS)), is_page=True)
