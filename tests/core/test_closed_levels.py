"""Levels under lock: only what the office keeps opens one, and only where it was handed in."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.ids import Entropy
from sendnet_desktop.meetings.moderation.closing import (
    LONGEST_SENTENCE,
    Given,
    closed,
    is_closed_with,
    new_lock,
    opened,
    seal_of,
)
from sendnet_desktop.privacy.scanning import scan_field

RECORD = "blind:one.laptop"


def drawn(seed: int) -> Entropy:
    """Return a source of bytes that looks random and is alike each time."""
    state = hashlib.shake_256(str(seed).encode()).digest(1 << 12)
    places = iter(range(0, len(state), 32))
    return lambda number: state[(start := next(places)) : start + number]


sentences = st.text(max_size=LONGEST_SENTENCE)


@given(st.integers(0, 999), sentences)
def test_what_was_closed_opens_with_its_lock_in_its_place(seed: int, sentence: str) -> None:
    entropy = drawn(seed)
    lock, said = new_lock(entropy), Given("3@a8152838cdf5", sentence)
    text = closed(said, lock.closes, RECORD, entropy)
    assert opened(text, lock, RECORD) == said
    assert is_closed_with(text, lock.closes)
    for strange, place in ((new_lock(entropy), RECORD), (lock, "blind:one.another")):
        with pytest.raises(SendnetError):
            opened(text, strange, place)


@given(st.integers(0, 999), st.integers(0, 2000), st.sampled_from("abcdefghijklmnopXé0"))
def test_one_letter_changed_opens_nothing(seed: int, at: int, letter: str) -> None:
    entropy = drawn(seed)
    lock = new_lock(entropy)
    text = closed(Given("3@x", "Why."), lock.closes, RECORD, entropy)
    at %= len(text)
    changed = text[:at] + letter + text[at + 1 :]
    if changed == text:
        return
    with pytest.raises(SendnetError):
        opened(changed, lock, RECORD)


@given(st.text(max_size=300))
def test_text_that_nobody_closed_raises_nothing_but_what_people_are_told(text: str) -> None:
    lock = new_lock(drawn(1))
    for hostile in (text, lock.closes[:16] + text, lock.closes + text):
        with pytest.raises(SendnetError):
            opened(hostile, lock, RECORD)
    if text:
        with pytest.raises(SendnetError):
            closed(Given("3", ""), text, RECORD, drawn(2))


def test_the_same_level_closed_twice_looks_different_and_is_as_long() -> None:
    entropy = drawn(3)
    lock = new_lock(entropy)
    one, two = (closed(Given("3@x", why), lock.closes, RECORD, entropy) for why in ("", "A sentence of some length."))
    again = closed(Given("3@x", ""), lock.closes, RECORD, entropy)
    assert one != again
    assert len(one) == len(two)
    assert seal_of(one) != seal_of(again)


@given(st.integers(0, 999))
def test_closed_text_looks_like_nobodys_number_or_name(seed: int) -> None:
    from datetime import date

    entropy = drawn(seed)
    lock = new_lock(entropy)
    text = closed(Given("3@x", ""), lock.closes, RECORD, entropy)
    for field, words in (("closed", text), ("closes", lock.closes), ("opens", lock.opens), ("seals", seal_of(text))):
        assert scan_field(field, words, date(2026, 11, 22)) == ()
