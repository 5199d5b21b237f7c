"""The typed tables of a trust's checklists and of their drafts."""

from sendnet_desktop.journal.tables import Recorded


class ChecklistRow(Recorded, table=True):
    """``checklist:<template>``: the checklist that the trust asks its teams to use, of each template."""

    __tablename__ = "checklist"

    checklist: str | None = None
