"""Years of a trust, lived through; what the simulator is worth is shown by bugs planted for it to find."""

import pytest
from sown import PLANTED, Plant

from simulator.__main__ import live
from simulator.hostile import Lies
from simulator.playing import Outcome, play
from simulator.shrinking import shortest
from simulator.story import Teller

_SEEDS = 12
"""Within how many trusts, each living for a year, a planted bug is found."""


def first_that_goes_wrong() -> Outcome:
    for seed in range(_SEEDS):
        outcome = play(Teller(seed).tell(1))
        if outcome.wrong:
            return outcome
    pytest.fail("the planted bug was not found")


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_a_trust_lives_through_a_year_and_whatever_happens_nothing_is_lost(seed: int) -> None:
    outcome = live(seed, years=1, tries=100)
    assert not outcome.wrong, "\n".join(outcome.lines())
    assert any(isinstance(event, Lies) for event in Teller(seed).tell(1))


def test_the_same_seed_tells_the_same_story_and_writes_the_same_bytes() -> None:
    beginning = Teller(7).tell(1)[:40]
    assert beginning == Teller(7).tell(1)[:40]
    first, second = play(beginning), play(beginning)
    assert first == second
    assert len(first.told) > 10
    assert play(Teller(8).tell(1)[:40]).print != first.print


@pytest.mark.slow
@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED.keys())
def test_the_simulator_finds_a_planted_bug(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    first_that_goes_wrong()


@pytest.mark.slow
def test_a_story_that_goes_wrong_is_told_shortly(monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTED["the last writer wins"](monkeypatch)
    found = first_that_goes_wrong()
    short = shortest(found)
    assert len(short.played) < 15
    assert play(short.played) == short
    assert short.lines()[0].startswith("1. ")
    assert " says " in short.wrong
