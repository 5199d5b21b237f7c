"""The source sheet of the inclusion strategy: what the school does, what it costs and what comes of it, by principle.

A strategy is published, so no number is on the sheet by which a child might be recognised.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.clock import day_written, write_day, year_name
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.plans.choices import FUNDING
from sendnet_desktop.plans.principles import principles_of, served
from sendnet_desktop.plans.values import Action, Plan, Priority
from sendnet_desktop.reports.blocks import Block, Bullets, Document, Grid, Heading, Run, Text, Together, Words
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.governors import without_small_numbers
from sendnet_desktop.reports.plan_wording import chosen, impact, narrowed_plan, pounds, state
from sendnet_desktop.reports.wording import excerpt
from sendnet_desktop.steps import Steps

_CELL: Final = 160
_NO_LINE: Final = "No funding line chosen yet"
_PURPOSE: Final = (
    "This is what the school’s inclusion strategy is written from: its live priorities, in its own words, with what "
    "they cost and what has come of them. A strategy is published, so fewer than five pupils are said to be just that."
)


@dataclass(frozen=True, slots=True)
class _Part:
    """The priorities under one heading: those that serve a principle, or are about an area."""

    title: str
    priorities: tuple[Priority, ...]


def strategy_report(plan: Plan, evaluation: Evaluation, principle: str = "") -> Steps[bytes]:
    """Return the source sheet as a tagged PDF (PDF/UA-1); the same plan gives the same bytes.

    Args:
        plan: The school's plan of a year, as it stands.
        evaluation: The evaluation of the same school and year, whose framework names the principles.
        principle: The one principle to print; empty for all.

    Yields:
        Progress; closing the steps cancels.

    Raises:
        SendnetError: The framework names no such principle.
    """
    return write(strategy_document(plan, evaluation, principle))


def strategy_document(plan: Plan, evaluation: Evaluation, principle: str = "") -> Document:
    """Return what the sheet says, before it is set on pages.

    Raises:
        SendnetError: The framework names no such principle.
    """
    named = principles_of(evaluation.pack)
    if principle and principle not in named:
        choices = f"Choose from: {'; '.join(named)}." if named else "The trust has not keyed in the principles yet."
        raise SendnetError("The framework names no such principle of inclusion.", choices)
    name = f"Inclusion strategy {year_name(plan.year)}: source sheet"
    return Document(
        title=f"{name}: {plan.school}",
        author=plan.school,
        day=plan.as_at,
        footer=f"{plan.school}, {name}",
        stamp=f"Check code {check_code((plan, evaluation.pack_hash, principle))}",
        content=tuple(_content(plan, evaluation, principle)),
    )


def _content(plan: Plan, evaluation: Evaluation, principle: str) -> Iterator[Block]:
    yield Text(f"Inclusion strategy {year_name(plan.year)}: source sheet", "overline")
    yield Heading(1, plan.school)
    yield Text(f"As at {write_day(plan.as_at)}{f'; {principle} alone' if principle else ''}", "lead")
    if plan.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    yield from narrowed_plan(plan)
    yield Text(_PURPOSE)
    parts = [part for part in _parts(plan, evaluation) if principle in ("", part.title)]
    shown = list(dict.fromkeys(priority for part in parts for priority in part.priorities))
    if not shown:
        none = "No live priority bears on it" if plan.narrowed_to else "No priority is live here yet"
        yield Text(f"{none}, so there is nothing to say of what is done and what it costs.")
    else:
        yield from _costs(shown)
    yield from _by_part(parts, shown)
    if not principle:
        yield from _in_hand(evaluation)
    yield from _before_publishing(shown, () if plan.narrowed_to else parts, evaluation)


def _parts(plan: Plan, evaluation: Evaluation) -> Iterator[_Part]:
    """Yield the principles with what serves each, or the areas where the framework names no principle."""
    pack = evaluation.pack
    if not principles_of(pack):
        for area in pack.areas:
            yield _Part(area.title, tuple(each for each in plan.live if each.area == area.id))
        known = {area.id for area in pack.areas}
        yield _Part("About no area yet", tuple(each for each in plan.live if each.area not in known))
        return
    by: defaultdict[str, list[Priority]] = defaultdict(list)
    for priority in plan.live:
        for principle in served(priority, pack) or ("Serves no principle yet",):
            by[principle].append(priority)
    for title in dict.fromkeys((*principles_of(pack), *by)):
        yield _Part(title, tuple(by[title]))


def _costs(priorities: Iterable[Priority]) -> Iterator[Block]:
    lines: defaultdict[str, list[Priority]] = defaultdict(list)
    for priority in priorities:
        lines[chosen(FUNDING, priority.funding, _NO_LINE)].append(priority)
    rows: list[tuple[Words, ...]] = [
        (name, str(len(found)), str(sum(len(each.actions) for each in found)), _money(found))
        for name, found in lines.items()
    ]
    every = [priority for found in lines.values() for priority in found]
    total = (str(len(every)), str(sum(len(each.actions) for each in every)), _money(every))
    rows.append(((Run("In all", "strong"),), *((Run(figure, "strong"),) for figure in total)))
    yield Heading(2, "What it costs")
    yield Grid(("Funding line", "Priorities", "Activities", "Cost"), tuple(rows), (52, 16, 16, 16), centred=3)


def _by_part(parts: Iterable[_Part], shown: list[Priority]) -> Iterator[Block]:
    told: set[str] = set()
    for part in parts:
        if not part.priorities:
            continue
        yield Heading(2, part.title, room=150)
        for place, priority in enumerate(part.priorities):
            number = str(shown.index(priority) + 1)
            if priority.record in told:
                yield Text((Run(f"Priority {number}, "), Run(_title(priority), "strong"), Run(", as told above.")))
                continue
            told.add(priority.record)
            yield Together((Heading(3, _title(priority), label=number), *_priority(priority)), rule=place > 0)


def _priority(priority: Priority) -> Iterator[Block]:
    yield from _said("What will be different for pupils", priority.outcome)
    yield from _said("Why: where we stand now", priority.baseline)
    if priority.actions:
        header = ("Activity", "Who", "By when", "State", "Cost")
        yield Grid(header, tuple(map(_activity, priority.actions)), (38, 16, 18, 18, 10), centred=1)
    yield Text(_money_words(priority), "small")
    yield from _said("How we will know", priority.measure)
    last = priority.last_review
    yield Text((Run("What has come of it: "), Run(impact(last), "strong"), Run(".")), "small")
    if last and last.seen.strip():
        yield Text(without_small_numbers(last.seen), "small")


def _activity(action: Action) -> tuple[Words, ...]:
    return (
        _brief(action.what) or "Not said yet",
        _brief(action.who) or "Nobody yet",
        day_written(action.due) or "No day yet",
        state(action),
        pounds(action.cost) if action.cost is not None else "Not said",
    )


def _money_words(priority: Priority) -> Words:
    line = chosen(FUNDING, priority.funding, _NO_LINE.lower())
    return (Run("Cost in all: "), Run(_money([priority]), "strong"), Run(f", {line}."))


def _money(priorities: list[Priority]) -> str:
    costed = [each for each in priorities if _is_costed(each)]
    if not costed:
        return "Not said yet"
    amount = pounds(sum(each.total_cost for each in costed))
    return amount if len(costed) == len(priorities) else f"{amount} so far"


def _is_costed(priority: Priority) -> bool:
    return priority.cost is not None or any(action.cost is not None for action in priority.actions)


def _in_hand(evaluation: Evaluation) -> Iterator[Block]:
    strong = [area for area in evaluation.areas if area.strengths.strip()]
    if strong:
        yield Heading(2, "What is well in hand already", room=100)
        for area in strong:
            yield Text(area.area.title, "label")
            yield Text(without_small_numbers(area.strengths))


def _before_publishing(shown: list[Priority], parts: Iterable[_Part], evaluation: Evaluation) -> Iterator[Block]:
    missing = list(_missing(shown, parts, evaluation))
    yield Heading(2, "Before you publish", room=100)
    if missing:
        yield Bullets(tuple(missing), "small")
    yield Text("Read the whole once more with a parent’s eyes: nobody may be recognised in it.", "small")


def _missing(shown: list[Priority], parts: Iterable[_Part], evaluation: Evaluation) -> Iterator[str]:
    if not principles_of(evaluation.pack):
        yield "The framework names no principles of inclusion yet, so this sheet goes by area. The trust keys them in."
    else:
        for part in parts:
            if not part.priorities:
                yield f"No live priority serves this principle: {part.title.rstrip('.')}."
    for number, priority in enumerate(shown, 1):
        lacks = [words for words, is_there in _asked(priority).items() if not is_there]
        if lacks:
            yield f"Priority {number} lacks {', '.join(lacks)}."
        uncosted = sum(action.cost is None for action in priority.actions)
        if uncosted and priority.cost is None:
            some = "1 activity has" if uncosted == 1 else f"{uncosted} activities have"
            yield f"In priority {number}, {some} no cost; write 0 where it costs nothing."


def _asked(priority: Priority) -> dict[str, bool]:
    return {
        "what will be different for pupils": bool(priority.outcome.strip()),
        "how we will know": bool(priority.measure.strip()),
        "activities": bool(priority.actions),
        "a funding line": bool(priority.funding),
        "a review": priority.last_review is not None,
    }


def _said(label: str, words: str) -> Iterator[Block]:
    yield Text(label, "label")
    yield Text(without_small_numbers(words)) if words.strip() else Text("Nothing written yet.", "quiet")


def _title(priority: Priority) -> str:
    return _brief(priority.title) or "A priority without a title"


def _brief(words: str) -> str:
    return excerpt(without_small_numbers(words), _CELL)
