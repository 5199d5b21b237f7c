"""The places of a plan that can be gone to or written in, and the verb by which each is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.ids import key_of
from sendnet_desktop.plans.naming import LABELS
from sendnet_desktop.plans.values import Plan

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

Subject = Literal["priority", "action", "milestone"]

SUBJECTS: Final[Mapping[str, Subject]] = {each: each for each in get_args(Subject)}
"""What is filled in here, by its records’ kind."""

_NAMES: Final = {"priority": "the priority", "action": "an action", "milestone": "a milestone"}


@dataclass(frozen=True, slots=True)
class PriorityPlace:
    """A priority that is chosen in the list, and the action of it that is, if any.

    Attributes:
        record: The priority's record.
        action: The action's record; empty where none is meant.
    """

    record: str
    action: str = ""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A priority that is to be made of a judgement.

    Attributes:
        subject: ``statement`` or ``area``.
        id: Its id in the pack.
    """

    subject: Literal["statement", "area"]
    id: str


@dataclass(frozen=True, slots=True)
class ReviewPlace:
    """A review, which nobody changes.

    Attributes:
        record: Its record.
    """

    record: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a priority, an action or a milestone.

    Attributes:
        subject: Which of the three.
        record: Its record.
        field: The field's name.
    """

    subject: Subject
    record: str
    field: str

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        plans = workspace.plans
        if self.subject == "priority":
            return plans.change_priority(self.record, self.field, value, shown=seen)
        if self.subject == "action":
            return plans.change_action(self.record, self.field, value, shown=seen)
        priority, _, half_term = key_of(self.record).partition(".")
        return plans.say_of_milestone(f"priority:{priority}", half_term, self.field, value, shown=seen)

    def cell(self, channel: str) -> Cell:
        """Return where the value is kept."""
        return Cell(channel, self.record, self.field)

    def words(self) -> str:
        """Return what people call the place: ``Due, of an action``."""
        return f"{LABELS[self.field]} – {_NAMES[self.subject]}"


def milestone_record(priority: str, half_term: str) -> str:
    """Return the record of what is said of a priority's half-term."""
    return f"milestone:{key_of(priority)}.{half_term}"


def place_of(entry: Entry, plan: Plan) -> PriorityPlace | None:
    """Return the priority on whose page a field is shown, with its action; None where it is not there any more."""
    for priority in plan.priorities:
        if entry.subject == "action" and entry.record in {action.record for action in priority.actions}:
            return PriorityPlace(priority.record, entry.record)
        if key_of(entry.record).partition(".")[0] == key_of(priority.record) and entry.subject != "action":
            return PriorityPlace(priority.record)
    return None
