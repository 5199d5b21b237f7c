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
