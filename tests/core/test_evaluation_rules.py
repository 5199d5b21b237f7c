"""The rules that the program applies to judgements."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendnet_desktop.evaluations import rules
from sendnet_desktop.evaluations.values import Judged
from sendnet_desktop.frameworks.pack import Level, Scale, Statement

SCALE = Scale("s", "Judgement", tuple(Level(str(n), n, f"Level {n}") for n in range(1, 5)), "2")
MUST = Statement("A1", "A duty", duty="must")
SHOULD = Statement("A2", "Guidance", duty="should")


@pytest.mark.parametrize(
    ("statement", "level", "statutory", "override", "held"),
    [
        (MUST, "4", "not_met", "", "2"),
        (MUST, "4", "not_met", " ", "2"),
        (MUST, "4", "not_met", "The order was quashed.", "4"),
        (MUST, "4", "partly", "", "4"),
        (MUST, "4", None, "", "4"),
        (MUST, "2", "not_met", "", "2"),
        (MUST, "1", "not_met", "", "1"),
        (MUST, None, "not_met", "", None),
        (MUST, "of another pack", "not_met", "", None),
        (SHOULD, "4", "not_met", "", "4"),
    ],
)
def test_an_unmet_duty_holds_a_level_at_the_cap(
    statement: Statement, level: str | None, statutory: str | None, override: str, held: str | None
) -> None:
    assert rules.held_level(SCALE, statement, level, statutory, override) == held


@pytest.mark.parametrize(
    ("levels", "proposed"),
    [
        ("", None),
        ("4", "4"),
        ("4443", "4"),
        ("4433", "3"),
        ("44411", "1"),
        ("4441", "4"),
        ("443322", "2"),
        ("44332", "3"),
        ("3332", "3"),
        ("33322", "2"),
        ("1", "1"),
    ],
)
def test_best_fit_is_the_highest_level_that_three_quarters_reach(levels: str, proposed: str | None) -> None:
    assert rules.best_fit(SCALE, [Judged(SHOULD, each, held_level=each) for each in levels]) == proposed


@given(st.lists(st.sampled_from(("1", "2", "3", "4", None)), max_size=20))
def test_best_fit_never_proposes_what_fewer_than_three_quarters_reach(levels: list[str | None]) -> None:
    judged = [Judged(SHOULD, each, held_level=each) for each in levels]
    chosen = [int(each) for each in levels if each]
    reached = [n for n in range(1, 5) if chosen and sum(each >= n for each in chosen) * 4 >= len(chosen) * 3]
    assert rules.best_fit(SCALE, judged) == (str(max(reached)) if reached else None)
