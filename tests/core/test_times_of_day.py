"""Times of day as people write them."""

import pytest

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.visits.preparing.times import read_time, span, timed


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("9.30", "09:30"),
        ("9:30", "09:30"),
        ("0930", "09:30"),
        ("930", "09:30"),
        (" 14:00 ", "14:00"),
        ("2pm", "14:00"),
        ("2 PM", "14:00"),
        ("12 am", "00:00"),
        ("12pm", "12:00"),
        ("12.15 pm", "12:15"),
        ("08", "08:00"),
        ("23:59", "23:59"),
    ],
)
def test_a_time_is_read_however_it_is_written(words: str, kept: str) -> None:
    assert read_time(words) == kept


@pytest.mark.parametrize("words", ["", "9", "24:00", "9:60", "13 pm", "0 am", "noon", "9:3", "٩:٣٠", "9:30:00"])
def test_what_is_no_time_is_refused_by_name(words: str) -> None:
    with pytest.raises(SendnetError, match="not a time of day"):
        read_time(words)


def test_a_span_is_said_with_as_much_as_is_known() -> None:
    assert span("09:05", "10:00") == "9:05–10:00"
    assert span("09:05", "") == "from 9:05"
    assert span("", "15:00") == "until 15:00"
    assert span("", "") == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("9:05 Learning walk", ("09:05", "", "Learning walk")),
        ("9.05–9.30 Learning walk", ("09:05", "09:30", "Learning walk")),
        ("2pm until 2:30 pm: Feedback", ("14:00", "14:30", "Feedback")),
        ("4.1 to 4.8 in Year 5", ("", "", "4.1 to 4.8 in Year 5")),
        ("3 rooms", ("", "", "3 rooms")),
        ("25:10 Lunch", ("", "", "25:10 Lunch")),
        ("9:05", ("", "", "9:05")),
    ],
)
def test_an_entry_is_written_with_its_time_before_it(words: str, told: tuple[str, str, str]) -> None:
    assert timed(words) == told
