"""The bytes of a report: what a challenge day found, as a document that nothing can change once it is issued."""

from typing import Final, Literal

import msgspec

from sendnet_desktop.clock import read_day
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.journal.thawing import thawed

REPORT_TYPE: Final = "application/vnd.sendnet.challenge-day-report+json"
"""What a report's document is."""

Issue = Literal["draft", "quality", "final"]
"""How far a report has come; one of ``ISSUES``."""

NOT_ISSUED: Final = "Not issued yet"
"""The standing of a report that is looked at before it is issued."""

_NEWEST_FORMAT: Final = 1
_CODE: Final = 16


class Member(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody of the team: see ``Reviewer`` for each."""

    called: str
    part: str = "reviewer"
    comes_from: str = ""


class ContextLine(msgspec.Struct, frozen=True):
    """A figure of each group, with small numbers hidden.

    Attributes:
        measure: What is counted, and in which school year.
        values: For each group; empty where nothing is told.
    """

    measure: str
    values: tuple[str, ...]


class Context(msgspec.Struct, frozen=True):
    """The school's figures beside its judgements.

    Attributes:
        groups: What the columns are.
        lines: In order.
    """

    groups: tuple[str, ...]
    lines: tuple[ContextLine, ...]


class Judgement(msgspec.Struct, frozen=True, omit_defaults=True):
    """A professional judgement of an area, beside the school's own.

    Attributes:
        area: The area's id.
        title: The area's title.
        school: The school's level; None where none was known.
        school_strength: How strong the school finds its evidence: one of ``STRENGTH``, or empty.
        school_sentence: The school's rationale.
        level: The reviewers' level.
        strength: How strong they find the evidence.
        sentence: What they say.
        agreed: The level agreed with the school.
        agreed_sentence: What was agreed, or what is disputed.
        disputed: Whether the school disputes it.
    """

    area: str
    title: str
    school: Level | None = None
    school_strength: str = ""
    school_sentence: str = ""
    level: Level | None = None
    strength: str = ""
    sentence: str = ""
    agreed: Level | None = None
    agreed_sentence: str = ""
    disputed: bool = False


class DutyState(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a legal duty stands.

    Attributes:
        statement: Id of the statement that it is the core of.
        school: What the school says: one of ``STATUTORY``.
        found: What the team found of it: one of ``COMPLIANCE``; empty where it did not check.
    """

    statement: str
    school: str = "not_checked"
    found: str = ""


class StrengthSaid(msgspec.Struct, frozen=True, omit_defaults=True):
    """A strength: see ``synthesis.values.Strength`` for each."""

    record: str
    praised: str
    area: str = ""
    share: bool = False


class RecommendationSaid(msgspec.Struct, frozen=True, omit_defaults=True):
    """A recommendation: see ``synthesis.values.Recommendation`` for each; ``rests_on`` tells its grounds."""

    record: str
    recommended: str
    because: str = ""
    so_that: str = ""
    led_by: str = ""
    by_when: str = ""
    offered: str = ""
    offered_by: str = ""
    known_by: str = ""
    urgency: str = ""
    links: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()


class OutcomeSaid(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a follow-up found of an earlier recommendation: see ``challenge_days.recommendations.Outcome`` for the rest.

    Attributes:
        name: What people call the recommendation in short: ``R2``.
        held_on: The day that recommended it, ``YYYY-MM-DD``, or empty.
        recommended: What was to be done.
    """

    name: str
    held_on: str
    recommended: str
    difference: str = ""
    shown: str = ""
    ending: str = ""


class Entry(msgspec.Struct, frozen=True):
    """An item of the checklist in the appendix.

    Attributes:
        section: The section's title.
        item: The item's id.
        asked: What it asks.
        said: What was found, a line each.
    """

    section: str
    item: str
    asked: str
    said: tuple[str, ...]


class ReportDocument(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a report's bytes say; format 1, described in ``docs/formats/challenge-day-report.md``."""

    format: int
    type: Literal["challenge day report"]
    issue: Issue
    org: str
    day: str
    school: str
    title: str
    held_on: str
    issued_on: str
    issued_by: str
    pack: str
    framework: str
    law_as_at: str = ""
    phase: str = ""
    checklist: str = ""
    host: str = ""
    team: tuple[Member, ...] = ()
    done: tuple[str, ...] = ()
    context: Context | None = None
    judgements: tuple[Judgement, ...] = ()
    duties: tuple[DutyState, ...] = ()
    strengths: tuple[StrengthSaid, ...] = ()
    recommendations: tuple[RecommendationSaid, ...] = ()
    outcomes: tuple[OutcomeSaid, ...] = ()
    follow_on: str = ""
    follow_how: str = ""
    follow_lead: str = ""
    distribution: tuple[str, ...] = ()
    kept_until: str = ""
    papers_months: int = 0
    appendix: tuple[Entry, ...] = ()
    sample: bool = False


def freeze(document: ReportDocument) -> bytes:
    """Return the bytes to publish: canonical JSON, so that the same words freeze to the same document."""
    return msgspec.json.encode(document, order="sorted")


def thaw(data: bytes) -> ReportDocument:
    """Read a report's bytes.

    Raises:
        SendnetError: They are not a report that this version can read.
    """
    unreadable = SendnetError("A report could not be read.", "Ask whoever issued it to send it again.")
    document = thawed(data, ReportDocument, unreadable)
    if document.format > _NEWEST_FORMAT:
        raise SendnetError("A report was made by a newer version of SENDnet.", "Update SENDnet to read it.")
    if read_day(document.issued_on) is None or not _is_even(document.context):
        raise unreadable
    return document


def _is_even(context: Context | None) -> bool:
    return context is None or all(len(line.values) == len(context.groups) for line in context.lines)


def check_code(name: str) -> str:
    """Return the short form of a document's hash that stands in a print's footer: 16 digits in fours."""
    return " ".join(name[start : start + 4] for start in range(0, _CODE, 4))
