"""Words that every print of a plan uses: who and when, how it goes, what it costs."""

from collections.abc import Iterator

from sendnet_desktop.clock import day_written
from sendnet_desktop.plans.choices import DECISIONS, FUNDING, IMPACT, PROGRESS, STATES
from sendnet_desktop.plans.rules import due
from sendnet_desktop.plans.values import Action, Plan, Priority, Review
from sendnet_desktop.reports.blocks import Block, Run, Text, Words

NOT_YET = "Not reviewed yet"


def chosen(words: dict[str, str], choice: str, missing: str = "Not said") -> str:
    """Return what was chosen in words; what a newer version means by it is shown as it stands."""
    return words.get(choice, choice) or missing


def progress(review: Review | None) -> str:
    """Return whether it was done, in words."""
    return chosen(PROGRESS, review.progress) if review else NOT_YET


def impact(review: Review | None) -> str:
    """Return whether it made a difference, in words."""
    return chosen(IMPACT, review.impact) if review else NOT_YET


def decision(review: Review) -> str:
    """Return what was decided, in words; empty where nothing was."""
    return chosen(DECISIONS, review.decision, "")


def state(action: Action) -> str:
    """Return the state of an action, and the day on which it was done."""
    done = f", {day_written(action.done_on)}" if action.is_done and action.done_on else ""
    return f"{chosen(STATES, action.state)}{done}"


def late(priority: Priority, plan: Plan) -> int:
    """Return how many of a priority's actions are overdue on the day of the plan."""
    notes = (due(action, plan.as_at) for action in priority.actions)
    return sum(note is not None and note.rule == "overdue" for note in notes)


def done(priority: Priority) -> str:
    """Return how many actions are done: ``2 of 5``."""
    return f"{sum(action.is_done for action in priority.actions)} of {len(priority.actions)}"


def pounds(amount: int) -> str:
    """Return an amount in whole pounds: ``£1,200``."""
    return f"£{amount:,}"


def facts(priority: Priority, hub_lead: str) -> Words:
    """Return who leads, when, and what it costs, as far as it is said.

    Args:
        priority: Of which.
        hub_lead: What a hub lead is called here.
    """
    said = dict(_facts(priority, hub_lead))
    runs: list[Run] = []
    for name, words in said.items():
        runs += [Run(f"{name}: "), Run(words, "strong"), Run(". ")]
    return tuple(runs)


def _facts(priority: Priority, hub_lead: str) -> Iterator[tuple[str, str]]:
    if priority.lead.strip():
        yield "Led by", priority.lead.strip().rstrip(".")
    if priority.hub_lead.strip():
        yield hub_lead, priority.hub_lead.strip().rstrip(".")
    days = [day_written(day) for day in (priority.begins, priority.ends) if day]
    if days:
        yield "Time", " to ".join(days)
    if priority.total_cost:
        line = chosen(FUNDING, priority.funding, "")
        yield "Cost in all", f"{pounds(priority.total_cost)}{f', {line}' if line else ''}"
    if priority.school_plan.strip():
        yield "In the school’s plan", priority.school_plan.strip().rstrip(".")


def narrowed_plan(plan: Plan) -> Iterator[Block]:
    """Yield a sentence where some priorities were left out, so that nobody takes a part for the whole."""
    if plan.narrowed_to:
        yield Text((Run(f"Not every priority, but what bears on this: {plan.narrowed_to}.", "strong"),))


def none_live(plan: Plan) -> Text:
    """Return what stands where live priorities would."""
    return Text("No live priority bears on it." if plan.narrowed_to else "No priority is live yet.", "quiet")
