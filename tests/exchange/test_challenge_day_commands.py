"""Preparing a challenge day from the command line: what is typed, what is said, what is printed."""

import shutil
from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main
from sendnet_desktop.sample.making import TRUST, make_sample
from sendnet_desktop.steps import finish
from sendnet_desktop.trust.profile import slug_of
from sendnet_desktop.workspace import Workspace


class Typing:
    """Somebody at a terminal in the office of a sample trust."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.office = folder / TRUST
        (self.school,) = (each for each in folder.iterdir() if each.name != TRUST)
        workspace = Workspace.open(self.school)
        self.slug = slug_of(workspace.profile.name)
        workspace.close()

    def __call__(self, verb: str, *more: str, status: int = 0, at: str = "office") -> str:
        where = getattr(self, at)
        day = () if verb == "list" else (self.slug, "2027-03-09")
        assert main(["--data", str(where), "challenge-day", verb, *day, *more]) == status
        spoken = self._capsys.readouterr()
        return spoken.out if status == 0 else spoken.err


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample trust with one school, made once."""
    folder = tmp_path_factory.mktemp("sample")
    finish(make_sample(folder, 1, seed="days", year=2026))
    return folder


@pytest.fixture
def typed(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Typing:
    """Somebody who types, in a copy of the sample of their own."""
    return Typing(Path(shutil.copytree(made, tmp_path / "sample")), capsys)


def test_a_day_is_begun_filled_in_and_shown(typed: Typing) -> None:
    begun = typed("begin", "--from", "8.30", "--until", "3pm", "--host", "The headteacher")
    assert f"{typed.slug} 2027-03-09  Challenge day at " in begun
    assert ", 9 March 2027, 8:30–15:00\n" in begun
    assert "To do: Nobody is in the team yet.\n" in begun
    assert "Data pack, with small numbers hidden: Cohort" in begun
    typed("team", "Ines Moor", "--part", "lead", "--from", "Elm School")
    typed("ask", "Do pupils begin unaided?", "--aim", "concern")
    typed("slot", "Learning walk", "--from", "9.05", "--until", "10.15", "--section", "4", "--who", "ines moor")
    shown = typed("slot", "Feedback", "--from", "9:30", "--until", "10:00")
    assert "team.1 Ines Moor, Elm School (leads the day)\n" in shown
    assert "ask.1 Do pupils begin unaided? (a concern to look into)\n" in shown
    assert "slot.1 9:05–10:15, Learning walk, Ines Moor\nslot.2 9:30–10:00, Feedback\n" in shown
    assert "in two places at 9:30: “Learning walk” and “Feedback”." in shown
    changed = typed("set", "starts_at", "10.15", "--of", "slot.2")
    assert "in two places" not in changed
    assert "“Feedback” ends before it begins." in changed
    assert "slot.2" not in typed("remove", "slot.2")
    assert "3 pm" not in typed("set", "ends_at", "3.30 pm")


def test_the_school_prints_the_plan_that_was_shared_with_it(typed: Typing, tmp_path: Path) -> None:
    typed("begin")
    typed("team", "Ines Moor", "--part", "lead")
    assert "are not here" in typed("share-plan", status=1, at="school")
    assert "next file" in typed("share-plan")
    out = tmp_path / "out"
    out.mkdir()
    assert main(["--data", str(typed.office), "bundle", "write", "--to", str(out)]) == 0
    assert main(["--data", str(typed.school), "bundle", "read", str(out)]) == 0
    printed = tmp_path / "plan.pdf"
    typed("plan", "--out", str(printed), at="school")
    assert printed.read_bytes().startswith(b"%PDF")
    assert "are not here" in typed("data-pack", "--out", str(printed), status=1, at="school")


def test_the_data_pack_is_printed_as_it_was_copied(typed: Typing, tmp_path: Path) -> None:
    typed("begin")
    assert "copied " in typed("copy-papers")
    printed = tmp_path / "pack.pdf"
    typed("data-pack", "--out", str(printed))
    assert printed.read_bytes().startswith(b"%PDF")


def test_what_is_typed_wrong_is_named(typed: Typing) -> None:
    assert "are not here" in typed("show", status=1)
    assert "no checklist “half-day”" in typed("begin", "--checklist", "half-day", status=1)
    typed("begin", "--checklist", "deep-dive")
    assert "challenge day at this school on this day already" in typed("begin", status=1)
    assert "There is no “slot.7” in this day." in typed("remove", "slot.7", status=1)
    assert "Nobody of this name is in the team." in typed("take-part", "Nobody", status=1)
    assert "not a time of day" in typed("slot", "Lunch", "--from", "noon", status=1)
    assert "2027-03-09  Challenge day" in typed("list")


def test_another_checklist_is_gone_by_until_somebody_looks(typed: Typing) -> None:
    typed("begin")
    assert "eep dive" in typed("use", "deep-dive")
    typed("team", "Ines Moor")
    assert "Ines Moor writes on this laptop" in typed("take-part", "1")
