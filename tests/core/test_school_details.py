"""A school's name and phase: changed by the school, shared with its laptops and its trust, and taken back."""

import pytest
from laptops import Wall, meet

from sendnet_desktop.__main__ import main
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

YEAR = 365 * 24 * 3600


@pytest.mark.parametrize("is_begun", [False, True])
def test_name_and_phase_are_changed_and_taken_back(school: Workspace, *, is_begun: bool) -> None:
    if is_begun:
        school.evaluations.answer("A1", "level", "3")
    done = school.evaluations.details.change("name", "  Oakfield  Primary Academy ")
    done |= school.evaluations.details.change("phase", "special")
    found = school.evaluations.current()
    assert (found.school, found.phase) == ("Oakfield Primary Academy", "special")
    assert finish(school.check()) == []
    school.reverse(done.reversals)
    found = school.evaluations.current()
    assert (found.school, found.phase) == ("Oakfield Primary", "primary")


def test_the_first_judgement_leaves_what_was_said_before_it(school: Workspace) -> None:
    school.evaluations.details.change("name", "Oakfield Academy")
    school.evaluations.answer("A1", "level", "3")
    assert school.evaluations.current().school == "Oakfield Academy"


def test_the_other_laptop_and_the_next_year_go_on_with_it(school: Workspace, other: Workspace, wall: Wall) -> None:
    school.evaluations.details.change("name", "Oakfield Academy")
    school.evaluations.details.change("phase", "secondary")
    meet(school, other, channel=school.evaluations.channel)
    for laptop in (school, other):
        found = laptop.evaluations.current()
        assert (found.school, found.phase) == ("Oakfield Academy", "secondary")
    wall.now += YEAR
    found = school.evaluations.current()
    assert (found.year, found.school, found.phase) == (2027, "Oakfield Academy", "secondary")
    school.evaluations.answer("A1", "level", "3")
    assert school.evaluations.current().school == "Oakfield Academy"


def test_a_snapshot_keeps_the_name_of_its_day(school: Workspace) -> None:
    school.evaluations.answer("A1", "level", "3")
    taken, _ = school.evaluations.snapshot("Autumn 1")
    school.evaluations.details.change("name", "Oakfield Academy")
    frozen = school.evaluations.snapshots.evaluation(school.evaluations.channel, taken.document)
    assert frozen.school == "Oakfield Primary"


@pytest.mark.parametrize(
    ("field", "value"), [("name", " "), ("name", "x" * 101), ("phase", "nursery rhymes"), ("phase", ""), ("org", "x")]
)
def test_what_is_no_name_or_phase_is_refused(school: Workspace, field: str, value: str) -> None:
    before = school.dump()
    with pytest.raises(SendnetError):
        school.evaluations.details.change(field, value)
    assert school.dump() == before


def test_the_command_says_what_stands_and_changes_it(
    school: Workspace, trust: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = [str(each.folder) for each in (school, trust)]
    for each in (school, trust):
        each.close()
    typed = ["--data", folders[0], "school", "describe"]
    assert main(typed) == 0
    assert main([*typed, "--name", "Oakfield Academy", "--phase", "special"]) == 0
    assert main([*typed, "--phase", "resourced base", "--phase", "primary, early years"]) == 0
    assert main([*typed, "--phase", "hedge"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "Oakfield Primary, primary",
        "Oakfield Academy, special",
        "Oakfield Academy, early years, primary and resourced base",
    ]
    assert main(["--data", folders[1], "school", "describe", "--name", "Oakfield Academy"]) == 1


def test_saying_the_same_again_writes_nothing(school: Workspace) -> None:
    assert school.evaluations.details.change("name", "Oakfield Primary").reversals == ()
