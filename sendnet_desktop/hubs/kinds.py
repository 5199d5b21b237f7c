"""The kinds of record of hub leads' visits, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Prose, Role

_AT_SCHOOL: Final[Mapping[ChannelKind, frozenset[Role]]] = {"school": frozenset({"hub lead"})}
_TABLES: Final = "sendnet_desktop.hubs.tables"
_GROUP: Final = "Hub lead’s visits"

KINDS: Final = (
    Kind(
        "hub_visit",
        f"{_TABLES}:HubVisitRow",
        writers=_AT_SCHOOL,
        prose=Prose(_GROUP, ("whole_school", "seen_there", "agreed_next", "others_met", "hub_lead_name")),
    ),
    Kind(
        "hub_visit_priority",
        f"{_TABLES}:HubVisitPriorityRow",
        writers=_AT_SCHOOL,
        prose=Prose(_GROUP, ("said_of_priority",)),
    ),
    Kind("hub_jot", f"{_TABLES}:HubJotRow", writers={}, prose=Prose("My jots", ("hub_jotted",))),
)
