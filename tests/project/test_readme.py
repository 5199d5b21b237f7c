"""What README.md tells a newcomer to type is there to be typed."""

import re
import subprocess
import sys

import pytest
from tree import ROOT

_README = (ROOT / "README.md").read_text("utf-8")
_LINES = [
    line.strip()
    for block in re.findall(r"^```(?:sh|powershell)\n(.*?)^```", _README, flags=re.DOTALL | re.MULTILINE)
    for line in block.splitlines()
]


def _verbs() -> set[str]:
    typed = (re.match(r"(?:\./run|sendnet)\s+([a-z]+)\b", line) for line in _LINES)
    return {match.group(1) for match in typed if match}


def _sendnet(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sendnet_desktop", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_the_two_commands_are_there() -> None:
    assert {"./run", "./run --tests"} <= set(_LINES)
    assert (ROOT / "run").stat().st_mode & 0o111


@pytest.mark.parametrize("verb", sorted(_verbs()))
def test_every_verb_in_the_readme_explains_itself(verb: str) -> None:
    explained = _sendnet(verb, "--help")
    assert explained.returncode == 0, explained.stderr
    assert verb in explained.stdout


def test_the_files_that_the_readme_installs_from_are_there() -> None:
    named = {name.replace("\\", "/") for line in _LINES for name in re.findall(r"requirements[\\/]\w+\.txt", line)}
    assert named == {"requirements/run.txt", "requirements/build.txt"}
    assert all((ROOT / name).is_file() for name in named)


def test_windows_and_macs_are_told_the_same() -> None:
    windows = [line.replace("\\", "/").replace(".venv/Scripts", ".venv/bin") for line in _LINES if "\\" in line]
    assert windows
    assert set(windows) <= set(_LINES)
