"""What stands behind the first page of a meeting’s note where that is full: what was said, updates, guests, pool."""

from collections.abc import Iterator
from dataclasses import dataclass

from sendnet_desktop.clock import day_written
from sendnet_desktop.frameworks.pack import Words as Named
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.meetings.choices import POOLED, PRESENCE
from sendnet_desktop.meetings.issuing.lines import (
    ClinicLine,
    GuestLine,
    PoolLine,
    PresenceLine,
    UpdateLine,
    WellbeingLine,
)
from sendnet_desktop.meetings.issuing.papers import NotePaper
from sendnet_desktop.reports.blocks import Block, Bullets, Heading, Run, Text, Words
from sendnet_desktop.reports.meeting_wording import guest, labelled


@dataclass(frozen=True, slots=True)
class More:
    """A part of a note that may stand behind its first page.

    Attributes:
        told: What it is, in a few words.
        content: What it says; its title comes first.
    """

    told: str
    content: tuple[Block, ...]


def more_of(paper: NotePaper, words: Named) -> tuple[More, ...]:
    """Return what a note says besides decisions, actions, what has changed and what is next, part by part."""
    parts = (
        (paper.items, "what was said under {}", "item", _said),
        (paper.guests, "{}", "guest", _guests),
        (paper.pool, "{} of the resource pool", "entry", _pool),
        (paper.clinic, "{} talked over", "problem", _clinic),
        ((paper.wellbeing,) if paper.wellbeing else (), "the wellbeing round", "", _wellbeing),
        (paper.updates, "the updates of {}", "school", _updates),
        (paper.presence, "who came", "", _presence),
    )
    return tuple(
        More(told.format(_counted(len(lines), noun)), tuple(part(paper, words)))
        for lines, told, noun, part in parts
        if lines
    )


def _counted(number: int, noun: str) -> str:
    return (
        f"{number} {noun}"
        if number == 1
        else f"{number} {noun.removesuffix('y')}{'ies' if noun.endswith('y') else 's'}"
    )


def _said(paper: NotePaper, words: Named) -> Iterator[Block]:
    yield Heading(2, "What was said")
    for item in paper.items:
        yield Text((Run(f"{said(words, item.title)}. ", "strong"), Run(item.discussed)), "small")


def _updates(paper: NotePaper, _words: Named) -> Iterator[Block]:
    yield Heading(2, "Schools’ updates")
    yield Bullets(tuple(map(_update, paper.updates)), "small")


def _update(line: UpdateLine) -> Words:
    parts = [Run(line.school, "strong")]
    for label, text in (("a win", line.win), ("a worry", line.worry), ("a need", line.need)):
        if text:
            parts += [Run(f"  ·  {label}: ", "quiet"), Run(text)]
    return tuple(parts)


def _guests(paper: NotePaper, _words: Named) -> Iterator[Block]:
    yield Heading(2, "Guests")
    yield Bullets(tuple((*guest(each), Run(_offer(each))) for each in paper.guests), "small")


def _offer(line: GuestLine) -> str:
    offers = f" Offers: {line.offers}." if line.offers else ""
    referral = f" How to refer: {line.referral}." if line.referral else ""
    slides = f" Slides: {line.slides}." if line.slides else ""
    minutes = f" Counts as {line.minutes} minutes of CPD." if line.minutes else ""
    told = f"{offers}{referral}{slides}{minutes}".replace("..", ".")
    return f".{told}" if told else ""


def _pool(paper: NotePaper, _words: Named) -> Iterator[Block]:
    yield Heading(2, "Resource pool")
    yield Bullets(tuple(map(_pooled, paper.pool)), "small")


def _pooled(line: PoolLine) -> Words:
    side = (Run(f"{POOLED[line.side]}: ", "quiet"),) if line.side in POOLED else ()
    dates = " to ".join(filter(None, map(day_written, (line.from_on, line.until_on))))
    more = ", ".join(filter(None, (line.terms, dates)))
    return (
        *side,
        Run(line.pooled),
        Run(f" ({line.school})", "strong"),
        *((Run(f"  ·  {more}", "quiet"),) if more else ()),
    )


def _clinic(paper: NotePaper, _words: Named) -> Iterator[Block]:
    yield Heading(2, "Problem clinic")
    yield Bullets(tuple(map(_problem, paper.clinic)), "small")


def _problem(line: ClinicLine) -> Words:
    parts = [Run(line.dilemma or "A problem")]
    back = day_written(line.back_on)
    for label, text in (("offered", line.options), ("to be tried", line.will_try), ("back on", back)):
        if text:
            parts += [Run(f"  ·  {label}: ", "quiet"), Run(text)]
    return tuple(parts)


def _wellbeing(paper: NotePaper, _words: Named) -> Iterator[Block]:
    if paper.wellbeing:
        yield Heading(2, "Wellbeing round")
        yield Text(_round(paper.wellbeing), "small")


def _round(line: WellbeingLine) -> str:
    counts = f"{line.doing_well} doing well, {line.getting_by} getting by, {line.finding_it_hard} finding it hard."
    return f"{counts} Support agreed: {line.agreed}" if line.agreed else counts


def _presence(paper: NotePaper, words: Named) -> Iterator[Block]:
    yield Heading(2, "Who came")
    for presence, label in PRESENCE.items():
        who = [_person(each, words) for each in paper.presence if each.presence == presence]
        if who:
            yield Text(labelled(label, "; ".join(who)), "small")


def _person(line: PresenceLine, words: Named) -> str:
    person = ", ".join(filter(None, (line.who, said(words, line.role))))
    return f"{line.school} ({person})" if line.school and person else line.school or person or "Somebody"
