"""How long things are kept: the trust's table, and when something is past its date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from meeting import Laptop, Meeting

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.trust.retention import RULES, Subject, is_over, is_past

USUAL: dict[Subject, int] = {subject: rule.usual for subject, rule in RULES.items()}


@pytest.mark.parametrize(
    ("channel", "last", "first_day"),
    [
        ("school:oak0:2020", date(2021, 7, 1), date(2027, 9, 1)),
        # A record stays in its year, whoever changes it later.
        ("school:oak0:2020", date(2027, 7, 1), date(2027, 9, 1)),
        ("all:2020", date(2021, 7, 1), date(2024, 9, 1)),
        ("office:2020", date(2021, 7, 1), date(2027, 9, 1)),
        ("findings:oak0:day7", date(2021, 7, 1), date(2027, 9, 1)),
        ("findings:oak0:day7", date(2021, 9, 1), date(2028, 9, 1)),
        ("visit:oak0:day7", date(2021, 3, 9), date(2021, 9, 10)),
        ("visit:oak0:day7", date(2021, 8, 31), date(2022, 3, 1)),
    ],
)
def test_a_channel_is_past_its_date_from_the_day_after_it(channel: str, last: date, first_day: date) -> None:
    place = Channel.parse(channel)
    assert is_past(place, last, first_day, USUAL)
    assert not is_past(place, last, first_day - timedelta(days=1), USUAL)


def test_what_only_this_laptop_keeps_is_never_past_its_date() -> None:
    assert not is_past(Channel.parse("private"), date(1990, 1, 1), date(2090, 1, 1), USUAL)


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 120), st.integers(0, 5000))
def test_months_are_over_once_and_stay_over(begun: date, months: int, days: int) -> None:
    later = begun + timedelta(days=days)
    assert is_over(begun, later, months) <= is_over(begun, later + timedelta(days=1), months)
    assert not is_over(begun, begun + timedelta(days=28 * months), months)
    assert is_over(begun, begun + timedelta(days=31 * months + 1), months)


def test_the_trust_sets_the_table_and_everybody_reads_it(meeting: Meeting, oak1: Laptop) -> None:
    office = meeting.office.workspace.keeping
    assert office.table == oak1.workspace.keeping.table == USUAL
    office.choose("school", 2)
    office.choose("visit", 1)
    oak1.read(*meeting.office.write())
    assert oak1.workspace.keeping.table == USUAL | {"school": 2, "visit": 1}
    assert office.may_set


def test_a_school_does_not_set_the_table(oak1: Laptop) -> None:
    keeping = oak1.workspace.keeping
    assert not keeping.may_set
    with pytest.raises(SendnetError, match="belongs to somebody else"):
        keeping.choose("school", 0)
    oak1.say(0, "retention:table", "school")  # in a channel of its own it says nothing to anybody
    assert keeping.table == USUAL


@pytest.mark.parametrize(("subject", "number"), [("school", -1), ("school", 26), ("visit", 0), ("photo", 121)])
def test_a_number_that_cannot_be_meant_is_refused_and_ignored(meeting: Meeting, subject: str, number: int) -> None:
    with pytest.raises(SendnetError, match="can be kept for"):
        meeting.office.workspace.keeping.choose(subject, number)
    meeting.office.say(number, "retention:table", subject, "all:2026")
    assert meeting.office.workspace.keeping.table == USUAL


def test_nothing_of_another_name_is_set(meeting: Meeting) -> None:
    with pytest.raises(SendnetError, match="no “private” in the table"):
        meeting.office.workspace.keeping.choose("private", 3)


def test_a_table_of_a_year_to_come_does_not_go_yet(meeting: Meeting, oak1: Laptop) -> None:
    meeting.office.say(1, "retention:table", "school", "all:2030")
    oak1.read(*meeting.office.write())
    assert oak1.workspace.keeping.table == USUAL
