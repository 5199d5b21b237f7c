"""The first page of an evaluation, and the figures behind its chart."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.clock import day_written, write_day, year_name
from sendnet_desktop.evaluations.values import STATUTORY, Evaluation, Judged
from sendnet_desktop.reports.beside import judgements_in_full
from sendnet_desktop.reports.blocks import (
    Block,
    Bullets,
    Chips,
    Columns,
    FirstThatFits,
    Grid,
    Heading,
    Picture,
    Run,
    Text,
    Words,
)
from sendnet_desktop.reports.spread import in_words
from sendnet_desktop.reports.wording import (
    differing,
    duties,
    excerpt,
    level_words,
    spread,
    state,
    state_chip,
)

_NAMED: Final = 10
_NOTHING: Final = "Nothing written yet."


@dataclass(frozen=True, slots=True)
class _Room:
    """How much a version of the page may say: statements on each side, letters of each excerpt."""

    statements: int
    letters: int


_VERSIONS: Final = (_Room(3, 220), _Room(3, 150), _Room(3, 100), _Room(2, 80), _Room(2, 50), _Room(1, 30))


def summary(evaluation: Evaluation) -> FirstThatFits:
    """Return the first page, said as fully as it still fits on one."""
    return FirstThatFits(tuple(tuple(_page(evaluation, room)) for room in _VERSIONS))


def figures(evaluation: Evaluation) -> Iterator[Block]:
    """Yield the tables: every figure of the chart, and every legal duty."""
    yield Heading(2, "The figures")
    yield _spread_table(evaluation)
    yield from judgements_in_full(evaluation)
    if duties(evaluation):
        yield Heading(2, "Legal duties in full", room=120)
        yield Grid(
            ("Statement", "What the law asks", "State", "Checked on"),
            tuple(_duty_row(judged) for judged in duties(evaluation)),
            (14, 50, 15, 21),
        )


def _page(evaluation: Evaluation, room: _Room) -> Iterator[Block]:
    yield from _masthead(evaluation)
    chart = spread(evaluation, evaluation.areas)
    yield Heading(2, "Judgements by area" if chart.graded else "Comments by area")
    yield Picture(chart, in_words(chart))
    if duties(evaluation):
        yield Heading(2, "Legal duties")
        yield Text(_states(evaluation), "small")
        yield Chips(tuple(map(state_chip, duties(evaluation))))
    yield from _strongest_and_weakest(evaluation, room)
    yield Columns(
        (
            (Heading(2, "Strengths"), *_excerpts(evaluation, "strengths", room.letters)),
            (Heading(2, "Next steps"), *_excerpts(evaluation, "next_steps", room.letters)),
        ),
        (1, 1),
    )


def _masthead(evaluation: Evaluation) -> Iterator[Block]:
    pack = evaluation.pack
    yield Text(f"SEND self-evaluation {year_name(evaluation.year)}", "overline")
    yield Heading(1, evaluation.school)
    yield Text(standing(evaluation), "lead")
    label = f" ({pack.label})" if pack.label else ""
    yield Text(f"Judged against {pack.title} {pack.number}{label}.", "quiet")
    yield Text(f"Law and guidance as at {day_written(pack.law_as_at)}.", "quiet")
    if evaluation.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    yield from narrowed(evaluation)
    yield Text(_progress(evaluation))


def narrowed(evaluation: Evaluation) -> Iterator[Block]:
    """Yield a sentence where some statements were left out, so that nobody takes a part for the whole."""
    if evaluation.narrowed_to:
        words = f"Not the whole evaluation, but what bears on this: {evaluation.narrowed_to}."
        yield Text((Run(words, "strong"),))


def standing(evaluation: Evaluation) -> str:
    """Return which state of the evaluation it is: a snapshot, or the living one."""
    as_at = write_day(evaluation.as_at) if evaluation.as_at else ""
    if evaluation.snapshot:
        frozen = f", frozen by {evaluation.author}" if evaluation.author else ""
        return f"Snapshot {evaluation.snapshot}, {as_at}{frozen}"
    return f"In progress as at {as_at}" if as_at else "Not begun yet"


def _progress(evaluation: Evaluation) -> Words:
    aside = sum(not judged.applies for judged in evaluation.judged())
    note = f", {aside} of them as not applying here" if aside else ""
    return (
        Run(f"{evaluation.answered} of {evaluation.asked}", "strong"),
        Run(f" statements answered{note}. {differing(evaluation)}".rstrip()),
    )


def _states(evaluation: Evaluation) -> Words:
    found = Counter(map(state, duties(evaluation)))
    counts = ", ".join(f"{found[name]} {name.lower()}" for name in STATUTORY.values() if found[name])
    return (Run("What the law asks: "), Run(counts, "strong"), Run("."))


def _strongest_and_weakest(evaluation: Evaluation, room: _Room) -> Iterator[Block]:
    ranked = _ranked(evaluation)
    if len(ranked) < 2:
        return
    count = min(room.statements, len(ranked) // 2)
    strongest, weakest = ranked[: -count - 1 : -1], ranked[:count]
    yield Columns(
        (
            (Heading(2, "Strongest"), _statements(evaluation, strongest, room)),
            (Heading(2, "Weakest"), _statements(evaluation, weakest, room)),
        ),
        (1, 1),
    )
    bold = [judged.statement.id for judged in ranked if evaluation.rests_on_little(judged)]
    if bold and room != _VERSIONS[-1]:
        more = f" and {len(bold) - _NAMED} more" if len(bold) > _NAMED else ""
        yield Text(f"High on the scale, with little evidence behind it: {', '.join(bold[:_NAMED])}{more}.", "small")


def _number(evaluation: Evaluation, judged: Judged) -> int:
    level = evaluation.level(judged.held_level)
    return level.number if level else 0


def _ranked(evaluation: Evaluation) -> list[Judged]:
    """Return the judged statements, weakest first: by level, unmet duty, then strength of evidence."""

    def rank(judged: Judged) -> tuple[int, bool, str]:
        return (_number(evaluation, judged), not judged.duty_unmet, judged.strength or "")

    return sorted((judged for judged in evaluation.judged() if judged.applies and judged.held_level), key=rank)


def _statements(evaluation: Evaluation, found: Sequence[Judged], room: _Room) -> Bullets:
    return Bullets(
        tuple(
            (
                Run(f"{excerpt(judged.statement.text, max(room.letters // 2, 60))} "),
                Run(level_words(evaluation.level(judged.held_level)), "strong"),
            )
            for judged in found
        ),
        "small",
        tuple(judged.statement.id for judged in found),
    )


def _excerpts(evaluation: Evaluation, field: str, letters: int) -> Iterator[Block]:
    said = [(area.area.id, getattr(area, field).strip()) for area in evaluation.areas]
    said = [(area, text) for area, text in said if text]
    if said:
        yield Bullets(tuple(excerpt(text, letters) for _, text in said), "small", tuple(area for area, _ in said))
    else:
        yield Text(_NOTHING, "quiet")


def _spread_table(evaluation: Evaluation) -> Grid:
    chart = spread(evaluation, evaluation.areas)
    judgement = ("Judgement",) if chart.graded else ()
    rows: list[tuple[Words, ...]] = []
    for bar, area in zip(chart.bars, evaluation.areas, strict=True):
        level = (bar.level.words if bar.level else "Not set yet",) if chart.graded else ()
        aside = sum(not judged.applies for judged in area.judged)
        rows.append((f"{bar.mark} {bar.title}", *level, *map(str, bar.counts), str(aside)))
    counted = (*(key.words for key in chart.keys), "Does not apply")
    shares = (30, *((19,) if chart.graded else ()), *((13,) * len(counted)))
    return Grid(("Area", *judgement, *counted), tuple(rows), shares, centred=len(counted))


def _duty_row(judged: Judged) -> tuple[Words, ...]:
    asked = judged.statement.core or judged.statement.text
    checked = day_written(judged.checked_on) if judged.checked_on else "Not dated"
    return (judged.statement.id, asked, (Run(state(judged), "strong"),), checked)
