"""The page for governors: the judgements by area, the priorities with progress and impact, what is asked of them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.clock import write_day, year_name
from sendnet_desktop.evaluations.values import STATUTORY, Evaluation
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.plans import rules
from sendnet_desktop.plans.values import Plan, Priority
from sendnet_desktop.reports.blocks import Block, Bullets, Document, FirstThatFits, Heading, Picture, Run, Text, Words
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.evaluation_summary import narrowed
from sendnet_desktop.reports.plan_wording import done, impact, late, narrowed_plan, none_live, progress
from sendnet_desktop.reports.spread import in_words
from sendnet_desktop.reports.wording import duties, excerpt, spread, state
from sendnet_desktop.steps import Steps

_SHOWN: Final = 3
_FEW: Final = re.compile(
    r"(?<!year )(?<!years )\b(?:[1-4]|one|two|three|four)(?=\s+(?:\w+\s+){0,2}?"
    r"(?:pupils?|child(?:ren)?|learners?|students?|boys?|girls?|famil(?:y|ies)|EHC plans?|EHCPs?)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Room:
    """How much a version of the page may say: letters of each text, and how many requests."""

    letters: int
    requests: int


_VERSIONS: Final = (_Room(400, 8), _Room(240, 7), _Room(160, 6), _Room(110, 5), _Room(70, 4), _Room(40, 3))


def governors_report(plan: Plan, evaluation: Evaluation) -> Steps[bytes]:
    """Return the page for governors as a tagged PDF (PDF/UA-1): one page, whatever the school has written.

    No figure that the school typed is on it, and where its words count fewer than five pupils they say so and no more.

    Args:
        plan: The school's plan of a year, as it stands.
        evaluation: The evaluation of the same school and year, living or a snapshot.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(governors_document(plan, evaluation))


def governors_document(plan: Plan, evaluation: Evaluation) -> Document:
    """Return what the page says, before it is set."""
    name = f"SEND: a page for governors {year_name(plan.year)}"
    return Document(
        title=f"{name}: {plan.school}",
        author=plan.school,
        day=plan.as_at,
        footer=f"{plan.school}, {name}",
        stamp=f"Check code {check_code((plan, evaluation))}",
        content=(FirstThatFits(tuple(tuple(_page(plan, evaluation, room)) for room in _VERSIONS)),),
    )


def without_small_numbers(text: str) -> str:
    """Return a text in which fewer than five pupils are said to be that and no more: they might be recognised."""
    return _FEW.sub("fewer than five", text)


def _page(plan: Plan, evaluation: Evaluation, room: _Room) -> Iterator[Block]:
    yield Text(f"SEND: a page for governors {year_name(plan.year)}", "overline")
    yield Heading(1, excerpt(plan.school, 120))
    yield Text(_standing(plan, evaluation), "lead")
    if plan.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    yield from narrowed(evaluation)
    yield from narrowed_plan(plan)
    chart = spread(evaluation, evaluation.areas)
    yield Heading(2, "Judgements by area" if chart.graded else "Comments by area")
    yield Picture(chart, in_words(chart))
    if duties(evaluation):
        yield Text(_duties(evaluation), "small")
    yield Heading(2, "Our priorities")
    yield from _priorities(plan, room)
    yield Heading(2, "What we ask of governors")
    yield Bullets(tuple(_requests(plan, evaluation))[: room.requests], "small")


def _standing(plan: Plan, evaluation: Evaluation) -> str:
    frozen = f"snapshot {evaluation.snapshot}" if evaluation.snapshot else "in progress"
    return f"As at {write_day(plan.as_at)}; self-evaluation: {frozen}"


def _duties(evaluation: Evaluation) -> Words:
    found = Counter(map(state, duties(evaluation)))
    counts = ", ".join(f"{found[name]} {name.lower()}" for name in STATUTORY.values() if found[name])
    return (Run("What the law asks: "), Run(counts, "strong"), Run("."))


def _priorities(plan: Plan, room: _Room) -> Iterator[Block]:
    if not plan.live:
        yield none_live(plan)
    for number, priority in enumerate(plan.live[:_SHOWN], 1):
        yield Heading(3, _title(priority, room), label=str(number))
        if priority.outcome.strip():
            yield Text(_words(priority.outcome, room.letters), "small")
        yield Text(_going(priority, plan), "small")
    if more := plan.live[_SHOWN:]:
        yield Text(f"Live beside these: {'; '.join(_title(priority, room) for priority in more)}.", "quiet")


def _going(priority: Priority, plan: Plan) -> Words:
    last = priority.last_review
    overdue = late(priority, plan)
    runs = [Run("Progress: "), Run(progress(last), "strong"), Run(". Impact: "), Run(impact(last), "strong")]
    if priority.actions:
        runs.append(Run(f". Actions done: {done(priority)}{f', {overdue} overdue' if overdue else ''}"))
    return (*runs, Run("."))


def _requests(plan: Plan, evaluation: Evaluation) -> Iterator[str]:
    unmet = [judged.statement.id for area in evaluation.areas for judged in area.unmet]
    if unmet:
        yield f"Ask when the legal duties that are not met will be met: {', '.join(unmet)}."
    for number, priority in enumerate(plan.live, 1):
        yield from _asked_of(number, priority, plan)
    ask = "Meet the SENCO each half-term, and ask what is different for pupils rather than what was done."
    yield said(evaluation.pack.words, ask)


def _asked_of(number: int, priority: Priority, plan: Plan) -> Iterator[str]:
    name, last = f"priority {number}", priority.last_review
    if last and last.decision == "escalate":
        help_ = f": {_words(priority.support, 120).rstrip('.')}" if priority.support.strip() else ""
        yield f"Help is asked for with {name}{help_}. Decide what governors can do."
    if rules.done_without_impact(priority):
        yield f"Ask what difference {name} has made: every action is done and no impact is seen yet."
    if overdue := late(priority, plan):
        some = "1 action is" if overdue == 1 else f"{overdue} actions are"
        yield f"Ask why {some} overdue in {name}, and what is in the way."
    if rules.not_reviewed(priority, plan.as_at):
        yield f"Ask for a review of {name} before your next meeting."
    for action in priority.actions:
        if "governor" in action.checker.casefold() and not action.is_done:
            yield f"Check, in {name}: {_words(action.what, 120).rstrip('.') or 'an action'}."


def _title(priority: Priority, room: _Room) -> str:
    return _words(priority.title, max(room.letters // 2, 60)) or "A priority without a title"


def _words(text: str, letters: int) -> str:
    return excerpt(without_small_numbers(text), letters)
