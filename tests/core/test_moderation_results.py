"""The bytes of a moderation's result: what honest programs write, and what is refused of others."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.meetings.moderation.result import ResultDocument, freeze, thaw

DOCUMENT = ResultDocument(
    format=1,
    type="moderation result",
    record="moderation:one",
    pack="p" * 64,
    statement="A1",
    revealed_on="2026-11-12",
    levels={"2": 1, "3": 2},
    unread=1,
    sentences=("A sentence.",),
    seals=("a", "b", "c", "d"),
)


def test_a_result_is_read_as_it_was_written() -> None:
    assert thaw(freeze(DOCUMENT)) == DOCUMENT
    assert DOCUMENT.counted == 3


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 2},
        {"type": "challenge day report"},
        {"revealed_on": "yesterday"},
        {"levels": {"3": -1}},
        {"levels": {"3": 9_999_999}},
        {"levels": {"3": True}},
        {"levels": {str(number): 0 for number in range(21)}},
        {"levels": {"2": 1, "3": 3}},
        {"seals": ["a", "b", "c"]},
        {"seals": ["a", "b", "c", "c"]},
        {"seals": ["a" * 81, "b", "c", "d"]},
        {"sentences": ["x" * 20_001]},
        {"sentences": ["x"] * 5_001},
        {"sentences": "x"},
        {"record": "m" * 81},
        {"unread": 10**40},
    ],
    ids=str,
)
def test_a_result_that_no_honest_program_wrote_is_refused(changes: dict[str, object]) -> None:
    data = msgspec.json.encode(msgspec.to_builtins(DOCUMENT) | changes)
    with pytest.raises(SendnetError):
        thaw(data)


@given(st.binary(max_size=400))
def test_bytes_of_any_kind_raise_nothing_but_what_people_are_told(data: bytes) -> None:
    for hostile in (data, b"[" * len(data), freeze(DOCUMENT)[: len(data)], freeze(DOCUMENT) + data):
        try:
            assert thaw(hostile) == DOCUMENT
        except SendnetError:
            continue


def test_a_result_too_large_to_be_one_is_refused_unread() -> None:
    with pytest.raises(SendnetError, match="could not be read"):
        thaw(freeze(structs.replace(DOCUMENT, seals=("a",))) + b" " * 4_000_001)
