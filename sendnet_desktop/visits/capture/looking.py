"""What the team has not looked at yet, and how far a reviewer is: worked out, never stored."""

from collections import defaultdict
from dataclasses import dataclass

from sendnet_desktop.frameworks.checklist import Checklist, Item, Section
from sendnet_desktop.visits.capture.values import Captured


@dataclass(frozen=True, slots=True)
class NotLookedAt:
    """An item that nobody of the team has looked at yet.

    Attributes:
        section: Where it stands in the checklist.
        item: What is asked.
        passed_over_by: Keys of the reviewers who said that they did not look, in the order of their answers.
    """

    section: Section
    item: Item
    passed_over_by: tuple[str, ...] = ()


def not_looked_at(checklist: Checklist, captured: Captured, phase: str = "") -> tuple[NotLookedAt, ...]:
    """Return the items that nobody of the whole team has looked at yet, in the order of the checklist.

    In a section that is gone through for each room, group or trail, one round in which somebody looked is enough. An
    item about which nothing was said but that nobody looked is among them, with who said so.

    Args:
        checklist: What the day goes through.
        captured: What the team has captured.
        phase: The school's; items for others are not asked.
    """
    seen = {each.spot.item for each in captured.observations if each.has_looked}
    seen |= {each.spot.item for each in captured.themes}
    passed: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for each in captured.observations:
        if each.is_passed_over:
            passed[each.spot.item][each.spot.reviewer] = None
    return tuple(
        NotLookedAt(section, item, tuple(passed[item.id]))
        for section in checklist.sections
        for item in checklist.asked(section, phase)
        if item.id not in seen
    )
