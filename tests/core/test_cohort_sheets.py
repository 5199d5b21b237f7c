"""Cohort data from spreadsheets, pasted and imported, and published figures: what is taken in, and what never is."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from sendnet_desktop.cohorts.packs import SUPPRESSED, BenchmarkPack, read_pack, shipped_pack, write_pack
from sendnet_desktop.cohorts.publication import figures_of, guess, period_name, read_publication
from sendnet_desktop.cohorts.pupils import ListOfPupilsError
from sendnet_desktop.cohorts.sheets import from_block, from_sheet, template
from sendnet_desktop.cohorts.values import Place
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.spreadsheets.reading import read_pasted, read_sheets
from sendnet_desktop.spreadsheets.writing import write_workbook
from sendnet_desktop.workspace import Workspace

ONTO: Sequence[Sequence[Place | None]] = [
    [Place(2026, measure, group) for group in ("ehc", "support", "none", "all")]
    for measure in ("roll", "girls", "boys")
]


def test_a_block_lands_on_the_cells_where_it_is_pasted() -> None:
    taken = from_block(read_pasted("8\t40\t152\t200\n\n3\t15\t\t–\n").rows, ONTO)
    assert taken.problems == ()
    assert {place.key: figure for place, figure in taken.figures.items()} == {
        "2026.roll.ehc": "8",
        "2026.roll.support": "40",
        "2026.roll.none": "152",
        "2026.roll.all": "200",
        "2026.boys.ehc": "3",
        "2026.boys.support": "15",
    }


def test_what_does_not_fit_is_told_by_its_row_and_the_rest_is_taken() -> None:
    taken = from_block(read_pasted("8\tforty\t152\t200\t9").rows, ONTO)
    assert len(taken.figures) == 3
    assert [problem.partition(":")[0] for problem in taken.problems] == ["Row 1, column B", "Row 1, column E"]
    assert "forty" not in " ".join(taken.problems)


@pytest.mark.parametrize(
    "text",
    [
        "A123456789012\t7\n",
        "Name\tAge\n7\t8\n",
        "Date of birth\t3\n",
        "Surname, \t3\n",
        "Ada Byron\t7\nBen Okri\t8\n",
        "O’Neill\t1\nSmith-Jones, Cy\t1\n",
        "3\t01/09/2015\n4\t12/11/2014\n",
        "3\t2015-09-01\n4\t2014-11-12\n",
    ],
)
def test_a_list_of_pupils_is_refused_kindly_wherever_it_comes_from(text: str) -> None:
    with pytest.raises(ListOfPupilsError) as refused:
        from_block(read_pasted(text).rows, ONTO)
    assert "nothing of it was kept" in str(refused.value)
    assert "Ada" not in str(refused.value)
    with pytest.raises(ListOfPupilsError):
        from_sheet(read_pasted(text), 2026)


def test_a_table_with_the_words_of_its_groups_and_measures_is_no_list_of_pupils() -> None:
    assert from_block(read_pasted("EHC plan\tSEN support\nPupils on roll\tGirls\n").rows, ONTO).figures == {}


def test_the_template_is_filled_in_and_read_again(school: Workspace, tmp_path: Path) -> None:
    school.cohorts.say(Place(2025, "persistent", "ehc"), "12.4%")
    school.cohorts.say(Place(2026, "roll", "all"), "1204")
    school.cohorts.say(Place(2026, "senco_hours", "all"), "12.5")
    before = school.cohorts.current()
    write_workbook(tmp_path / "data.xlsx", [template(before)])
    (sheet,) = read_sheets(tmp_path / "data.xlsx")
    taken = from_sheet(sheet, 2026)
    assert (taken.figures, taken.problems) == (before.figures, ())
    assert not school.cohorts.say_all(taken.figures)


def test_of_two_figures_for_one_cell_the_first_is_entered_and_the_other_told() -> None:
    rows = "Measure\tSchool year\tEHC plan\nPupils on roll\t2026/27\t8\nPupils on roll\t2026/27\t9\n"
    taken = from_sheet(read_pasted(f"{rows}Pupils on roll\t2026/27\t8\n"), 2026)
    assert list(taken.figures.values()) == ["8"]
    assert taken.problems == ("Row 3, column C: another figure is given for this above. That one is entered.",)


def test_rows_of_no_measure_or_no_year_are_told_and_none_of_their_words_repeated() -> None:
    sheet = read_pasted(
        "Measure\tSchool year\tEHC plan\nPupils on roll\t2026/27\t8\nHappy pupils\t2026/27\t9\nGirls\t2019/20\t3\n"
        "Boys\t2026\t12.5\nRoll of pupils\t2026\t3\n"
    )
    taken = from_sheet(sheet, 2026)
    assert {place.key: figure for place, figure in taken.figures.items()} == {"2026.roll.ehc": "8"}
    assert [problem.partition(":")[0] for problem in taken.problems] == [
        "Row 3, column A",
        "Row 4, column B",
        "Row 5, column C",
        "Row 6, column A",
    ]
    assert "Happy" not in " ".join(taken.problems)


def test_the_shipped_figures_each_say_their_year_and_source() -> None:
    pack = shipped_pack()
    assert len({figure.key for figure in pack.figures}) == len(pack.figures)
    assert all(figure.period and figure.source for figure in pack.figures)
    assert read_pack(write_pack(pack)) == pack


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'{"title": "x", "figures": [{}]}',
        b'{"title": "x", "figures": [{"measure":"roll","group":"all","value":"1e9","period":"2025","source":"x"}]}',
        b'{"title": "x", "figures": [{"measure":"nothing","group":"all","value":"1","period":"2025","source":"x"}]}',
        b'{"title": "x", "figures": [{"measure":"roll","group":"all","value":"1","period":"20\\n25","source":"x"}]}',
        b"[" * 200_000,
        b'{"title": "\xff", "figures": []}',
    ],
)
def test_what_is_no_pack_of_national_figures_is_refused(data: bytes) -> None:
    with pytest.raises(SendnetError):
        read_pack(data)


ABSENCE = """\
time_period,time_identifier,geographic_level,country_code,country_name,region_name,la_name,education_phase,\
sen_status,enrolments,sess_overall_percent,enrolments_pa_10_exact_percent
202324,Academic year,National,E92000001,England,,,Total,EHC plan,1,12.749,36.2
202324,Academic year,National,E92000001,England,,,Total,SEN support,1,10.5,z
202324,Academic year,National,E92000001,England,,,Total,No SEN,1,6.5,low
202324,Academic year,National,E92000001,England,,,Primary,EHC plan,1,9,20
202223,Academic year,National,E92000001,England,,,Total,EHC plan,1,13,37
202324,Academic year,Regional,E92000001,England,London,,Total,EHC plan,1,11,30
"""
GCSE = """\
time_period,time_identifier,geographic_level,country_name,breakdown_topic,breakdown,sex,avg_att8,pt_l2basics_95
202425,Academic year,National,England,SEN provision,Total,Total,46.3,45.3
202425,Academic year,National,England,SEN provision,"Education, health and care plan",Total,14.0,6.9
202425,Academic year,National,England,SEN provision,SEN support,Total,33.3,20.7
202425,Academic year,National,England,SEN provision,No identified SEN,Total,50.1,c
202425,Academic year,National,England,SEN provision,SEN support,Girls,34.9,22
"""


def published(tmp_path: Path, text: str) -> BenchmarkPack:
    (tmp_path / "published.csv").write_text(text, "utf-8")
    publication = read_publication(read_sheets(tmp_path / "published.csv")[0])
    pack, problems = figures_of(publication, guess(publication), "DfE")
    assert problems == ()
    return pack


def test_published_absence_is_read_by_its_newest_national_total_and_what_is_kept_back_is_no_nought(
    tmp_path: Path,
) -> None:
    said = {(each.measure, each.group): (each.value, each.period) for each in published(tmp_path, ABSENCE).figures}
    assert said == {
        ("missed", "ehc"): ("12.75", "2023/24"),
        ("missed", "support"): ("10.5", "2023/24"),
        ("missed", "none"): ("6.5", "2023/24"),
        ("persistent", "ehc"): ("36.2", "2023/24"),
        ("persistent", "support"): (SUPPRESSED, "2023/24"),
        ("persistent", "none"): (SUPPRESSED, "2023/24"),
    }


def test_another_publication_names_its_groups_otherwise_and_is_read_all_the_same(tmp_path: Path) -> None:
    said = {(each.measure, each.group): each.value for each in published(tmp_path, GCSE).figures}
    assert said["ks4_attainment_8", "support"] == "33.3"
    assert said["ks4_em_5", "ehc"] == "6.9"
    assert said["ks4_em_5", "none"] == SUPPRESSED
    assert said["ks4_attainment_8", "all"] == "46.3"


def test_choices_that_mean_more_than_one_row_give_no_figure(tmp_path: Path) -> None:
    (tmp_path / "twice.csv").write_text(GCSE + GCSE.splitlines()[3] + "\n", "utf-8")
    publication = read_publication(read_sheets(tmp_path / "twice.csv")[0])
    pack, problems = figures_of(publication, guess(publication), "DfE")
    assert "support" not in {each.group for each in pack.figures}
    assert problems == ("SEN support: 2 rows are meant by these choices, where one should be.",)


def test_a_sheet_of_another_layout_is_no_publication() -> None:
    with pytest.raises(SendnetError, match="explore education statistics"):
        read_publication(read_pasted("Measure\tEHC plan\n"))
    with pytest.raises(SendnetError, match="whole country"):
        read_publication(read_pasted("time_period\tgeographic_level\n2025\tRegional\n"))


def test_periods_read_as_people_write_them() -> None:
    assert [period_name(each) for each in (("202324", "Autumn term"), ("2025", ""), ("202425", "Academic year"))] == [
        "Autumn term 2023/24",
        "2025",
        "2024/25",
    ]


def test_a_school_compares_with_its_own_figures_before_the_trusts_and_the_shipped_ones(
    school: Workspace, tmp_path: Path
) -> None:
    benchmarks = school.cohorts.benchmarks
    shipped = benchmarks.comparison().of("missed", "ehc")
    assert shipped is not None
    assert shipped.value == "12.4"
    benchmarks.take_in(published(tmp_path, ABSENCE))
    own = benchmarks.comparison().of("missed", "ehc")
    assert own is not None
    assert (own.value, own.source) == ("12.75", "DfE")
    benchmarks.take_in(published(tmp_path, GCSE))
    assert benchmarks.comparison().of("missed", "ehc") == own
    assert benchmarks.comparison().of("phonics_met", "none") is not None


def test_nothing_is_no_pack(school: Workspace) -> None:
    with pytest.raises(SendnetError, match="no figure"):
        school.cohorts.benchmarks.take_in(BenchmarkPack("Empty", ()))
