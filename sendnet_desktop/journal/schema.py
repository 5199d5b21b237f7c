"""The journal's own tables, version by version.

`edit`      every edit that is kept, sealed or not; `head` says that it counts and nothing counted replaces it.
`replaces`  which sealed edit (by id, held or not yet) an edit replaces; meaningful inside one field only.
`past`      what this laptop wrote and overwrote before it was sealed; it never leaves.
`segment`   the signed bytes as they came; `also` names further segments that hold an edit, and if it is allowed there.
`log`       this laptop's present log in each channel.
`paper`     the trust's signed documents. `fact` is the journal's own small print.
`sent`      each file that this laptop wrote: when (ms), where, for whom (JSON list), the places reached (JSON, by log).
`cleared`   each channel that was dropped, and each value that was erased: when (ms) and by whom.
`read_whole` SHA-256 of each file of which everything was taken in, so that it need not be opened again.
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

_VERSION_2: Final = (
    "ALTER TABLE also ADD COLUMN allowed INTEGER NOT NULL DEFAULT 1",
    # Which of its segments the one verdict came from was not kept; it holds until they are judged again.
    "UPDATE also SET allowed = (SELECT allowed FROM edit WHERE number = also.edit)",
    """CREATE TABLE sent (
        number INTEGER PRIMARY KEY, at INTEGER NOT NULL, file TEXT NOT NULL, folder TEXT NOT NULL,
        size INTEGER NOT NULL, recipients TEXT NOT NULL, heads TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE cleared (
        number INTEGER PRIMARY KEY, what TEXT NOT NULL, channel TEXT NOT NULL, record TEXT NOT NULL,
        field TEXT NOT NULL, at INTEGER NOT NULL, who TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE read_whole (hash BLOB PRIMARY KEY) STRICT, WITHOUT ROWID",
)


def _version_1(connection: Connection) -> None:
    for statement in _VERSION_1:
        connection.execute(statement)


def _version_2(connection: Connection) -> None:
    for statement in _VERSION_2:
        connection.execute(statement)


MIGRATIONS: Final[tuple[Migration, ...]] = (_version_1, _version_2)
"""One for each version of these tables that was ever shipped, oldest first; never changed once shipped."""
