"""The kinds of record of a plan, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Role

_SCHOOL: Final[Mapping[ChannelKind, frozenset[Role]]] = {"school": frozenset({"school"})}
_TABLES: Final = "sendnet_desktop.plans.tables"

KINDS: Final = (
    Kind("priority", f"{_TABLES}:PriorityRow", writers=_SCHOOL),
    Kind("bearing", f"{_TABLES}:BearingRow", writers=_SCHOOL),
    Kind("action", f"{_TABLES}:ActionRow", writers=_SCHOOL),
    Kind("milestone", f"{_TABLES}:MilestoneRow", writers=_SCHOOL),
    Kind("review", f"{_TABLES}:ReviewRow", writers=_SCHOOL),
)
