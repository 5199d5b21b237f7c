"""The kinds of record of a challenge day's working papers, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.challenge_days.kinds import TEAM
from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Prose, Role

_TEAM: Final[Mapping[ChannelKind, frozenset[Role]]] = {"visit": TEAM}
_OFFICE: Final[Mapping[ChannelKind, frozenset[Role]]] = {"visit": frozenset({"trust lead"})}
_TABLES: Final = "sendnet_desktop.visits.tables"
_GROUP: Final = "Challenge days"

BRIEFING: Final = "briefing"
"""A copy of something of the school's, which only the trust's lead reads there."""

KINDS: Final = (
    Kind(
        "visit",
        f"{_TABLES}:VisitRow",
        writers=_TEAM,
        prose=Prose(_GROUP, ("title", "host", "distribution", "follow_lead")),
    ),
    Kind("reviewer", f"{_TABLES}:ReviewerRow", writers=_TEAM, prose=Prose(_GROUP, ("called", "comes_from"))),
    Kind("enquiry", f"{_TABLES}:EnquiryRow", writers=_TEAM, prose=Prose(_GROUP, ("asked", "found"))),
    Kind("slot", f"{_TABLES}:SlotRow", writers=_TEAM, prose=Prose(_GROUP, ("planned", "meets", "held_in"))),
    Kind(BRIEFING, f"{_TABLES}:BriefingRow", writers=_OFFICE),
    Kind("round", f"{_TABLES}:RoundRow", writers=_TEAM, prose=Prose(_GROUP, ("looked_at", "subject", "year_group"))),
    Kind("observation", f"{_TABLES}:ObservationRow", writers=_TEAM, prose=Prose(_GROUP, ("remark",))),
    Kind("theme", f"{_TABLES}:ThemeRow", writers=_TEAM, prose=Prose(_GROUP, ("heard",))),
    Kind("jot", f"{_TABLES}:JotRow", writers=_TEAM, prose=Prose(_GROUP, ("jotted",))),
    Kind("picture", f"{_TABLES}:PictureRow", writers=_TEAM),
    Kind("working", f"{_TABLES}:WorkingRow", writers=_TEAM, prose=Prose(_GROUP, ("sentence",))),
    Kind(
        "conclusion",
        f"{_TABLES}:ConclusionRow",
        writers=_TEAM,
        prose=Prose(_GROUP, ("sentence", "agreed_sentence")),
    ),
    Kind("ground", f"{_TABLES}:GroundRow", writers=_TEAM),
)
