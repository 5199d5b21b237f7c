"""What every typed table is made from, and the journal's own one.

Modules called ``tables`` declare typed tables with SQLModel. They are imported only when such a declaration may have
changed (see ``shapes``): importing SQLModel costs several times what opening the window does.
"""

from sqlmodel import Field, SQLModel


class Recorded(SQLModel):
    """What every typed row has: where its record is kept, and whether it was taken away.

    A row is written by the projection alone. Every other column is one field of the record and may be empty, because
    a field that nobody has set yet has no value.
    """

    __table_args__ = {"sqlite_with_rowid": False}

    channel: str = Field(primary_key=True)
    record: str = Field(primary_key=True)
    deleted: bool | None = None
    position: str | None = None


class DocumentRow(Recorded, table=True):
    """``document:<sha256>``: a document's record, whose only field names its bytes."""

    __tablename__ = "document"

    blob: str | None = None


class ErasureRow(Recorded, table=True):
    """``erasure:<sha256>``: its owner's word that an erasure is theirs, at a place in their log."""

    __tablename__ = "erasure"

    edits: int | None = None
