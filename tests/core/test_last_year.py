"""A new school year begins with the year before in sight, and carries nothing that nobody kept."""

from datetime import UTC, datetime

import msgspec
import pytest
from laptops import Wall

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.last_year import Before, LastYear
from sendnet_desktop.evaluations.values import Judged
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.reading import pack_bytes, starter
from sendnet_desktop.frameworks.sheets.scales import scale_of
from sendnet_desktop.workspace import Workspace


@pytest.fixture
def last_year(school: Workspace, wall: Wall) -> LastYear:
    """The year before: three statements, frozen at its end, and one said after that."""
    school.evaluations.answer("A1", "level", "3")
    school.evaluations.answer("A1", "strength", "2")
    school.evaluations.answer("A1", "comment", "Governors ask.")
    school.evaluations.answer("A2", "level", "2")
    school.evaluations.answer("A2", "statutory", "met")
    school.evaluations.set_aside("A3", "We have none.")
    school.evaluations.snapshot("Summer 2")
    school.evaluations.answer("A4", "level", "1")
    wall.now = datetime(2027, 9, 2, 9, tzinfo=UTC).timestamp()
    return school.last_year


def judged(school: Workspace, statement: str) -> Judged:
    found = school.evaluations.current().find(statement)
    assert found is not None
    return found


def beside(school: Workspace) -> dict[str, Before]:
    return school.last_year.beside(school.evaluations.current(), school.last_year.evaluation())


def reworded(pack: Pack) -> Pack:
    area, *others = pack.areas
    first, *rest = area.statements
    changed = msgspec.structs.replace(first, text="The plan says what will change.", revision=2)
    return msgspec.structs.replace(
        pack, number="2027.1", areas=(msgspec.structs.replace(area, statements=(changed, *rest)), *others)
    )


def test_the_final_snapshot_stands_beside_and_nothing_is_carried(school: Workspace, last_year: LastYear) -> None:
    found = beside(school)
    assert sorted(found) == ["A1", "A2", "A3"]
    assert (found["A1"].source, found["A1"].may_keep, found["A1"].differences) == ("Summer 2", True, ())
    assert found["A1"].level == starter().level("3")
    assert school.evaluations.current().answered == 0


def test_what_was_never_frozen_stands_beside_too(school: Workspace, wall: Wall) -> None:
    school.evaluations.answer("A4", "level", "1")
    wall.now = datetime(2027, 9, 2, 9, tzinfo=UTC).timestamp()
    assert beside(school)["A4"].source == ""


def test_keeping_takes_the_judgement_over_and_leaves_the_duty_to_be_checked(
    school: Workspace, last_year: LastYear
) -> None:
    changes = last_year.keep("A1")
    last_year.keep("A2")
    last_year.keep("A3")
    kept = judged(school, "A1")
    assert (kept.level, kept.strength, kept.comment, kept.was_pack) == ("3", "2", "Governors ask.", "")
    assert (judged(school, "A2").level, judged(school, "A2").statutory) == ("2", None)
    assert (judged(school, "A3").applies, judged(school, "A3").reason) == (False, "We have none.")
    school.reverse(changes.reversals)
    assert judged(school, "A1").level is None


def test_what_is_said_this_year_is_never_overwritten(school: Workspace, last_year: LastYear) -> None:
    school.evaluations.answer("A1", "level", "1")
    assert not beside(school)["A1"].may_keep
    with pytest.raises(SendnetError, match="cannot be kept"):
        last_year.keep("A1")
    with pytest.raises(SendnetError, match="no judgement"):
        last_year.keep("B1")


def test_a_judgement_kept_for_other_words_bears_a_mark(school: Workspace, last_year: LastYear) -> None:
    school.evaluations.use_pack(pack_bytes(reworded(starter())))
    assert beside(school)["A1"].differences
    last_year.keep("A1")
    assert [each.statement.id for each in school.frameworks.moving.marked()] == ["A1"]


def test_a_level_of_another_scale_is_shown_and_not_kept(school: Workspace, last_year: LastYear) -> None:
    other = msgspec.structs.replace(starter().scale, levels=scale_of(("Emerging", "Secure")).levels, unmet_duty_cap="")
    areas = tuple(msgspec.structs.replace(area, descriptors={}) for area in starter().areas)
    school.evaluations.use_pack(pack_bytes(msgspec.structs.replace(starter(), scale=other, areas=areas)))
    assert beside(school)["A1"].level == starter().level("3")
    assert not beside(school)["A1"].may_keep


def test_the_first_year_has_nothing_before_it(school: Workspace) -> None:
    school.evaluations.answer("A1", "level", "3")
    assert school.last_year.evaluation() is None
    assert beside(school) == {}
