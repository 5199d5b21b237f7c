"""``sendnet export``: every list as a file, in a school and at its trust."""

import csv
from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main
from sendnet_desktop.spreadsheets.reading import read_sheets


def exported(folder: Path, name: str, out: Path, *options: str) -> int:
    return main(["--data", str(folder), "export", name, "--out", str(out), *options])


def names(capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["export"]) == 0
    return [line.split()[0] for line in capsys.readouterr().out.splitlines()]


def test_every_list_of_a_school_becomes_a_workbook(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, school = sample
    listed = names(capsys)
    assert len(listed) > 8
    for name in listed:
        out = tmp_path / f"{name}.xlsx"
        if name in ("overview", "board"):
            assert exported(school, name, out) == 1
            assert not out.exists()
        else:
            assert exported(school, name, out) == 0
            assert all(sheet.rows for sheet in read_sheets(out)[:1])


def test_the_trust_exports_across_its_schools_and_of_one_that_it_names(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trust, school = sample
    for name in ("overview", "people", "ledger", "board", "hub"):
        assert exported(trust, name, tmp_path / f"{name}.xlsx") == 0
    schools, spread = read_sheets(tmp_path / "overview.xlsx")
    assert len(schools.rows) == 2
    assert len(spread.rows) > 5
    assert exported(trust, "evaluation", tmp_path / "no.xlsx") == 1
    assert f"There are: {school.name}" in capsys.readouterr().err
    assert exported(trust, "evaluation", tmp_path / "theirs.xlsx", "--school", school.name) == 0
    assert exported(trust, "priorities", tmp_path / "theirs.xlsx", "--school", school.name) == 0


def test_counts_are_masked_unless_a_school_exports_for_itself(sample: tuple[Path, Path], tmp_path: Path) -> None:
    trust, school = sample
    ourselves, others, office = (tmp_path / f"{name}.xlsx" for name in ("ourselves", "others", "office"))
    assert exported(school, "graduated", ourselves, "--for-ourselves") == 0
    assert exported(school, "graduated", others) == 0
    assert exported(trust, "graduated", office, "--school", school.name) == 0
    assert exported(trust, "graduated", tmp_path / "no.xlsx", "--school", school.name, "--for-ourselves") == 1
    figures = {file: [cell for row in read_sheets(file)[0].rows for cell in row.cells] for file in (ourselves, others)}
    assert "<5" in figures[others]
    assert "<5" not in figures[ourselves]
    assert [sheet.rows for sheet in read_sheets(office)] == [sheet.rows for sheet in read_sheets(others)]


def test_a_csv_holds_the_first_table_and_says_which_are_left(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, school = sample
    out = tmp_path / "plan.csv"
    assert exported(school, "priorities", out) == 0
    assert "“Priorities” alone" in capsys.readouterr().out
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file))[0] == "Priority"


def test_a_name_without_a_known_ending_is_refused(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, school = sample
    assert exported(school, "actions", tmp_path / "plan.ods") == 1
    assert ".xlsx" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
