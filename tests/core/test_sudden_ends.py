"""A laptop whose power goes, again and again, in the middle of editing and of reading a bundle."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from laptops import Laptop

_ENDS = int(os.environ.get("SENDNET_SUDDEN_ENDS", "6"))
"""How many times each is killed; nightly runs ask for more."""

_PROGRAM = Path(__file__).with_name("edit_until_killed.py")


def _work_until_killed(work: str, folder: Path, start: int, patience: random.Random) -> list[int]:
    """Kill the laptop after some acknowledged work, at no particular moment of the next."""
    command = [sys.executable, str(_PROGRAM), work, str(folder), str(start)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as laptop:
        assert laptop.stdout is not None
        assert laptop.stdout.readline() == "ready\n"
        for _ in range(patience.randrange(1, 12)):
            done = laptop.stdout.readline()
        # The next thing is under way; a few thousand turns of a loop are a moment that nobody chose.
        for _ in range(patience.randrange(60_000)):
            pass
        laptop.kill()
        rest = laptop.stdout.read()
    return [int(line) for line in (done + rest).split("\n") if line.isdigit()]


@pytest.mark.parametrize("work", ["editing", "merging"])
def test_everything_acknowledged_survives_sudden_ends(work: str, tmp_path: Path) -> None:
    patience, last, marker = random.Random(work), -1, tmp_path / "a"
    for _ in range(_ENDS):
        acknowledged = _work_until_killed(work, marker, last + 1, patience)
        laptop = Laptop(marker, "a")
        assert laptop.problems() == []
        said = laptop.dump()
        last = max(acknowledged)
        for number in range(last + 1):
            if work == "editing":
                assert said[f"judgement:2026.A{number}"] == {"comment": [f'"said {number}"']}
            else:
                assert _lines_of(said, number) == 200
        # What was under way is there whole, or not at all.
        under_way = _lines_of(said, last + 1)
        assert under_way in ((0, 1) if work == "editing" else (0, 200))
        last += bool(under_way)
        laptop.close()


def _lines_of(said: dict[str, dict[str, list[str]]], number: int) -> int:
    wanted = f"judgement:2026.A{number}"
    return sum(record == wanted or record.startswith(f"{wanted}.") for record in said)
