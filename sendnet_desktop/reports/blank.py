"""Blank forms for paper: the self-evaluation and the action plan, to fill in by hand where no laptop is."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from sendnet_desktop.clock import write_day
from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.evaluations.values import STATUTORY
from sendnet_desktop.frameworks.pack import Area, Pack, Statement
from sendnet_desktop.frameworks.phases import in_words, is_for
from sendnet_desktop.plans.choices import IMPACT, PROGRESS
from sendnet_desktop.reports.blocks import (
    Block,
    Chip,
    Chips,
    Columns,
    Document,
    Heading,
    Lines,
    NewPage,
    Panel,
    Run,
    Text,
    Together,
)
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.wording import DUTY, level_words
from sendnet_desktop.steps import Steps

PRIORITIES: Final = 3
"""As many priorities as a plan has at a time."""
_ACTIONS: Final = 4
_STRENGTH: Final = (*tuple(STRENGTH.values())[:-1], "Confirmed by more than one")
"""The last of them is cut, so that its box is as high as its neighbours."""
NO_NAMES: Final = "Write no pupil’s name: “a pupil in Year 4” says enough."


def blank_evaluation_report(pack: Pack, phase: str, today: date) -> Steps[bytes]:
    """Return a blank self-evaluation as a tagged PDF (PDF/UA-1).

    Args:
        pack: What is judged against.
        phase: The school's phases and settings, which leave out what is not asked of it; empty to ask everything.
        today: The day of the print.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(blank_evaluation_document(pack, phase, today))


def blank_evaluation_document(pack: Pack, phase: str, today: date) -> Document:
    """Return what the blank self-evaluation says, before it is set on pages."""
    about = f"{pack.title} {pack.number}" + (f", for {in_words(phase)}" if phase else "")
    content = (*_head("SEND self-evaluation", about), *_areas(pack, phase))
    return _document("SEND self-evaluation: blank form", content, today, pack.title)


def blank_plan_report(today: date) -> Steps[bytes]:
    """Return a blank action plan as a tagged PDF (PDF/UA-1): a page for each of three priorities.

    Args:
        today: The day of the print.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(blank_plan_document(today))


def blank_plan_document(today: date) -> Document:
    """Return what the blank action plan says, before it is set on pages."""
    content = [*_head("SEND action plan", "Three priorities at a time are plenty.")]
    for number in range(1, PRIORITIES + 1):
        content += [*_priority(number), NewPage()]
    return _document("SEND action plan: blank form", tuple(content[:-1]), today, "")


def _document(title: str, content: tuple[Block, ...], today: date, about: str) -> Document:
    stamp = f"Printed {write_day(today)}"
    return Document(title, about or title, today, title, f"{stamp} · {check_code(title + about)[:9]}", content)


def _head(title: str, about: str) -> Iterator[Block]:
    yield Text("Blank form", "overline")
    yield Heading(1, title)
    yield Text(about, "lead")
    yield Text(NO_NAMES, "quiet")
    yield Columns((asked("School"), asked("Filled in by"), asked("Date")), (2, 2, 1))


def _areas(pack: Pack, phase: str) -> Iterator[Block]:
    for area in pack.areas:
        statements = [each for each in area.statements if not each.retired and is_for(each.phases, phase)]
        if statements:
            yield Heading(2, area.title, label=area.id, room=200)
            for statement in statements:
                yield Together(tuple(_statement(statement, pack)), rule=True)
            yield Together(tuple(_area(area, pack)), rule=True)


def _statement(statement: Statement, pack: Pack) -> Iterator[Block]:
    yield Heading(3, statement.text, label=statement.id)
    cited = f": {', '.join(statement.cited)}" if statement.references else ""
    yield Text(f"{DUTY[statement.duty]}{cited}", "quiet")
    if statement.evidence:
        yield Text((Run("What would show it: "), Run(statement.evidence)), "small")
    if pack.levels:
        yield one_of("Judgement: tick one", *(level_words(level) for level in pack.levels), "Does not apply")
    if statement.duty == "must":
        yield one_of("The legal duty: tick one", *STATUTORY.values())
    if pack.levels:
        yield one_of("Strength of evidence: tick one", *_STRENGTH, a_row=4)
    yield Columns((asked("What we say of it", 2), asked("Evidence, and where it is kept", 2)), (1, 1))


def _area(area: Area, pack: Pack) -> Iterator[Block]:
    yield Text(f"{area.title} as a whole", "label")
    if pack.levels:
        yield one_of("Judgement: tick one", *(level_words(level) for level in pack.levels))
    yield from asked("Why", 1)
    yield Columns((asked("Strengths", 3), asked("Next steps", 3)), (1, 1))


def _priority(number: int) -> Iterator[Block]:
    yield Heading(2, f"Priority {number}")
    yield from asked("What it is called")
    yield Columns((asked("Where we stand now", 3), asked("What will be different for pupils", 3)), (1, 1))
    yield Columns((asked("How we will know"), asked("Who leads"), asked("Cost and funding line")), (2, 1, 1))
    for action in range(1, _ACTIONS + 1):
        what, who, when = asked(f"Action {action}: what is done"), asked("Who"), asked("By when")
        yield Columns((what, who, when, asked("Who checks")), (3, 1.2, 1, 1.2))
    yield Text("Review", "label")
    yield one_of("Progress: did we do it?", *PROGRESS.values())
    yield one_of("Impact: did it make a difference?", *IMPACT.values(), a_row=3)
    yield from asked("What was seen, and what we decide", 2)


def asked(label: str, lines: int = 1) -> tuple[Block, ...]:
    """Return a question and the lines on which it is answered by hand."""
    return Text(label, "label"), Lines(lines)


def one_of(label: str, *options: str, a_row: int = 5) -> Panel:
    """Return boxes of which one is ticked."""
    chips = tuple(Chip(option, tone="outline") for option in options)
    return Panel((Text(label, "label"), Chips(chips, min(a_row, len(chips)))))
