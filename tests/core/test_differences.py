"""Word differences: nothing is lost or made up, they read as people do, and the work has an end."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sendnet_desktop.evaluations.differences import MOST_DIFFERING, Span, word_differences

_WORDS = st.lists(st.sampled_from(["plan", "the", "SENCO", "a", " ", "\n", "\u00a0", "é"]), max_size=12).map(" ".join)
_TEXTS = st.text(max_size=60) | _WORDS


def _side(spans: tuple[Span, ...], kind: str) -> str:
    return "".join(span.text for span in spans if span.kind in ("same", kind))


@given(_TEXTS, _TEXTS)
@example("", "")
@example("end.", "end. More")
@example("\u001c", " ")
def test_the_stretches_make_both_texts_again_letter_for_letter(one: str, other: str) -> None:
    spans = word_differences(one, other)
    assert _side(spans, "here") == one
    assert _side(spans, "there") == other


@given(_TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(span.kind == "same" for span in word_differences(text, text))


@given(_TEXTS, _TEXTS)
def test_seen_from_the_other_side_here_and_there_change_places(one: str, other: str) -> None:
    assert _side(word_differences(one, other), "here") == _side(word_differences(other, one), "there")


def test_changed_words_are_told_apart_whole() -> None:
    spans = word_differences("The plan is written in autumn.", "The plan was agreed in autumn.")
    assert spans == (
        Span("same", "The plan "),
        Span("here", "is written"),
        Span("there", "was agreed"),
        Span("same", " in autumn."),
    )


def test_a_word_added_at_the_end_marks_no_other() -> None:
    assert word_differences("It ends.", "It ends. Or not.")[0] == Span("same", "It ends.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a " * 10_000, "a b " * 5_000),
        ("x y " * 5_000, "y x " * 5_000),
        (" ".join(map(str, range(4_000))), " ".join(map(str, range(4_000, 8_000)))),
    ],
)
def test_long_texts_that_have_little_in_common_are_not_told_apart_word_by_word(one: str, other: str) -> None:
    spans = word_differences(one, other)
    assert _side(spans, "here") == one
    assert _side(spans, "there") == other
    assert len(spans) <= 4


def test_a_long_text_with_two_words_changed_says_which() -> None:
    words = [f"word{number}" for number in range(2_000)]
    changed = [*words[:5], "first", *words[6:1_990], "second", *words[1_991:]]
    spans = word_differences(" ".join(words), " ".join(changed))
    assert [span.text for span in spans if span.kind == "there"] == ["first", "second"]


def test_as_many_words_are_told_apart_as_is_promised() -> None:
    words = [f"word{number}" for number in range(MOST_DIFFERING // 2)]
    changed = [word if number % 2 else f"new{number}" for number, word in enumerate(words)]
    spans = word_differences(" ".join(words), " ".join(changed))
    assert sum(span.kind == "there" for span in spans) == MOST_DIFFERING // 4
