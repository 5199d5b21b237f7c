"""What the data page says, to the school and to others."""

from pathlib import Path

import pytest

from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.packs import shipped_pack
from sendnet_desktop.cohorts.values import Cohorts
from sendnet_desktop.reports.cohorts import cohort_document, cohort_report
from sendnet_desktop.steps import finish
from tests.reports import cohort_samples
from tests.reports.aloud import hear_as_agreed
from tests.reports.checks import failed_rules, faults, unheard

_GOLDEN = Path(__file__).parent.parent / "golden"
_PAGES = {"data-whole": ("primary", False), "data-for-others": ("primary", True), "data-empty": ("empty", True)}
_COUNTRY = Comparison(shipped_pack().figures)


def _cohorts(name: str) -> Cohorts:
    found: Cohorts = getattr(cohort_samples, name)()
    return found


def _printed(name: str, *, for_others: bool) -> bytes:
    return finish(cohort_report(_cohorts(name), _COUNTRY, for_others=for_others))


@pytest.mark.parametrize("page", _PAGES)
def test_the_data_page_is_read_aloud_as_was_agreed(page: str) -> None:
    name, for_others = _PAGES[page]
    hear_as_agreed(f"{page}", _printed(name, for_others=for_others))


@pytest.mark.parametrize("name", ["primary", "empty", "stress"])
@pytest.mark.parametrize("for_others", [False, True])
def test_the_data_page_breaks_no_rule(name: str, for_others: bool) -> None:
    data = _printed(name, for_others=for_others)
    assert failed_rules(data) == []
    without_figures = ["there is no table with the figures of the chart"] if name == "empty" else []
    assert faults(data) == without_figures
    assert unheard(data, cohort_document(_cohorts(name), _COUNTRY, for_others=for_others)) == []


def test_the_code_of_the_page_tells_nobody_a_masked_number() -> None:
    one, two = _cohorts("primary"), _cohorts("primary")
    place = next(place for place, figure in one.figures.items() if place.measure == "severe" and figure == "1")
    changed = Cohorts(one.channel, one.year, one.school, one.phase, {**two.figures, place: "2"}, {}, one.as_at)
    assert cohort_document(one, _COUNTRY).stamp == cohort_document(changed, _COUNTRY).stamp
    assert (
        cohort_document(one, _COUNTRY, for_others=False).stamp
        != cohort_document(changed, _COUNTRY, for_others=False).stamp
    )
