"""The kinds of record that hold what reviews found, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Prose, Role

TEAM: Final[frozenset[Role]] = frozenset({"trust lead", "reviewer"})
"""Who writes what a challenge day's team writes."""

_TEAM: Final[Mapping[ChannelKind, frozenset[Role]]] = {"findings": TEAM}
_DRAFTED: Final[Mapping[ChannelKind, frozenset[Role]]] = {"visit": TEAM, "findings": TEAM}
_ANSWERED: Final[Mapping[ChannelKind, frozenset[Role]]] = {"findings": frozenset({"school"})}
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
    Kind("strength", f"{_TABLES}:StrengthRow", writers=_DRAFTED, prose=Prose("Strengths", ("praised",))),
    Kind(
        "recommendation",
        f"{_TABLES}:RecommendationRow",
        writers=_DRAFTED,
        prose=Prose(
            "Recommendations",
            ("recommended", "because", "so_that", "known_by", "led_by", "offered", "offered_by"),
        ),
    ),
    Kind("report", f"{_TABLES}:ReportRow", writers=_DRAFTED, prose=Prose("Challenge days", ("issued_by",))),
    Kind("response", f"{_TABLES}:ResponseRow", writers=_ANSWERED, prose=Prose("Recommendations", ("reply_why",))),
    Kind("accuracy", f"{_TABLES}:AccuracyRow", writers=_ANSWERED, prose=Prose("Challenge days", ("inaccurate",))),
    Kind("amendment", f"{_TABLES}:AmendmentRow", writers=_TEAM, prose=Prose("Challenge days", ("amended_how",))),
    Kind("handback", f"{_TABLES}:HandbackRow", writers=_TEAM),
    Kind("outcome", f"{_TABLES}:OutcomeRow", writers=_DRAFTED, prose=Prose("Recommendations", ("shown",))),
    Kind(
        "earlier",
        f"{_TABLES}:EarlierRow",
        writers=_SCHOOL,
        prose=Prose("What reviews found", ("sentence", "reviewer"), about="statement"),
    ),
)
