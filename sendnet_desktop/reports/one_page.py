"""The self-evaluation on one page: judgements side by side, duties, strengths, next steps and priorities."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, Literal

from sendnet_desktop.clock import year_name
from sendnet_desktop.evaluations.values import STATUTORY, AreaJudged, Evaluation
from sendnet_desktop.plans.values import Plan, Priority
from sendnet_desktop.reports.beside import judgements
from sendnet_desktop.reports.blocks import (
    Block,
    Bullets,
    Chips,
    Columns,
    Document,
    FirstThatFits,
    Heading,
    Picture,
    Run,
    Text,
    Words,
)
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.evaluation_summary import narrowed, standing
from sendnet_desktop.reports.plan_wording import impact, none_live, progress
from sendnet_desktop.reports.spread import Bar, Spread, in_words
from sendnet_desktop.reports.wording import duties, excerpt, spread, state, state_chip
from sendnet_desktop.steps import Steps

_SHOWN: Final = 3
_MOST_NAMED: Final = 12
_LONGEST_NAME: Final = 100


@dataclass(frozen=True, slots=True)
class _Room:
    """How much a version of the page may say.

    Attributes:
        letters: Of each strength, next step and priority.
        duties: How many legal duties have a box of their own; where there are more, only those not met are named.
        spread: Whether the spread is drawn, told in words, or left out for each area's level alone.
        table: Whether reviewers' and agreed levels and movement are shown.
    """

    letters: int
    duties: int
    spread: Literal["drawn", "told", "left out"] = "drawn"
    table: bool = True


_VERSIONS: Final = (
    _Room(200, 20),
    _Room(140, 20),
    _Room(100, 15),
    _Room(70, 10),
    _Room(70, 0),
    _Room(50, 0, "told"),
    _Room(40, 0, "left out", table=False),
)


def one_page_report(evaluation: Evaluation, plan: Plan) -> Steps[bytes]:
    """Return the self-evaluation on one page as a tagged PDF (PDF/UA-1), whatever the school has written.

    Args:
        evaluation: Living or a snapshot; compared with an earlier one where movement is to be shown.
        plan: The school's plan of the same year, whose live priorities are named.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(one_page_document(evaluation, plan))


def one_page_document(evaluation: Evaluation, plan: Plan) -> Document:
    """Return what the page says, before it is set."""
    name = f"SEND self-evaluation on a page {year_name(evaluation.year)}"
    return Document(
        title=f"{name}: {evaluation.school}",
        author=evaluation.school,
        day=evaluation.as_at or plan.as_at,
        footer=f"{evaluation.school}, {name}",
        stamp=f"Check code {check_code((evaluation, plan))}",
        content=(FirstThatFits(tuple(tuple(_page(evaluation, plan, room)) for room in _VERSIONS)),),
    )


def _page(evaluation: Evaluation, plan: Plan, room: _Room) -> Iterator[Block]:
    yield Text(f"SEND self-evaluation on a page {year_name(evaluation.year)}", "overline")
    yield Heading(1, excerpt(evaluation.school, _LONGEST_NAME))
    yield Text(standing(evaluation), "lead")
    if evaluation.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    yield from narrowed(evaluation)
    chart = spread(evaluation, evaluation.areas)
    yield Heading(2, "Judgements by area" if chart.graded else "Comments by area")
    yield _spread(chart, room)
    table = judgements(evaluation, is_close=True) if room.table else None
    if table is not None:
        yield table
    yield from _duties(evaluation, room)
    yield Columns(
        (
            (Heading(2, "Strengths"), _points(evaluation, "strengths", room)),
            (Heading(2, "Next steps"), _points(evaluation, "next_steps", room)),
        ),
        (1, 1),
    )
    yield Heading(2, "Priorities")
    yield _priorities(plan, room)


def _spread(chart: Spread, room: _Room) -> Block:
    if room.spread == "drawn":
        return Picture(chart, in_words(chart))
    if room.spread == "told":
        return Text(in_words(chart), "small")
    return Text(f"{'; '.join(f'{bar.mark} {_brief(bar, chart)}' for bar in chart.bars)}.", "small")


def _brief(bar: Bar, chart: Spread) -> str:
    if not chart.graded:
        return f"{bar.counts[0]} of {bar.total} commented"
    return bar.level.words if bar.level else "not set yet"


def _duties(evaluation: Evaluation, room: _Room) -> Iterator[Block]:
    asked = duties(evaluation)
    if not asked:
        return
    found = Counter(map(state, asked))
    counts = ", ".join(f"{found[name]} {name.lower()}" for name in STATUTORY.values() if found[name])
    unmet = [judged.statement.id for judged in asked if judged.duty_unmet]
    yield Heading(2, "Legal duties")
    if len(asked) <= room.duties:
        yield Text(f"What the law asks: {counts}.", "small")
        yield Chips(tuple(map(state_chip, asked)))
    else:
        named = f" Not met: {', '.join(unmet[:_MOST_NAMED])}{_more(len(unmet))}." if unmet else ""
        yield Text(f"What the law asks: {counts}.{named}", "small")


def _more(number: int) -> str:
    return f" and {number - _MOST_NAMED} more" if number > _MOST_NAMED else ""


def _points(evaluation: Evaluation, field: Literal["strengths", "next_steps"], room: _Room) -> Block:
    """Return three points: from the areas judged highest for strengths, from the lowest for next steps."""
    areas = sorted(evaluation.areas, key=lambda area: _height(evaluation, area), reverse=field == "strengths")
    lines = [[(area.area.id, line) for line in _lines(getattr(area, field))] for area in areas]
    # One of each area before a second of any.
    points = [point for turn in zip_longest(*lines) for point in turn if point is not None][:_SHOWN]
    if not points:
        return Text("Nothing written yet.", "quiet")
    words = tuple(excerpt(line, room.letters) for _, line in points)
    return Bullets(words, "small", tuple(area for area, _ in points))


def _height(evaluation: Evaluation, area: AreaJudged) -> int:
    level = evaluation.level(area.level or area.proposed)
    return level.number if level else 0


def _lines(words: str) -> list[str]:
    return [line for line in map(str.strip, words.splitlines()) if line]


def _priorities(plan: Plan, room: _Room) -> Block:
    if not plan.live:
        return none_live(plan)
    told = tuple(_priority(priority, room) for priority in plan.live[:_SHOWN])
    return Bullets(told, "small", tuple(str(number) for number in range(1, len(told) + 1)))


def _priority(priority: Priority, room: _Room) -> Words:
    last = priority.last_review
    return (
        Run(excerpt(priority.title, room.letters) or "A priority without a title", "strong"),
        Run(f". Progress: {progress(last).lower()}. Impact: {impact(last).lower()}."),
    )
