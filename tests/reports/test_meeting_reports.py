"""What network meetings put on paper: agenda, one-page note, slips."""

from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any, Final

import pikepdf
import pytest
from msgspec import structs

from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.meetings.issuing.lines import TaskLine
from sendnet_desktop.reports.blocks import Document, Grid, NewPage
from sendnet_desktop.reports.meeting_agenda import meeting_agenda_document, meeting_agenda_report
from sendnet_desktop.reports.meeting_note import meeting_note_document, meeting_note_report
from sendnet_desktop.reports.meeting_roll_call import meeting_roll_call_document, meeting_roll_call_report
from sendnet_desktop.reports.meeting_slip import meeting_slips_document, meeting_slips_report
from sendnet_desktop.steps import Steps, finish
from tests.reports import meeting_samples as samples
from tests.reports.aloud import hear_as_agreed
from tests.reports.checks import failed_rules, faults, unheard

TODAY: Final = date(2026, 11, 25)
_WRITERS: Final[dict[str, tuple[Callable[..., Document], Callable[..., Steps[bytes]]]]] = {
    "agenda": (meeting_agenda_document, meeting_agenda_report),
    "note": (meeting_note_document, meeting_note_report),
    "slip": (meeting_slips_document, meeting_slips_report),
    "roll": (
        lambda roll, today: meeting_roll_call_document(roll, samples.HEAD, today),
        lambda roll, today: meeting_roll_call_report(roll, samples.HEAD, today),
    ),
}
_SAMPLES: Final = (
    *("agenda", "empty_agenda", "stress_agenda", "note", "full_note", "long_note", "empty_note", "stress_note"),
    *("slips", "one_slip", "stress_slips", "no_slips", "roll_call", "stress_roll_call"),
)


def writers(name: str) -> tuple[Callable[..., Document], Callable[..., Steps[bytes]]]:
    return next(each for key, each in _WRITERS.items() if key in name)


@cache
def printed(name: str) -> tuple[Document, bytes]:
    paper: Any = getattr(samples, name)()
    document, report = writers(name)
    return document(paper, TODAY), finish(report(paper, TODAY))


def pages(data: bytes) -> int:
    with pikepdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)


@pytest.mark.parametrize("name", ["agenda", "note", "full_note", "one_slip", "roll_call"])
def test_papers_of_a_meeting_are_read_aloud_as_was_agreed(name: str) -> None:
    hear_as_agreed(f"meeting-{name.replace('_', '-')}", printed(name)[1])


@pytest.mark.parametrize("name", _SAMPLES)
def test_papers_of_a_meeting_break_no_rule(name: str) -> None:
    document, data = printed(name)
    assert failed_rules(data) == []
    assert [fault for fault in faults(data) if "figures of the chart" not in fault] == []
    assert unheard(data, document) == []


@pytest.mark.parametrize("name", ["note", "empty_note"])
def test_the_note_of_an_ordinary_meeting_is_one_page_and_leaves_nothing_out(name: str) -> None:
    document, data = printed(name)
    assert pages(data) == 1
    assert "On the next page" not in repr(document.content)


def halves(name: str) -> tuple[str, str]:
    """Return what a note says on its first page, and behind it."""
    content = list(printed(name)[0].content)
    cut = content.index(NewPage())
    return repr(content[:cut]), repr(content[cut:])


@pytest.mark.parametrize("name", ["full_note", "long_note", "stress_note"])
def test_a_note_that_is_fuller_keeps_its_first_page_and_says_there_what_stands_behind_it(name: str) -> None:
    first, _ = halves(name)
    assert "On the next page: " in first
    assert "the updates of" in first
    data = printed(name)[1]
    with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as outline:
        where = {item.title: item.destination[0] for top in outline.root for item in top.children}
        assert where["More of this meeting"].objgen == pdf.pages[1].obj.objgen


def test_what_the_first_page_cuts_short_stands_behind_it_in_full() -> None:
    first, behind = halves("long_note")
    assert "all of this in full" in first
    assert behind.count("Lend the toolkit to Elm School") == 8 > first.count("Lend the toolkit to Elm School")


def test_a_note_whose_first_page_says_all_that_matters_does_not_say_it_twice() -> None:
    first, behind = halves("full_note")
    assert "all of this in full" not in first
    assert "Lend the toolkit to Elm School" not in behind


def test_the_first_page_holds_as_many_parts_of_a_note_as_fit() -> None:
    first, behind = halves("full_note")
    assert "Hollin Secondary showed theirs" in first
    assert "Dana Wells" in first
    assert "Cover for teaching assistants" in behind


def test_every_slip_has_a_page_of_its_own_behind_the_list_of_them() -> None:
    assert pages(printed("slips")[1]) == 1 + len(samples.SCHOOLS)


def test_a_slip_of_one_school_names_no_other_and_is_a_page() -> None:
    document, data = printed("one_slip")
    assert pages(data) == 1
    assert not [school for school in samples.SCHOOLS[1:] if school in repr(document.content).replace("Elm School", "")]


def test_a_slip_says_three_actions_first_and_thanks_for_a_file_that_came() -> None:
    said = repr(printed("one_slip")[0].content)
    assert said.index("Your three actions") < said.index("Then") < said.index("It came, thank you")


def test_an_agenda_says_when_an_item_begins_only_while_every_one_before_says_how_long_it_takes() -> None:
    grid = next(each for each in printed("agenda")[0].content if isinstance(each, Grid))
    assert [row[0] for row in grid.rows[:4]] == ["13:00", "13:10", "13:20", "13:50"]
    items = structs.replace(samples.agenda().items[1], minutes=0)
    paper = structs.replace(samples.agenda(), items=(samples.agenda().items[0], items, *samples.agenda().items[2:]))
    grid = next(each for each in meeting_agenda_document(paper, TODAY).content if isinstance(each, Grid))
    assert [row[0] for row in grid.rows[:4]] == ["13:00", "13:10", "–", "–"]


def test_papers_of_a_meeting_speak_in_the_words_of_the_trust() -> None:
    paper = structs.replace(samples.note(), tasks=(TaskLine("Send it", "Every school SENCO"),))
    assert "Every school SENDCo" in repr(meeting_note_document(paper, TODAY, Words(senco="SENDCo")).content)


def test_the_code_of_a_paper_is_of_its_words_and_not_of_the_day_of_printing() -> None:
    one, same = (meeting_note_document(samples.note(), day).stamp for day in (TODAY, date(2027, 3, 1)))
    other = meeting_note_document(structs.replace(samples.note(), came=13), TODAY).stamp
    assert one == same != other


def test_a_paper_that_is_not_issued_yet_says_so() -> None:
    draft = structs.replace(samples.note(), issued_on="", issued_by="")
    assert "The note as it stands on 25 November 2026; not issued yet." in repr(meeting_note_document(draft, TODAY))


def test_an_agenda_that_nobody_leads_has_no_column_for_that() -> None:
    items = tuple(structs.replace(each, led_by="") for each in samples.agenda().items)
    content = meeting_agenda_document(structs.replace(samples.agenda(), items=items), TODAY).content
    grid = next(each for each in content if isinstance(each, Grid))
    assert grid.header == ("From", "Item")
