"""A network meeting of 100 schools: each writes 2,000 edits, the trust reads them all, reads again, writes back."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from benchmarks.floor import raw_inserts
from benchmarks.measure import Row, cpu
from benchmarks.workload import edits, fill, meet, new_school, new_trust
from sendnet_desktop.steps import finish
from sendnet_desktop.store.store import connect
from sendnet_desktop.workspace import Workspace

SCHOOLS = 100
EDITS = 2_000


def rows(scratch: Path) -> Iterator[Row]:
    """Measure it."""
    trust = new_trust(scratch / "trust")
    schools = [new_school(scratch / f"school {number}", f"School {number}") for number in range(SCHOOLS)]
    meet(trust, schools, scratch / "stick")
    table, back = scratch / "on the table", scratch / "carried home"
    table.mkdir()
    back.mkdir()
    writing = sum(_write(school, table) for school in schools) / SCHOOLS
    one = _rows_of_one_school(scratch / "one.db")
    size = sum(file.stat().st_size for file in table.iterdir())
    yield Row(
        "meeting: a school seals and writes its 2,000 edits",
        writing / one,
        4,
        detail=f"{writing * 1000:.0f} ms against {one * 1000:.0f} ms of CPU; {size / SCHOOLS / 1000:.0f} kB a school",
    )
    read = cpu(lambda: finish(trust.exchange.read([table])), 1)
    again = cpu(lambda: finish(trust.exchange.read([table])), 1)
    floor = raw_inserts(trust, scratch / "raw.db")
    yield Row("meeting: the trust reads 100 schools", read / floor, 7, detail=f"{read:.1f} s against {floor:.1f} s")
    yield Row("meeting: the trust reads them all again", again / floor, 0.1, detail=f"{again:.2f} s of CPU")
    written = cpu(lambda: finish(trust.exchange.write(back)), 1)
    raw = cpu(lambda: _encrypt_and_write(back, scratch / "plain"), 1)
    total = sum(file.stat().st_size for file in back.iterdir())
    yield Row(
        "meeting: the trust writes 100 files back",
        written / raw,
        7,
        detail=f"{written:.2f} s against {raw:.2f} s for {total / 1e6:.1f} MB encrypted, written and flushed",
    )
    for workspace in (*schools, trust):
        workspace.close()


def _write(school: Workspace, table: Path) -> float:
    fill(school, EDITS)
    return cpu(lambda: finish(school.exchange.write(table)), 1)


def _rows_of_one_school(path: Path) -> float:
    lines = [(edit.record, edit.field, str(edit.value)) for edit in edits("school:one:2026", EDITS)]
    target = connect(path, bytes(32))
    target.execute("CREATE TABLE line (record TEXT, field TEXT, value TEXT)")

    def insert() -> None:
        target.execute("BEGIN IMMEDIATE")
        target.executemany("INSERT INTO line VALUES (?, ?, ?)", lines)
        target.execute("COMMIT")

    spent = cpu(insert, 3)
    target.close()
    return spent


def _encrypt_and_write(files: Path, copies: Path) -> None:
    copies.mkdir()
    cipher = ChaCha20Poly1305(bytes(32))
    for number, file in enumerate(files.iterdir()):
        with (copies / file.name).open("wb") as copy:
            copy.write(cipher.encrypt(number.to_bytes(12, "big"), file.read_bytes(), None))
            copy.flush()
            os.fsync(copy.fileno())
    shutil.rmtree(copies)
