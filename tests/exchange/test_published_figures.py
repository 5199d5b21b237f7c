"""Published figures that the trust gives its schools, and counts that a school gives its trust."""

from meeting import Meeting

from sendnet_desktop.cohorts.packs import Benchmark, BenchmarkPack
from sendnet_desktop.cohorts.values import Place

PACK = BenchmarkPack("Absence", (Benchmark("missed", "ehc", "12.9", "2024/25", "DfE"),))
FIVE_YEARS = 5 * 365.25 * 86_400


def test_what_the_trust_takes_in_is_shown_in_its_schools_and_counts_travel_back_whole(meeting: Meeting) -> None:
    office, school = meeting.office, meeting.enrol("oak1")
    office.workspace.cohorts.benchmarks.take_in(PACK)
    school.read(*office.write())
    shown = school.workspace.cohorts.benchmarks.comparison().of("missed", "ehc")
    assert shown == PACK.figures[0]
    place = Place(2026, "roll", "ehc")
    school.workspace.cohorts.say(place, "3")
    office.read(*school.write())
    found = office.workspace.cohorts.of_school(school.workspace.profile.org, "Oak")
    assert found.number(place) == 3


def test_the_year_whose_published_figures_still_go_is_not_cleared(meeting: Meeting) -> None:
    office = meeting.office
    office.workspace.cohorts.benchmarks.take_in(PACK)
    office.wall.now += FIVE_YEARS
    office.workspace.keeping.choose("all", 2)
    frameworks = office.workspace.frameworks
    frameworks.take_in(frameworks.data(frameworks.names()[0]))
    assert "all:2026" not in {each.key for each in office.workspace.keeping.due()}
    office.workspace.cohorts.benchmarks.take_in(PACK)
    assert "all:2026" in {each.key for each in office.workspace.keeping.due()}


def test_two_versions_of_a_schools_number_are_the_schools_alone_to_see(meeting: Meeting) -> None:
    one, two = meeting.enrol("oak1"), meeting.enrol("oak2")
    place = Place(2026, "roll", "ehc")
    for laptop, roll in ((one, "3"), (two, "4")):
        laptop.workspace.cohorts.say(place, roll)
        laptop.workspace.graduated.say("autumn-1", "on_ehc", int(roll))
        laptop.workspace.evaluations.answer("A1", "comment", f"{laptop.folder.name} says so.")
    meeting.office.read(*one.write(), *two.write())
    for laptop in (one, two):
        laptop.read(*meeting.office.write())
    apart = [{cell.field for cell in each.workspace.settling.fields()} for each in meeting.laptops]
    assert apart == [{"comment"}, *[{"comment", "figure", "on_ehc"}] * 2]
