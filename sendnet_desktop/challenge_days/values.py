"""What a review found: a frozen value, alike for what came from reviewers and what a school recorded itself."""

from typing import Literal

import msgspec

from sendnet_desktop.clock import day_written
from sendnet_desktop.frameworks.pack import Level

Subject = Literal["statement", "area"]
"""What a judgement is about."""


class Finding(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one review judged of a statement or an area.

    Attributes:
        record: Its id.
        channel: Where it is kept.
        subject: Whether it is about a statement or an area.
        about: The statement's or area's id.
        title: What the review is called, such as ``Challenge day``; empty where the reviewer's name says it.
        reviewer: Who reviewed, such as ``Local authority`` or the members of a team.
        reviewed_on: ``YYYY-MM-DD``, or empty.
        level: The reviewers' level, on the scale that they used; None where they gave none.
        sentence: What they said.
        strength: How strong they found the evidence: one of ``evaluations.values.STRENGTH``, or None.
        agreed: The level agreed with the school; None where none was.
        agreed_sentence: What was agreed, or what is disputed.
        is_disputed: Whether the school disputes it.
        by_school: Whether the school recorded it from paper, so that no reviewer stands behind the record.
    """

    record: str
    channel: str
    subject: Subject
    about: str
    title: str = ""
    reviewer: str = ""
    reviewed_on: str = ""
    level: Level | None = None
    sentence: str = ""
    strength: str | None = None
    agreed: Level | None = None
    agreed_sentence: str = ""
    is_disputed: bool = False
    by_school: bool = False

    @property
    def outcome(self) -> Level | None:
        """What the school's own judgement is held against: the agreed level, else the reviewers'."""
        return self.agreed or self.level

    @property
    def source(self) -> str:
        """Whose it is and of when: ``Local authority, 12 May 2026, recorded by the school``."""
        by = self.title or self.reviewer or "An earlier review"
        parts = [by, day_written(self.reviewed_on), "recorded by the school" if self.by_school else ""]
        return ", ".join(part for part in parts if part)
