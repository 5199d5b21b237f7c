"""The journal against its model; what the machine is worth is shown by bugs planted for it to find."""

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from journal_machine import JournalMachine
from planted import PLANTED, Plant

_STEPS = 30
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def test_whatever_laptops_do_their_journals_are_what_the_model_says() -> None:
    usual = settings()
    run_state_machine_as_test(
        JournalMachine, settings=settings(usual, stateful_step_count=_STEPS, suppress_health_check=_SLOW)
    )


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED.keys())
def test_the_machine_finds_a_planted_bug(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    quick = settings(
        max_examples=150,
        stateful_step_count=_STEPS,
        phases=[Phase.generate],
        database=None,
        derandomize=True,
        suppress_health_check=_SLOW,
    )
    with pytest.raises((AssertionError, ExceptionGroup)):
        run_state_machine_as_test(JournalMachine, settings=quick)
