"""Cohort data: what can be entered, what follows from it, what is said of it, what two laptops make of it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from laptops import SCHOOL, Laptop, meet

from sendnet_desktop.changes import Cell
from sendnet_desktop.cohorts import records
from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.checks import checks
from sendnet_desktop.cohorts.comparing import Line, lines
from sendnet_desktop.cohorts.kinds import KINDS
from sendnet_desktop.cohorts.measures import BLOCKS, GROUPS, MEASURES, NESTED, SPLITS, blocks_of, people_of
from sendnet_desktop.cohorts.packs import SUPPRESSED, Benchmark
from sendnet_desktop.cohorts.sharing import to_others, to_ourselves
from sendnet_desktop.cohorts.values import Cohorts, Place, place_of
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Workspace

DAY = date(2026, 11, 20)
ROLL = Place(2026, "roll", "all")


def data(figures: Mapping[Place, str], phase: str = "primary") -> Cohorts:
    """A school's three years with these figures."""
    return Cohorts(SCHOOL, 2026, "Oakfield", phase, figures, figures, DAY)


def row(measure: str, ehc: str, support: str, none: str, all_: str = "", year: int = 2026) -> dict[Place, str]:
    """A measure's figures of a year, those that are not empty."""
    figures = dict(zip(GROUPS, (ehc, support, none, all_), strict=True))
    return {Place(year, measure, group): figure for group, figure in figures.items() if figure}


def line_of(cohorts: Cohorts, measure: str, group: str, *figures: Benchmark) -> Line:
    block = next(each for each in BLOCKS if measure in {one.id for one in each.measures})
    found = lines(cohorts, to_ourselves(cohorts), Comparison(figures), block)
    return next(each for each in found if (each.measure.id, each.group) == (measure, group))


def test_what_a_measure_is_a_part_of_is_a_measure_of_the_same_groups() -> None:
    pairs = [(measure.of, measure.id) for measure in MEASURES.values() if measure.of]
    for whole, part in (*pairs, *NESTED, *((whole, part) for whole, parts in SPLITS for part in parts)):
        assert whole in MEASURES, part
        if MEASURES[part].is_entered:
            assert set(MEASURES[part].groups) <= set(MEASURES[whole].groups), part
    assert sum(len(block.measures) for block in BLOCKS) == len(MEASURES)


def test_whoever_is_told_of_a_part_can_be_told_how_many_pupils_that_is_about() -> None:
    assert people_of(MEASURES["missed"]) is MEASURES["roll"]
    assert people_of(MEASURES["ks2_maths_score"]) is MEASURES["ks2"]
    assert people_of(MEASURES["trained"]) is None


def test_a_school_is_asked_for_its_own_phase_and_one_of_no_known_phase_for_everything() -> None:
    asked = {
        phase: {each.id for block in blocks_of(phase) for each in block.measures} for phase in ("primary", "secondary")
    }
    assert "ks2_rwm" in asked["primary"] - asked["secondary"]
    assert "ks4_attainment_8" in asked["secondary"] - asked["primary"]
    assert "persistent" in asked["primary"] & asked["secondary"]
    assert {each.id for block in blocks_of("all-through") for each in block.measures} == set(MEASURES)


def test_what_is_entered_is_read_again_and_can_be_undone(school: Workspace) -> None:
    changes = school.cohorts.say(ROLL, " 1,204 ")
    assert school.cohorts.current().figures == {ROLL: "1204"}
    redo = school.reverse(changes.reversals)
    assert school.cohorts.current().is_empty
    school.reverse(redo.reversals)
    assert school.cohorts.current().number(ROLL) == 1204


def test_many_figures_are_entered_and_undone_in_one_step(school: Workspace) -> None:
    school.cohorts.say(ROLL, "200")
    changes = school.cohorts.say_all({ROLL: "210", Place(2024, "girls", "none"): "80", Place(2025, "boys", "ehc"): ""})
    assert len(school.cohorts.current().figures) == 2
    school.reverse(changes.reversals)
    assert school.cohorts.current().figures == {ROLL: "200"}


def test_one_wrong_figure_among_many_leaves_all_as_it_was(school: Workspace) -> None:
    with pytest.raises(SendnetError):
        school.cohorts.say_all({ROLL: "210", Place(2026, "girls", "none"): "Ada"})
    assert school.cohorts.current().is_empty


@pytest.mark.parametrize(
    ("measure", "typed", "kept"),
    [
        ("girls", "12.40 %", "12.4%"),
        ("girls", "100%", "100%"),
        ("suspensions", "112.5%", "112.5%"),
        ("ks2_maths_score", "103.0", "103"),
        ("senco_hours", "12.5", "12.5"),
        ("roll", 7, "7"),
        ("roll", "  ", None),
        ("roll", None, None),
    ],
)
def test_figures_are_kept_in_one_form(school: Workspace, measure: str, typed: object, kept: str | None) -> None:
    place = Place(2026, measure, "all")
    school.cohorts.say(place, typed)
    assert school.cohorts.current().figures.get(place) == kept


@pytest.mark.parametrize(
    ("measure", "typed"),
    [
        *(
            ("roll", typed)
            for typed in ("-1", "1.5", "12%", "1e3", "99999999", "٣", "Ada", True, 1.5, "1,2", "007", "<5")
        ),
        *(("girls", typed) for typed in ("100.1%", "12.345%", "%", "12.4")),
        *(("ks2_maths_score", typed) for typed in ("12%", "1,00", "inf", "nan")),
        ("roll_share", "12%"),
        ("pupils", "3"),
    ],
)
def test_what_is_no_figure_of_the_measure_is_refused(school: Workspace, measure: str, typed: object) -> None:
    with pytest.raises(SendnetError):
        school.cohorts.say(Place(2026, measure, "all"), typed)
    assert school.cohorts.current().is_empty


@pytest.mark.parametrize(
    "place", [Place(2023, "roll", "all"), Place(2027, "roll", "all"), Place(2026, "plans", "none")]
)
def test_a_cell_outside_the_table_is_refused(school: Workspace, place: Place) -> None:
    with pytest.raises(SendnetError, match="no such cell"):
        school.cohorts.say(place, "3")


def test_the_trust_has_no_data_of_its_own(trust: Workspace) -> None:
    with pytest.raises(SendnetError):
        trust.cohorts.current()


def test_last_years_entry_shows_until_this_year_says_otherwise_and_again_after_undo(school: Workspace) -> None:
    place, before = Place(2025, "roll", "all"), school_channel(school.profile.org, 2025)
    school._journal.write([Edit(before, f"cohort:{place.key}", "figure", "198")])
    found = school.cohorts.current()
    assert (found.figures, found.here) == ({place: "198"}, {})
    changed = school.cohorts.say(place, "200")
    assert school.cohorts.current().figures == {place: "200"}
    school.reverse(changed.reversals)
    assert school.cohorts.current().figures == {place: "198"}
    gone = school.cohorts.say(place, None)
    assert school.cohorts.current().is_empty
    school.reverse(gone.reversals)
    assert school.cohorts.current().figures == {place: "198"}


def test_records_that_no_version_would_have_written_are_left_out(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "laptop", "one", KINDS)
    odd = {
        "2026.roll.all": "-3",
        "2026.roll.ehc": "three",
        "2026.no_such.all": "3",
        "26.roll.all": "3",
        "2026.plans.none": "3",
        "2026.roll_share.ehc": "3%",
        "2026.roll.support": "12",
    }
    for key, figure in odd.items():
        laptop.write(f"cohort:{key}", "figure", figure)
    assert records.figures(laptop.journal.ledger, (SCHOOL,)) == {SCHOOL: {Place(2026, "roll", "support"): "12"}}
    assert place_of("٢٠٢٦.roll.all") is None
    laptop.close()


def test_everybody_is_the_sum_of_the_groups_where_nobody_entered_it() -> None:
    found = data(row("roll", "8", "40", "152"))
    assert found.number(ROLL) == 200
    assert found.is_summed(ROLL)
    assert data(row("roll", "8", "40", "")).number(ROLL) is None
    assert not data(row("roll", "8", "40", "152", "201")).is_summed(ROLL)


def test_shares_rates_and_shares_of_all_follow_from_counts() -> None:
    found = data(
        {**row("roll", "8", "40", "152"), **row("girls", "2", "10", "76"), **row("suspensions", "4", "9", "5")}
    )
    assert found.value(Place(2026, "girls", "support")) == 25
    assert found.value(Place(2026, "suspensions", "ehc")) == 50
    assert found.value(Place(2026, "roll_share", "support")) == 20
    assert found.value(Place(2026, "register_share", "all")) == 24
    assert found.value(Place(2026, "suspensions_share", "support")) == 50
    assert found.value(Place(2026, "persistent", "ehc")) is None
    assert data(row("roll", "0", "4", "9") | row("girls", "0", "2", "3")).value(Place(2026, "girls", "ehc")) is None


def test_a_percentage_alone_stands_where_there_is_nothing_else() -> None:
    found = data({**row("persistent", "34.6%", "", ""), **row("ks2_maths_score", "", "98.4", "")})
    assert found.value(Place(2026, "persistent", "ehc")) == Decimal("34.6")
    assert found.value(Place(2026, "ks2_maths_score", "support")) == Decimal("98.4")
    assert found.number(Place(2026, "persistent", "ehc")) is None


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        (row("roll", "8", "40", "152", "201"), "the groups come to 200, but all pupils are 201"),
        (row("roll", "8", "40", "", "47"), "the groups entered so far come to 48, but all pupils are 47"),
        (row("roll", "8", "", "") | row("girls", "9", "", ""), "“Girls” is 9, but “Pupils on roll” is 8"),
        (row("roll", "8", "", "") | row("girls", "5", "", "") | row("boys", "4", "", ""), "come to 9 together"),
        (row("persistent", "3", "", "") | row("severe", "4", "", ""), "“Severely absent (50% or more)” is 4"),
        (row("roll", "8", "40", "152", "200") | row("girls", "8", "", ""), ""),
        (row("roll", "8", "40", "", "201"), ""),
    ],
)
def test_what_does_not_add_up_is_said_beside_the_cell(figures: dict[Place, str], told: str) -> None:
    said = [check.words for check in checks(data(figures))]
    assert len(said) == bool(told), said
    assert all(told in words for words in said)


def test_a_line_tells_the_way_the_gap_and_the_published_figure_with_its_year() -> None:
    years = {
        **row("roll", "", "40", "160", year=2025),
        **row("persistent", "", "12", "24", year=2025),
        **row("roll", "", "40", "150"),
        **row("persistent", "", "10", "30"),
    }
    national = Benchmark("persistent", "support", "29.9", "Autumn 2023/24", "DfE")
    line = line_of(data(years), "persistent", "support", national)
    assert line.values == ("", "30.0%", "25.0%")
    assert line.moved is not None
    assert (line.moved.short, line.moved.words) == ("−5.0", "down 5 points since 2025/26")
    assert line.gap is not None
    assert line.gap.words == "5 points above No SEN in 2026/27"
    assert line.published == "29.9%"
    assert line.beyond is not None
    assert line.beyond.words == "4.9 points below England, Autumn 2023/24; the school’s figure is of 2026/27"


def test_what_grows_through_the_year_is_not_held_against_a_whole_one_before_the_year_is_over() -> None:
    years = {
        **row("roll", "", "40", "", year=2024),
        **row("roll", "", "40", "", year=2025),
        **row("suspensions", "", "4", "", year=2024),
        **row("suspensions", "", "8", "", year=2025),
    }
    over = line_of(data(years), "suspensions", "support")
    assert over.moved is not None
    assert over.moved.words == "up 10 points since 2024/25"
    so_far = row("roll", "", "40", "") | row("suspensions", "", "1", "")
    assert line_of(data(years | so_far), "suspensions", "support").moved is None


def test_a_suppressed_published_figure_is_never_nought() -> None:
    kept_back = Benchmark("persistent", "ehc", SUPPRESSED, "2024/25", "DfE")
    line = line_of(data(row("persistent", "12%", "", "")), "persistent", "ehc", kept_back)
    assert (line.published, line.beyond) == ("suppressed", None)


def test_the_published_figure_of_the_schools_phase_goes_before_that_of_all() -> None:
    both = [
        Benchmark("register_share", "all", value, "2026", "DfE", phase)
        for value, phase in (("18", ""), ("19.4", "primary"))
    ]
    comparison = Comparison(both)
    assert [comparison.of("register_share", "all", phase) for phase in ("primary", "special")] == [both[1], both[0]]


def test_two_laptops_mean_the_same_cell_and_both_versions_are_kept(school: Workspace, other: Workspace) -> None:
    school.cohorts.say(ROLL, "200")
    other.cohorts.say(ROLL, "201")
    other.cohorts.say(Place(2025, "roll", "all"), "190")
    meet(school, other)
    for laptop in (school, other):
        found = laptop.cohorts.current()
        assert set(found.disagreements) == {ROLL}
        assert found.number(Place(2025, "roll", "all")) == 190
        (where,) = laptop.settling.all()
        assert where.words == "Data, Pupils on roll, All pupils, 2026/27: figure"
    apart = school.settling.at(Cell(school.cohorts.channel, f"cohort:{ROLL.key}", "figure"))
    assert apart is not None
    assert {version.words for version in apart.versions} == {"200", "201"}
    school.settling.take(apart, next(place for place, each in enumerate(apart.versions) if each.value == "200"))
    meet(school, other)
    assert other.cohorts.current().figures == school.cohorts.current().figures
    assert other.cohorts.current().number(ROLL) == 200


def test_what_is_shown_to_the_school_itself_is_everything() -> None:
    found = data({**row("roll", "2", "40", "158"), **row("girls", "1", "20", "79")})
    ours, others = to_ourselves(found), to_others(found)
    assert ours.values[Place(2026, "girls", "ehc")] == "50.0%"
    assert others.values[Place(2026, "girls", "ehc")] == "<5"
    assert ours.numbers[ROLL] == "200"
