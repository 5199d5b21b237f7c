"""A school's plan as tables: priorities, their actions, milestones and reviews."""

from typing import Final

from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.exports.lists import Told, apart, day, sheet
from sendnet_desktop.plans.choices import DECISIONS, FUNDING, IMPACT, PROGRESS, STAGES, STATES
from sendnet_desktop.plans.naming import LABELS
from sendnet_desktop.plans.origins import origin
from sendnet_desktop.plans.rules import due
from sendnet_desktop.plans.values import Action, Milestone, Plan, Priority, Review
from sendnet_desktop.spreadsheets.values import Sheet

_REACHED: Final = {None: "", True: "Reached", False: "Not reached"}


def priority_sheets(plan: Plan, evaluation: Evaluation | None) -> tuple[Sheet, ...]:
    """Return the priorities, then their actions, milestones and reviews.

    Args:
        plan: The plan.
        evaluation: The evaluation of the same year; None where the reader is not shown it.
    """
    return _priorities(plan, evaluation), *action_sheets(plan), _milestones(plan), *review_sheets(plan)


def action_sheets(plan: Plan) -> tuple[Sheet, ...]:
    """Return every action with its priority, and whether it is overdue on the day of the plan."""
    columns: list[Told[tuple[Priority, Action]]] = [
        Told("Priority", lambda each: each[0].title),
        Told(LABELS["what"], lambda each: each[1].what),
        Told(LABELS["who"], lambda each: each[1].who),
        Told(LABELS["due"], lambda each: day(each[1].due), "date"),
        Told(LABELS["state"], lambda each: STATES.get(each[1].state, each[1].state)),
        Told("Due or overdue", lambda each: plan.said(note.words) if (note := due(each[1], plan.as_at)) else ""),
        Told(LABELS["progress_note"], lambda each: each[1].progress_note),
        Told(LABELS["done_on"], lambda each: day(each[1].done_on), "date"),
        Told(LABELS["resource"], lambda each: each[1].resource),
        Told(LABELS["cost"], lambda each: each[1].cost, "pounds"),
        Told(LABELS["checker"], lambda each: each[1].checker),
        Told(LABELS["check_how"], lambda each: each[1].check_how),
        Told(LABELS["check_when"], lambda each: each[1].check_when),
        Told(LABELS["shown_by"], lambda each: each[1].shown_by),
        Told("Two versions of", lambda each: plan.said(apart(each[1].disagreements, LABELS))),
    ]
    return (sheet("Actions", columns, ((each, action) for each in plan.priorities for action in each.actions)),)


def review_sheets(plan: Plan) -> tuple[Sheet, ...]:
    """Return every review with its priority, those that another one corrects marked as such."""
    columns: list[Told[tuple[Priority, Review]]] = [
        Told("Priority", lambda each: each[0].title),
        Told(LABELS["reviewed_on"], lambda each: day(each[1].reviewed_on), "date"),
        Told(LABELS["reviewer"], lambda each: each[1].reviewer),
        Told(LABELS["progress"], lambda each: PROGRESS.get(each[1].progress, each[1].progress)),
        Told(LABELS["impact"], lambda each: IMPACT.get(each[1].impact, each[1].impact)),
        Told(LABELS["seen"], lambda each: each[1].seen),
        Told(LABELS["decision"], lambda each: DECISIONS.get(each[1].decision, each[1].decision)),
        Told(LABELS["next_on"], lambda each: day(each[1].next_on), "date"),
        Told("Corrected later", lambda each: "" if each[1].stands else "Yes"),
    ]
    return (sheet("Reviews", columns, ((each, review) for each in plan.priorities for review in each.reviews)),)


def _priorities(plan: Plan, evaluation: Evaluation | None) -> Sheet:
    columns: list[Told[Priority]] = [
        Told("Priority", lambda each: each.title),
        Told("Stage", lambda each: STAGES.get(each.stage, each.stage)),
        Told(LABELS["origin"], lambda each: origin(each, evaluation, plan.words).words),
        Told("Statements it bears on", lambda each: ", ".join(each.statements)),
        Told(LABELS["baseline"], lambda each: each.baseline),
        Told(LABELS["baseline_value"], lambda each: each.baseline_value),
        Told(LABELS["outcome"], lambda each: each.outcome),
        Told(LABELS["measure"], lambda each: each.measure),
        Told(LABELS["target"], lambda each: each.target),
        Told(LABELS["data_source"], lambda each: each.data_source),
        Told(LABELS["lead"], lambda each: each.lead),
        Told(plan.said(LABELS["hub_lead"]), lambda each: each.hub_lead),
        Told(LABELS["support"], lambda each: each.support),
        Told(LABELS["begins"], lambda each: day(each.begins), "date"),
        Told(LABELS["ends"], lambda each: day(each.ends), "date"),
        Told(LABELS["cost"], lambda each: each.cost, "pounds"),
        Told("Cost with its actions", lambda each: each.total_cost or None, "pounds"),
        Told(LABELS["funding"], lambda each: FUNDING.get(each.funding, each.funding)),
        Told(LABELS["school_plan"], lambda each: each.school_plan),
        Told("Actions", lambda each: len(each.actions), "number"),
        Told("Actions done", lambda each: sum(action.is_done for action in each.actions), "number"),
        *_last_review(),
        Told("Two versions of", lambda each: plan.said(apart(each.disagreements, LABELS))),
    ]
    return sheet("Priorities", columns, plan.priorities)


def _last_review() -> tuple[Told[Priority], ...]:
    return (
        Told("Last reviewed on", lambda each: day(last.reviewed_on) if (last := each.last_review) else None, "date"),
        Told("Progress", lambda each: PROGRESS.get(last.progress, last.progress) if (last := each.last_review) else ""),
        Told("Impact", lambda each: IMPACT.get(last.impact, last.impact) if (last := each.last_review) else ""),
    )


def _milestones(plan: Plan) -> Sheet:
    columns: list[Told[tuple[Priority, Milestone]]] = [
        Told("Priority", lambda each: each[0].title),
        Told(plan.said("Half-term"), lambda each: each[1].name),
        Told(LABELS["expected"], lambda each: each[1].expected),
        Told(LABELS["reached"], lambda each: _REACHED[each[1].reached]),
    ]
    return sheet("Milestones", columns, ((each, stone) for each in plan.priorities for stone in each.milestones))
