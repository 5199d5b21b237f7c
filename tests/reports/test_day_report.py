"""What the report of a challenge day says in print: two sides, read aloud whole, and the same bytes each time."""

from functools import cache
from io import BytesIO

import pikepdf
import pytest
from msgspec import structs

from sendnet_desktop.challenge_days.recommendations import Response
from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.reports.day_report import day_document, day_report
from sendnet_desktop.steps import finish
from sendnet_desktop.visits.reporting.building import words
from sendnet_desktop.visits.reporting.document import NOT_ISSUED, freeze, thaw
from tests.reports import day_samples
from tests.reports.aloud import hear_as_agreed, said_aloud
from tests.reports.checks import failed_rules, faults, unheard

_HASH = "4f1c09aa27d38812" + "0" * 48
_SAMPLES = ("realistic", "empty", "appended", "stress")


@cache
def printed(sample: str) -> tuple[Document, bytes]:
    """Return what the print of a sample says, and the print."""
    report = getattr(day_samples, sample)()
    responses = day_samples.answered() if sample == "realistic" else {}
    standing = NOT_ISSUED if sample == "empty" else "Final"
    return (
        day_document(report, _HASH, standing, responses),
        finish(day_report(report, _HASH, standing, responses)),
    )


def pages(data: bytes) -> int:
    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


@pytest.mark.parametrize("sample", ["realistic", "empty"])
def test_what_is_read_aloud_of_a_day_s_report_is_what_was_agreed(sample: str) -> None:
    hear_as_agreed(f"day-report-{sample}", printed(sample)[1])


@pytest.mark.parametrize("sample", _SAMPLES)
def test_every_report_of_a_day_is_accessible_and_all_of_it_is_heard(sample: str) -> None:
    document, data = printed(sample)
    assert failed_rules(data) == []
    assert unheard(data, document) == []
    assert faults(data) == []


def test_a_full_day_with_every_answer_fits_two_sides() -> None:
    assert 400 <= words(day_samples.realistic()) <= 1000
    assert pages(printed("realistic")[1]) == 2
    assert pages(printed("empty")[1]) == 1


def test_five_recommendations_with_their_answers_fit_two_sides_as_well() -> None:
    report = day_samples.realistic()
    more = tuple(structs.replace(each, record=f"{each.record}{each.record[-1]}") for each in report.recommendations[:2])
    five = structs.replace(report, recommendations=(*report.recommendations, *more))
    answered = {each.record: Response("accept", "", "head", "2026-12-04") for each in five.recommendations}
    assert pages(finish(day_report(five, _HASH, "Final", answered))) == 2


def test_the_record_item_by_item_begins_on_a_page_of_its_own() -> None:
    assert pages(printed("appended")[1]) == 3
    assert "Appendix" not in said_aloud(printed("realistic")[1])


def test_a_print_says_how_far_the_report_has_come_and_carries_the_short_form_of_its_hash() -> None:
    document, data = printed("empty")
    assert NOT_ISSUED in said_aloud(data)
    assert "issued" not in said_aloud(data).replace(NOT_ISSUED, "")
    assert document.stamp == "Check code 4f1c 09aa 27d3 8812"


def test_an_answer_on_the_headteacher_s_behalf_says_so() -> None:
    heard = said_aloud(printed("realistic")[1])
    assert "Accepted (the SENCO, on the headteacher’s behalf, 7 December 2026)" in heard
    assert "Accepted with a change (the headteacher, 4 December 2026). In Key Stage 2 first" in heard


def test_the_same_report_gives_the_same_bytes_and_reads_back_as_it_was() -> None:
    report = day_samples.realistic()
    assert thaw(freeze(report)) == report
    assert freeze(thaw(freeze(report))) == freeze(report)
    again = finish(day_report(thaw(freeze(report)), _HASH, "Final", day_samples.answered()))
    assert again == printed("realistic")[1]
