"""What people call the records of which two versions can stand."""

from sendnet_desktop.changes import Cell
from sendnet_desktop.evaluations.apart import Reader, where_of
from sendnet_desktop.folder import EVERY_KIND
from sendnet_desktop.frameworks.pack import Words


def test_nothing_that_this_program_writes_is_said_to_come_from_a_newer_one() -> None:
    reader = Reader("", Words())
    told = {
        kind.name: where_of(Cell("visit:oak0:2026-11-24", f"{kind.name}:a.b.c", "answer"), None, "", "", reader).about
        for kind in EVERY_KIND
    }
    assert not [name for name, about in told.items() if "newer" in about]
