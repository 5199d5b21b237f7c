"""Whether a small number can be read, or worked out, from what is shown of figures."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendnet_desktop.masking import HIDDEN, Balance, masked

FEWER = "<5"
EVEN_THE_GREATEST = 14
"""Figures that an onlooker may think of; well above those that are tried."""


def test_a_small_number_is_masked_and_none_at_all_is_shown() -> None:
    assert masked({"a": 4, "b": 1, "c": 0, "d": 5}, []) == {"a": FEWER, "b": FEWER, "c": "0", "d": "5"}


def test_a_trust_may_mask_more() -> None:
    assert masked({"a": 9, "b": 10}, [], threshold=10) == {"a": "<10", "b": "10"}


def test_the_other_part_of_a_total_is_hidden_with_a_small_one() -> None:
    shown = masked({"all": 24, "moved": 3, "open": 21}, [Balance(("all",), ("moved", "open"), is_exact=True)])
    assert shown == {"all": "24", "moved": FEWER, "open": HIDDEN}


def test_the_smallest_of_the_other_parts_is_the_one_that_is_hidden() -> None:
    parts = {"a": 3, "b": 9, "c": 7}
    shown = masked({"all": 19, **parts}, [Balance(("all",), tuple(parts), is_exact=True)])
    assert shown == {"all": "19", "a": FEWER, "b": "9", "c": HIDDEN}


def test_what_nobody_wrote_but_anybody_can_work_out_is_a_number_too() -> None:
    assert masked({"plans": 24, "reviewed": 22}, [Balance(("plans",), ("reviewed",))])["reviewed"] == HIDDEN
    assert masked({"plans": 24, "reviewed": 18}, [Balance(("plans",), ("reviewed",))])["reviewed"] == "18"


def test_of_two_small_parts_whose_total_would_tell_both_one_is_not_even_said_to_be_small() -> None:
    shown = masked({"all": 8, "a": 4, "b": 4}, [Balance(("all",), ("a", "b"), is_exact=True)])
    assert shown == {"all": "8", "a": HIDDEN, "b": FEWER}


def test_a_rest_of_none_leaves_a_small_number_nowhere_to_hide() -> None:
    assert masked({"all": 9, "a": 1, "b": 8}, [Balance(("all",), ("a", "b"))]) == {"all": "9", "a": FEWER, "b": HIDDEN}


def test_a_balance_that_names_a_figure_nobody_entered_says_nothing() -> None:
    assert masked({"plans": 24}, [Balance(("plans",), ("reviewed",))]) == {"plans": "24"}


def test_figures_that_do_not_add_up_are_masked_all_the_same() -> None:
    assert masked({"plans": 2, "reviewed": 3}, [Balance(("plans",), ("reviewed",))]) == {
        "plans": FEWER,
        "reviewed": FEWER,
    }


FIGURES = st.integers(0, 9)
SHAPES = {
    "one part": [Balance(("t",), ("a",))],
    "three parts and a rest": [Balance(("t",), ("a", "b", "c"))],
    "three exact parts": [Balance(("t",), ("a", "b", "c"), is_exact=True)],
    "a part of a part": [Balance(("t",), ("a",)), Balance(("a",), ("b",))],
    "two parts of a whole": [Balance(("t",), ("a",)), Balance(("t",), ("b",))],
    "a sum as whole": [Balance(("s", "t"), ("a",)), Balance(("t",), ("b",))],
    "from term to term": [Balance(("s", "a"), ("t", "b"), is_exact=True)],
}


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_small_number_can_be_worked_out_from_what_is_shown(shape: str, data: st.DataObject) -> None:
    balances = SHAPES[shape]
    names = sorted({name for balance in balances for name in (*balance.whole, *balance.parts)})
    figures = {name: data.draw(FIGURES, label=name) for name in names}
    true = [each for each in balances if _rest(figures, each) >= 0 and not (each.is_exact and _rest(figures, each))]
    shown = masked(figures, balances)
    thinkable = list(_thinkable(shown, true))
    assert figures in thinkable
    for name in names:
        if 0 < figures[name] < 5:
            assert len({other[name] for other in thinkable}) > 1, (figures, shown)
    for balance in true:
        if 0 < _rest(figures, balance) < 5:
            assert len({_rest(other, balance) for other in thinkable}) > 1, (figures, shown)


def _thinkable(shown: Mapping[str, str], balances: Sequence[Balance]) -> Iterator[dict[str, int]]:
    """Every set of figures that would be shown like this and adds up."""
    choices = [_choices(words) for words in shown.values()]
    for guess in product(*choices):
        other = dict(zip(shown, guess, strict=True))
        rests = [(each.is_exact, _rest(other, each)) for each in balances]
        if all(rest == 0 if is_exact else rest >= 0 for is_exact, rest in rests):
            yield other


def _choices(words: str) -> Sequence[int]:
    if words == FEWER:
        return range(1, 5)
    return range(EVEN_THE_GREATEST) if words == HIDDEN else [int(words)]


def _rest(figures: Mapping[str, int], balance: Balance) -> int:
    return sum(figures[name] for name in balance.whole) - sum(figures[name] for name in balance.parts)
