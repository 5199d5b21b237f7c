"""The pack and its parts: areas, statements, scale, descriptors. Values only; reading is beside this file.

Nothing outside a pack knows how many areas, statements or levels there are, or what they are called.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from sendnet_desktop.frameworks.limits import (
    Colour,
    Day,
    DayOrNone,
    HashOrNone,
    Id,
    IdOrNone,
    Ids,
    Line,
    Prose,
    References,
    Said,
    Tags,
    Title,
    Word,
)
from sendnet_desktop.frameworks.phases import Phase

Duty = Literal["must", "should", "good practice"]
EvidenceKind = Literal[
    "data",
    "document",
    "observation",
    "work-sample",
    "pupil-voice",
    "family-voice",
    "staff-voice",
    "governance",
    "training",
    "external",
]
Shape = Literal["circle", "quarter", "half", "three-quarters", "full", "star"]
"""The mark beside a level's name: a circle ever fuller, then a star. As many as a scale may have points."""


class Level(msgspec.Struct, frozen=True):
    """One point of a scale.

    Attributes:
        id: Permanent, such as ``"3"``; what a judgement keeps.
        number: Its place from the lowest, from 1; what a person types.
        name: What people read, such as ``Secure``.
        colour: Fill as ``#RRGGBB``; never the only sign of the level.
        shape: The mark drawn beside the name; no two levels of a scale share one.
    """

    id: Id
    number: int
    name: Word
    colour: Colour = "#D9DEE5"
    shape: Shape = "circle"


class Scale(msgspec.Struct, frozen=True):
    """The points that a judgement may take, lowest first: 2 to 6 of them.

    Attributes:
        id: Permanent name of the scale.
        name: What a point is called, such as ``Judgement``.
        levels: Lowest first.
        unmet_duty_cap: Id of the highest level that a statement may have while its legal duty is not met;
            empty where the pack has no such rule.
    """

    id: Id
    name: Word
    levels: Annotated[tuple[Level, ...], Meta(min_length=2, max_length=6)]
    unmet_duty_cap: IdOrNone = ""

    def level(self, level_id: str | None) -> Level | None:
        """Return the level of this id, or None where there is none."""
        return next((level for level in self.levels if level.id == level_id), None)


class Statement(msgspec.Struct, frozen=True):
    """One thing that a school says of itself, and what would show that it is so.

    Attributes:
        id: Permanent; a re-worded statement keeps it and gains a revision.
        revision: From 1, raised when the wording changes.
        text: The statement.
        help: What it means, where a sentence more helps.
        duty: ``must`` (law), ``should`` (statutory guidance) or ``good practice``.
        references: Where the duty stands, such as ``CoP 6.87``.
        unchecked: Those of the references that nobody has yet read against their source.
        evidence: What would persuade, in words.
        evidence_kinds: The kinds of evidence that fit best.
        core: The legal core to which alone the statutory state attaches; empty unless the duty is ``must``.
        core_checked_by: How the legal core is checked.
        phases: Phases and settings to which it applies; empty means all.
        tags: Crosswalk, by scheme: ``{"ofsted": ("inclusion",)}``.
        guidance: What moderation has agreed that it means.
        replaces: Ids of statements that this one took the place of.
        retired: It is kept so that old evaluations open, and no longer asked.
    """

    id: Id
    text: Said
    duty: Duty = "good practice"
    revision: Annotated[int, Meta(ge=1, le=9999)] = 1
    help: Prose = ""
    references: References = ()
    unchecked: References = ()
    evidence: Prose = ""
    evidence_kinds: Annotated[tuple[EvidenceKind, ...], Meta(max_length=10)] = ()
    core: Prose = ""
    core_checked_by: Line = ""
    phases: Annotated[tuple[Phase, ...], Meta(max_length=7)] = ()
    tags: Tags = {}
    guidance: Prose = ""
    replaces: Ids = ()
    retired: bool = False

    @property
    def cited(self) -> tuple[str, ...]:
        """The references as people are shown them: what is not checked is said to be so."""
        return tuple(
            f"{reference} (to be checked)" if reference in self.unchecked else reference
            for reference in self.references
        )


class Area(msgspec.Struct, frozen=True):
    """A part of the framework: statements, and what each level looks like.

    Attributes:
        id: Permanent and short, such as ``A``; typed to jump there.
        title: What people read.
        statements: In the order asked.
        descriptors: What each level looks like, by level id; empty without a scale.
        tags: Crosswalk, by scheme.
    """

    id: Id
    title: Title
    statements: Annotated[tuple[Statement, ...], Meta(min_length=1, max_length=60)]
    descriptors: dict[Id, Prose] = {}
    tags: Tags = {}


class Words(msgspec.Struct, frozen=True):
    """The words that a trust may rename; the defaults are the field's."""

    senco: Word = "SENCO"
    sen_register: Word = "SEN register"
    initial_concern: Word = "initial concern"
    sen_support: Word = "SEN support"
    support_plan: Word = "support plan"
    challenge_day: Word = "challenge day"
    hub_lead: Word = "hub lead"
    trust_lead: Word = "Trust Lead"
    half_term: Word = "half-term"


class Pack(msgspec.Struct, frozen=True, dict=True, tag_field="kind", tag="framework pack"):
    """A framework at one version; its identity is the hash of its bytes.

    Attributes:
        format: 1.
        number: A label that the trust gives, such as ``2026.1``; never the identity.
        title: What people read.
        label: Said wherever the pack is named, such as ``starter framework, original wording``.
        law_as_at: The date, ``YYYY-MM-DD``, to which the law and guidance were read.
        published: The date, ``YYYY-MM-DD``, on which this version was published; empty in a draft.
        author: Who wrote it.
        licence: Under what terms it may be used.
        note: What those who use the pack have to know of it, such as what is still to be checked.
        scale: None for a pack without grades: words only.
        areas: In order.
        words: What people call things here.
        change_note: What differs from the parent.
        parent: Hash of the pack that this one revises; empty for a first one.
    """

    format: Literal[1]
    title: Title
    number: Word
    law_as_at: Day
    areas: Annotated[tuple[Area, ...], Meta(min_length=1, max_length=20)]
    scale: Scale | None = None
    label: Line = ""
    published: DayOrNone = ""
    author: Line = ""
    licence: Line = ""
    note: Prose = ""
    words: Words = Words()
    change_note: Prose = ""
    parent: HashOrNone = ""

    def statements(self) -> Iterator[Statement]:
        """Yield every statement in order, the retired ones too."""
        for area in self.areas:
            yield from area.statements

    @cached_property
    def by_id(self) -> dict[str, Statement]:
        """Every statement by its id."""
        return {statement.id: statement for statement in self.statements()}

    @cached_property
    def area_of(self) -> dict[str, Area]:
        """The area of every statement, by the statement's id."""
        return {statement.id: area for area in self.areas for statement in area.statements}

    def level(self, level_id: str | None) -> Level | None:
        """Return the level of this id; None where there is none, or no scale."""
        return self.scale.level(level_id) if self.scale else None

    @property
    def levels(self) -> tuple[Level, ...]:
        """The scale's levels, lowest first; none in a pack without grades."""
        return self.scale.levels if self.scale else ()
