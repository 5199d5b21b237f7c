"""What is typed, what counts as having it, and what of it is shown."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.finding.words import Query, fold

WORDS = st.text(st.sampled_from("aäbBçéßﬁœ ’“”…'-.\n\t 19ıİ"), max_size=60)


@pytest.mark.parametrize(
    ("typed", "text", "is_found"),
    [
        ("cafe", "A Café for families", True),
        ("CAFÉ", "the cafe", True),
        ("fam caf", "A café for families", True),
        ("caf zebra", "A café for families", False),
        ("milies", "A café for families", False),
        ("senco's", "The SENCO’s time", True),
        ("time senco", "The SENCO’s time", True),
        ('"provision map"', "The provision\n  map of 2026", True),
        ('"map provision"', "The provision map", False),
        ('"provision ma"', "The provision map", False),
        ('"provision ma', "The provision map", True),
        ("“provision map”", "The provision map", True),
        ("top-up", "Top-up funding", True),
        ("up", "Top-up funding", True),
        ("50%", "Up to 50% of pupils", True),
        ("5_", "Up to 50% of pupils", False),
    ],
)
def test_a_word_is_found_by_its_beginning_and_a_phrase_as_it_stands(typed: str, text: str, *, is_found: bool) -> None:
    assert Query.of(typed).is_in(text) is is_found


def test_words_may_stand_in_different_fields_of_one_record() -> None:
    assert Query.of("minutes drive").is_in("Governors’ minutes", "SENCO drive")
    assert not Query.of('"minutes senco"').is_in("Governors’ minutes", "SENCO drive")


@pytest.mark.parametrize("typed", ["", "   ", '"', '""', "“ ”", "\n"])
def test_nothing_typed_asks_for_nothing(typed: str) -> None:
    assert not Query.of(typed)


def test_an_excerpt_is_cut_around_the_first_word_and_marks_each() -> None:
    text = "Before. " * 40 + "Then the lighthouse plan was read. " + "After. " * 40
    excerpt, matches = Query.of("plan light").excerpt(text)
    assert [excerpt[start:end] for start, end in matches] == ["light", "plan"]
    assert (excerpt[0], excerpt[-1]) == ("…", "…")
    assert len(excerpt) < 170


def test_the_longest_word_does_not_make_the_longest_excerpt() -> None:
    excerpt, matches = Query.of("zz").excerpt("z" * 5000)
    assert len(excerpt) < 170
    assert matches == ((0, 2),)


@given(typed=WORDS, text=WORDS)
def test_what_is_marked_is_what_was_typed_whatever_both_say(typed: str, text: str) -> None:
    query = Query.of(typed)
    excerpt, matches = query.excerpt(text)
    assert all(0 <= start < end <= len(excerpt) for start, end in matches)
    assert list(matches) == sorted(matches)
    assert all(one[1] < other[0] for one, other in pairwise(matches))
    for start, end in matches:
        assert any(word[:1] in fold(excerpt[start:end]) for word in query.words)
    if query and query.is_in(text) and len(" ".join(text.split())) < 100:
        assert matches


@given(text=WORDS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
