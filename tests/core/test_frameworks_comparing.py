"""What a newer pack changes: each statement meets one fate, and a pack compared with itself meets none."""

from pathlib import Path

import pytest
from msgspec import structs

from sendnet_desktop.frameworks.comparing import compare
from sendnet_desktop.frameworks.pack import Area, Pack, Statement, Words
from sendnet_desktop.frameworks.reading import read_pack, starter

PACKS = Path(__file__).parent / "packs"
OLD = starter()


def with_area(pack: Pack, place: int, area: Area) -> Pack:
    return structs.replace(pack, areas=(*pack.areas[:place], area, *pack.areas[place + 1 :]))


def with_statements(pack: Pack, place: int, *statements: Statement) -> Pack:
    return with_area(pack, place, structs.replace(pack.areas[place], statements=statements))


@pytest.mark.parametrize("name", ["eight_areas", "narrative"])
def test_a_pack_compared_with_itself_is_the_same(name: str) -> None:
    pack = read_pack((PACKS / f"{name}.json").read_bytes())
    assert compare(pack, pack).is_same
    assert compare(OLD, OLD).is_same
    assert not compare(OLD, pack).is_same


def test_new_reworded_retired_and_replaced_are_told_apart() -> None:
    a1, a2, a3, *others = OLD.areas[0].statements
    new = with_statements(
        OLD,
        0,
        structs.replace(a1, text="Said anew.", revision=2),
        structs.replace(a2, retired=True),
        structs.replace(a3, retired=True),
        *others,
        Statement("A11", "In its place.", replaces=("A3",)),
        Statement("A12", "Quite new."),
    )
    found = compare(OLD, new)
    fates = {each.id: each.fate for each in found.statements}
    assert (fates["A1"], fates["A2"], fates["A3"]) == ("re-worded", "retired", "replaced")
    assert (fates["A11"], fates["A12"], fates["B1"]) == ("new", "new", "same")
    assert [each.replaces for each in found.of("new")] == [("A3",), ()]
    assert [each.replaced_by for each in found.of("replaced")] == [("A11",)]
    assert not found.is_same


def test_what_is_left_out_is_retired_and_what_neither_asks_stays_as_before() -> None:
    a1, a2, *others = OLD.areas[0].statements
    old = with_statements(OLD, 0, structs.replace(a1, retired=True), a2, *others)
    found = {each.id: each for each in compare(old, with_statements(OLD, 0, *others)).statements}
    assert (found["A1"].fate, found["A2"].fate) == ("as before", "retired")
    assert not found["A1"].is_changed
    assert found["A2"].after is None
    back = {each.id: each.fate for each in compare(old, OLD).statements}
    assert back["A1"] == "new"


def test_a_statement_is_moved_only_by_another_area() -> None:
    first, *others = OLD.areas[0].statements
    within = with_statements(OLD, 0, *others, first)
    assert compare(OLD, within).moved == ()
    assert [area.id for area in compare(OLD, within).areas if area.is_reordered] == ["A"]
    away = with_statements(with_statements(OLD, 0, *others), 1, *OLD.areas[1].statements, first)
    (moved,) = compare(OLD, away).moved
    assert (moved.id, moved.was_in, moved.is_in, moved.fate) == ("A1", "A", "B", "same")
    assert not any(area.is_reordered for area in compare(OLD, away).areas)


def test_details_are_named_and_wording_is_not_one_of_them() -> None:
    first, *others = OLD.areas[0].statements
    changed = structs.replace(first, text="Other.", duty="good practice", guidance="As agreed.", tags={"eef": ("2",)})
    found = compare(OLD, with_statements(OLD, 0, changed, *others)).statements[0]
    assert (found.fate, found.details) == ("re-worded", ("duty", "tags", "guidance"))


def test_areas_scale_words_and_heading_are_compared() -> None:
    assert OLD.scale is not None
    first = structs.replace(OLD.areas[0], title="Leading", descriptors={})
    *levels, last = OLD.scale.levels
    scale = structs.replace(OLD.scale, levels=(structs.replace(levels[0], name="Not yet"), *levels[1:]))
    new = structs.replace(
        with_area(OLD, 0, first), scale=scale, words=Words(sen_register="Record of Need"), number="2026.2"
    )
    found = compare(OLD, new)
    assert (found.areas[0].is_renamed, found.areas[0].is_described_anew, found.areas[1].is_changed) == (
        True,
        True,
        False,
    )
    assert (found.scale.gone, found.scale.added) == ((last,), ())
    assert [(before.name, after.name) for before, after in found.scale.renamed] == [("Not yet in place", "Not yet")]
    assert found.words == (("sen_register", "SEN register", "Record of Need"),)
    assert found.heading == ("number",)
    assert compare(OLD, structs.replace(OLD, scale=None)).scale.gone == OLD.scale.levels


def test_an_area_comes_and_another_goes() -> None:
    new = structs.replace(OLD, areas=(*OLD.areas[1:], Area("F", "New", (Statement("F1", "New."),))))
    found = {area.id: area for area in compare(OLD, new).areas}
    assert found["F"].before is None
    assert found["A"].after is None
    assert list(found) == ["B", "C", "D", "E", "F", "A"]
