"""The floor that reading is measured against: raw inserts of the very same rows into the very same tables."""

from pathlib import Path

from benchmarks.measure import cpu
from sendnet_desktop.store.store import Connection, connect
from sendnet_desktop.workspace import Workspace


def raw_inserts(workspace: Workspace, path: Path) -> float:
    """Return the CPU seconds of inserting everything that a workspace holds into an empty encrypted file."""
    source: Connection = workspace._journal.ledger.connection
    tables = {
        str(name): str(sql)
        for name, sql in source.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        if not str(name).startswith("sqlite_")
    }
    indexes = [str(row[0]) for row in source.execute("SELECT sql FROM sqlite_master WHERE type = 'index'") if row[0]]
    content = {name: source.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}
    target = connect(path, bytes(32))
    target.execute("PRAGMA foreign_keys = OFF")
    for statement in [*tables.values(), *indexes]:
        target.execute(statement)

    def insert() -> None:
        target.execute("BEGIN IMMEDIATE")
        for name, found in content.items():
            if found:
                marks = ", ".join("?" * len(found[0]))
                target.executemany(f'INSERT INTO "{name}" VALUES ({marks})', found)
        target.execute("COMMIT")

    spent = cpu(insert, 1)
    target.close()
    return spent
