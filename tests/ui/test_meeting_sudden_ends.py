"""A lead's laptop whose battery dies while a meeting is minuted: no line that was shown as saved is lost."""

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from meeting_until_killed import words_of

from sendnet_desktop.meetings.minutes.values import Minutes
from sendnet_desktop.meetings.places import MeetingPlace
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace

_ENDS: Final = int(os.environ.get("SENDNET_SUDDEN_ENDS", "2"))
"""How many times it is killed; nightly runs ask for more."""

_PROGRAM: Final = Path(__file__).with_name("meeting_until_killed.py")


def minute_until_killed(folder: Path, place: MeetingPlace, patience: random.Random) -> int:
    """Kill the laptop at work; return how many lines it had shown as saved."""
    command = [sys.executable, str(_PROGRAM), str(folder), str(place.year), place.key]
    paths = [*sys.path, os.environ.get("PYTHONPATH", "")]
    told = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=told) as laptop:
        assert laptop.stdout is not None
        assert laptop.stdout.readline() == "ready\n"
        shown = [laptop.stdout.readline() for _ in range(patience.randrange(3, 12))]
        laptop.kill()
        shown += laptop.stdout.read().splitlines(keepends=True)
    return int([line for line in shown if line.endswith("\n")][-1])


def lines_of(minutes: Minutes) -> list[str]:
    """Return all that was typed and kept, the decisions first."""
    noted = "\n".join(item.discussed for item in minutes.agenda)
    return [*(each.decided for each in minutes.decisions), *filter(None, noted.split("\n"))]


@pytest.mark.slow
def test_no_line_shown_as_saved_is_lost_or_stands_twice_when_the_battery_dies(tmp_path: Path) -> None:
    patience = random.Random(7)
    for end in range(_ENDS):
        folder = tmp_path / f"laptop {end}"
        workspace = Workspace.create(folder, Founding("trust", "Ashdown Trust", "Alex Kaya", protection="open"))
        workspace.start_trust()
        place, _ = workspace.meetings.calendar.plan(meets_on="2099-10-12")
        workspace.close()
        shown = minute_until_killed(folder, place, patience)
        workspace = Workspace.open(folder)
        try:
            assert finish(workspace.check()) == []
            kept = lines_of(workspace.meetings.minutes.of(place))
        finally:
            workspace.close()
        assert {words_of(number).removeprefix("d ") for number in range(shown)} <= set(kept)
        assert len(kept) == len(set(kept))
