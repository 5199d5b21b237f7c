"""The kinds of record that are read or told across schools, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Prose, Role

_LEAD: Final[frozenset[Role]] = frozenset({"trust lead"})
_OFFICE: Final[Mapping[ChannelKind, frozenset[Role]]] = {"office": _LEAD}
_BACK: Final[Mapping[ChannelKind, frozenset[Role]]] = {"school": _LEAD}
_SCHOOL: Final[Mapping[ChannelKind, frozenset[Role]]] = {"school": frozenset({"school"})}
_TABLES: Final = "sendnet_desktop.across.tables"

KINDS: Final = (
    Kind(
        "practice",
        f"{_TABLES}:PracticeRow",
        writers=_SCHOOL,
        prose=Prose("Good practice", ("works_well", "whom_to_ask")),
    ),
    Kind("placing", f"{_TABLES}:PlacingRow", writers=_BACK),
    Kind("picture_choice", f"{_TABLES}:PictureChoiceRow", writers=_OFFICE),
    Kind(
        "board_summary",
        f"{_TABLES}:BoardSummaryRow",
        writers=_OFFICE,
        prose=Prose("Board summaries", ("board_headline", "board_strengths", "board_risks", "board_asks")),
    ),
)
