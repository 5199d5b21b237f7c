"""A framework that only calls its levels otherwise: judgements are kept on a person's word, and on nobody else's."""

from typing import Final

import pytest
from laptops import meet
from msgspec import structs

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.previewing import renamed_levels
from sendnet_desktop.frameworks.pack import Area, Pack, Statement
from sendnet_desktop.frameworks.reading import pack_bytes, pack_hash
from sendnet_desktop.frameworks.sheets.scales import scale_of
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

A1, A2, A3 = (
    Statement(id_, words) for id_, words in (("A1", "Leaders plan."), ("A2", "Leaders look."), ("A3", "Leaders ask."))
)
OLD: Final = Pack(
    format=1,
    title="Ours",
    number="1",
    law_as_at="2026-09-01",
    scale=scale_of(("Not yet", "Developing", "Secure", "Leading")),
    areas=(Area("A", "Leading", (A1, A2, A3)),),
)
RENAMED: Final = structs.replace(
    OLD,
    number="2",
    scale=scale_of(("Not yet", "Developing", "Embedded", "Leading")),
    areas=(Area("A", "Leading", (A1, structs.replace(A2, text="Leaders look twice.", revision=2))),),
)
SHORTER: Final = structs.replace(OLD, number="3", scale=scale_of(("Not yet", "Developing", "Secure")))
BEFORE, AFTER, OTHER = (pack_hash(pack_bytes(each)) for each in (OLD, RENAMED, SHORTER))


@pytest.fixture(autouse=True)
def _judged(school: Workspace) -> None:
    school.evaluations.use_pack(pack_bytes(OLD))
    for pack in (RENAMED, SHORTER):
        school.evaluations.packs.keep(school.evaluations.channel, pack_bytes(pack))
    for statement, level in (("A1", "3"), ("A2", "3"), ("A3", "2")):
        school.evaluations.answer(statement, "level", level)
    school.evaluations.answer_area("A", "level", "2")


def levels(laptop: Workspace) -> dict[str, tuple[str | None, str | None]]:
    """What is shown of each statement: its level, and that on another scale."""
    return {each.statement.id: (each.level, each.was_level) for each in laptop.evaluations.current().judged()}


def of_area(laptop: Workspace) -> str | None:
    return laptop.evaluations.current().areas[0].level


def test_the_preview_names_what_is_called_otherwise_and_what_keeping_would_mean(school: Workspace) -> None:
    preview = school.frameworks.moving.preview(AFTER)
    assert preview.renamed_words == "3 Secure is 3 Embedded now"
    assert preview.is_rescaled
    assert [step.becomes for step in preview.steps if step.compared.id != "A3"] == ["to judge anew"] * 2
    kept = preview.keeping_levels()
    assert not kept.is_rescaled
    becomes = {step.compared.id: step.becomes for step in kept.steps}
    assert becomes == {"A1": "carried", "A2": "to look at again", "A3": "kept in history"}
    assert school.frameworks.moving.preview(OTHER).renamed == ()


def test_levels_are_the_same_but_for_names_only_with_the_same_ids_in_the_same_order() -> None:
    assert OLD.scale is not None
    turned = structs.replace(OLD, scale=structs.replace(OLD.scale, levels=OLD.scale.levels[::-1]))
    assert renamed_levels(OLD, turned) == renamed_levels(OLD, OLD) == renamed_levels(OLD, SHORTER) == ()
    assert renamed_levels(structs.replace(OLD, scale=None), RENAMED) == ()


def test_nothing_is_kept_unless_a_person_says_so(school: Workspace) -> None:
    school.frameworks.moving.move(AFTER)
    assert levels(school) == {"A1": (None, "3"), "A2": (None, "3")}
    assert of_area(school) is None
    school.frameworks.moving.move(BEFORE)
    assert levels(school) == {"A1": ("3", None), "A2": ("3", None), "A3": ("2", None)}


def test_who_says_that_they_mean_the_same_gives_each_level_anew(school: Workspace) -> None:
    done = school.frameworks.moving.move(AFTER, keep_levels=True)
    assert levels(school) == {"A1": ("3", None), "A2": ("3", None)}
    assert of_area(school) == "2"
    assert [each.statement.id for each in school.frameworks.moving.marked()] == ["A2"]
    cell = Cell(school.evaluations.channel, "judgement:2026.A1", "level")
    told = school.histories.of(cell).changes
    assert [each.words for each in told] == ["3 Embedded", "3 Secure, on the scale of “Ours” 1"]
    assert {each.who for each in told} == {school.profile.person}
    assert finish(school.check()) == []
    school.reverse(done.reversals)
    assert levels(school) == {"A1": ("3", None), "A2": ("3", None), "A3": ("2", None)}
    assert school._journal.shown(cell) == school._journal.history(cell)[-1].value
    assert finish(school.check()) == []


def test_the_way_back_brings_kept_levels_back_and_those_given_since(school: Workspace) -> None:
    moving = school.frameworks.moving
    moving.move(AFTER, keep_levels=True)
    school.evaluations.answer("A2", "level", "4")
    assert moving.preview(BEFORE).keeps_levels
    moving.move(BEFORE)
    assert levels(school) == {"A1": ("3", None), "A2": ("4", None), "A3": ("2", None)}
    assert of_area(school) == "2"
    assert not moving.preview(AFTER).keeps_levels, "whoever moves again is asked again"
    moving.move(AFTER)
    assert levels(school) == {"A1": (None, "3"), "A2": (None, "4")}


def test_what_was_said_of_one_move_is_not_said_of_the_next(school: Workspace) -> None:
    moving = school.frameworks.moving
    moving.move(AFTER, keep_levels=True)
    moving.move(BEFORE)
    moving.move(AFTER)
    school.evaluations.answer("A1", "level", "1")
    moving.move(BEFORE)
    assert levels(school) == {"A1": (None, "1"), "A2": ("3", None), "A3": ("2", None)}


def test_what_was_said_of_two_frameworks_is_not_said_of_a_third(school: Workspace, other: Workspace) -> None:
    meet(school, other, channel=school.evaluations.channel)
    for pack in (OLD, RENAMED, SHORTER):
        other.evaluations.packs.keep(other.evaluations.channel, pack_bytes(pack))
    school.frameworks.moving.move(AFTER, keep_levels=True)
    other.frameworks.moving.move(OTHER)
    other.evaluations.answer("A3", "level", "1")
    meet(school, other, channel=school.evaluations.channel)
    whole = Cell(school.evaluations.channel, "evaluation:2026", "pack")
    school._journal.settle(whole, OTHER)
    assert school.evaluations.current().pack == SHORTER
    school.frameworks.moving.move(BEFORE)
    assert levels(school) == {"A1": (None, "3"), "A2": (None, "3"), "A3": (None, "1")}


def test_levels_that_differ_in_more_than_names_are_never_kept(school: Workspace) -> None:
    before = school.dump()
    for name in (OTHER, BEFORE):
        with pytest.raises(SendnetError):
            school.frameworks.moving.move(name, keep_levels=True)
    assert school.dump() == before


def test_a_level_of_a_third_scale_is_not_kept_with_the_others(school: Workspace) -> None:
    moving = school.frameworks.moving
    moving.move(OTHER)
    school.evaluations.answer("A1", "level", "1")
    two_names = structs.replace(SHORTER, number="4", scale=scale_of(("Red", "Amber", "Green")))
    school.evaluations.packs.keep(school.evaluations.channel, pack_bytes(two_names))
    moving.move(pack_hash(pack_bytes(two_names)), keep_levels=True)
    assert levels(school) == {"A1": ("1", None), "A2": (None, "3"), "A3": (None, "2")}


def test_a_level_that_an_early_version_wrote_is_kept_too(school: Workspace) -> None:
    school._journal.write([Edit(school.evaluations.channel, "judgement:2026.A1", "level", "4")])
    school.frameworks.moving.move(AFTER, keep_levels=True)
    assert levels(school)["A1"] == ("4", None)


def test_the_other_laptop_reads_what_was_kept_and_goes_back_with_it(school: Workspace, other: Workspace) -> None:
    meet(school, other, channel=school.evaluations.channel)
    for pack in (OLD, RENAMED, SHORTER):
        other.evaluations.packs.keep(other.evaluations.channel, pack_bytes(pack))
    school.frameworks.moving.move(AFTER, keep_levels=True)
    other.evaluations.answer("A2", "level", "1", shown="3")
    meet(school, other, channel=school.evaluations.channel)
    assert levels(school) == levels(other)
    assert levels(other)["A1"] == ("3", None)
    assert [cell.record for cell in other.settling.fields()] == ["judgement:2026.A2"]
    other.frameworks.moving.move(BEFORE)
    assert levels(other)["A1"] == ("3", None)
