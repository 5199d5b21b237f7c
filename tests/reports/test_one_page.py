"""What the self-evaluation on a page says, and that it is one page whatever was written."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.plans.values import Plan
from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.reports.one_page import one_page_document, one_page_report
from sendnet_desktop.steps import finish
from tests.reports import plan_samples, samples
from tests.reports.aloud import hear_as_agreed, said_aloud
from tests.reports.checks import failed_rules, faults, unheard

_GOLDEN = Path(__file__).parent.parent / "golden"
_SAMPLES = ("primary", "reviewed", "snapshot", "empty", "narrative", "eight_areas", "stress")
_NO_TABLE = "there is no table with the figures of the chart"


def plan_for(name: str) -> Plan:
    plan: Plan = getattr(plan_samples, name if name in ("empty", "stress") else "primary")()
    return plan


def evaluation_of(name: str) -> Evaluation:
    evaluation: Evaluation = getattr(samples, name)()
    return evaluation


@cache
def printed(name: str) -> tuple[Document, bytes]:
    evaluation, plan = evaluation_of(name), plan_for(name)
    return one_page_document(evaluation, plan), finish(one_page_report(evaluation, plan))


def pages(data: bytes) -> int:
    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


@pytest.mark.parametrize("name", ["reviewed", "empty", "narrative"])
def test_what_is_read_aloud_is_what_was_agreed(name: str) -> None:
    hear_as_agreed(f"one-page-{name}", printed(name)[1])


@pytest.mark.parametrize("name", _SAMPLES)
def test_it_is_one_page_accessible_and_all_of_it_is_heard(name: str) -> None:
    document, data = printed(name)
    assert pages(data) == 1
    assert failed_rules(data) == []
    assert unheard(data, document) == []
    # One page has no room for a table of the chart's figures; what is read aloud in its place says every one.
    assert set(faults(data)) <= {_NO_TABLE}


def test_twenty_areas_of_long_words_with_a_duty_in_every_statement_are_one_page() -> None:
    whole = samples.reviewed()
    area = max(whole.areas, key=lambda each: len(each.judged))
    long = "Anhaltspunktübereinstimmungsvereinbarungen " * 60
    title = "Leadership, identification, tracking and the whole of what is provided to everybody " * 2
    areas = tuple(
        replace(
            area,
            area=type(area.area)(f"A{number}", title[:119], area.area.statements),
            judged=tuple(
                replace(
                    each,
                    statutory="not_met",
                    statement=type(each.statement)(f"{number}.{each.statement.id}", "x", "must"),
                )
                for each in area.judged
            ),
            findings=whole.areas[0].findings,
            strengths=long,
            next_steps=long,
            rationale=long,
        )
        for number in range(20)
    )
    data = finish(one_page_report(replace(whole, school=long, areas=areas), plan_samples.stress()))
    assert pages(data) == 1
    assert failed_rules(data) == []


def test_strengths_come_from_the_areas_judged_highest_and_next_steps_from_the_lowest() -> None:
    evaluation = samples.primary()
    levels = dict(zip("ABCDE", "34221", strict=True))
    areas = tuple(
        replace(each, level=levels[each.area.id], strengths=f"Strong {each.area.id}", next_steps=f"Next {each.area.id}")
        for each in evaluation.areas
    )
    said = said_aloud(finish(one_page_report(replace(evaluation, areas=areas), plan_samples.primary())))
    strengths, steps = said.split("Strengths")[1].split("Next steps")
    assert [each for each in "ABCDE" if f"Strong {each}" in strengths] == ["A", "B", "C"]
    assert [each for each in "ABCDE" if f"Next {each}" in steps] == ["C", "D", "E"]


def test_a_second_strength_of_an_area_waits_until_each_area_has_had_one() -> None:
    evaluation = samples.primary()
    first, second, *others = (replace(each, strengths="") for each in evaluation.areas)
    areas = (replace(first, strengths="One.\nTwo.\nThree.\nFour."), replace(second, strengths="Mine."), *others)
    said = said_aloud(finish(one_page_report(replace(evaluation, areas=areas), plan_samples.empty())))
    for words, shown in (("One.", True), ("Mine.", True), ("Two.", True), ("Three.", False)):
        assert (words in said) is shown


def test_without_reviews_and_movement_there_are_no_columns_for_them() -> None:
    assert "Reviewers" not in said_aloud(printed("primary")[1])
    said = said_aloud(printed("reviewed")[1])
    assert "Reviewers" in said
    assert "up from Developing" in said or "up from Not yet in place" in said
