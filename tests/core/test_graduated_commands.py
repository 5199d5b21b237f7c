"""The graduated-approach page from the command line, in a school and at its trust."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from sendnet_desktop.__main__ import main
from tests.reports.aloud import transcript


def printed(folder: Path, out: Path, *options: str) -> str:
    assert main(["--data", str(folder), "report", "graduated", "--out", str(out), *options]) == 0
    with pikepdf.open(BytesIO(out.read_bytes())) as pdf:
        return transcript(pdf)


def test_a_school_prints_for_others_unless_it_says_otherwise(sample: tuple[Path, Path], tmp_path: Path) -> None:
    _, school = sample
    others = printed(school, tmp_path / "others.pdf")
    ourselves = printed(school, tmp_path / "ourselves.pdf", "--for-ourselves")
    assert "Numbers of pupils below five are masked." in others
    assert "masked" not in ourselves
    assert "<5" in others
    assert "<5" not in ourselves


def test_the_trust_reads_the_counts_and_prints_them_masked_alone(
    sample: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trust, school = sample
    told = printed(trust, tmp_path / "trust.pdf", "--school", school.name)
    assert "masked" in told
    assert "G12 Rooms seen in the last walk" in told
    refused = ["--data", str(trust), "report", "graduated", "--out", str(tmp_path / "no.pdf")]
    assert main([*refused, "--school", school.name, "--for-ourselves"]) != 0
    assert main(refused) != 0
    assert main([*refused, "--school", "nowhere"]) != 0
    assert "There is no school “nowhere” here." in capsys.readouterr().err
    assert not (tmp_path / "no.pdf").exists()
