"""One edit, durable: journal and typed row, against a raw one-row commit to the same file."""

import itertools
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row, cpu
from benchmarks.workload import fill_earlier_years, new_school
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.journal.journal import Edit

_ROUND = 500
_FRAME = 24 + 4096  # a page in the write-ahead log, behind its header


def rows(scratch: Path) -> Iterator[Row]:
    """Measure it as a SENCO works: on this year's statements, in a store that holds 100,000 edits of other years."""
    workspace = new_school(scratch / "commit")
    journal = fill_earlier_years(workspace, 100_000)
    channel, connection = workspace.evaluations.channel, journal.ledger.connection
    records = [f"judgement:{channel[-4:]}.{statement.id}" for statement in starter().statements()]
    connection.execute("CREATE TABLE raw (number INTEGER PRIMARY KEY, value TEXT)")
    counter = itertools.count()

    def ours() -> None:
        for _ in range(_ROUND):
            number = next(counter)
            record = records[number % len(records)]
            journal.write([Edit(channel, record, "comment", f"The plan was reviewed on time, and again: {number}")])

    def raw() -> None:
        for _ in range(_ROUND):
            connection.execute("BEGIN IMMEDIATE")
            value = f"The plan was reviewed on time, and again: {next(counter)}"
            connection.execute("INSERT INTO raw (value) VALUES (?)", (value,))
            connection.execute("COMMIT")

    ours()
    raw()
    pairs = [(cpu(ours, 1), cpu(raw, 1)) for _ in range(7)]
    ratio = sorted(mine / floor for mine, floor in pairs)[3]
    mine, floor = min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
    detail = f"{mine / _ROUND * 1e6:.0f} µs against {floor / _ROUND * 1e6:.0f} µs of CPU"
    yield Row("commit of one edit, journal and typed row", ratio, 4, detail=detail)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ours()
    pages = (workspace.folder / "store.db-wal").stat().st_size / _FRAME / _ROUND
    yield Row("pages that a commit of one edit writes", pages, 5, unit="")
    workspace.close()
