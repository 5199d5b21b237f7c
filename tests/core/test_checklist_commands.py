"""Checklists from the command line: listed, taken out and in, drafted, compared, published."""

from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main
from sendnet_desktop.frameworks.checklists.reading import checklist_hash, shipped
from sendnet_desktop.workspace import Founding, Workspace


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The data folder of a trust's office."""
    folder = tmp_path / "office"
    Workspace.create(folder, Founding("trust", "Harbour Trust", "Alex Kaya", protection="open")).close()
    return folder


def said(capsys: pytest.CaptureFixture[str], office: Path, *typed: str | Path, status: int = 0) -> str:
    assert main(["--data", str(office), "checklist", *map(str, typed)]) == status
    spoken = capsys.readouterr()
    return spoken.out + spoken.err


def test_the_current_checklists_are_listed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = said(capsys, office, "list").splitlines()
    name = checklist_hash(shipped()["full-day"])[:16]
    assert listed[0] == (
        f"full-day  “Full challenge day” 2026.1 (Starter checklist, original wording): 11 sections, 46 items, {name}"
    )
    assert [line.split()[0] for line in listed] == list(shipped())


def test_a_checklist_goes_through_a_spreadsheet_and_comes_back_as_the_next_version(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "full day.xlsx"
    assert "full day.xlsx" in said(capsys, office, "export", "full-day", file)
    assert "11 sections, 46 items" in said(capsys, office, "import", "--look", file)
    assert "There is no draft" in said(capsys, office, "draft")
    assert "Against the one in use: 46 as they were." in said(capsys, office, "import", file)
    assert "“Full challenge day”" in said(capsys, office, "draft")
    workspace = Workspace.open(office)
    checklists = workspace.frameworks.checklists
    draft = checklists.drafts.draft()
    checklists.editing.change(draft.items[0].record, "item_text", None)
    workspace.close()
    assert "Item 1.1, text: it is empty." in said(capsys, office, "check", status=1)
    workspace = Workspace.open(office)
    workspace.frameworks.checklists.editing.change(draft.items[0].record, "item_text", "It came in time.")
    workspace.close()
    compared = said(capsys, office, "compare")
    assert "“Full challenge day” 2026.1 → “Full challenge day”" in compared
    assert "Items: 1 re-worded, 45 as they were" in compared
    assert "becomes “It came in time.”" in compared
    assert "goes out with the next bundle" in said(capsys, office, "publish")
    assert "(Starter checklist, original wording): 11 sections, 46 items" in said(capsys, office, "list")
    assert checklist_hash(shipped()["full-day"])[:16] not in said(capsys, office, "list")


def test_a_checklist_is_written_byte_for_byte_and_taken_in_from_there(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "deep dive.json"
    said(capsys, office, "export", "deep-dive", file)
    assert file.read_bytes() == shipped()["deep-dive"]
    assert "“Deep dive” is now a draft." in said(capsys, office, "import", file)


def test_a_spreadsheet_with_faults_is_told_of_row_by_row_and_changes_nothing(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "walk.csv"
    file.write_text("Section,Ref,Item,Answered by\n1 Walk,1.1,Calm?,shrug\n", encoding="utf-8")
    told = said(capsys, office, "import", file, status=1)
    assert "Row 2, column Answered by: ‘shrug’ is not one of seen" in told
    assert "Nothing was taken in" in told
    assert "There is no draft" in said(capsys, office, "draft")


def test_an_empty_checklist_to_fill_in_is_written_and_one_is_begun_in_words(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, office, "template", tmp_path / "fill in.xlsx")
    assert "“Our visit” is now a draft." in said(capsys, office, "import", tmp_path / "fill in.xlsx")
    listed = said(capsys, office, "draft", "--empty", "Governor visit")
    assert "governor-visit  “Governor visit”" in listed
    assert "1 section, 0 items" in listed
    assert "There is no checklist in use to compare with." in said(capsys, office, "compare")
    assert "no checklist of this kind" in said(capsys, office, "draft", "--new", "half-day", status=1)
    assert "There is no one draft “zz”" in said(capsys, office, "check", "zz", status=1)
