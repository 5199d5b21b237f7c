"""The twelve indicators: what is counted each half-term, and which counts are parts of which."""

from dataclasses import dataclass
from typing import Final

from sendnet_desktop.masking import Balance


@dataclass(frozen=True, slots=True)
class Count:
    """One number that is entered each half-term.

    Attributes:
        field: Where it is kept.
        label: What people call it, understood without the indicator's title.
        of_pupils: Whether it counts pupils, their plans or their reviews, so that a small one may point at somebody.
        is_watched: Whether it is worth saying that it rises or falls two half-terms running.
    """

    field: str
    label: str
    of_pupils: bool = True
    is_watched: bool = False


@dataclass(frozen=True, slots=True)
class Indicator:
    """One of the twelve.

    Attributes:
        number: From 1.
        title: What people call it.
        counts: What is counted for it.
    """

    number: int
    title: str
    counts: tuple[Count, ...]

    @property
    def code(self) -> str:
        """Its short name: ``G4``."""
        return f"G{self.number}"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the cycle, of which people say how well it works.

    Attributes:
        id: ``assess``, ``plan``, ``do`` or ``review``.
        title: What people call it.
    """

    id: str
    title: str

    @property
    def health(self) -> str:
        """The field that says how it stands."""
        return f"{self.id}_health"

    @property
    def seen(self) -> str:
        """The field that says in a line what shows it."""
        return f"{self.id}_seen"


INDICATORS: Final = (
    Indicator(
        1,
        "Initial concerns",
        (
            Count("concerns", "Pupils at initial concern", is_watched=True),
            Count("concern_days", "Median school days open", of_pupils=False, is_watched=True),
        ),
    ),
    Indicator(
        2,
        "What came of the concerns",
        (
            Count("concerns_resolved", "Resolved by teaching"),
            Count("concerns_moved", "Moved to SEN support"),
            Count("concerns_open", "Concerns still open", is_watched=True),
        ),
    ),
    Indicator(
        3,
        "On the SEN register",
        (
            Count("on_support", "Pupils on SEN support", is_watched=True),
            Count("on_ehc", "Pupils with an EHC plan", is_watched=True),
            Count("joiners", "Joined the register"),
            Count("leavers", "Left the register"),
        ),
    ),
    Indicator(4, "Current plans", (Count("plans", "Pupils with a current plan", is_watched=True),)),
    Indicator(
        5,
        "Outcomes that can be assessed",
        (
            Count("plans_sampled", "Plans sampled"),
            Count("outcomes_assessable", "Of these, with assessable outcomes"),
        ),
    ),
    Indicator(
        6, "Reviews in time", (Count("plans_reviewed", "Plans reviewed in the last school term", is_watched=True),)
    ),
    Indicator(7, "Families", (Count("family_took_part", "Reviews in which the family took part", is_watched=True),)),
    Indicator(8, "Pupils’ views", (Count("views_recorded", "Plans with the pupil’s view", is_watched=True),)),
    Indicator(
        9,
        "Third or later cycle without expected progress",
        (
            Count("third_cycle", "Pupils on a third or later cycle", is_watched=True),
            Count("third_cycle_advised", "Of these, with specialist advice"),
        ),
    ),
    Indicator(
        10,
        "Interventions ended on evidence",
        (
            Count("ended_kept", "Interventions kept", of_pupils=False),
            Count("ended_changed", "Interventions changed", of_pupils=False),
            Count("ended_stopped", "Interventions stopped", of_pupils=False),
        ),
    ),
    Indicator(
        11,
        "Annual reviews of EHC plans",
        (
            Count("annual_due", "Annual reviews due"),
            Count("annual_on_time", "Of these, held on time"),
        ),
    ),
    Indicator(
        12,
        "Agreed strategies in classrooms",
        (
            Count("rooms_seen", "Rooms seen in the last walk", of_pupils=False),
            Count("rooms_using", "Of these, using agreed strategies", of_pupils=False, is_watched=True),
        ),
    ),
)
"""In the order in which they are entered."""

COUNTS: Final = {count.field: count for indicator in INDICATORS for count in indicator.counts}
"""Every count by its field, in order."""

STEPS: Final = (Step("assess", "Assess"), Step("plan", "Plan"), Step("do", "Do"), Step("review", "Review"))
"""The cycle, in order."""

HEALTH: Final = {"not_yet": "Not yet", "partly": "Partly", "secure": "Secure"}
"""How a step of the cycle stands."""

MOST: Final = 9999
"""The greatest count that can be entered."""

LONGEST_LINE: Final = 200
"""How many characters a line of evidence may have: enough for a sentence, too few for a list."""

BALANCES: Final = (
    Balance(("concerns",), ("concerns_resolved", "concerns_moved", "concerns_open")),
    Balance(("on_support", "on_ehc"), ("plans",)),
    Balance(("on_support", "on_ehc"), ("joiners",)),
    Balance(("on_support", "on_ehc"), ("third_cycle",)),
    Balance(("plans",), ("plans_sampled",)),
    Balance(("plans",), ("plans_reviewed",)),
    Balance(("plans",), ("views_recorded",)),
    Balance(("plans_sampled",), ("outcomes_assessable",)),
    Balance(("plans_reviewed",), ("family_took_part",)),
    Balance(("third_cycle",), ("third_cycle_advised",)),
    Balance(("annual_due",), ("annual_on_time",)),
    Balance(("rooms_seen",), ("rooms_using",)),
)
"""What is a part of what; parts together are never more than the whole."""
