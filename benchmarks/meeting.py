"""A network meeting of 100 schools: each writes 2,000 edits, the trust reads them all, reads again, writes back."""

import os
from collections.abc import Iterator
from pathlib import Path

import pyrage

from benchmarks.floor import raw_inserts
from benchmarks.measure import Row, cpu
from benchmarks.workload import fill, meet, new_school, new_trust
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

SCHOOLS = 100
EDITS = 2_000
_SEGMENTS = 4


def rows(scratch: Path) -> Iterator[Row]:
    """Measure it."""
    trust = new_trust(scratch / "trust")
    schools = [new_school(scratch / f"school {number}", f"School {number}") for number in range(SCHOOLS)]
    meet(trust, schools, scratch / "stick")
    table, back = scratch / "on the table", scratch / "carried home"
    table.mkdir()
    back.mkdir()
    writing = sum(_write(school, table) for school in schools)
    floor = sum(raw_inserts(school, scratch / f"raw {number}.db") for number, school in enumerate(schools))
    size = sum(file.stat().st_size for file in table.iterdir())
    yield Row(
        "meeting: 100 schools seal and write 2,000 edits each",
        writing / floor,
        7,
        detail=f"{writing:.1f} s against {floor:.1f} s of CPU; {size / SCHOOLS / 1000:.0f} kB a school",
    )
    read = cpu(lambda: finish(trust.exchange.read([table])), 1)
    again = cpu(lambda: finish(trust.exchange.read([table])), 1)
    floor = raw_inserts(trust, scratch / "raw.db")
    yield Row("meeting: the trust reads 100 schools", read / floor, 7, detail=f"{read:.1f} s against {floor:.1f} s")
    yield Row("meeting: the trust reads them all again", again / floor, 0.1, detail=f"{again:.2f} s of CPU")
    written = cpu(lambda: finish(trust.exchange.write(back)), 1)
    raw = cpu(lambda: _raw_files(trust, back, scratch / "raw"), 1)
    total = sum(file.stat().st_size for file in back.iterdir())
    yield Row(
        "meeting: the trust writes 100 files back",
        written / raw,
        7,
        detail=f"{written:.2f} s against {raw:.2f} s for {total / 1e6:.1f} MB read, sealed by pyrage, and flushed",
    )
    for workspace in (*schools, trust):
        workspace.close()


def _write(school: Workspace, table: Path) -> float:
    fill(school, EDITS)
    return cpu(lambda: finish(school.exchange.write(table)), 1)


def _raw_files(trust: Workspace, files: Path, copies: Path) -> None:
    """Read as many segments, seal as many bytes for as many people, and write them: nothing else."""
    copies.mkdir()
    recipients = [pyrage.x25519.Identity.generate().to_public() for _ in range(2)]
    connection = trust._journal.ledger.connection
    for file in files.iterdir():
        connection.execute("SELECT header, body FROM segment LIMIT ?", (_SEGMENTS,)).fetchall()
        with (copies / file.name).open("wb") as copy:
            copy.write(pyrage.encrypt(bytes(file.stat().st_size), recipients))
            copy.flush()
            os.fsync(copy.fileno())
