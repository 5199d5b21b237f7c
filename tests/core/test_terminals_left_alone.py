"""What somebody else wrote, shown on a terminal: it moves no cursor, clears no page and turns no line round."""

import os
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from sendnet_desktop.__main__ import main
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Founding, Workspace

STEERING = "Agreed\x1b[2J\x07\r\x9b1A\u202etxt.exe, caf\u00e9"


@pytest.fixture
def told(tmp_path: Path) -> list[str]:
    """Return the words by which a school lists a meeting whose title steers terminals."""
    school = Workspace.create(tmp_path / "oak", Founding("school", "Oakfield", "Sam Lee", "primary", "open"))
    school._journal.permit = lambda _channel, _kind: None
    school._journal.write([Edit(f"all:{school._journal.clock.year()}", "meeting:m", "title", STEERING)])
    school.close()
    return ["--data", str(tmp_path / "oak"), "meeting", "list"]


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this computer has no terminals that a program can make")
def test_what_steers_a_terminal_is_shown_as_a_mark_on_one(told: list[str]) -> None:
    seen, written = os.openpty()
    with os.fdopen(written, "w", encoding="utf-8") as terminal, redirect_stdout(terminal):
        assert main(told) == 0
        assert not terminal.closed
        print("and goes on", file=terminal, flush=True)
        said = os.read(seen, 10_000).decode()
    os.close(seen)
    assert said.startswith("1. Agreed\ufffd[2J\ufffd\ufffd\ufffd1A\ufffdtxt.exe, caf\u00e9")
    assert said.endswith("and goes on\r\n")


def test_what_goes_into_a_file_stays_as_it_was_written(told: list[str], tmp_path: Path) -> None:
    path = tmp_path / "said.txt"
    with path.open("w", encoding="utf-8", newline="") as file, redirect_stdout(file):
        assert main(told) == 0
    assert STEERING in path.read_bytes().decode()
