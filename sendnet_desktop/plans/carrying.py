"""What goes along when a priority is carried on into a new school year."""

from collections.abc import Iterator

from sendnet_desktop.changes import Value
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.places import place_of
from sendnet_desktop.plans.answers import ACTION_ANSWERS, PRIORITY_ANSWERS
from sendnet_desktop.plans.principles import record_of
from sendnet_desktop.plans.records import priorities
from sendnet_desktop.plans.values import Action, Carryable, Priority


def carryable(ledger: Ledger, channel: str) -> tuple[Carryable, ...]:
    """Return the live priorities of the year before a school's channel that are not carried on into it yet."""
    place = Channel.parse(channel)
    assert place.year is not None
    last = str(Channel(place.kind, place.org, str(place.year - 1)))
    found = priorities(ledger, (last, channel))
    here = {priority.record for priority in found[channel]}
    return tuple(Carryable(each, place.year - 1) for each in found[last] if each.is_live and each.record not in here)


def open_actions(priority: Priority) -> tuple[Action, ...]:
    """Return the actions of a priority that are not done."""
    return tuple(action for action in priority.actions if not action.is_done)


def carried(found: Carryable) -> Iterator[tuple[str, str, Value]]:
    """Yield record, field and value of all that is said anew: the priority and what is left to do.

    Milestones and reviews belong to their year and stay there.
    """
    priority = found.priority
    yield priority.record, DELETED, None
    yield priority.record, "continues", found.year
    for field in PRIORITY_ANSWERS:
        yield priority.record, field, getattr(priority, field) or None
    for statement in priority.statements:
        yield f"bearing:{key_of(priority.record)}.{statement}", "bears", True
    for serving in priority.servings:
        said = record_of(priority.record, serving.principle)
        yield said, "principle", serving.principle
        yield said, "serves", serving.serves
    for place, action in enumerate(open_actions(priority), 1):
        yield action.record, DELETED, None
        yield action.record, POSITION, place_of(place)
        yield action.record, "priority", priority.record
        for field in ACTION_ANSWERS:
            yield action.record, field, getattr(action, field) or None
