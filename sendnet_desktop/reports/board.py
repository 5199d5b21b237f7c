"""The summary for the trust's board: where schools stand, what is at risk, what is asked; schools as counts."""

from collections.abc import Iterator, Sequence
from typing import Final

from sendnet_desktop.across.board import AreaYear, BoardSummary
from sendnet_desktop.across.needs import FEWEST, SharedNeed
from sendnet_desktop.across.priorities import Common
from sendnet_desktop.across.standings import Spread as SchoolSpread
from sendnet_desktop.challenge_days.recommendations import STATES
from sendnet_desktop.clock import write_day, year_name
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.reports.blocks import Block, Bullets, Document, Grid, Heading, Picture, Text
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.spread import Bar, Key, Spread, in_words
from sendnet_desktop.reports.wording import excerpt, two_versions
from sendnet_desktop.steps import Steps

_NAME: Final = "SEND: a summary for the board"
_MOST: Final = 6
_LETTERS: Final = 110
_WITHOUT: Final = Key("", "No level shown", "")
_NOTHING: Final = "–"


def board_report(summary: BoardSummary) -> Steps[bytes]:
    """Return the summary as a tagged PDF (PDF/UA-1); the same summary gives the same bytes.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(board_document(summary))


def board_document(summary: BoardSummary) -> Document:
    """Return what the summary says, before it is set."""
    name = f"{_NAME}, {summary.term_name} {year_name(summary.year)}"
    return Document(
        title=f"{name}: {summary.trust}",
        author=summary.trust,
        day=summary.as_at,
        footer=f"{summary.trust}, {name}",
        stamp=f"Check code {check_code((summary.trust, summary.term, summary.said, str(summary.as_at)))}",
        content=tuple(_summary(summary)),
    )


def _summary(summary: BoardSummary) -> Iterator[Block]:
    yield Text(f"{_NAME}, {summary.term_name} {year_name(summary.year)}", "overline")
    yield Heading(1, summary.trust)
    yield Text(_standing(summary), "lead")
    if summary.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    for sentence in two_versions(summary.disagreements):
        yield Text(sentence, "quiet")
    if summary.said.board_headline.strip():
        yield Text(summary.said.board_headline.strip())
    yield from said_parts(summary, ("Strengths", "board_strengths"), ("Risks", "board_risks"))
    yield from standing_parts(summary)
    yield from duty_parts(summary)
    yield from work_parts(summary)
    yield from need_parts(summary)
    yield from said_parts(summary, ("What the board is asked for", "board_asks"))


def _standing(summary: BoardSummary) -> str:
    silent = f" {_schools(summary.silent)} not heard of for half a term." if summary.silent else ""
    return (
        f"As at {write_day(summary.as_at)}: {summary.shown} of {_schools(summary.schools)} show their self-evaluation;"
        f" {_schools(summary.visited)} had a challenge day this year.{silent}"
    )


def said_parts(summary: BoardSummary, *parts: tuple[str, str]) -> Iterator[Block]:
    """Yield what the lead says under its headings, as lists; nothing where nothing is said."""
    for heading, field in parts:
        lines = [line.strip() for line in str(getattr(summary.said, field)).splitlines() if line.strip()]
        if lines:
            yield Heading(2, heading)
            yield Bullets(tuple(lines))


def standing_parts(summary: BoardSummary) -> Iterator[Block]:
    """Yield how schools stand in each area: a chart, and beside it how they stood at the end of the year before."""
    yield Heading(2, "Where schools stand, by area")
    if not summary.pack.levels:
        yield Text("The framework asks for words and sets no levels.", "quiet")
        return
    chart = _chart(summary.areas, summary.pack)
    yield Picture(chart, in_words(chart))
    yield Text("Each bar counts schools, never pupils. There is no average and no order of schools.", "quiet")
    known = [each for each in summary.areas if each.before is not None]
    if known:
        header = ("Area", *(level_words(level) for level in summary.pack.levels))
        rows = tuple(_year_row(each, summary.pack) for each in known)
        yield Heading(3, "Beside the end of last year")
        yield Grid(header, rows, (5, *(2 for _ in summary.pack.levels)), centred=len(header) - 1, is_close=True)


def duty_parts(summary: BoardSummary) -> Iterator[Block]:
    """Yield the legal duties that are not met somewhere, or only partly."""
    yield Heading(2, "What the law asks")
    if not summary.duties:
        yield Text("No school says that a legal duty is not met, or only partly.")
        return
    rows = tuple(
        (excerpt(each.about.words, _LETTERS), str(len(each.unmet)), str(len(each.partly))) for each in summary.duties
    )
    yield Grid(("Duty", "Not met at", "Partly met at"), rows, (8, 2, 2), centred=2, is_close=True)


def work_parts(summary: BoardSummary) -> Iterator[Block]:
    """Yield what schools work on, and how far recommendations have come."""
    yield Heading(2, "What schools work on")
    shared = [each for each in summary.common if each.about is not None and each.schools >= FEWEST][:_MOST]
    if shared:
        rows = tuple(_work_row(each) for each in shared)
        yield Grid(("Bears on", "Schools", "Late actions"), rows, (8, 2, 2), centred=2, is_close=True)
    else:
        yield Text("No two schools work on the same statement or area just now.")
    counts = [f"{STATES[state].lower()} {number}" for state, number in summary.recommended.items()]
    if counts:
        late = f" {summary.late} past the day by which they were to be done." if summary.late else ""
        told = f"Recommendations of {summary.in_words('challenge days')}: {', '.join(counts)}.{late}"
        yield Text(told)


def need_parts(summary: BoardSummary, most: int = _MOST) -> Iterator[Block]:
    """Yield the training that several schools could share."""
    yield Heading(2, "Training that several schools could share")
    if not summary.needs:
        yield Text("No statement is one on which at least two schools stand low or work.")
        return
    rows = tuple(need_row(each) for each in summary.needs[:most])
    header = ("Statement", "Schools", "Stand low", "Work on it", "Advised to")
    yield Grid(header, rows, (7, 2, 2, 2, 2), centred=4, is_close=True)


def need_row(need: SharedNeed) -> tuple[str, ...]:
    """Return a need as a row: the statement, and how many schools share it for which reason."""
    counts = map(len, (need.schools, need.low, need.at_work, need.advised))
    return (excerpt(need.about.words, _LETTERS), *(str(count) if count else _NOTHING for count in counts))


def _chart(areas: Sequence[AreaYear], pack: Pack) -> Spread:
    keys = tuple(Key(str(level.number), level.name, level.colour) for level in pack.levels)
    bars = tuple(Bar(each.about.id, each.about.area.title, None, _counts(each.now, pack)) for each in areas)
    return Spread((*keys, _WITHOUT), bars, graded=False)


def _counts(spread: SchoolSpread, pack: Pack) -> tuple[int, ...]:
    return (*(spread.levels.get(level.id, 0) for level in pack.levels), spread.without)


def _year_row(area: AreaYear, pack: Pack) -> tuple[str, ...]:
    before = area.before or area.now
    cells = (f"{before.levels.get(level.id, 0)} → {area.now.levels.get(level.id, 0)}" for level in pack.levels)
    return (area.about.words, *cells)


def _work_row(common: Common) -> tuple[str, str, str]:
    assert common.about is not None
    return excerpt(common.about.words, _LETTERS), str(common.schools), str(common.late) if common.late else _NOTHING


def _schools(number: int) -> str:
    return "1 school" if number == 1 else f"{number} schools"
