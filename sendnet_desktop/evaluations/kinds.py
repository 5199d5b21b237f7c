"""The kinds of record of an evaluation, and who may write each."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.journal.channels import ChannelKind
from sendnet_desktop.journal.kinds import Kind, Prose, Role

_TRUST: Final[Mapping[ChannelKind, frozenset[Role]]] = {"all": frozenset({"trust lead"})}
_SCHOOL: Final[Mapping[ChannelKind, frozenset[Role]]] = {"school": frozenset({"school"})}
_TABLES: Final = "sendnet_desktop.evaluations.tables"

KINDS: Final = (
    Kind("framework", f"{_TABLES}:FrameworkRow", writers=_TRUST),
    Kind("school", f"{_TABLES}:SchoolRow", writers=_SCHOOL),
    Kind("evaluation", f"{_TABLES}:EvaluationRow", writers=_SCHOOL),
    Kind(
        "judgement",
        f"{_TABLES}:JudgementRow",
        writers=_SCHOOL,
        prose=Prose("What we say of statements", ("comment", "reason", "override")),
    ),
    Kind(
        "area",
        f"{_TABLES}:AreaRow",
        writers=_SCHOOL,
        prose=Prose("What we say of areas", ("rationale", "strengths", "next_steps")),
    ),
    Kind(
        "evidence",
        f"{_TABLES}:EvidenceRow",
        writers=_SCHOOL,
        prose=Prose("Evidence", ("description", "reference", "attachment_name"), about="statement"),
    ),
    Kind("support", f"{_TABLES}:SupportRow", writers=_SCHOOL),
)
