"""The checklist of a challenge day as a form for paper: whole, accessible, in the order in which it is keyed in."""

from datetime import date
from functools import cache
from io import BytesIO

import pikepdf
import pytest

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.reading import read_checklist, shipped
from sendnet_desktop.frameworks.reading import starter
from sendnet_desktop.reports.blank_checklist import ROUNDS, blank_checklist_document, blank_checklist_report
from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.steps import finish
from sendnet_desktop.visits.values import Visit
from tests.reports.aloud import hear_as_agreed, said_aloud
from tests.reports.checks import failed_rules, unheard
from tests.reports.content import shown

_DAY = date(2026, 11, 22)
_VISIT = Visit(
    DayPlace("oak0", "2026-11-24"),
    "Oakfield Primary",
    title="Challenge day",
    held_on="2026-11-24",
    phase="primary",
)


@cache
def checklist(template: str) -> Checklist:
    return read_checklist(shipped()[template])


@cache
def printed(template: str) -> tuple[Document, bytes]:
    document = blank_checklist_document(_VISIT, checklist(template), starter(), _DAY)
    return document, finish(blank_checklist_report(_VISIT, checklist(template), starter(), _DAY))


@pytest.mark.parametrize("template", shipped())
def test_a_checklist_for_paper_is_accessible_and_all_of_it_is_heard(template: str) -> None:
    document, data = printed(template)
    assert failed_rules(data) == []
    assert unheard(data, document) == []


def test_a_checklist_for_paper_is_read_as_it_was() -> None:
    hear_as_agreed("checklist-full-day", printed("full-day")[1])


@pytest.mark.parametrize("template", shipped())
def test_items_stand_in_the_order_in_which_they_are_keyed_in(template: str) -> None:
    said, found = said_aloud(printed(template)[1]), 0
    for section in checklist(template).sections:
        items = checklist(template).asked(section, _VISIT.phase)
        for _ in range(ROUNDS[section.repeat] if items else 0):
            for item in items:
                found = said.index(f"{item.id} {item.text}", found) + 1


def test_each_box_says_the_key_that_answers() -> None:
    said = said_aloud(printed("full-day")[1])
    assert said.count("1 Consistently") >= 8 * ROUNDS["room"]
    assert "0 Did not look" in said
    assert "4 Not checked" in said


def test_a_trail_is_asked_for_its_letter_and_nothing_else() -> None:
    said = said_aloud(printed("full-day")[1])
    trail = said[said.index("trail, sheet 1") : said.index("trail, sheet 2")]
    assert "Letter, A to H; never a name" in trail
    assert "Year group" not in trail
    assert "Write no pupil’s name" in said


def test_each_area_has_a_row_of_levels_where_the_whole_day_is_judged() -> None:
    said = said_aloud(printed("full-day")[1])
    whole = said[said.index("11.1 ") : said.index("11.2 ")]
    assert [area for area in starter().areas if f"{area.id} {area.title}: tick one" not in whole] == []


@pytest.mark.parametrize("template", ["full-day", "follow-up"])
def test_no_group_or_trail_runs_over_a_page(template: str) -> None:
    with pikepdf.open(BytesIO(printed(template)[1])) as pdf:
        pages = [""] * len(pdf.pages)
        for part in shown(pdf):
            pages[part.page - 1] += part.text.replace(" ", "")
    for section in checklist(template).sections:
        items = checklist(template).asked(section, _VISIT.phase)
        if section.repeat in ("group", "trail", "recommendation", "work"):
            first, last = (f"{each.id}{each.text}".replace(" ", "") for each in (items[0], items[-1]))
            assert any(first in page for page in pages)
            assert [page for page in pages if page.count(first) != page.count(last)] == []
