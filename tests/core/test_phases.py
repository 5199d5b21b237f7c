"""Schools of several phases and settings: how they say so, and what they are asked everywhere."""

import itertools
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.measures import MEASURES, blocks_of
from sendnet_desktop.cohorts.packs import Benchmark
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.building import JudgementSaid, Said, build
from sendnet_desktop.frameworks.checklist import Checklist, Item, Section
from sendnet_desktop.frameworks.phases import PHASES, as_text, checked_phases, in_words, is_for, phases_in
from sendnet_desktop.visits.capture.usual import subjects, year_groups
from sendnet_desktop.visits.capture.values import Captured
from sendnet_desktop.workspace import Founding, Workspace

WITH_BASE = "primary, resourced base"
SOME = st.lists(st.sampled_from(PHASES), unique=True)


def measures(where: str) -> set[str]:
    return {each.id for block in blocks_of(where) for each in block.measures}


@given(SOME, st.sampled_from([",", ", ", "\n", " ,\n "]))
def test_what_is_kept_reads_the_same_however_it_was_written(phases: list[str], apart: str) -> None:
    kept = checked_phases(apart.join(phases).title())
    assert set(phases_in(kept)) == set(phases)
    assert checked_phases(kept) == kept == as_text(phases_in(kept))


@given(SOME, SOME)
def test_one_phase_in_common_is_enough_and_none_said_means_all(of_it: list[str], of_school: list[str]) -> None:
    shared = set(of_it) & set(of_school)
    assert is_for(of_it, as_text(of_school)) == (bool(shared) or not of_it or not of_school)


@given(SOME, SOME)
def test_saying_one_phase_more_never_leaves_anything_out(of_it: list[str], of_school: list[str]) -> None:
    for more in PHASES if of_school else ():
        assert is_for(of_it, as_text([*of_school, more])) >= is_for(of_it, as_text(of_school))


def test_a_phase_that_no_version_knows_leaves_nothing_out() -> None:
    assert is_for(("primary",), "forest school")
    assert not is_for(("primary",), "secondary, forest school")


@pytest.mark.parametrize("where", ["nursery rhymes", "primary; special", "primary, secundary", "prim\nary"])
def test_what_is_no_phase_is_refused_by_name(where: str) -> None:
    with pytest.raises(SendnetError, match="is not a phase or setting") as refused:
        checked_phases(where)
    assert "resourced base" in refused.value.remedy


def test_several_are_said_as_part_of_a_sentence() -> None:
    assert [in_words(each) for each in ("", "special", WITH_BASE, "early years, primary, secondary")] == [
        "",
        "special",
        "primary and resourced base",
        "early years, primary and secondary",
    ]


def test_statements_of_either_setting_are_asked_and_what_was_answered_stays(school: Workspace) -> None:
    pack = school.evaluations.current().pack
    area = pack.areas[0]
    told = (("primary",), ("resourced base",), ("secondary",), ("special", "post-16"))
    statements = tuple(
        structs.replace(each, phases=phases) for each, phases in zip(area.statements, told, strict=False)
    )
    first, second, _, fourth = statements
    narrowed = structs.replace(pack, areas=(structs.replace(area, statements=statements),))
    said = Said({fourth.id: JudgementSaid(comment="We had a sixth form.")}, {}, [], {})

    def asked(where: str) -> list[str]:
        found = build(said, channel="", year=2026, school="", phase=where, pack=narrowed, pack_hash="")
        return [each.statement.id for each in found.judged()]

    assert asked(WITH_BASE) == [first.id, second.id, fourth.id]
    assert asked("primary") == [first.id, fourth.id]
    assert asked("") == [each.id for each in statements]


def test_checklist_items_of_either_setting_are_asked() -> None:
    items = tuple(Item(f"1.{number}", "Seen", ("seen",), phases=(phase,)) for number, phase in enumerate(PHASES))
    checklist = Checklist(1, "full-day", "1", "Ours", (Section("1", "Rooms", items),))
    asked = [item.phases[0] for item in checklist.asked(checklist.sections[0], "resourced base, early years, primary")]
    assert asked == ["early years", "primary", "resourced base"]


def test_a_base_in_a_primary_school_brings_no_pupils_of_secondary_age() -> None:
    assert measures(WITH_BASE) == measures("primary") < measures("resourced base")
    assert measures("special, secondary") == measures("secondary")
    assert measures("special") == measures("alternative provision, special") == set(MEASURES)


def test_an_all_through_school_is_asked_what_both_phases_are() -> None:
    for one, other in itertools.combinations(("early years", "primary", "secondary", "post-16"), 2):
        assert measures(f"{one}, {other}") == measures(one) | measures(other)


def test_published_figures_stand_beside_a_school_of_several_phases_only_where_they_are_clear() -> None:
    of_all, primary, secondary = (
        Benchmark("register_share", "all", value, "2026", "DfE", phase)
        for value, phase in (("18", ""), ("19.4", "primary"), ("15.1", "secondary"))
    )
    comparison = Comparison([of_all, primary, secondary])
    found = [comparison.of("register_share", "all", where) for where in (WITH_BASE, "primary, secondary", "special")]
    assert found == [primary, of_all, of_all]


def test_year_groups_and_subjects_of_every_phase_are_offered_once() -> None:
    offered = year_groups(Captured(), "early years, primary, secondary, resourced base")
    assert offered[:3] == ("Nursery", "Reception", "Year 1")
    assert offered[-2:] == ("Year 13", "Mixed years")
    assert len(set(offered)) == len(offered) == 16
    assert year_groups(Captured(), "resourced base") == year_groups(Captured())
    assert {"Phonics", "Languages"} <= set(subjects(Captured(), "primary, secondary"))


def test_a_school_says_several_takes_one_back_and_its_data_follow(school: Workspace) -> None:
    done = school.evaluations.details.change("phase", "secondary\nprimary")
    assert school.evaluations.current().phase == "primary, secondary"
    assert school.cohorts.current().phase == "primary, secondary"
    assert school.evaluations.details.change("phase", "Secondary, Primary").reversals == ()
    school.reverse(done.reversals)
    assert school.cohorts.current().phase == "primary"


def test_set_up_keeps_several_and_refuses_what_is_none(school: Workspace) -> None:
    founding = Founding("school", "Reed", "Jo Bell", phase="resourced base,primary", protection="open")
    folder = school.folder.parent
    with closing(Workspace.create(folder / "reed", founding)) as reed:
        assert reed.profile.phase == WITH_BASE
        assert reed.evaluations.current().phase == WITH_BASE
    with pytest.raises(SendnetError, match="is not a phase"):
        Workspace.create(folder / "none", replace(founding, phase="hedge"))
    assert not (folder / "none").exists()
