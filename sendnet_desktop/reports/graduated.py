"""The graduated-approach page: what stands out, how the steps of the cycle stand, and the twelve indicators."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.clock import write_day, year_name
from sendnet_desktop.evaluations.naming import LABELS
from sendnet_desktop.graduated.indicators import HEALTH, INDICATORS, STEPS, Step
from sendnet_desktop.graduated.sharing import Shown, to_others, to_ourselves
from sendnet_desktop.graduated.trends import trend
from sendnet_desktop.graduated.values import HalfTerm, Monitor
from sendnet_desktop.reports.blocks import (
    Block,
    Bullets,
    Columns,
    Document,
    FirstThatFits,
    Grid,
    Heading,
    Panel,
    Run,
    Text,
    Words,
)
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.styles import ACCENT
from sendnet_desktop.reports.wording import excerpt
from sendnet_desktop.steps import Steps

_NONE: Final = "–"
_MASKED: Final = (
    "Numbers of pupils below five are masked. Where another number would give one away, it is hidden. The school’s "
    "own words stay in the school."
)
_EMPTY: Final = (
    "Nothing is counted yet. Once each half-term, enter what your own records say: how many concerns, plans and "
    "reviews, and how many rooms you saw. Counts only; no pupil is named."
)
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class _Room:
    """How much a version of the page may say: sentences, and letters of each line of evidence."""

    sentences: int
    letters: int


_VERSIONS: Final = (_Room(14, 200), _Room(10, 200), _Room(8, 140), _Room(6, 90), _Room(4, 60), _Room(2, 40))


def graduated_report(monitor: Monitor, *, for_others: bool) -> Steps[bytes]:
    """Return the page as a tagged PDF (PDF/UA-1); the same figures give the same bytes.

    Args:
        monitor: The school's counts of a year.
        for_others: Whether it is for readers beyond the school, such as governors: small numbers are masked, with
            whatever would give them away, and the school's own words are left out.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(graduated_document(monitor, for_others=for_others))


def graduated_document(monitor: Monitor, *, for_others: bool) -> Document:
    """Return what the page says, before it is set."""
    name = f"Graduated approach {year_name(monitor.year)}"
    shown = to_others(monitor) if for_others else to_ourselves(monitor)
    versions = tuple(tuple(_page(monitor, shown, room)) for room in _VERSIONS)
    return Document(
        title=f"{name}: {monitor.school}",
        author=monitor.school,
        day=monitor.as_at,
        footer=f"{monitor.school}, {name}",
        # Of the page and not of the figures: whoever guesses a masked number cannot try it against the code.
        stamp=f"Check code {check_code(repr(versions[0]))}",
        content=(FirstThatFits(versions),),
    )


def _page(monitor: Monitor, shown: Shown, room: _Room) -> Iterator[Block]:
    yield Text(f"Graduated approach {year_name(monitor.year)}", "overline")
    yield Heading(1, monitor.school)
    yield Text(f"As at {write_day(monitor.as_at)}", "lead")
    if monitor.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    if shown.for_others:
        yield Text(_MASKED, "small")
    if monitor.is_empty:
        yield Text(monitor.said(_EMPTY))
        return
    yield Columns((tuple(_left(shown, room)), tuple(_right(monitor, shown, room))), (1, 1))
    yield from _differing(monitor)
    yield Heading(2, "The twelve indicators")
    yield _counts(monitor, shown, _begun(monitor))


def _left(shown: Shown, room: _Room) -> Iterator[Block]:
    yield Heading(2, "What stands out")
    told = tuple(note.words for note in shown.notes)
    if told:
        yield Bullets(told[: room.sentences], "small")
    else:
        yield Text("Nothing stands out in the counts.", "quiet")
    if len(told) > room.sentences:
        yield Text(f"And {len(told) - room.sentences} more, which the program shows.", "quiet")


def _right(monitor: Monitor, shown: Shown, room: _Room) -> Iterator[Block]:
    yield Heading(2, "Assess, plan, do, review")
    letters = 0 if shown.for_others else room.letters
    yield Bullets(tuple(_standing(monitor, step, letters) for step in STEPS), "small")


def _standing(monitor: Monitor, step: Step, letters: int) -> Words:
    said = [(each.name, each.health[step.health]) for each in monitor.half_terms if step.health in each.health]
    stands = [(name, HEALTH.get(health, health)) for name, health in said]
    runs = [Run(f"{step.title}: "), Run("not said yet", "quiet")]
    if stands:
        *earlier, (now, health) = stands
        before = f"; before that {', '.join(words.lower() for _, words in earlier)}" if earlier else ""
        runs = [Run(f"{step.title}: "), Run(health, "strong"), Run(f" in {now}{before}.")]
    lines = [each.seen[step.seen] for each in monitor.half_terms if step.seen in each.seen]
    return (*runs, Run(f" {excerpt(lines[-1], letters)}" if lines and letters else ""))


def _begun(monitor: Monitor) -> tuple[HalfTerm, ...]:
    """Return the half-terms to print: those up to now, and later ones that say something."""
    until = monitor.half_terms.index(monitor.now)
    return tuple(each for place, each in enumerate(monitor.half_terms) if place <= until or not each.is_empty)


def _counts(monitor: Monitor, shown: Shown, half_terms: tuple[HalfTerm, ...]) -> Grid:
    header = ("Indicator and count", *(each.name for each in half_terms), "Change")
    rows = tuple(
        (
            _named(indicator.code, monitor.said(count.label)),
            *(shown.figures.get((each.id, count.field), _NONE) for each in half_terms),
            _change(monitor, shown, count.field),
        )
        for indicator in INDICATORS
        for count in indicator.counts
    )
    each_share = 56 / (len(half_terms) + 1)
    return Grid(header, rows, (44, *(each_share,) * (len(half_terms) + 1)), centred=len(half_terms) + 1, is_close=True)


def _named(code: str, label: str) -> Words:
    return (Run(f"{code} ", "strong"), Run(label))


def _change(monitor: Monitor, shown: Shown, field: str) -> str:
    last = [half_term.id for half_term, _ in monitor.series(field)][-2:]
    moved = trend(monitor, field)
    if moved.change is None or not all(shown.figures[id_, field].isdecimal() for id_ in last):
        return _NONE
    return f"{moved.change:+d}".replace("-", "−") if moved.change else "same"


def _differing(monitor: Monitor) -> Iterator[Block]:
    named = [
        f"“{LABELS.get(two.field, two.field)}” in {each.name}"
        for each in monitor.half_terms
        for two in each.disagreements
    ]
    if named:
        others = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
        words = f"Two versions stand of {', '.join(named[:_NAMED])}{others}. The later is shown; both are kept until "
        yield Panel((Text(f"{words}someone settles it.", "small"),), edge=ACCENT)
