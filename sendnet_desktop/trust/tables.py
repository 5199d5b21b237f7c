"""The typed tables of the trust's side."""

from sendnet_desktop.journal.tables import Recorded


class ProfileRow(Recorded, table=True):
    """``profile:this``: the organisation and the person whose laptop this is."""

    __tablename__ = "profile"

    kind: str | None = None
    org: str | None = None
    name: str | None = None
    phase: str | None = None
    person: str | None = None


class RetentionRow(Recorded, table=True):
    """``retention:table``: how many years or months each kind of thing is kept."""

    __tablename__ = "retention"

    school: int | None = None
    all: int | None = None
    office: int | None = None
    findings: int | None = None
    visit: int | None = None
    photo: int | None = None
