"""Data folders that earlier versions wrote: every version opens them and reads what they said."""

import json
import shutil
from pathlib import Path

import pytest
from make_fixture import HERE, MONDAY, says

from sendnet_desktop.clock import HybridClock
from sendnet_desktop.journal.schema import MIGRATIONS
from sendnet_desktop.steps import finish
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


@pytest.mark.parametrize("folder", _FOLDERS, ids=lambda folder: str(folder.name))
def test_work_goes_on_in_a_folder_of_an_earlier_version(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "data"
    shutil.copytree(folder, copy)
    workspace = Workspace.open(copy, clock=HybridClock(wall=lambda: MONDAY))
    assert {cell.field for cell in workspace.disagreements()} == {"level", "comment"}
    for cell in workspace.disagreements():
        workspace.settle(cell, "4")
    workspace.evaluations.answer("A1", "comment", "And so it went on.")
    workspace.close()
    workspace = Workspace.open(copy, clock=HybridClock(wall=lambda: MONDAY))
    found = workspace.evaluations.current().find("A1")
    assert found is not None
    assert (found.level, found.comment) == ("4", "And so it went on.")
    assert workspace.disagreements() == []
    assert finish(workspace.check()) == []
    workspace.close()
