"""Prints that the plan and the framework alone are enough for, from the command line."""

from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main


@pytest.mark.parametrize("name", ["blank-evaluation", "blank-plan"])
@pytest.mark.parametrize("whose", [0, 1], ids=["office", "school"])
def test_a_blank_form_is_printed_for_a_school_and_at_the_office(
    sample: tuple[Path, Path], tmp_path: Path, name: str, whose: int
) -> None:
    place = tmp_path / "form.pdf"
    assert main(["--data", str(sample[whose]), "report", name, "--out", str(place)]) == 0
    assert place.read_bytes().startswith(b"%PDF-")


def test_the_strategys_source_sheet_is_printed_and_a_principle_nobody_named_is_refused(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "strategy.pdf"
    printing = ["--data", str(sample[1]), "report", "strategy", "--out", str(place)]
    assert main(printing) == 0
    assert place.read_bytes().startswith(b"%PDF-")
    place.unlink()
    assert main([*printing, "--principle", "Gold stars"]) == 1
    assert "no such principle" in capsys.readouterr().err
    assert not place.exists()
