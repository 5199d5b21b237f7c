"""What the action plan and the page for governors say, full, empty and with far too much to say."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.reports.governors import governors_document, governors_report, without_small_numbers
from sendnet_desktop.reports.plan import plan_document, plan_report
from sendnet_desktop.steps import finish
from tests.reports import plan_samples, samples
from tests.reports.aloud import hear_as_agreed, said_aloud
from tests.reports.checks import failed_rules, faults, unheard

_GOLDEN = Path(__file__).parent.parent / "golden"
_SAMPLES = ("primary", "empty", "stress")
_PRINTS = {"action-plan": (plan_document, plan_report), "governors": (governors_document, governors_report)}
_NO_TABLE = "there is no table with the figures of the chart"


@cache
def printed(name: str, sample: str) -> tuple[Document, bytes]:
    """Return what a print of a sample says, and the print."""
    document, report = _PRINTS[name]
    plan, evaluation = getattr(plan_samples, sample)(), getattr(samples, sample)()
    return document(plan, evaluation), finish(report(plan, evaluation))


def pages(data: bytes) -> int:
    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


@pytest.mark.parametrize("name", _PRINTS)
@pytest.mark.parametrize("sample", ["primary", "empty"])
def test_what_is_read_aloud_is_what_was_agreed(name: str, sample: str) -> None:
    hear_as_agreed(f"{name}-{sample}", printed(name, sample)[1])


@pytest.mark.parametrize("name", _PRINTS)
@pytest.mark.parametrize("sample", _SAMPLES)
def test_every_print_is_accessible_and_all_of_it_is_heard(name: str, sample: str) -> None:
    document, data = printed(name, sample)
    assert failed_rules(data) == []
    assert unheard(data, document) == []
    # One page has no room for a table; what is read aloud in place of its chart says every figure.
    assert set(faults(data)) <= {_NO_TABLE}
    if (name, sample) == ("action-plan", "primary"):
        assert faults(data) == []


@pytest.mark.parametrize("sample", _SAMPLES)
def test_the_page_for_governors_is_one_page_whatever_was_written(sample: str) -> None:
    assert pages(printed("governors", sample)[1]) == 1


def test_the_page_for_governors_holds_no_figure_that_the_school_typed_and_no_small_number() -> None:
    said = said_aloud(printed("governors", "primary")[1])
    assert "11 of 14" not in said
    assert "3 pupils" not in said
    assert "fewer than five pupils waited longer" in said


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("3 pupils waited", "fewer than five pupils waited"),
        ("for two Year 4 children", "for fewer than five Year 4 children"),
        ("Four EHC plans", "fewer than five EHC plans"),
        ("5 pupils and 14 pupils and 61 of 62 pupils", "5 pupils and 14 pupils and 61 of 62 pupils"),
        ("in Year 3. Pupils", "in Year 3. Pupils"),
        ("within two weeks", "within two weeks"),
    ],
)
def test_a_few_pupils_are_said_to_be_few_and_no_more(typed: str, shown: str) -> None:
    assert without_small_numbers(typed) == shown


def test_governors_are_asked_for_what_the_rules_find() -> None:
    said = said_aloud(printed("governors", "primary")[1])
    for asked in (
        "Ask when the legal duties that are not met will be met: C3, D10.",
        "Ask why 1 action is overdue in priority 1, and what is in the way.",
        "Ask for a review of priority 1 before your next meeting.",
        "Check, in priority 1: Write to families with the dates.",
        "Help is asked for with priority 2: Somebody who has solved this to talk to the phase leaders.",
        "Ask what difference priority 2 has made: every action is done and no impact is seen yet.",
    ):
        assert asked in said, asked


def test_a_fourth_live_priority_is_warned_of_in_the_plan_and_named_for_governors() -> None:
    plan = plan_samples.primary()
    many = replace(plan, priorities=(*plan.live, replace(plan.live[2], title="One too many")))
    assert "4 priorities are live" in said_aloud(finish(plan_report(many, None)))
    assert "Live beside these: One too many." in said_aloud(finish(governors_report(many, samples.primary())))


def test_a_plan_prints_without_the_framework_that_names_its_statements() -> None:
    said = said_aloud(finish(plan_report(plan_samples.primary(), None)))
    assert "Arose from: Statement C3." in said


def test_what_is_too_long_for_a_cell_stands_below_the_table_in_full() -> None:
    plan = plan_samples.primary()
    late = plan.live[0]
    long = "A long way to put a short thing. " * 20
    changed = replace(late, actions=(replace(late.actions[0], what=long),))
    assert long.strip() in said_aloud(finish(plan_report(replace(plan, priorities=(changed,)), None)))


def test_prints_of_sample_data_say_that_all_of_it_is_made_up() -> None:
    made_up = replace(plan_samples.primary(), sample=True)
    for data in (plan_report(made_up, None), governors_report(made_up, samples.primary())):
        assert "all of it is made up" in said_aloud(finish(data))


def test_the_same_plan_gives_the_same_bytes_and_a_changed_one_another_code() -> None:
    plan = plan_samples.primary()
    assert finish(plan_report(plan, None)) == finish(plan_report(plan, None))
    other = plan_document(replace(plan, school="Bal Junior"), None)
    assert plan_document(plan, None).stamp != other.stamp
