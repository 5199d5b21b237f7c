"""A plan in words: how a priority stands, what comes next, and what its fields say."""

from datetime import date, timedelta
from typing import Final

from sendnet_desktop.changes import Value
from sendnet_desktop.clock import day_written, write_day, year_name
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.plans.choices import IMPACT, STAGES, STATES
from sendnet_desktop.plans.naming import CHOICES, DAYS, POUNDS
from sendnet_desktop.plans.rules import Note, day_of, notes_on, prompts
from sendnet_desktop.plans.values import Action, Plan, Priority
from sendnet_ui.trust.wording import counted

UNTITLED: Final = "No title yet"
_WELL: Final = "On track"
_NO_ACTIONS: Final = "No actions yet"

_HALF_A_YEAR: Final = timedelta(days=183)

_BRIEF: Final = {
    "milestone": "A milestone has passed",
    "done without impact": "Done without impact",
    "not reviewed": "Review owed",
    "sustained too early": "Impact to be confirmed",
}


def standing_words(priority: Priority, today: date) -> str:
    """Return how a priority stands, in a few words: ``On track``, ``2 actions overdue``, ``Done without impact``."""
    if not priority.is_live:
        return _resting_words(priority)
    late = sum(note.rule == "overdue" for note in notes_on(priority, today))
    if late:
        return f"{counted(late, 'action')} overdue"
    stuck = sum(action.state == "blocked" for action in priority.actions)
    if stuck:
        return f"{counted(stuck, 'action')} blocked"
    told = (_BRIEF[note.rule] for note in notes_on(priority, today) if note.rule in _BRIEF)
    return next(told, _WELL if priority.actions else _NO_ACTIONS)


def is_pressing(priority: Priority, today: date) -> bool:
    """Say whether a priority waits for somebody."""
    return priority.is_live and standing_words(priority, today) != _WELL


def pressing_notes(priority: Priority, plan: Plan) -> tuple[Note, ...]:
    """Return what is to be said of a priority as a whole; what is to be said of its actions stands with them."""
    if not priority.is_live:
        return ()
    actions = {action.record for action in priority.actions}
    return tuple(note for note in notes_on(priority, plan.as_at, plan.words) if note.record not in actions)


def next_day(priority: Priority) -> date | None:
    """Return the next day on which something is to happen: an action's, or that of the next review."""
    days = [day_of(action.due) for action in priority.actions if not action.is_done]
    last = priority.last_review
    if last is not None:
        days.append(day_of(last.next_on))
    return min((day for day in days if day), default=None)


def about_words(priority: Priority, evaluation: Evaluation, today: date) -> str:
    """Return what a priority is about, who leads it and what comes next: ``Identification · SENCO · next 3 May``."""
    title = next((area.area.title for area in evaluation.areas if area.area.id == priority.area), "")
    day = next_day(priority) if priority.stage != "closed" else None
    coming = f"next {_short_day(day, today)}" if day else ""
    return "  ·  ".join(filter(None, (title, priority.lead, coming)))


def heading_words(plan: Plan) -> str:
    """Return whose plan this is, and how many priorities are live."""
    live = counted(len(plan.live), "live priority", "live priorities")
    return f"{plan.school}, {year_name(plan.year)}  ·  {live}"


def place_words(priority: Priority, plan: Plan) -> str:
    """Return where a priority stands among the others: ``Priority 2``, or ``Draft``."""
    number = number_of(priority, plan)
    return f"Priority {number}" if number else STAGES.get(priority.stage, "Priority")


def number_of(priority: Priority, plan: Plan) -> int:
    """Return the number of a live priority, from 1; 0 for any other."""
    return plan.live.index(priority) + 1 if priority in plan.live else 0


def due_words(action: Action, today: date) -> str:
    """Return when an action is due, or was done."""
    if action.is_done:
        return f"Done {_short_day(day_of(action.done_on), today)}".rstrip()
    day = day_of(action.due)
    if day is None:
        return "No day yet"
    return f"Was due {_short_day(day, today)}" if day < today else f"Due {_short_day(day, today)}"


def is_late(action: Action, today: date) -> bool:
    """Say whether an action is late, behind or blocked."""
    day = day_of(action.due)
    overdue = day is not None and day < today and not action.is_done
    return overdue or action.state in ("behind", "blocked")


def state_words(action: Action) -> str:
    """Return how an action goes."""
    return STATES.get(action.state, action.state)


def value_words(field: str, value: Value) -> str:
    """Return what a field of a plan says in words; ``nothing`` where it was emptied."""
    if value is None or value == "":
        return "nothing"
    if field in DAYS:
        return day_written(str(value))
    if field == POUNDS and isinstance(value, int):
        return f"£{value:,}"
    return next((words for option, words in CHOICES.get(field, ()) if option == value), str(value))


def _resting_words(priority: Priority) -> str:
    last = priority.last_review
    if priority.stage == "draft":
        open_ones = len(prompts(priority))
        return f"{counted(open_ones, 'question')} open" if open_ones else "Ready to begin"
    impact = IMPACT.get(last.impact, "") if last else ""
    return f"{STAGES.get(priority.stage, 'Closed')}: {impact.lower()}" if impact else STAGES.get(priority.stage, "")


def _short_day(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return write_day(day).rpartition(" ")[0] if abs(day - today) < _HALF_A_YEAR else write_day(day)
