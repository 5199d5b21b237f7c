"""What is said of a plan without being asked: due, overdue, done without impact, not reviewed, four at once."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from sendnet_desktop.clock import half_term, school_year, write_day
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.plans.choices import HALF_TERMS, IMPACT
from sendnet_desktop.plans.values import Action, Milestone, Plan, Priority

Rule = Literal[
    "overdue",
    "due",
    "this half-term",
    "milestone",
    "done without impact",
    "not reviewed",
    "sustained too early",
    "checks own work",
    "too many live",
]

MOST_LIVE: Final = 3
"""How many priorities a school can well work on at once; more are warned of and never refused."""

SOON: Final = 14
"""From how many days ahead an action is due."""

_SEEN: Final = "3"
_NAMES: Final = list(HALF_TERMS.values())


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that a rule says.

    Attributes:
        rule: Which.
        words: The sentence that people are shown.
        record: What it is about: an action, a review, a priority; empty for the plan as a whole.
        priority: The priority that it belongs to; empty for the plan as a whole.
    """

    rule: Rule
    words: str
    record: str = ""
    priority: str = ""


_OURS: Final = ("this half-term", "not reviewed")


def notes(plan: Plan) -> tuple[Note, ...]:
    """Return what is to be said of a plan on the day that it is read, the plan as a whole first.

    Drafts and closed priorities are left in peace.
    """
    found = [] if (many := too_many_live(plan)) is None else [many]
    for priority in plan.live:
        found += notes_on(priority, plan.as_at, plan.words)
    return tuple(found)


def notes_on(priority: Priority, today: date, words: Words = USUAL) -> tuple[Note, ...]:
    """Return what is to be said of one priority on a day, in the words of the trust: the late first."""
    actions = [note for action in priority.actions if (note := due(action, today))]
    actions.sort(key=lambda note: _URGENCY[note.rule])
    of_the_whole = (done_without_impact(priority), not_reviewed(priority, today), sustained_too_early(priority))
    found = (
        *actions,
        *(note for each in priority.milestones if (note := milestone_passed(priority, each, today))),
        *(note for note in of_the_whole if note),
        *(note for each in priority.actions if (note := checks_own_work(priority, each))),
    )
    # The others quote what people wrote, which stays as it is.
    return tuple(replace(note, words=said(words, note.words)) if note.rule in _OURS else note for note in found)


def too_many_live(plan: Plan) -> Note | None:
    """Return a warning where more than three priorities are live."""
    count = len(plan.live)
    if count <= MOST_LIVE:
        return None
    return Note("too many live", f"{count} priorities are live; schools get further with three at most.")


def due(action: Action, today: date) -> Note | None:
    """Return what is to be said of an action's day: overdue, due within two weeks, or due this half-term."""
    day = day_of(action.due)
    if action.is_done or day is None:
        return None
    left = (day - today).days
    if left < 0:
        late = "1 day" if left == -1 else f"{-left} days"
        return Note("overdue", f"Overdue by {late}: it was due on {write_day(day)}.", action.record, action.priority)
    if left <= SOON:
        when = "today" if left == 0 else "tomorrow" if left == 1 else f"in {left} days, on {write_day(day)}"
        return Note("due", f"Due {when}.", action.record, action.priority)
    if _half_term(day) == _half_term(today):
        words = f"Due this half-term, on {write_day(day)}."
        return Note("this half-term", words, action.record, action.priority)
    return None


def milestone_passed(priority: Priority, milestone: Milestone, today: date) -> Note | None:
    """Return a note where the half-term of a milestone is over and nobody has said whether it was reached."""
    year, now = _half_term(today)
    kept_in = int(priority.channel.rpartition(":")[2])
    is_over = (year, now) > (kept_in, _NAMES.index(milestone.name))
    if not is_over or milestone.reached is not None or not milestone.expected:
        return None
    words = f"{milestone.name} is over: say whether its milestone was reached."
    return Note("milestone", words, priority.record, priority.record)


def done_without_impact(priority: Priority) -> Note | None:
    """Return a note where all actions are done and no review has seen a difference."""
    if not priority.actions or not all(action.is_done for action in priority.actions):
        return None
    last = _last_impact(priority)
    if last in ("", "0"):
        words = "Every action is done, and no review says yet what difference it made."
    elif last == "1":
        words = "Every action is done, and the last review saw no change."
    else:
        return None
    return Note("done without impact", words, priority.record, priority.record)


def not_reviewed(priority: Priority, today: date) -> Note | None:
    """Return a note where a priority was not reviewed this half-term; one that begins in it has time."""
    begun, last = day_of(priority.begins), priority.last_review
    reviewed = day_of(last.reviewed_on) if last else None
    latest = max((day for day in (begun, reviewed) if day), default=None)
    if latest and _half_term(latest) >= _half_term(today):
        return None
    since = f"the last review was on {write_day(reviewed)}" if reviewed else "it was never reviewed"
    words = f"Not reviewed this half-term ({half_term(today)}); {since}."
    return Note("not reviewed", words, priority.record, priority.record)


def sustained_too_early(priority: Priority) -> Note | None:
    """Return a note where the last review calls the impact sustained and the one before did not see it."""
    standing = [review for review in priority.reviews if review.stands]
    if not standing or standing[-1].impact != "4":
        return None
    if len(standing) > 1 and standing[-2].impact >= _SEEN:
        return None
    words = f"“{IMPACT['4']}” is said, but the review before did not see the intended impact."
    return Note("sustained too early", words, standing[-1].record, priority.record)


def checks_own_work(priority: Priority, action: Action) -> Note | None:
    """Return a note where whoever checks an action also does it or leads its priority."""
    checker = _name(action.checker)
    if checker and checker == _name(action.who):
        words = f"{action.checker.strip()} would check their own work: let somebody else look."
    elif checker and checker == _name(priority.lead):
        words = f"{action.checker.strip()} leads this priority and would check it too: let somebody else look."
    else:
        return None
    return Note("checks own work", words, action.record, priority.record)


def prompts(priority: Priority) -> tuple[str, ...]:
    """Return questions that would make a priority easier to act on and to judge; hints, never gates."""
    asked = {
        "What will be different for pupils?": priority.outcome,
        "How will you know? Name a figure or something that can be seen.": priority.measure or priority.target,
        "Where do you stand now?": priority.baseline or priority.baseline_value,
        "Who leads it?": priority.lead,
        "By when?": priority.ends,
        "What is the first action?": priority.actions,
        "Who checks, beside those who do it?": any(action.checker for action in priority.actions),
    }
    return tuple(question for question, answer in asked.items() if not answer)


def this_half_term(action: Action, today: date) -> bool:
    """Say whether an action that is not done is due by the end of this half-term, the overdue with it."""
    day = day_of(action.due)
    return not action.is_done and day is not None and _half_term(day) <= _half_term(today)


def day_of(text: str) -> date | None:
    """Return the day of a field; None where nothing is said, or something that is no day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _last_impact(priority: Priority) -> str:
    said = [review.impact for review in priority.reviews if review.stands and review.impact]
    return said[-1] if said else ""


def _half_term(day: date) -> tuple[int, int]:
    return school_year(day), _NAMES.index(half_term(day))


def _name(text: str) -> str:
    return " ".join(text.split()).casefold()


_URGENCY: Final = {"overdue": 0, "due": 1, "this half-term": 2}
