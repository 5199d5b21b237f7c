"""The typed tables of a draft of a framework; a list is kept as lines of one text."""

from sendnet_desktop.journal.tables import Recorded


class DraftRow(Recorded, table=True):
    """``draft:<random>``: a framework that is being written; its words that were renamed are ``word_...``."""

    __tablename__ = "draft"

    title: str | None = None
    number: str | None = None
    label: str | None = None
    law_as_at: str | None = None
    author: str | None = None
    licence: str | None = None
    note: str | None = None
    change_note: str | None = None
    parent: str | None = None
    graded: bool | None = None
    scale_id: str | None = None
    scale_name: str | None = None
    unmet_duty_cap: str | None = None
    word_senco: str | None = None
    word_sen_register: str | None = None
    word_initial_concern: str | None = None
    word_sen_support: str | None = None
    word_support_plan: str | None = None
    word_challenge_day: str | None = None
    word_hub_lead: str | None = None
    word_trust_lead: str | None = None
    word_half_term: str | None = None
    published_as: str | None = None


class DraftLevelRow(Recorded, table=True):
    """``draft_level:<random>``: one point of a draft's scale."""

    __tablename__ = "draft_level"

    draft: str | None = None
    level_id: str | None = None
    level_name: str | None = None
    colour: str | None = None
    shape: str | None = None


class DraftAreaRow(Recorded, table=True):
    """``draft_area:<random>``: one area of a draft."""

    __tablename__ = "draft_area"

    draft: str | None = None
    area_id: str | None = None
    area_title: str | None = None


class DraftStatementRow(Recorded, table=True):
    """``draft_statement:<random>``: one statement of a draft."""

    __tablename__ = "draft_statement"

    draft: str | None = None
    in_area: str | None = None
    statement_id: str | None = None
    text: str | None = None
    revision: int | None = None
    help: str | None = None
    duty: str | None = None
    references: str | None = None
    unchecked: str | None = None
    evidence: str | None = None
    evidence_kinds: str | None = None
    core: str | None = None
    core_checked_by: str | None = None
    phases: str | None = None
    guidance: str | None = None
    replaces: str | None = None
    retired: bool | None = None


class DraftDescriptorRow(Recorded, table=True):
    """``draft_descriptor:<area>.<level>``: what a level looks like in an area."""

    __tablename__ = "draft_descriptor"

    described: str | None = None


class DraftTagsRow(Recorded, table=True):
    """``draft_tags:<area or statement>.<scheme>``: what it bears on in another scheme."""

    __tablename__ = "draft_tags"

    tags: str | None = None
