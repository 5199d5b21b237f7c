"""``sendnet overview``: every part in a terminal and as a spreadsheet, as the window shows it."""

from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main
from sendnet_desktop.spreadsheets.reading import read_sheets

PARTS = ("areas", "statements", "duties", "priorities", "recommendations", "drift", "practice", "pool", "exchange")


def overview(folder: Path, *words: str) -> int:
    return main(["--data", str(folder), "overview", *words])


def test_every_part_is_shown_and_saved_alike(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trust, _ = sample
    for part in PARTS:
        assert overview(trust, "show", part) == 0
        shown = [line for line in capsys.readouterr().out.splitlines() if line]
        assert overview(trust, "show", part, "--out", str(tmp_path / f"{part}.xlsx")) == 0
        capsys.readouterr()
        saved = read_sheets(tmp_path / f"{part}.xlsx")[0].rows
        assert shown[0].split("\t") == [str(cell) for cell in saved[0].cells], part
        assert len(shown) == len(saved), part


def test_letters_leave_the_schools_name_out(sample: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    trust, _ = sample
    assert overview(trust, "show", "exchange") == 0
    name = capsys.readouterr().out.splitlines()[1].split("\t")[0]
    for part in PARTS:
        assert overview(trust, "show", part, "--letters") == 0
        assert name not in capsys.readouterr().out, part


def test_filters_are_named_and_an_unknown_one_is_refused(
    sample: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    trust, _ = sample
    assert overview(trust, "filters") == 0
    known = [line.split("  ")[0] for line in capsys.readouterr().out.splitlines()]
    tag = next(each for each in known if ":" in each)
    assert overview(trust, "show", "statements", "--filter", tag) == 0
    narrow = capsys.readouterr().out.splitlines()[0].count("\t")
    assert overview(trust, "show", "statements") == 0
    assert narrow < capsys.readouterr().out.splitlines()[0].count("\t")
    assert overview(trust, "show", "areas", "--filter", "phase=university") == 1
    assert "There is no filter" in capsys.readouterr().err


def test_of_one_school_nothing_is_told_and_a_school_has_no_overview(
    sample: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    trust, school = sample
    assert overview(trust, "tell", "--preview") == 1
    assert "at least five schools" in capsys.readouterr().err
    assert overview(school, "show", "areas") == 1
    assert "The overview is the trust’s." in capsys.readouterr().err


def test_the_order_of_schools_is_chosen_with_its_name(
    sample: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    trust, _ = sample
    assert overview(trust, "order", "levels") == 0
    assert "a league table" in capsys.readouterr().out
    assert overview(trust, "order", "names") == 0
    assert "by name" in capsys.readouterr().out
