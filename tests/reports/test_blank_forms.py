"""Blank forms for paper: whole, accessible, and asking exactly what the program asks."""

from datetime import date
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from msgspec import structs

from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.reports.blank import (
    PRIORITIES,
    blank_evaluation_document,
    blank_evaluation_report,
    blank_plan_document,
    blank_plan_report,
)
from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.steps import finish
from tests.reports.aloud import said_aloud
from tests.reports.checks import failed_rules, unheard

_DAY = date(2026, 11, 22)


@cache
def pack() -> Pack:
    return starter()


@cache
def printed(name: str) -> tuple[Document, bytes]:
    if name == "plan":
        return blank_plan_document(_DAY), finish(blank_plan_report(_DAY))
    shown = structs.replace(pack(), scale=None) if name == "narrative" else pack()
    return blank_evaluation_document(shown, "primary", _DAY), finish(blank_evaluation_report(shown, "primary", _DAY))


@pytest.mark.parametrize("name", ["graded", "narrative", "plan"])
def test_a_blank_form_is_accessible_and_all_of_it_is_heard(name: str) -> None:
    document, data = printed(name)
    assert failed_rules(data) == []
    assert unheard(data, document) == []


def test_every_statement_is_asked_once_with_every_level_and_the_duty_where_there_is_one() -> None:
    said = said_aloud(printed("graded")[1])
    for statement in pack().statements():
        assert said.count(f"H3     {statement.id} {statement.text}") == 1
    assert said.count("The legal duty: tick one") == sum(each.duty == "must" for each in pack().statements())
    assert said.count("4 Leading practice") == sum(1 for _ in pack().statements()) + len(pack().areas)


def test_without_a_scale_nothing_is_to_be_ticked_but_duties() -> None:
    said = said_aloud(printed("narrative")[1])
    assert "Judgement: tick one" not in said
    assert "Strength of evidence" not in said
    assert "What we say of it" in said


def test_what_is_not_asked_of_a_phase_is_not_on_its_form() -> None:
    first = pack().areas[0]
    other = structs.replace(first.statements[0], phases=("secondary",))
    gone = structs.replace(first.statements[1], retired=True)
    area = structs.replace(first, statements=(other, gone, *first.statements[2:]))
    changed = structs.replace(pack(), areas=(area, *pack().areas[1:]))
    said = said_aloud(finish(blank_evaluation_report(changed, "primary", _DAY)))
    assert other.text not in said
    assert gone.text not in said
    assert other.text in said_aloud(finish(blank_evaluation_report(changed, "", _DAY)))
    both = said_aloud(finish(blank_evaluation_report(changed, "primary, secondary", _DAY)))
    assert other.text in both
    assert "for primary and secondary" in both


def test_the_plan_has_a_page_for_each_priority() -> None:
    data = printed("plan")[1]
    with pikepdf.open(BytesIO(data)) as pdf:
        assert len(pdf.pages) == PRIORITIES
    assert said_aloud(data).count("Action 4: what is done") == PRIORITIES


def test_a_form_says_not_to_write_names() -> None:
    for name in ("graded", "plan"):
        assert "Write no pupil’s name" in said_aloud(printed(name)[1])
