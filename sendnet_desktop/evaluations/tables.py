"""The typed tables of an evaluation."""

from sendnet_desktop.journal.tables import Recorded


class SchoolRow(Recorded, table=True):
    """``school:details``: what a school says of itself this year."""

    __tablename__ = "school"

    name: str | None = None
    phase: str | None = None


class FrameworkRow(Recorded, table=True):
    """``framework:current``: the pack that the trust asks its schools to use."""

    __tablename__ = "framework"

    pack: str | None = None


class EvaluationRow(Recorded, table=True):
    """``evaluation:<year>``: the evaluation as a whole."""

    __tablename__ = "evaluation"

    pack: str | None = None
    came_from: str | None = None
    levels_alike: str | None = None
    shared: bool | None = None


class JudgementRow(Recorded, table=True):
    """``judgement:<year>.<statement>``: what the school says of one statement."""

    __tablename__ = "judgement"

    level: str | None = None
    was_level: str | None = None
    was_pack: str | None = None
    applies: bool | None = None
    reason: str | None = None
    statutory: str | None = None
    checked_on: str | None = None
    strength: str | None = None
    comment: str | None = None
    override: str | None = None


class AreaRow(Recorded, table=True):
    """``area:<year>.<area>``: what the school says of one area."""

    __tablename__ = "area"

    level: str | None = None
    was_level: str | None = None
    was_pack: str | None = None
    rationale: str | None = None
    strengths: str | None = None
    next_steps: str | None = None


class EvidenceRow(Recorded, table=True):
    """``evidence:<random>``: one piece of evidence for one statement."""

    __tablename__ = "evidence"

    statement: str | None = None
    kind: str | None = None
    description: str | None = None
    reference: str | None = None
    dated: str | None = None
    attachment: str | None = None
    attachment_name: str | None = None


class SupportRow(Recorded, table=True):
    """``support:<evidence>.<statement>``: whether a piece of evidence bears on one more statement."""

    __tablename__ = "support"

    supports: bool | None = None
