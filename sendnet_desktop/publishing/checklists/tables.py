"""The typed tables of a trust's checklists and of their drafts; a list is kept as lines of one text."""

from sendnet_desktop.journal.tables import Recorded


class ChecklistRow(Recorded, table=True):
    """``checklist:<template>``: the checklist that the trust asks its teams to use, of each template."""

    __tablename__ = "checklist"

    checklist: str | None = None


class ChecklistDraftRow(Recorded, table=True):
    """``checklist_draft:<random>``: a checklist that is being written."""

    __tablename__ = "checklist_draft"

    template: str | None = None
    title: str | None = None
    number: str | None = None
    label: str | None = None
    author: str | None = None
    licence: str | None = None
    note: str | None = None
    change_note: str | None = None
    parent: str | None = None
    published_as: str | None = None


class ChecklistSectionRow(Recorded, table=True):
    """``checklist_section:<random>``: one section of a draft."""

    __tablename__ = "checklist_section"

    draft: str | None = None
    section_id: str | None = None
    section_title: str | None = None
    repeat: str | None = None
    section_help: str | None = None
    section_groups: str | None = None


class ChecklistItemRow(Recorded, table=True):
    """``checklist_item:<random>``: one item of a draft."""

    __tablename__ = "checklist_item"

    draft: str | None = None
    in_section: str | None = None
    item_id: str | None = None
    item_text: str | None = None
    revision: int | None = None
    item_help: str | None = None
    responses: str | None = None
    counts: str | None = None
    bears_on: str | None = None
    phases: str | None = None
    retired: bool | None = None
