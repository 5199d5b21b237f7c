"""The next version of a framework from the command line: begun, checked, compared, published."""

from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main
from sendnet_desktop.workspace import Founding, Workspace

PACKS = Path(__file__).parent / "packs"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The data folder of a trust's office."""
    folder = tmp_path / "office"
    Workspace.create(folder, Founding("trust", "Harbour Trust", "Alex Kaya", protection="open")).close()
    return folder


def said(capsys: pytest.CaptureFixture[str], office: Path, *typed: str, status: int = 0) -> str:
    assert main(["--data", str(office), "framework", *typed]) == status
    spoken = capsys.readouterr()
    return spoken.out or spoken.err


def test_a_version_is_drafted_checked_compared_and_published(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "There is no draft" in said(capsys, office, "draft")
    listed = said(capsys, office, "draft", "--new")
    key = listed.split()[0]
    assert "5 areas, 47 statements" in listed
    workspace = Workspace.open(office)
    draft = workspace.frameworks.drafts.draft()
    workspace.frameworks.editing.change(draft.statements[2].record, "text", "")
    workspace.close()
    assert said(capsys, office, "check", status=1) == "Statement A3, text: it is empty.\n"
    assert "Statement A3, text: it is empty." in said(capsys, office, "publish", key, status=1)
    workspace = Workspace.open(office)
    workspace.frameworks.editing.change(draft.statements[2].record, "text", "Time is looked at each year.")
    workspace.frameworks.editing.replace(draft.statements[3].record)
    workspace.frameworks.editing.remove(draft.statements[4].record)
    workspace.close()
    assert "can be published" in said(capsys, office, "check")
    compared = said(capsys, office, "compare", key)
    assert "Statements: 1 new, 1 replaced, 1 no longer asked, 1 re-worded, 44 as they were" in compared
    assert "A11, in place of A4: " in compared
    assert "becomes “Time is looked at each year.”" in compared
    assert "goes out with the next bundle" in said(capsys, office, "publish")
    assert "There is no draft" in said(capsys, office, "draft")
    assert said(capsys, office, "list").count("*") == 1


def test_a_draft_begins_with_a_file_or_with_nothing(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, office, "draft", "--from", str(PACKS / "eight_areas.json"))
    listed = said(capsys, office, "draft", "--empty", "Our own")
    assert "“Eight-area inclusion review”" in listed
    assert "“Our own”" in listed
    assert "1 area, 0 statements" in listed
    assert "no one draft" in said(capsys, office, "check", "nothing", status=1)
    assert "cannot be read" in said(capsys, office, "draft", "--from", str(office / "none.json"), status=1)
