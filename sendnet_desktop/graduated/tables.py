"""The typed table of the graduated-approach monitor."""

from sendnet_desktop.journal.tables import Recorded


class GraduatedRow(Recorded, table=True):
    """``graduated:<half-term>``: the counts of a half-term, and how the four steps of the cycle stand."""

    __tablename__ = "graduated"

    concerns: int | None = None
    concern_days: int | None = None
    concerns_resolved: int | None = None
    concerns_moved: int | None = None
    concerns_open: int | None = None
    on_support: int | None = None
    on_ehc: int | None = None
    joiners: int | None = None
    leavers: int | None = None
    plans: int | None = None
    plans_sampled: int | None = None
    outcomes_assessable: int | None = None
    plans_reviewed: int | None = None
    family_took_part: int | None = None
    views_recorded: int | None = None
    third_cycle: int | None = None
    third_cycle_advised: int | None = None
    ended_kept: int | None = None
    ended_changed: int | None = None
    ended_stopped: int | None = None
    annual_due: int | None = None
    annual_on_time: int | None = None
    rooms_seen: int | None = None
    rooms_using: int | None = None
    assess_health: str | None = None
    assess_seen: str | None = None
    plan_health: str | None = None
    plan_seen: str | None = None
    do_health: str | None = None
    do_seen: str | None = None
    review_health: str | None = None
    review_seen: str | None = None
