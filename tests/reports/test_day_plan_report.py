"""What goes before a challenge day on paper: the plan, and the data pack."""

from datetime import date
from typing import Final

import pytest
from msgspec import structs

from sendnet_desktop.challenge_days.day_plan import (
    DayPlan,
    PlannedEnquiry,
    PlannedMember,
    PlannedSection,
    PlannedSlot,
)
from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.packs import shipped_pack
from sendnet_desktop.frameworks.checklists.reading import read_checklist, shipped
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.reports.day_plan import (
    data_pack_document,
    data_pack_report,
    day_plan_document,
    day_plan_report,
)
from sendnet_desktop.steps import finish
from sendnet_desktop.visits.preparing.papers import DataPack, data_pack
from tests.reports import cohort_samples
from tests.reports.aloud import hear_as_agreed
from tests.reports.checks import failed_rules, faults, unheard

TODAY: Final = date(2026, 11, 10)


def full() -> DayPlan:
    """Return a plan with everything, shared with the school."""
    checklist = read_checklist(shipped()["full-day"])
    return DayPlan(
        format=1,
        type="challenge day plan",
        school="Bal Primary",
        title="Challenge day",
        held_on="2026-11-24",
        starts_at="08:30",
        ends_at="15:30",
        host="The headteacher, at the main entrance",
        distribution="Headteacher\nTrust Lead",
        framework="SEND self-evaluation 2026.1",
        checklist=f"{checklist.title} {checklist.number}",
        team=(
            PlannedMember("Ines Moor", "lead", "Ashdown Trust"),
            PlannedMember("Tom Bird", "reviewer", "Elm School"),
            PlannedMember("Ana Lowe", "school"),
        ),
        enquiries=(
            PlannedEnquiry("Do pupils begin unaided in foundation subjects?", "concern"),
            PlannedEnquiry("Is early identification as strong as the school says?", "strength"),
            PlannedEnquiry("How do adults step back?"),
        ),
        slots=(
            PlannedSlot("08:30", "09:00", "Welcome", "Headteacher and SENCO", "Office"),
            PlannedSlot("09:05", "10:15", "Learning walk", "Years 3 and 4", "", "Learning walk", "Tom Bird"),
            PlannedSlot("10:30", "11:15", "Pupils’ voices", "Six pupils", "Library", "Pupils’ voice"),
            PlannedSlot("15:00", "", "Feedback"),
        ),
        sections=tuple(
            PlannedSection(section.title, tuple(item.text for item in section.items)) for section in checklist.sections
        ),
        shared_on="2026-11-09",
        shared_by="Ines Moor",
    )


def bare() -> DayPlan:
    """Return a plan of which next to nothing is said yet."""
    return DayPlan(format=1, type="challenge day plan", school="Bal Primary", title="Peer review")


def stress() -> DayPlan:
    """Return a plan whose every word is far too long, or looks like markup."""
    long = "Antidisestablishmentarianism<b>&amp;</b> " * 9
    slot = PlannedSlot("08:30", "09:00", long, long, long, long, long)
    return structs.replace(full(), host=long, slots=(slot,) * 20, enquiries=(PlannedEnquiry(long, "trust"),) * 6)


_PLANS: Final = {"full": full, "bare": bare, "stress": stress}
_DATA: Final = ("primary", "empty", "stress")


def figures(name: str) -> DataPack:
    return data_pack(getattr(cohort_samples, name)(), Comparison(shipped_pack().figures))


def test_the_plan_of_a_day_is_read_aloud_as_was_agreed() -> None:
    hear_as_agreed("day-plan", finish(day_plan_report(full(), TODAY)))


def test_the_data_pack_is_read_aloud_as_was_agreed() -> None:
    hear_as_agreed("data-pack", finish(data_pack_report(figures("primary"), TODAY)))


@pytest.mark.parametrize("name", _PLANS)
def test_the_plan_of_a_day_breaks_no_rule(name: str) -> None:
    plan = _PLANS[name]()
    data = finish(day_plan_report(plan, TODAY))
    assert failed_rules(data) == []
    assert [fault for fault in faults(data) if "figures of the chart" not in fault] == []
    assert unheard(data, day_plan_document(plan, TODAY)) == []


@pytest.mark.parametrize("name", _DATA)
def test_the_data_pack_breaks_no_rule(name: str) -> None:
    pack = figures(name)
    data = finish(data_pack_report(pack, TODAY))
    assert failed_rules(data) == []
    assert [fault for fault in faults(data) if "figures of the chart" not in fault] == []
    assert unheard(data, data_pack_document(pack, TODAY)) == []


def test_a_plan_that_the_school_has_not_seen_says_so() -> None:
    assert "not shared with the school yet" in repr(day_plan_document(bare(), TODAY).content)
    assert "Shared with the school on 9 November 2026 by Ines Moor" in repr(day_plan_document(full(), TODAY).content)


def test_the_plan_speaks_in_the_words_of_the_trust() -> None:
    said = repr(day_plan_document(full(), TODAY, Words(trust_lead="Chief executive")).content)
    assert "Chief executive" in said
    assert "Trust Lead" not in said


def test_the_code_of_a_plan_is_of_its_words_and_not_of_the_day_of_printing() -> None:
    assert day_plan_document(full(), TODAY).stamp == day_plan_document(full(), date(2027, 1, 1)).stamp
    other = structs.replace(full(), host="Somebody else")
    assert day_plan_document(full(), TODAY).stamp != day_plan_document(other, TODAY).stamp
