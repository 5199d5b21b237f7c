"""The action plan as a print: every live priority with its actions, milestones and reviews."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.clock import day_written, write_day, year_name
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.plans import rules
from sendnet_desktop.plans.choices import STAGES
from sendnet_desktop.plans.origins import origin
from sendnet_desktop.plans.values import Action, Plan, Priority, Review
from sendnet_desktop.reports.blocks import (
    Block,
    Bullets,
    Columns,
    Document,
    Grid,
    Heading,
    Panel,
    Run,
    Text,
    Together,
    Words,
)
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.plan_wording import (
    decision,
    done,
    facts,
    impact,
    late,
    narrowed_plan,
    none_live,
    pounds,
    progress,
    state,
)
from sendnet_desktop.reports.styles import ACCENT
from sendnet_desktop.reports.wording import excerpt, two_versions
from sendnet_desktop.steps import Steps

_NONE_LIVE = (
    "No priority is live yet. A priority begins at a judgement: open the statement that matters most, make a priority "
    "of it, and say what will be different for pupils."
)
_CELL: Final = 160
"""Letters that a cell of a table holds at most; what is longer stands below it."""


def plan_report(plan: Plan, evaluation: Evaluation | None) -> Steps[bytes]:
    """Return the plan as a tagged PDF (PDF/UA-1); the same plan gives the same bytes.

    Args:
        plan: The school's plan of a year, as it stands.
        evaluation: The evaluation of the same school and year, whose framework names the statements; None where the
            framework has not come.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(plan_document(plan, evaluation))


def plan_document(plan: Plan, evaluation: Evaluation | None) -> Document:
    """Return what the print says, before it is set on pages."""
    name = f"SEND action plan {year_name(plan.year)}"
    return Document(
        title=f"{name}: {plan.school}",
        author=plan.school,
        day=plan.as_at,
        footer=f"{plan.school}, {name}",
        stamp=f"Check code {check_code(plan)}",
        content=tuple(_content(plan, evaluation)),
    )


def _content(plan: Plan, evaluation: Evaluation | None) -> Iterator[Block]:
    yield Text(f"SEND action plan {year_name(plan.year)}", "overline")
    yield Heading(1, plan.school)
    yield Text(f"As at {write_day(plan.as_at)}", "lead")
    if plan.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    yield from narrowed_plan(plan)
    if not plan.live:
        yield none_live(plan) if plan.narrowed_to else Text(_NONE_LIVE)
    else:
        yield Heading(2, "At a glance")
        yield _glance(plan)
        yield from _note(rules.too_many_live(plan))
    for number, priority in enumerate(plan.live, 1):
        yield Heading(2, _title(priority), label=str(number), room=180)
        yield from _priority(priority, plan, evaluation)
    yield from _others(plan)


def _glance(plan: Plan) -> Grid:
    rows: list[tuple[Words, ...]] = []
    for number, priority in enumerate(plan.live, 1):
        last = priority.last_review
        figures = (done(priority), str(late(priority, plan)))
        rows.append((f"{number} {excerpt(_title(priority), _CELL)}", progress(last), impact(last), *figures))
    header = ("Priority", "Progress: did we do it?", "Impact: did it make a difference?", "Actions done", "Overdue")
    return Grid(header, tuple(rows), (42, 19, 19, 10, 10), centred=2)


def _priority(priority: Priority, plan: Plan, evaluation: Evaluation | None) -> Iterator[Block]:
    yield from _arose(priority, evaluation, plan)
    yield Text(facts(priority, plan.said("Hub lead")), "small")
    yield from _remarks(priority, plan)
    yield Columns(
        (
            (*_said("Where we stand now", priority.baseline, priority.baseline_value),),
            (*_said("What will be different for pupils", priority.outcome),),
        ),
        (1, 1),
    )
    yield from _said("How we will know", priority.measure, *_measured(priority))
    if priority.support.strip():
        yield from _said("Help we ask for", priority.support)
    yield from _actions(priority, plan)
    yield from _milestones(priority)
    yield Text("Reviews", "label")
    if not priority.reviews:
        yield Text("Not reviewed yet.", "quiet")
    for review in priority.reviews:
        yield Together(tuple(_review(review)))


def _arose(priority: Priority, evaluation: Evaluation | None, plan: Plan) -> Iterator[Block]:
    words = origin(priority, evaluation, plan.words).words
    if words:
        yield Text(f"Arose from: {words.rstrip('.')}.", "quiet")
    if others := [each for each in priority.statements if each != priority.source]:
        yield Text(f"Bears on {', '.join(others)} too.", "quiet")
    if priority.continues is not None:
        yield Text(f"Carried on from {year_name(priority.continues)}.", "quiet")


def _remarks(priority: Priority, plan: Plan) -> Iterator[Block]:
    for note in rules.notes_on(priority, plan.as_at, plan.words):
        if note.record == priority.record:
            yield from _note(note)
    of_actions = (two for action in priority.actions for two in action.disagreements)
    of_milestones = (two for milestone in priority.milestones for two in milestone.disagreements)
    for sentence in two_versions((*priority.disagreements, *of_actions, *of_milestones)):
        yield Panel((Text(sentence, "small"),), edge=ACCENT)


def _measured(priority: Priority) -> Iterator[str]:
    if priority.target.strip():
        yield f"Aimed at: {priority.target.strip()}"
    if priority.data_source.strip():
        yield f"Source: {priority.data_source.strip()}"


def _said(label: str, *texts: str) -> Iterator[Block]:
    yield Text(label, "label")
    said = [text for text in texts if text.strip()]
    for text in said:
        yield Text(text)
    if not said:
        yield Text("Nothing written yet.", "quiet")


def _actions(priority: Priority, plan: Plan) -> Iterator[Block]:
    yield Text("Actions", "label")
    if not priority.actions:
        yield Text("No action yet.", "quiet")
        return
    rows = tuple(_action(action, plan) for action in priority.actions)
    yield Grid(("What is done", "Who", "By when", "State", "Who checks, how and when"), rows, (32, 14, 17, 17, 20))
    if full := tuple(words for action in priority.actions for words in _in_full(action)):
        yield Bullets(full, "small")
    for action in priority.actions:
        yield from _note(rules.checks_own_work(priority, action))


def _action(action: Action, plan: Plan) -> tuple[Words, ...]:
    late = rules.due(action, plan.as_at)
    overdue = (Run("Overdue. ", "strong"),) if late and late.rule == "overdue" else ()
    return (
        excerpt(action.what, _CELL) or "Not said yet",
        excerpt(action.who, _CELL) or "Nobody yet",
        (*overdue, Run(day_written(action.due) or "No day yet")),
        (Run(state(action), "strong"), Run(f". {excerpt(note, _CELL)}" if (note := action.progress_note) else "")),
        excerpt(_checked(action), _CELL) or "Nobody yet",
    )


def _in_full(action: Action) -> Iterator[Words]:
    """Yield what is too long for a cell, and what has none."""
    said = {
        "What is done": action.what,
        "Who": action.who,
        "How it goes": action.progress_note,
        "Who checks": _checked(action),
    }
    beside = {"It needs": action.resource, "Cost": pounds(action.cost) if action.cost else "", "Kept": action.shown_by}
    long = {name: text for name, text in said.items() if len(text) > _CELL}
    for name, text in (long | {name: text for name, text in beside.items() if text.strip()}).items():
        yield (Run(f"{excerpt(action.what, 60) or 'An action'} – "), Run(f"{name}: ", "strong"), Run(text))


def _checked(action: Action) -> str:
    return "; ".join(part for part in (action.checker, action.check_how, action.check_when) if part)


def _milestones(priority: Priority) -> Iterator[Block]:
    if not priority.milestones:
        return
    reached = {True: "reached", False: "not reached", None: "not said yet"}
    yield Text("Milestones", "label")
    yield Bullets(
        tuple(
            (Run(f"{each.name}: ", "strong"), Run(each.expected or "nothing said"), Run(f" ({reached[each.reached]})"))
            for each in priority.milestones
        ),
        "small",
    )


def _review(review: Review) -> Iterator[Block]:
    by = f", {review.reviewer}" if review.reviewer else ""
    corrected = " (corrected by a later review)" if not review.stands else ""
    correcting = " (corrects an earlier review)" if review.corrects else ""
    yield Text(f"{day_written(review.reviewed_on) or 'Day not said'}{by}{correcting}{corrected}", "quiet")
    runs = [Run("Progress: "), Run(progress(review), "strong"), Run(". Impact: "), Run(impact(review), "strong")]
    if decided := decision(review):
        runs += [Run(". Decision: "), Run(decided, "strong")]
    if review.next_on:
        runs.append(Run(f". Next review: {day_written(review.next_on)}"))
    yield Text((*runs, Run(".")), "small")
    yield Text(review.seen)


def _others(plan: Plan) -> Iterator[Block]:
    for stage, name in STAGES.items():
        found = [priority for priority in plan.priorities if priority.stage == stage]
        if stage == "live" or not found:
            continue
        yield Heading(2, f"{name}: {len(found)}")
        yield Bullets(tuple(_other(priority) for priority in found), "small")


def _other(priority: Priority) -> Words:
    last = priority.last_review
    return (Run(_title(priority)), Run(f" (impact: {impact(last).lower()})" if last else "", "quiet"))


def _title(priority: Priority) -> str:
    return priority.title.strip() or "A priority without a title"


def _note(note: rules.Note | None) -> Iterator[Block]:
    if note:
        yield Panel((Text(note.words, "small"),), edge=ACCENT)
