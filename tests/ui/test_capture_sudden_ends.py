"""A reviewer's laptop whose battery dies while somebody captures: nothing shown as saved is lost."""

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from capture_until_killed import ITEMS, key_of
from capturing_room import PLACE, opened

from sendnet_desktop.steps import finish
from sendnet_desktop.visits.capture.values import Captured, Spot
from sendnet_desktop.visits.choices import SEEN
from sendnet_desktop.workspace import Workspace

_ENDS: Final = int(os.environ.get("SENDNET_SUDDEN_ENDS", "4"))
"""How many times it is killed; nightly runs ask for more."""

_PROGRAM: Final = Path(__file__).with_name("capture_until_killed.py")
_ANSWERS: Final = list(SEEN)


def capture_until_killed(folder: Path, first: int, patience: random.Random) -> tuple[int, int, int]:
    """Kill the laptop at work; return how many rooms, answers and jots it had shown as saved."""
    command = [sys.executable, str(_PROGRAM), str(folder), str(first)]
    paths = [*sys.path, os.environ.get("PYTHONPATH", "")]
    told = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=told) as laptop:
        assert laptop.stdout is not None
        assert laptop.stdout.readline() == "ready\n"
        shown = [laptop.stdout.readline() for _ in range(patience.randrange(2, 25))]
        # The next thing is under way; a few thousand turns of a loop are a moment that nobody chose.
        for _ in range(patience.randrange(400_000)):
            pass
        laptop.kill()
        shown += laptop.stdout.read().splitlines(keepends=True)
    whole = [line for line in shown if line.endswith("\n")]
    rooms, answers, jots = whole[-1].split()
    return int(rooms), int(answers), int(jots)


def hold(captured: Captured, reviewer: str, rooms: int, answers: int, jots: int) -> None:
    """Hold what is on the disk to how many rooms, answers and jots were shown as saved."""
    kept = captured.rounds_of("4", reviewer)
    assert len(kept) >= rooms
    for number in range(answers):
        room, item = divmod(number, ITEMS)
        said = captured.at(Spot(reviewer, kept[room].key, f"4.{item + 1}"))
        assert said.answer == _ANSWERS[int(key_of(room, item)) - 1], f"answer {number} of {answers}"
    assert {f"jot {number}" for number in range(jots)} <= {each.jotted for each in captured.jots}


@pytest.mark.slow
def test_nothing_that_the_window_shows_as_saved_is_lost_when_the_battery_dies(tmp_path: Path) -> None:
    patience = random.Random(24)
    for end in range(_ENDS):
        folder = tmp_path / f"laptop {end}"
        finish(opened(folder, ("Nia",))).close()
        shown = capture_until_killed(folder, 0, patience)
        workspace = Workspace.open(folder)
        try:
            assert finish(workspace.check()) == []
            (reviewer,) = workspace.visits.days.find(PLACE).team
            hold(workspace.visits.capture.captured(PLACE), reviewer.key, *shown)
        finally:
            workspace.close()
