"""The typed tables of a plan."""

from sendnet_desktop.journal.tables import Recorded


class PriorityRow(Recorded, table=True):
    """``priority:<random>``: one priority; carried on, it keeps its key in the channel of the new year."""

    __tablename__ = "priority"

    title: str | None = None
    stage: str | None = None
    origin: str | None = None
    source: str | None = None
    area: str | None = None
    baseline: str | None = None
    baseline_value: str | None = None
    outcome: str | None = None
    measure: str | None = None
    target: str | None = None
    data_source: str | None = None
    lead: str | None = None
    hub_lead: str | None = None
    support: str | None = None
    cost: int | None = None
    funding: str | None = None
    begins: str | None = None
    ends: str | None = None
    school_plan: str | None = None
    continues: int | None = None


class BearingRow(Recorded, table=True):
    """``bearing:<priority>.<statement>``: whether a priority bears on a statement."""

    __tablename__ = "bearing"

    bears: bool | None = None


class ServingRow(Recorded, table=True):
    """``serving:<priority>.<hash of the principle>``: whether a priority serves a principle of inclusion."""

    __tablename__ = "serving"

    principle: str | None = None
    serves: bool | None = None


class ActionRow(Recorded, table=True):
    """``action:<random>``: something that is done about a priority."""

    __tablename__ = "action"

    priority: str | None = None
    recommendation: str | None = None
    what: str | None = None
    who: str | None = None
    due: str | None = None
    state: str | None = None
    progress_note: str | None = None
    done_on: str | None = None
    resource: str | None = None
    cost: int | None = None
    checker: str | None = None
    check_how: str | None = None
    check_when: str | None = None
    shown_by: str | None = None


class MilestoneRow(Recorded, table=True):
    """``milestone:<priority>.<half-term>``: what is to be seen of a priority by the end of a half-term."""

    __tablename__ = "milestone"

    expected: str | None = None
    reached: bool | None = None


class ReviewRow(Recorded, table=True):
    """``review:<random>``: what was found when a priority was looked at; written once."""

    __tablename__ = "review"

    priority: str | None = None
    reviewed_on: str | None = None
    reviewer: str | None = None
    progress: str | None = None
    impact: str | None = None
    seen: str | None = None
    decision: str | None = None
    next_on: str | None = None
    corrects: str | None = None
