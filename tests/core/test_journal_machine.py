"""The journal against its model; what the machine is worth is shown by bugs planted for it to find."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test
from journal_machine import CELLS, LAPTOPS, VALUES, JournalMachine, shared_memory
from laptops import SCHOOL, Laptop
from planted import PLANTED, Plant

from sendnet_desktop.changes import Cell, Value
from sendnet_desktop.journal.sealed import Segment

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
_MACHINE = settings(stateful_step_count=30, suppress_health_check=_SLOW)
_PLANTED = settings(_MACHINE, max_examples=600, phases=[Phase.generate], database=None, derandomize=True)


def test_whatever_laptops_do_their_journals_are_what_the_model_says() -> None:
    run_state_machine_as_test(JournalMachine, settings=_MACHINE)


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED.keys())
def test_the_machine_finds_a_planted_bug(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    with pytest.raises((AssertionError, ExceptionGroup)):
        run_state_machine_as_test(JournalMachine, settings=_PLANTED)


saying = st.tuples(
    st.sampled_from(LAPTOPS), st.sampled_from(CELLS[:2]), st.sampled_from(VALUES), st.sampled_from(VALUES)
)
passing_on = st.tuples(st.sampled_from(LAPTOPS), st.sampled_from(LAPTOPS))


@settings(max_examples=25, suppress_health_check=_SLOW)
@given(
    script=st.lists(st.lists(saying, max_size=3) | passing_on, max_size=12),
    clocks=st.lists(st.floats(0, 4e9), min_size=6, max_size=6),
)
def test_clocks_decide_nothing_about_which_edits_stand(
    script: list[list[tuple[str, Cell, Value, Value]] | tuple[str, str]], clocks: list[float]
) -> None:
    told = []
    for walls in (clocks[:3], clocks[3:]):
        with tempfile.TemporaryDirectory(dir=shared_memory()) as folder:
            told.append(_play(script, Path(folder), dict(zip(LAPTOPS, walls, strict=True))))
    assert told[0] == told[1]


def _play(
    script: list[list[tuple[str, Cell, Value, Value]] | tuple[str, str]], folder: Path, walls: dict[str, float]
) -> list[dict[str, dict[str, list[str]]]]:
    laptops = {name: Laptop(folder / name, name) for name in LAPTOPS}
    files: dict[str, list[Segment]] = {name: [] for name in LAPTOPS}
    for name, wall in walls.items():
        laptops[name].wall.now = wall
    for step in script:
        if isinstance(step, tuple):
            writer, reader = step
            files[writer].append(laptops[writer].seal())
            laptops[reader].merge(*files[writer])
        else:
            for name, cell, value, shown in step:
                laptops[name].write(cell.record, cell.field, value, shown)
    dumps = [laptop.dump(SCHOOL) for laptop in laptops.values()]
    for laptop in laptops.values():
        laptop.close()
    return dumps
