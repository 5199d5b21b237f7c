"""The kinds of record that hold what reviews found, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Prose, Role

_TEAM: Final[Mapping[ChannelKind, frozenset[Role]]] = {"findings": frozenset({"trust lead", "reviewer"})}
_SCHOOL: Final[Mapping[ChannelKind, frozenset[Role]]] = {"school": frozenset({"school"})}
_TABLES: Final = "sendnet_desktop.challenge_days.tables"

KINDS: Final = (
    Kind("challenge", f"{_TABLES}:ChallengeRow", writers=_TEAM, prose=Prose("Challenge days", ("title", "team"))),
    Kind(
        "finding",
        f"{_TABLES}:FindingRow",
        writers=_TEAM,
        prose=Prose("What reviews found", ("sentence", "agreed_sentence")),
    ),
    Kind(
        "earlier",
        f"{_TABLES}:EarlierRow",
        writers=_SCHOOL,
        prose=Prose("What reviews found", ("sentence", "reviewer"), about="statement"),
    ),
)
