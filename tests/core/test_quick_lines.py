"""One quickly typed line: what it becomes, whose it is, by when, and that none of its words is lost."""

from datetime import date, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.clock import write_day
from sendnet_desktop.meetings.choices import OF_THE_TRUST, TO_EVERY_SCHOOL
from sendnet_desktop.meetings.minutes.quick import PREFIXES, Kind, Line, owner_of, read_line

TODAY: Final = date(2026, 11, 5)
SCHOOLS: Final = {
    "oak0": "Oakfield Primary",
    "elm0": "Elm Bank School",
    "elm1": "Elm Park School",
    "high": "Saltmarsh High School",
    "saint": "St Mary’s Primary",
}
WORDS: Final = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Z")), max_size=60)
DAYS: Final = st.dates(TODAY - timedelta(days=150), TODAY + timedelta(days=150))


def line(typed: str, kind: Kind = "note") -> Line:
    found = read_line(typed, SCHOOLS, TODAY, kind)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("typed", "kind", "said"),
    [
        ("d One form for all", "meeting_decision", {"decided": "One form for all"}),
        ("d One form  from 5 January", "meeting_decision", {"decided": "One form", "effective_on": "2027-01-05"}),
        (
            "a Oak SENCO: send plans by 12 Dec",
            "task",
            {"task": "send plans", "for_school": "oak0", "task_role": "SENCO", "task_due": "2026-12-12"},
        ),
        ("a all: bring two plans", "task", {"task": "bring two plans", "for_school": TO_EVERY_SCHOOL}),
        (
            "a trust: book the hall by 1/12",
            "task",
            {"task": "book the hall", "for_school": "trust", "task_due": "2026-12-01"},
        ),
        ("a elm b head: call", "task", {"task": "call", "for_school": "elm0", "task_role": "head"}),
        ("a Elm: call", "task", {"task": "Elm: call"}),
        ("a ring the office by Friday", "task", {"task": "ring the office by Friday"}),
        ("n The code changes by 1 May", "news", {"news": "The code changes", "so_what": "act", "act_by": "2027-05-01"}),
        ("n The code changes", "news", {"news": "The code changes"}),
        ("Everybody is tired by 4 pm", "note", {"discussed": "Everybody is tired by 4 pm"}),
        ("A parent rang all: by 12 Dec", "note", {"discussed": "A parent rang all: by 12 Dec"}),
        ("a", "note", None),
        ("d  ", "note", None),
        ("", "note", None),
    ],
)
def test_a_line_says_what_it_becomes(typed: str, kind: str, said: dict[str, str] | None) -> None:
    found = read_line(typed, SCHOOLS, TODAY)
    assert (found and (found.kind, found.said)) == (said and (kind, said))


def test_a_line_without_a_letter_is_what_its_block_takes() -> None:
    assert line("oak SENCO: send plans", "task").said == line("a oak SENCO: send plans").said
    assert line("d Stop it", "task").kind == "meeting_decision"
    assert line("Dr Wood", "guest").said == {"guest_name": "Dr Wood"}
    assert line("trust: Dr Wood", "guest").said == {"guest_name": "trust: Dr Wood"}
    came = {"attends": "Ann Dale", "of_school": "oak0", "attends_as": "head", "presence": "present"}
    assert line("oak head: Ann Dale", "guest").said == came


@given(st.sampled_from(["", *PREFIXES]), WORDS)
def test_what_is_said_in_a_clinic_becomes_nothing_else(letter: str, typed: str) -> None:
    found = read_line(f"{letter} {typed}", SCHOOLS, TODAY, "clinic")
    assert found is None or (found.kind, found.words, found.also) == (
        "clinic",
        " ".join(f"{letter} {typed}".split()),
        {},
    )


def test_a_school_is_meant_only_where_no_other_could_be() -> None:
    assert owner_of("Elm Bank School", SCHOOLS) == ("elm0", "")
    assert owner_of("elm", SCHOOLS) == ("", "")
    assert owner_of("primary", SCHOOLS) == ("", "")
    assert owner_of("high SENCO", SCHOOLS) == ("high", "SENCO")
    assert owner_of("us", SCHOOLS) == (OF_THE_TRUST, "")
    assert owner_of("us", SCHOOLS | {"use": "Usk School"}) == (OF_THE_TRUST, "")


@given(WORDS)
def test_whatever_is_typed_is_read_and_no_word_of_it_is_lost(typed: str) -> None:
    found = read_line(typed, SCHOOLS, TODAY)
    words = typed.split()
    if found is None:
        assert len(words) < 2
    elif found.kind == "note":
        assert found.words == " ".join(words)
    else:
        assert PREFIXES[words[0]] == found.kind
        if not found.also:
            assert found.words == " ".join(words[1:])


@given(st.sampled_from(sorted(SCHOOLS)), st.sampled_from(["", "SENCO", "deputy head"]), WORDS, DAYS)
def test_an_action_comes_back_as_it_was_said(org: str, role: str, task: str, day: date) -> None:
    words = " ".join(task.split()) or "Send plans"
    found = line(f"a {SCHOOLS[org]} {role}: {words} by {write_day(day)}")
    told = {"for_school": org, "task_due": day.isoformat(), **({"task_role": role} if role else {})}
    assert found == Line("task", words, told)


@given(WORDS, DAYS)
def test_a_decision_comes_back_with_its_day(decided: str, day: date) -> None:
    words = " ".join(decided.split()) or "One form"
    found = line(f"d {words} from {day.day}/{day.month}/{day.year}")
    assert found == Line("meeting_decision", words, {"effective_on": day.isoformat()})
