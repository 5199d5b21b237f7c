"""What the source sheet of the inclusion strategy says, by principle and by area, and what it leaves out."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from msgspec import structs

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.plans.principles import SCHEME
from sendnet_desktop.plans.values import Plan, Serving
from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.reports.strategy import strategy_document, strategy_report
from sendnet_desktop.steps import finish
from tests.reports import plan_samples, samples
from tests.reports.aloud import hear_as_agreed, said_aloud
from tests.reports.checks import failed_rules, faults, unheard

_GOLDEN = Path(__file__).parent.parent / "golden"
_EARLY, _TOGETHER, _FAMILIES = "Needs met early", "Learning together", "Families as partners"
_NO_TABLE = "there is no table with the figures of the chart"
_SAMPLES = ("primary", "empty", "stress", "by-area")


def evaluation(name: str) -> Evaluation:
    """Return a sample's evaluation; its framework names three made-up principles, but for the one by area."""
    found = samples.primary() if name == "by-area" else getattr(samples, name)()
    if name == "by-area":
        return found
    tagged = {"B": (_EARLY,), "C": (_EARLY,), "D": (_TOGETHER,), "E": (_FAMILIES,)}
    areas = tuple(structs.replace(area, tags={SCHEME: tagged.get(area.id, ())}) for area in found.pack.areas)
    return replace(found, pack=structs.replace(found.pack, areas=areas))


def plan(name: str) -> Plan:
    return plan_samples.primary() if name == "by-area" else getattr(plan_samples, name)()


@cache
def printed(name: str) -> tuple[Document, bytes]:
    return strategy_document(plan(name), evaluation(name)), finish(strategy_report(plan(name), evaluation(name)))


@pytest.mark.parametrize("name", ["primary", "empty", "by-area"])
def test_what_is_read_aloud_is_what_was_agreed(name: str) -> None:
    hear_as_agreed(f"strategy-{name}", printed(name)[1])


@pytest.mark.parametrize("name", _SAMPLES)
def test_the_sheet_is_accessible_and_all_of_it_is_heard(name: str) -> None:
    document, data = printed(name)
    assert failed_rules(data) == []
    assert unheard(data, document) == []
    assert set(faults(data)) <= ({_NO_TABLE} if name == "empty" else set())


def test_no_number_is_on_it_by_which_a_child_might_be_recognised() -> None:
    (whole,) = (each for each in plan("primary").live if each.record == "priority:late")
    told = replace(whole, outcome="3 pupils will read.", baseline="Two boys wait.", measure="4 families say so.")
    said = said_aloud(finish(strategy_report(replace(plan("primary"), priorities=(told,)), evaluation("primary"))))
    assert "3 pupils" not in said
    assert "Two boys" not in said
    assert "4 families" not in said
    assert "fewer than five pupils will read" in said


def test_a_priority_that_serves_two_principles_is_told_once_and_named_again() -> None:
    before = plan("primary")
    first = replace(before.live[0], servings=(Serving(_FAMILIES, serves=True),))
    said = said_aloud(finish(strategy_report(replace(before, priorities=(first,)), evaluation("primary"))))
    assert said.count(first.actions[0].what) == 1
    assert "as told above" in said


def test_one_principle_alone_shows_only_what_serves_it() -> None:
    said = said_aloud(finish(strategy_report(plan("primary"), evaluation("primary"), _EARLY)))
    assert _EARLY in said
    assert _TOGETHER not in said


def test_a_principle_that_the_framework_does_not_name_is_refused() -> None:
    with pytest.raises(SendnetError, match="no such principle"):
        strategy_document(plan("primary"), evaluation("primary"), "Gold stars")


def test_costs_are_summed_by_funding_line_and_what_is_missing_is_said() -> None:
    said = said_aloud(printed("primary")[1])
    total = sum(priority.total_cost for priority in plan("primary").live)
    assert f"£{total:,}" in said
    assert f"No live priority serves this principle: {_FAMILIES}." in said
