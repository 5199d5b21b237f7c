"""What a plan asks for just now: the actions that are due, and the reviews that are owed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sendnet_desktop.plans.rules import Note, notes
from sendnet_desktop.plans.values import Plan
from sendnet_ui.plans.places import PriorityPlace
from sendnet_ui.plans.wording import UNTITLED, place_words
from sendnet_ui.trust.wording import counted

_MOST_ACTIONS: Final = 3
_EXCERPT: Final = 60  # letters
_URGENT: Final = ("overdue", "due")


@dataclass(frozen=True, slots=True)
class Planned:
    """One thing that a plan asks for.

    Attributes:
        words: What, as a sentence.
        link: What the button to it says.
        place: Where it is.
    """

    words: str
    link: str
    place: PriorityPlace


def planned(plan: Plan | None, today: date) -> Iterator[Planned]:
    """Yield what a plan asks for on a day: the most pressing actions, how many more there are, and reviews owed."""
    if plan is None:
        return
    told = notes(replace(plan, as_at=today))
    actions = [note for note in told if note.rule in _URGENT]
    actions.sort(key=lambda note: _URGENT.index(note.rule))
    for note in actions[:_MOST_ACTIONS]:
        yield Planned(f"{_action(note, plan)} – {_lower(note.words)}", "Go to it", _place(note))
    if more := actions[_MOST_ACTIONS:]:
        yield Planned(f"{counted(len(more), 'more action')} due or overdue.", "Look", _place(more[0]))
    for note in told:
        if note.rule == "not reviewed":
            review = plan.said("this half-term’s review")
            yield Planned(f"{_priority(note, plan)} waits for {review}.", "Review", _place(note))


def _place(note: Note) -> PriorityPlace:
    return PriorityPlace(note.priority, "" if note.record == note.priority else note.record)


def _action(note: Note, plan: Plan) -> str:
    every = {action.record: action.what for priority in plan.live for action in priority.actions}
    return _excerpt(every.get(note.record, "")) or "An action"


def _priority(note: Note, plan: Plan) -> str:
    priority = plan.find(note.priority)
    assert priority is not None
    return f"{place_words(priority, plan)}, {_excerpt(priority.title) or UNTITLED.lower()},"


def _excerpt(words: str) -> str:
    line = " ".join(words.split()).rstrip(".")
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT].rsplit(' ', 1)[0]}…"


def _lower(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"
