"""What README.md tells a newcomer to type is there to be typed."""

import re
import subprocess
import sys

from tree import ROOT

_README = (ROOT / "README.md").read_text("utf-8")
_LINES = [
    line.strip()
    for block in re.findall(r"^```(?:sh|powershell)\n(.*?)^```", _README, flags=re.DOTALL | re.MULTILINE)
    for line in block.splitlines()
]


def _verbs() -> set[str]:
    typed = re.findall(r"\./run (?:--data \S+ )?([a-z][a-z-]*)\b", _README)
    rows = re.findall(r"^\| ((?:`[a-z][a-z-]*`(?:, )?)+) \|", _README, flags=re.MULTILINE)
    return {*typed, *(verb for row in rows for verb in re.findall(r"[a-z][a-z-]*", row))}


def test_the_two_commands_are_there() -> None:
    assert {"./run", "./run --tests"} <= set(_LINES)
    assert (ROOT / "run").stat().st_mode & 0o111


def test_the_readme_names_every_verb_and_no_other() -> None:
    command = [sys.executable, "-m", "sendnet_desktop", "--help"]
    explained = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    listed = re.findall(r"^ {4}([a-z][a-z-]*)\b", explained.partition("verbs:")[2], flags=re.MULTILINE)
    assert set(listed) == _verbs()


def test_the_files_that_the_readme_installs_from_are_there() -> None:
    named = {name.replace("\\", "/") for line in _LINES for name in re.findall(r"requirements[\\/]\w+\.txt", line)}
    assert named == {"requirements/run.txt", "requirements/build.txt"}
    assert all((ROOT / name).is_file() for name in named)


def test_windows_and_macs_are_told_the_same() -> None:
    windows = [line.replace("\\", "/").replace(".venv/Scripts", ".venv/bin") for line in _LINES if "\\" in line]
    assert windows
    assert set(windows) <= set(_LINES)
