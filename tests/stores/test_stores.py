"""Data folders that earlier versions wrote: every version opens them and reads what they said."""

import json
import shutil
from pathlib import Path

import pytest
from make_fixture import HERE, KEY, MONDAY, says

from sendnet_desktop import folder
from sendnet_desktop.changes import Cell
from sendnet_desktop.clock import HybridClock
from sendnet_desktop.journal import segments
from sendnet_desktop.journal.schema import MIGRATIONS
from sendnet_desktop.steps import finish
from sendnet_desktop.store import store
from sendnet_desktop.store.faults import StoreDamagedError
from sendnet_desktop.store.store import Connection
from sendnet_desktop.workspace import Workspace

_FOLDERS = sorted(HERE.glob("version-*"))


def test_every_version_of_the_tables_that_there_was_has_its_folder() -> None:
    assert [folder.name for folder in _FOLDERS] == [f"version-{number}" for number in range(1, len(MIGRATIONS) + 1)]


@pytest.mark.parametrize("folder", _FOLDERS, ids=lambda folder: str(folder.name))
def test_a_folder_of_an_earlier_version_says_what_it_said(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "data"
    shutil.copytree(folder, copy)
    expected = json.loads((folder / "says.json").read_text("utf-8"))
    for _ in range(2):
        workspace = Workspace.open(copy, clock=HybridClock(wall=lambda: MONDAY))
        assert finish(workspace.check()) == []
        assert json.loads(json.dumps(says(workspace))) == expected
        workspace.close()


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """A copy of the folder that the first version wrote."""
    return Path(shutil.copytree(_FOLDERS[0], tmp_path / "data"))


def test_what_was_there_is_kept_until_the_new_tables_were_read_whole_once(earlier: Path) -> None:
    expected = json.loads((earlier / "says.json").read_text("utf-8"))
    _open(earlier).close()
    (copy,) = earlier.glob("store.before-*.db")
    assert _tables_version(copy) == 1
    _damage(earlier / store.FILE)
    with pytest.raises(StoreDamagedError):
        _open(earlier)
    assert copy.exists(), "a damaged store leaves the copy"
    shutil.copy(copy, earlier / store.FILE)
    for copies in (1, 0):
        workspace = _open(earlier)
        assert json.loads(json.dumps(says(workspace))) == expected
        workspace.close()
        assert len(list(earlier.glob("store.before-*.db"))) == copies


def test_what_one_verdict_held_in_two_segments_is_held_in_both_until_it_is_judged_again(earlier: Path) -> None:
    connection = store.connect(earlier / store.FILE, KEY)
    connection.execute("UPDATE edit SET allowed = 0 WHERE id = ?", (b"4" * 16,))
    connection.execute(
        "INSERT INTO also SELECT e.number, s.number FROM edit e JOIN segment s ON s.hash = ? WHERE e.id = ?",
        (b"ours" * 8, b"4" * 16),
    )
    connection.close()
    workspace = _open(earlier)
    assert finish(workspace.check()) == []
    assert segments.partly_held(workspace._journal.ledger) == {b"held" * 8, b"ours" * 8}
    workspace.close()


def test_the_copy_of_what_was_there_is_no_easier_to_read_than_the_store(earlier: Path) -> None:
    _open(earlier).close()
    (copy,) = earlier.glob("store.before-*.db")
    assert b"Oakfield" not in copy.read_bytes()
    with pytest.raises(StoreDamagedError):
        store.connect(copy, bytes(range(32)))


def test_what_is_erased_on_the_day_of_an_update_is_in_no_copy_either(earlier: Path) -> None:
    workspace = _open(earlier)
    assert list(earlier.glob("store.before-*.db"))
    workspace.erase(Cell(workspace.evaluations.channel, "judgement:2026.A3", "comment"), "Not sealed yet.")
    assert not list(earlier.glob("store.before-*.db"))
    workspace.close()


def test_tables_that_cannot_be_brought_up_to_date_stay_as_they_were(
    earlier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(connection: Connection) -> None:
        connection.execute("DROP TABLE edit")
        raise RuntimeError("a bug")

    (earlier / f"store.before-{len(MIGRATIONS)}.db").write_bytes(b"what a power cut left of a copy")
    with monkeypatch.context() as patch:
        patch.setattr(folder, "MIGRATIONS", (*MIGRATIONS[:1], fails))
        with pytest.raises(RuntimeError):
            _open(earlier)
    assert _tables_version(earlier / store.FILE) == 1
    workspace = _open(earlier)
    assert finish(workspace.check()) == []
    workspace.close()


def _open(data: Path) -> Workspace:
    return Workspace.open(data, clock=HybridClock(wall=lambda: MONDAY))


def _tables_version(path: Path) -> object:
    connection = store.connect(path, KEY)
    (version,) = connection.execute("PRAGMA user_version").fetchone() or ()
    connection.close()
    return version


def _damage(path: Path) -> None:
    spoilt = bytearray(path.read_bytes())
    spoilt[len(spoilt) // 2 :] = bytes(len(spoilt) - len(spoilt) // 2)
    path.write_bytes(spoilt)


@pytest.mark.parametrize("folder", _FOLDERS, ids=lambda folder: str(folder.name))
def test_work_goes_on_in_a_folder_of_an_earlier_version(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "data"
    shutil.copytree(folder, copy)
    workspace = Workspace.open(copy, clock=HybridClock(wall=lambda: MONDAY))
    assert {cell.field for cell in workspace.disagreements()} == {"level", "comment"}
    for cell in workspace.disagreements():
        apart = workspace.settling.at(cell)
        assert apart is not None
        workspace.settling.write_anew(apart, "4")
    workspace.evaluations.answer("A1", "comment", "And so it went on.")
    workspace.close()
    workspace = Workspace.open(copy, clock=HybridClock(wall=lambda: MONDAY))
    found = workspace.evaluations.current().find("A1")
    assert found is not None
    assert (found.level, found.comment) == ("4", "And so it went on.")
    assert workspace.disagreements() == []
    assert finish(workspace.check()) == []
    workspace.close()
