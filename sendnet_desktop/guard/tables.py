"""The typed table of what was let through."""

from sendnet_desktop.journal.tables import Recorded


class WaiverRow(Recorded, table=True):
    """``waiver:<random>``: a text that was let through, named by its place and its time and never by its words."""

    __tablename__ = "waiver"

    place: str | None = None
    about: str | None = None
    part: str | None = None
    version: int | None = None
    why: str | None = None
