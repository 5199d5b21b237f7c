"""Planning from the command line: what is typed, what is said, what is printed."""

from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main


@pytest.fixture
def oakfield(sample: tuple[Path, Path]) -> list[str]:
    """The words before a verb, for the school's data folder."""
    _, school = sample
    return ["--data", str(school)]


def said(capsys: pytest.CaptureFixture[str], *typed: str, status: int = 0) -> str:
    assert main(typed) == status
    spoken = capsys.readouterr()
    return spoken.out if status == 0 else spoken.err


def last(told: str) -> str:
    """Return the number of the last priority in a list."""
    return [line.partition(".")[0] for line in told.splitlines() if line[0].isdigit()][-1]


def test_a_priority_is_made_acted_on_changed_and_reviewed(
    oakfield: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    made = said(capsys, *oakfield, "plan", "add-priority", "B2", "--title", "Early help", "--lead", "Head", "--live")
    number = last(made)
    assert made.startswith(f"{number}. Early help (live, led by Head)\n")
    acted = said(
        capsys,
        *oakfield,
        "plan",
        "act",
        number,
        "One form",
        "--who",
        "SENCO",
        "--by",
        "2020-01-31",
        "--checker",
        "Head",
    )
    assert f"   {number}.1 One form (not started)\n" in acted
    assert "it was due on 31 January 2020." in acted
    assert "Head leads this priority and would check it too: let somebody else look." in acted
    done = said(capsys, *oakfield, "plan", "set", f"{number}.1", "state", "done")
    assert "Every action is done, and no review says yet what difference it made." in done
    reviewed = said(capsys, *oakfield, "plan", "review", number, "--progress", "green", "--impact", "2")
    assert "As planned; impact 2 Some difference" in reviewed
    assert "Every action is done" not in reviewed
    assert reviewed in said(capsys, *oakfield, "plan")


def test_what_is_not_there_is_told_in_a_sentence(oakfield: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    for typed in (
        ("plan", "act", "99", "x"),
        ("plan", "set", "0", "title", "x"),
        ("plan", "set", "one", "title", "x"),
        ("plan", "set", "1.99", "what", "x"),
        ("plan", "set", "1", "what", "x"),
        ("plan", "set", "1", "stage", "perhaps"),
        ("plan", "review", "1"),
        ("plan", "add-priority", "Z99"),
        ("plan", "--school", "nowhere"),
    ):
        before = said(capsys, *oakfield, "dump")
        assert "\n" not in said(capsys, *oakfield, *typed, status=1).strip()
        assert said(capsys, *oakfield, "dump") == before


def test_nothing_is_carried_on_where_there_was_no_plan(oakfield: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, *oakfield, "plan", "carry-on") == "Nothing of last year is left to carry on\n"


@pytest.mark.parametrize("name", ["action-plan", "governors"])
def test_both_prints_are_written(
    oakfield: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    place = tmp_path / f"{name}.pdf"
    assert said(capsys, *oakfield, "report", name, "--out", str(place)) == f"Written to {place}\n"
    assert place.read_bytes().startswith(b"%PDF-")


def test_the_trust_lists_the_plan_of_a_school_that_it_names(
    sample: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    office, oakfield = (["--data", str(folder)] for folder in sample)
    slug = sample[1].name
    assert "Say whose plan with --school." in said(capsys, *office, "plan", status=1)
    assert said(capsys, *office, "plan", "--school", slug) == said(capsys, *oakfield, "plan")
