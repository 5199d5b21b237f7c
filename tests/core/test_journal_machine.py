"""The journal against its model; what the machine is worth is shown by bugs planted for it to find."""

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from journal_machine import JournalMachine


def test_whatever_laptops_do_their_journals_are_what_the_model_says() -> None:
    run_state_machine_as_test(JournalMachine, settings=settings(max_examples=100, stateful_step_count=30))
