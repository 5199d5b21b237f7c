"""A bundle of 100,000 edits: reading it, reading it again, its size; against raw inserts of the very same rows."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.floor import raw_inserts
from benchmarks.measure import Row, cpu
from benchmarks.workload import fill, meet, new_school, new_trust
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

EDITS = 100_000


def rows(scratch: Path) -> Iterator[Row]:
    """Measure them."""
    trust, school = new_trust(scratch / "trust"), new_school(scratch / "school")
    meet(trust, [school], scratch / "stick")
    fill(school, EDITS)
    folder = scratch / "out"
    folder.mkdir()
    written = finish(school.exchange.write(folder))
    size = sum(file.size for file in written)
    empty = _database_size(trust)
    paths = [file.path for file in written]
    read = cpu(lambda: finish(trust.exchange.read(paths)), 1)
    again = cpu(lambda: finish(trust.exchange.read(paths)), 3)
    floor = raw_inserts(trust, scratch / "raw.db")
    held = _database_size(trust) - empty
    detail = f"{read:.2f} s against {floor:.2f} s of CPU; the store grew by {held / 1e6:.0f} MB"
    yield Row("reading a bundle of 100,000 edits, tables filled", read / floor, 7, detail=detail)
    yield Row("reading the same bundle again", again / floor, 0.1, detail=f"{again:.3f} s of CPU")
    yield Row("size of a bundle", size / EDITS, 55, "B", detail=f"{size / 1e6:.2f} MB an edit's worth each")
    school.close()
    trust.close()


def _database_size(workspace: Workspace) -> int:
    return sum(path.stat().st_size for path in workspace.folder.glob("store.db*"))
