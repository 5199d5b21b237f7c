"""The kinds of record of a plan, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Prose, Role

_SCHOOL: Final[Mapping[ChannelKind, frozenset[Role]]] = {"school": frozenset({"school"})}
_TABLES: Final = "sendnet_desktop.plans.tables"

KINDS: Final = (
    Kind(
        "priority",
        f"{_TABLES}:PriorityRow",
        writers=_SCHOOL,
        prose=Prose(
            "Priorities",
            (
                *("title", "outcome", "baseline", "measure", "target", "baseline_value", "data_source"),
                *("lead", "hub_lead", "support", "school_plan"),
            ),
        ),
    ),
    Kind("bearing", f"{_TABLES}:BearingRow", writers=_SCHOOL),
    Kind("serving", f"{_TABLES}:ServingRow", writers=_SCHOOL),
    Kind(
        "action",
        f"{_TABLES}:ActionRow",
        writers=_SCHOOL,
        prose=Prose(
            "Actions",
            ("what", "progress_note", "who", "resource", "checker", "check_how", "check_when", "shown_by"),
            about="priority",
        ),
    ),
    Kind("milestone", f"{_TABLES}:MilestoneRow", writers=_SCHOOL, prose=Prose("Milestones", ("expected",))),
    Kind(
        "review",
        f"{_TABLES}:ReviewRow",
        writers=_SCHOOL,
        prose=Prose("Reviews", ("seen", "reviewer"), about="priority"),
    ),
)
