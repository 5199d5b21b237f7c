"""Why changes that came are kept and not counted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.ids import kind_of
from sendnet_desktop.journal.policy import Policy
from sendnet_desktop.journal.sealed import Segment


@dataclass(frozen=True, slots=True)
class HeldBack:
    """How many changes are kept and not counted, by why.

    Attributes:
        stopped: They came after their writer's laptop was stopped.
        ended: They came after the role had ended that allowed them.
        foreign: They were never their writer's to make.
        newer: A newer version of the program wrote them.
    """

    stopped: int = 0
    ended: int = 0
    foreign: int = 0
    newer: int = 0

    def __add__(self, other: "HeldBack") -> "HeldBack":
        return HeldBack(
            self.stopped + other.stopped,
            self.ended + other.ended,
            self.foreign + other.foreign,
            self.newer + other.newer,
        )

    def reasons(self) -> Iterator[tuple[int, str]]:
        """Yield of each reason that there is how many changes have it, and the reason in words."""
        for number, why in (
            (self.stopped, "came after the laptop was stopped"),
            (self.ended, "came after the role had ended"),
            (self.foreign, "not theirs to change"),
            (self.newer, "from a newer version of SENDnet, and read once you have that too"),
        ):
            if number:
                yield number, why


def held_back(segment: Segment, trust: Trust | None, policy: Policy) -> HeldBack:
    """Return how many of a judged segment's changes do not count, by why."""
    if trust is None or (segment.status == "ok" and all(edit.allowed for edit in segment.edits)):
        return HeldBack()
    if segment.status in ("newer", "unparsed"):
        return HeldBack(newer=len(segment.edits))
    member = trust.member(segment.device)
    was_theirs = "stopped" if member is not None and member.cut is not None else "ended"
    theirs = trust.ever_writable(segment.device, segment.channel, policy)
    numbers = Counter(
        was_theirs if kind_of(edit.record) in theirs else "foreign"
        for edit in segment.edits
        if segment.status != "ok" or not edit.allowed
    )
    return HeldBack(numbers["stopped"], numbers["ended"], numbers["foreign"])
