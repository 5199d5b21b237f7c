"""The typed tables of hub leads' visits."""

from sendnet_desktop.journal.tables import Recorded


class HubVisitRow(Recorded, table=True):
    """``hub_visit:<random>``: a hub lead's note of a visit, which the school reads."""

    __tablename__ = "hub_visit"

    visited_on: str | None = None
    hub_lead_name: str | None = None
    with_head: bool | None = None
    with_slt: bool | None = None
    with_senco: bool | None = None
    others_met: str | None = None
    whole_school: str | None = None
    seen_there: str | None = None
    agreed_next: str | None = None
    next_visit_on: str | None = None


class HubVisitPriorityRow(Recorded, table=True):
    """``hub_visit_priority:<visit>.<priority>``: what was said of one of the school's priorities."""

    __tablename__ = "hub_visit_priority"

    said_of_priority: str | None = None


class HubJotRow(Recorded, table=True):
    """``hub_jot:<random>``: what a hub lead writes down of a school for themselves; it stays on the laptop."""

    __tablename__ = "hub_jot"

    of_school: str | None = None
    hub_jotted: str | None = None
    jotted_on: str | None = None
