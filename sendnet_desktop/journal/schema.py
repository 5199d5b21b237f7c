"""The journal's own tables, version by version.

`edit`      every edit that is kept, sealed or not; `head` says that it counts and nothing counted replaces it.
`replaces`  which sealed edit (by id, held or not yet) an edit replaces; meaningful inside one field only.
`past`      what this laptop wrote and overwrote before it was sealed; it never leaves.
`segment`   the signed bytes as they came; `also` names further segments that hold an edit.
`log`       this laptop's present log in each channel.
`paper`     the trust's signed documents. `fact` is the journal's own small print.
`disagreement` follows from `edit`: the fields of which versions of different value stand.
"""

from typing import Final

from sendnet_desktop.store.store import Connection, Migration

_VERSION_1: Final = (
    "CREATE TABLE channel (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
    """CREATE TABLE segment (
        number INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, log TEXT NOT NULL, seq INTEGER NOT NULL, prev BLOB,
        device TEXT NOT NULL, channel INTEGER NOT NULL REFERENCES channel, status TEXT NOT NULL,
        received INTEGER NOT NULL, seen TEXT NOT NULL, wants TEXT NOT NULL, header BLOB NOT NULL, body BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX segment_of_log ON segment (log, seq)",
    """CREATE TABLE edit (
        number INTEGER PRIMARY KEY, channel INTEGER NOT NULL REFERENCES channel, record TEXT NOT NULL,
        field TEXT NOT NULL, head INTEGER NOT NULL, counts INTEGER NOT NULL, allowed INTEGER NOT NULL,
        segment INTEGER REFERENCES segment, replaced_here INTEGER, stamp INTEGER NOT NULL, who TEXT NOT NULL,
        id BLOB, value TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX edit_of_field ON edit (channel, record, field, head)",
    "CREATE UNIQUE INDEX edit_of_id ON edit (id) WHERE id IS NOT NULL",
    "CREATE INDEX edit_of_segment ON edit (segment) WHERE segment IS NOT NULL",
    "CREATE TABLE replaces (target BLOB NOT NULL, by INTEGER NOT NULL, PRIMARY KEY (target, by)) STRICT, WITHOUT ROWID",
    "CREATE INDEX replaces_by ON replaces (by)",
    """CREATE TABLE also (
        edit INTEGER NOT NULL, segment INTEGER NOT NULL, PRIMARY KEY (edit, segment)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE past (
        number INTEGER PRIMARY KEY, channel INTEGER NOT NULL REFERENCES channel, record TEXT NOT NULL,
        field TEXT NOT NULL, stamp INTEGER NOT NULL, who TEXT NOT NULL, value TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX past_of_field ON past (channel, record, field)",
    "CREATE TABLE log (channel INTEGER PRIMARY KEY REFERENCES channel, name TEXT NOT NULL) STRICT",
    """CREATE TABLE paper (
        kind TEXT NOT NULL, version INTEGER NOT NULL, hash BLOB NOT NULL, data BLOB NOT NULL,
        PRIMARY KEY (kind, version, hash)
    ) STRICT""",
    "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE disagreement (
        channel INTEGER NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (channel, record, field)
    ) STRICT, WITHOUT ROWID""",
)


def _version_1(connection: Connection) -> None:
    for statement in _VERSION_1:
        connection.execute(statement)


MIGRATIONS: Final[tuple[Migration, ...]] = (_version_1,)
"""One for each version of these tables that was ever shipped, oldest first; never changed once shipped."""
