"""What a recommendation says, alike while it is drafted, in what was issued and in what came of it."""

import msgspec


class Advice(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a recommendation.

    Attributes:
        recommended: What to do.
        because: What was seen.
        so_that: What will be different for pupils.
        led_by: Who leads it, as a role.
        by_when: ``YYYY-MM-DD``, or empty.
        offered: The support that is offered.
        offered_by: Who offers it.
        known_by: How it will be known.
        urgency: One of ``URGENCY``; empty if not said.
        links: Ids of the statements that it bears on, as they were written: ``A1, C5``.
    """

    recommended: str = ""
    because: str = ""
    so_that: str = ""
    led_by: str = ""
    by_when: str = ""
    offered: str = ""
    offered_by: str = ""
    known_by: str = ""
    urgency: str = ""
    links: str = ""

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the statements that it bears on."""
        return tuple(dict.fromkeys(self.links.replace(",", " ").split()))

    @property
    def support(self) -> str:
        """The support that is offered, with who offers it."""
        return f"{self.offered} ({self.offered_by})" if self.offered and self.offered_by else self.offered
