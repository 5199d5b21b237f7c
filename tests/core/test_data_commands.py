"""A school's data from the command line, in a school and at its trust."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from sendnet_desktop.__main__ import main
from tests.reports.aloud import transcript


def printed(folder: Path, out: Path, *options: str) -> str:
    assert main(["--data", str(folder), "report", "data", "--out", str(out), *options]) == 0
    with pikepdf.open(BytesIO(out.read_bytes())) as pdf:
        return transcript(pdf)


def test_the_data_page_is_masked_unless_the_school_asks_for_the_whole(
    sample: tuple[Path, Path], tmp_path: Path
) -> None:
    _, school = sample
    others = printed(school, tmp_path / "others.pdf")
    ourselves = printed(school, tmp_path / "whole.pdf", "--whole")
    assert ("<5" in others, "<5" in ourselves) == (True, False)
    assert "hidden" not in ourselves.replace("it is hidden", "")


def test_the_trust_shows_a_schools_data_masked_and_never_whole(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trust, school = sample
    assert main(["--data", str(trust), "data", "--school", school.name]) == 0
    told = capsys.readouterr().out
    assert "small numbers masked" in told
    assert "<5" in told
    assert main(["--data", str(trust), "data", "--school", school.name, "show"]) == 0
    assert capsys.readouterr().out == told
    assert "<5" in printed(trust, tmp_path / "trust.pdf", "--school", school.name)
    refused = ["--data", str(trust), "report", "data", "--out", str(tmp_path / "no.pdf")]
    assert main([*refused, "--school", school.name, "--whole"]) != 0
    assert main(refused) != 0
    assert not (tmp_path / "no.pdf").exists()


def test_figures_are_set_shown_written_and_brought_in(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data", str(sample[1]), "data"]
    assert main([*data, "set", "vacancies", "all", "7"]) == 0
    assert "Vacancies, All pupils" in capsys.readouterr().out
    sheet = tmp_path / "data.csv"
    assert main([*data, "template", str(sheet)]) == 0
    assert main([*data, "set", "vacancies", "all", ""]) == 0
    assert main([*data, "import", str(sheet)]) == 0
    assert "0 left out" in capsys.readouterr().out
    assert main([*data, "show"]) == 0
    assert "Vacancies, All pupils" in capsys.readouterr().out
    assert main([*data, "set", "vacancies", "all", "Ada"]) != 0
    sheet.write_text("Surname,EHC\nByron,1\n", "utf-8")
    assert main([*data, "import", str(sheet)]) != 0
    assert "nothing of it was kept" in capsys.readouterr().err


def test_the_data_are_exported_masked_unless_the_school_keeps_them_for_itself(
    sample: tuple[Path, Path], tmp_path: Path
) -> None:
    trust, school = sample
    export = ["export", "data", "--out"]
    assert main(["--data", str(school), *export, str(tmp_path / "ours.csv"), "--for-ourselves"]) == 0
    assert main(["--data", str(school), *export, str(tmp_path / "others.csv")]) == 0
    ours, others = ((tmp_path / name).read_text("utf-8") for name in ("ours.csv", "others.csv"))
    assert ("<5" in ours, "<5" in others) == (False, True)
    refused = ["--data", str(trust), *export, str(tmp_path / "no.csv"), "--school", school.name, "--for-ourselves"]
    assert main(refused) != 0
    assert not (tmp_path / "no.csv").exists()


def test_published_figures_are_used_after_a_yes_and_the_trusts_reach_its_schools_screens(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trust, school = sample
    table = tmp_path / "absence.csv"
    table.write_text(
        "time_period,time_identifier,geographic_level,sen_status,sess_overall_percent\n"
        "202425,Academic year,National,EHC plan,12.9\n",
        "utf-8",
    )
    benchmark = ["--data", str(trust), "data", "benchmark", str(table), "--source", "DfE, absence"]
    assert main(benchmark) == 0
    assert "say --yes" in capsys.readouterr().out
    shown = ["--data", str(trust), "data", "--school", school.name]
    assert main(shown) == 0
    assert "12.4% (England, Autumn 2023/24)" in capsys.readouterr().out
    assert main([*benchmark, "--yes"]) == 0
    assert main(shown) == 0
    assert "12.9% (England, 2024/25)" in capsys.readouterr().out
