"""Capturing a challenge day from the command line: what is typed, what is said, what is refused."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from sendnet_desktop.__main__ import main
from sendnet_desktop.sample.making import TRUST, make_sample
from sendnet_desktop.steps import finish
from sendnet_desktop.trust.profile import slug_of
from sendnet_desktop.workspace import Workspace

Type = Callable[..., str]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The office of a sample trust where a challenge day was begun, and the school's short name."""
    folder = tmp_path_factory.mktemp("sample")
    finish(make_sample(folder, 1, seed="capture", year=2026))
    (school,) = (each for each in folder.iterdir() if each.name != TRUST)
    workspace = Workspace.open(school)
    slug = slug_of(workspace.profile.name)
    workspace.close()
    office = folder / TRUST
    day = ("--data", str(office), "challenge-day")
    for verb, *more in (("begin",), ("team", "Nia"), ("team", "Tom"), ("take-part", "Nia")):
        assert main([*day, verb, slug, "2027-03-09", *more]) == 0
    return office, slug


@pytest.fixture
def typed(begun: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Type:
    """Return a way to type a step, in a copy of the office of one's own."""
    office, slug = begun
    copy = str(shutil.copytree(office, tmp_path / "office"))
    capsys.readouterr()

    def step(name: str, *more: str, status: int = 0) -> str:
        assert main(["--data", copy, "challenge-day", "capture", name, slug, "2027-03-09", *more]) == status
        spoken = capsys.readouterr()
        return spoken.out if status == 0 else spoken.err

    return step


def test_a_room_is_begun_answered_and_listed(typed: Type) -> None:
    assert typed("next", "4", "--year-group", "Year 5", "--subject", "Science") == "Nia, 1: Year 5, Science\n"
    assert typed("answer", "4.1", "in-places", "--note", "Two waited", "--star") == (
        "4.1, Year 5, Science: In places, starred – Two waited\n"
    )
    typed("next", "4", "--year-group", "Year 3")
    assert typed("answer", "4.1", "not-seen").startswith("4.1, Year 3: Not seen")
    assert typed("answer", "4.2", "not-looked", "--in", "1").startswith("4.2, Year 5, Science: Did not look")
    typed("hear", "3.2", "one day a week", "--sign", "plus")
    listed = typed("list")
    assert listed.startswith("Nia\n  4.1 Year 5, Science\n  4.2 Year 3\n")
    assert "  3.2: for: one day a week\n" in listed
    assert listed.endswith("Tom\n")


def test_what_is_left_is_the_teams(typed: Type) -> None:
    assert typed("left").endswith("46 not looked at yet by anybody of the team\n")
    typed("answer", "1.1", "met", "--who", "Tom", "--paper")
    typed("answer", "3.1", "not-looked")
    left = typed("left")
    assert "\n1.1 " not in left
    assert "name the same two highest priorities. (did not look: Nia)" in left
    assert left.endswith("45 not looked at yet by anybody of the team\n")


def test_jots_are_written_and_sorted(typed: Type) -> None:
    typed("jot", "a new ramp", "--sign", "plus")
    assert typed("jot", "late bus") == "  jot 1: a new ramp\n  jot 2: late bus\n"
    assert typed("sort", "1", "10.1") == "10.1: for: a new ramp\n"
    assert "  jot 1: late bus\n" in typed("list")
    assert "no such jot" in typed("sort", "7", "10.1", status=1)


def test_numbers_levels_and_photos_are_kept(typed: Type, tmp_path: Path) -> None:
    photo = tmp_path / "ramp.png"
    Image.new("RGB", (40, 30), "navy").save(photo)
    assert typed("answer", "2.2", "--count", "7") == "2.2: 7\n"
    assert typed("answer", "2.1", "--level", "2") == "2.1: level 2\n"
    assert typed("answer", "10.1", "consistently", "--photo", str(photo)) == "10.1: Consistently, 1 photo\n"


def test_what_cannot_be_captured_is_said(typed: Type) -> None:
    assert "Begin one with" in typed("answer", "4.1", "in-places", status=1)
    assert "is no answer" in typed("answer", "1.1", "in-places", status=1)
    assert "Nothing was answered" in typed("answer", "1.1", status=1)
    assert "in the team" in typed("jot", "words", "--who", "Zoe", status=1)
    assert "no item" in typed("answer", "99", "met", status=1)


def test_the_checklist_is_printed_for_paper(typed: Type, tmp_path: Path) -> None:
    out = tmp_path / "checklist.pdf"
    typed("paper", "--out", str(out))
    assert out.read_bytes().startswith(b"%PDF")
