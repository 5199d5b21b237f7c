"""Where schools and those who reviewed them judge alike, read out of real challenge days."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from meeting import ELM, Laptop, Meeting
from msgspec import structs

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.frameworks.reading import pack_bytes
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Workspace

OAK_DAY = DayPlace("oak0", "2026-11-10")
ELM_DAY = DayPlace("elm0", "2026-11-17")


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Meeting]:
    """A trust with two schools that judge three statements each."""
    meeting = Meeting.of(tmp_path)
    for school, levels in ((meeting.enrol("oak"), "432"), (meeting.enrol("elm", ELM), "433")):
        judge(school, dict(zip(("A1", "A2", "A3"), levels, strict=True)))
        meeting.office.read(*school.write())
    yield meeting
    meeting.close()


def judge(school: Laptop, levels: dict[str, str]) -> None:
    evaluations = school.workspace.evaluations
    for statement, level in levels.items():
        evaluations.answer(statement, "level", level)
    evaluations.snapshot("For the day")


def review(
    office: Workspace, place: DayPlace, levels: dict[str, str], pack: str = "", agreed: str = "", *, papers: bool = True
) -> None:
    """Hold a challenge day whose findings the school has: what reviewers set of each statement."""
    if papers:
        office.visits.preparing.begin(place)
    said: dict[tuple[str, str], str] = {
        ("challenge:day", "pack"): pack or office.frameworks.in_use(),
        ("challenge:day", "held_on"): place.day,
    }
    for statement, level in levels.items():
        said[f"finding:statement.{statement}", "level"] = level
        if agreed:
            said[f"finding:statement.{statement}", "agreed"] = agreed
    office._journal.write([Edit(place.findings, *where, value) for where, value in said.items()])


def test_a_statement_that_schools_see_higher_is_told_kindly(held: Meeting) -> None:
    office = held.office.workspace
    review(office, OAK_DAY, {"A1": "3", "A2": "3", "A3": "3"}, agreed="4")
    review(office, ELM_DAY, {"A1": "3", "A2": "4", "A3": "3"})
    drift = office.drifts.read()
    counted = {each.statement: (each.above, each.alike, each.below) for each in drift.statements}
    assert counted == {"A1": (2, 0, 0), "A2": (0, 1, 1), "A3": (0, 1, 1)}
    assert drift.days == 2
    assert [each.statement for each in drift.leaning] == ["A1"]
    assert drift.by_id["A1"].words == "Schools mostly see this higher than their reviewers (2 of 2): worth moderating."
    first = drift.by_id["A1"].days[-1]
    assert (first.own.id, first.reviewers.id, first.agreed and first.agreed.id) == ("4", "3", "4")
    assert first.school == "Oakfield Primary"


def test_what_a_school_says_after_the_day_was_prepared_changes_nothing(held: Meeting) -> None:
    office, oak = held.office.workspace, held.laptops[1]
    review(office, OAK_DAY, {"A1": "3"})
    before = office.drifts.read()
    judge(oak, {"A1": "1"})
    held.office.read(*oak.write())
    assert office.drifts.read() == before
    assert before.by_id["A1"].leans == 0  # one day is no pattern


def test_a_level_of_another_scale_is_left_out_and_counted(held: Meeting) -> None:
    office = held.office.workspace
    pack = office.frameworks.pack(office.frameworks.in_use())
    assert pack.scale is not None
    renamed = [structs.replace(level, name=f"{level.name} now") for level in pack.levels]
    other = structs.replace(pack, scale=structs.replace(pack.scale, levels=tuple(renamed)), number="2027.1")
    name, _ = office.evaluations.packs.keep("all:2026", pack_bytes(other))
    review(office, OAK_DAY, {"A1": "3", "A2": "3"}, pack=name)
    drift = office.drifts.read()
    assert (drift.statements, drift.other_scale, drift.days) == ((), 2, 0)
    assert "another scale" in drift.words


def test_a_day_without_what_the_school_had_fixed_is_left_out_and_counted(tmp_path: Path) -> None:
    meeting = Meeting.of(tmp_path)
    meeting.enrol("oak")
    office = meeting.office.workspace
    assert office.drifts.read().words == "There is no challenge day to compare yet."
    review(office, OAK_DAY, {"A1": "3"})
    drift = office.drifts.read()
    assert (drift.statements, drift.without_school) == ((), 1)
    meeting.close()


def test_drift_is_asked_in_as_many_questions_for_one_day_as_for_two(held: Meeting) -> None:
    office = held.office.workspace
    review(office, OAK_DAY, {"A1": "3"})
    asked = list[str]()
    connection = office._journal.ledger.connection

    def count() -> int:
        asked.clear()
        connection.set_trace_callback(asked.append)
        office.drifts.read()
        connection.set_trace_callback(None)
        return len(asked)

    count()
    one = count()
    review(office, ELM_DAY, {"A1": "3"})
    count()
    assert count() == one


def test_where_the_teams_papers_are_gone_the_schools_last_snapshot_before_the_day_counts(held: Meeting) -> None:
    office, oak = held.office.workspace, held.laptops[1]
    review(office, OAK_DAY, {"A1": "3"}, papers=False)
    assert [each.above for each in office.drifts.read().statements] == [1]
    oak.wall.now += 90 * 86_400
    judge(oak, {"A1": "1"})
    held.office.read(*oak.write())
    assert [each.above for each in office.drifts.read().statements] == [1]
