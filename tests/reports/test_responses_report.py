"""What the response sheet says in print: every recommendation with its answer, and room to write one."""

from datetime import date
from functools import cache
from typing import Final

import pytest

from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL
from sendnet_desktop.reports.blocks import Document
from sendnet_desktop.reports.responses import responses_document, responses_report
from sendnet_desktop.steps import finish
from tests.reports import response_samples
from tests.reports.aloud import hear_as_agreed, said_aloud
from tests.reports.checks import failed_rules, faults, unheard

TODAY: Final = date(2027, 3, 20)


@cache
def sheet_of(sample: str, words: Words = USUAL) -> tuple[Document, bytes]:
    """Return what the sheet of a sample says, and the sheet."""
    found = getattr(response_samples, sample)()
    return (
        responses_document(found, "Bal Primary", TODAY, words, sample=False),
        finish(responses_report(found, "Bal Primary", TODAY, words, sample=False)),
    )


def test_what_is_read_aloud_of_a_response_sheet_is_what_was_agreed() -> None:
    hear_as_agreed("responses", sheet_of("realistic")[1])


@pytest.mark.parametrize("sample", ["realistic", "empty", "bare", "stress"])
def test_every_response_sheet_is_accessible_and_all_of_it_is_heard(sample: str) -> None:
    document, data = sheet_of(sample)
    assert failed_rules(data) == []
    assert unheard(data, document) == []
    assert [fault for fault in faults(data) if sample != "empty" or "figures of the chart" not in fault] == []


def test_only_what_is_not_answered_has_room_to_write_an_answer() -> None:
    heard = said_aloud(sheet_of("realistic")[1])
    assert heard.count("Answer: mark one") == 1
    assert "4 recommendations: 2 open, 1 not answered yet." in heard
    assert "Follow-up of 16 March 2027: Impact shown. Closed. In six of eight rooms most began unaided." in heard


def test_a_response_sheet_speaks_in_the_words_of_the_trust() -> None:
    assert "the inclusion lead, on the headteacher’s behalf" in said_aloud(
        sheet_of("realistic", Words(senco="inclusion lead"))[1]
    )
