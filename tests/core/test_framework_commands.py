"""Frameworks as files from the command line: an empty one, spreadsheets in and out, and what is said of each."""

from itertools import product
from pathlib import Path

import pytest
from framework_layouts import YES_OR_NO, workbook
from msgspec.structs import replace

from sendnet_desktop.__main__ import main
from sendnet_desktop.frameworks.reading import pack_bytes, starter
from sendnet_desktop.journal.channels import all_channel
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.sample.making import make_sample
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace


def said(capsys: pytest.CaptureFixture[str], *typed: str | Path, status: int = 0) -> str:
    assert main([str(word) for word in typed]) == status
    spoken = capsys.readouterr()
    return spoken.out if status == 0 else spoken.out + spoken.err


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_the_school_exports_it_imports_again(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    data = ("--data", sample[1], "framework")
    said(capsys, *data, "export", tmp_path / f"one.{ending}")
    said(capsys, *data, "export", tmp_path / "one.json")
    told = said(capsys, *data, "import", tmp_path / f"one.{ending}")
    assert "every column has its usual heading" in told
    assert "is in use already, word for word" in told
    said(capsys, *data, "export", tmp_path / "two.json")
    assert (tmp_path / "two.json").read_bytes() == (tmp_path / "one.json").read_bytes()


def test_at_the_trust_a_spreadsheet_becomes_a_draft(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = said(capsys, "--data", sample[0], "framework", "list")
    told = said(capsys, "--data", sample[0], "framework", "import", workbook(tmp_path / "Check.xlsx", YES_OR_NO))
    assert "The scale has 2 levels, the lowest first: 1 No, 2 Yes." in told
    assert "“Check” is now a draft. Against the framework in use: 7 new, 47 no longer asked." in told
    assert said(capsys, "--data", sample[0], "framework", "list") == before


def test_looking_tells_how_a_spreadsheet_reads_and_takes_nothing_in(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = said(capsys, "--data", sample[1], "framework", "list")
    file = workbook(tmp_path / "Check.xlsx", YES_OR_NO)
    assert "“Aspect” is read as Area" in said(capsys, "--data", sample[1], "framework", "import", file, "--look")
    assert said(capsys, "--data", sample[1], "framework", "list") == before


def test_what_is_wrong_with_a_spreadsheet_is_told_by_row_and_nothing_is_taken_in(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = said(capsys, "--data", sample[1], "framework", "list")
    file = tmp_path / "wrong.csv"
    file.write_text("Area,Statement,Duty\nLeading,Somebody leads.,shall\nLeading,,must\n", encoding="utf-8")
    told = said(capsys, "--data", sample[1], "framework", "import", file, status=1)
    assert "Row 2, column Duty: ‘shall’ is not one of must, should, good practice.\n" in told
    assert "Row 3, column Statement: it is empty.\n" in told
    assert "Nothing was taken in from the spreadsheet." in told
    assert said(capsys, "--data", sample[1], "framework", "list") == before


def test_an_empty_framework_to_fill_in_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "template.xlsx"
    assert said(capsys, "framework", "template", file) == f"Written to {file}\n"
    assert file.stat().st_size > 4000


def test_a_school_looks_at_a_move_makes_it_and_goes_back(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, school = sample
    data = ("--data", str(school))
    assert "goes by the newest framework" in said(capsys, *data, "framework", "move", status=1)
    assert "no framework to move back to" in said(capsys, *data, "framework", "move", "--back", status=1)
    said(capsys, *data, "framework", "export", tmp_path / "before.json")
    said(capsys, *data, "framework", "import", workbook(tmp_path / "Check.xlsx", YES_OR_NO))
    told = said(capsys, *data, "framework", "move", "--back", "--look")
    assert "The scale is another one. No level is converted" in told
    assert "“SENDnet starter framework” 2026.1: 47 new, 7 no longer asked." in told
    said(capsys, *data, "framework", "move", "--back")
    said(capsys, *data, "framework", "export", tmp_path / "after.json")
    assert (tmp_path / "after.json").read_bytes() == (tmp_path / "before.json").read_bytes()


def test_levels_called_otherwise_are_kept_on_somebodys_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ("--data", str(tmp_path / "school"))
    workspace = Workspace.create(tmp_path / "school", Founding("school", "Oakfield", "Jo Bell", protection="open"))
    workspace.evaluations.answer("A1", "level", "3")
    channel = workspace.evaluations.channel
    scale = starter().scale
    assert scale is not None
    levels = (*scale.levels[:2], replace(scale.levels[2], name="Embedded"), *scale.levels[3:])
    renamed = replace(starter(), number="2027.1", scale=replace(scale, levels=levels))
    name, _ = workspace.evaluations.packs.keep(channel, pack_bytes(renamed))
    workspace._journal.permit = lambda _channel, _kind: None
    year = all_channel(workspace.evaluations.current().year)
    workspace._journal.write([Edit(year, "framework:current", "pack", name)])
    workspace.close()
    told = said(capsys, *data, "framework", "move", "--look")
    assert "Levels are called otherwise: 3 Secure is 3 Embedded now." in told
    assert "A1 (same, 3 Secure): the level is shown beside until it is judged anew" in told
    assert "A1 (same" not in said(capsys, *data, "framework", "move", "--look", "--levels-mean-the-same")
    said(capsys, *data, "framework", "move", "--levels-mean-the-same")
    said(capsys, *data, "framework", "move", "--back")
    workspace = Workspace.open(tmp_path / "school")
    found = workspace.evaluations.current().find("A1")
    workspace.close()
    assert found is not None
    assert found.level == "3"


def test_last_years_judgements_are_listed_and_kept_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, school = finish(make_sample(tmp_path / "sample", 1, seed="keeping"))
    data = ("--data", str(school))
    workspace = Workspace.open(school)
    now, before = workspace.evaluations.current(), workspace.last_year.evaluation()
    first, second, *_ = (name for name, found in workspace.last_year.beside(now, before).items() if found.level)
    for field, statement in product(("level", "comment"), (first, second)):
        workspace.evaluations.answer(statement, field, None)
    workspace.close()
    listed = said(capsys, *data, "keep")
    assert [line.partition(":")[0] for line in listed.splitlines()] == [first, second]
    assert said(capsys, *data, "keep", first, second) == f"{first}: kept\n{second}: kept\n"
    assert said(capsys, *data, "keep") == "There is nothing to keep.\n"
    assert "no judgement of the year before" in said(capsys, *data, "keep", "Z9", status=1)


def test_a_framework_that_names_a_child_is_exported_only_with_a_reason(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, school = sample
    pack = starter()
    first, *others = pack.areas
    asked, *rest = first.statements
    asked = replace(asked, help="Jayden said that he hates Mondays.")
    named = replace(pack, title="Ours", areas=(replace(first, statements=(asked, *rest)), *others))
    file = tmp_path / "named.json"
    file.write_bytes(pack_bytes(named))
    data = ("--data", school, "framework")
    said(capsys, *data, "import", file)
    for ending in ("xlsx", "csv", "json"):
        out = tmp_path / f"out.{ending}"
        assert "[Jayden] said" in said(capsys, *data, "export", out, status=1)
        assert not out.exists()
        said(capsys, *data, "export", out, "--let-through", "An invented example.")
        assert out.exists()
