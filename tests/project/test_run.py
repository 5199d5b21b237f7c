"""The project's own command, called from somewhere else: what it is told of lies where it was called."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

_SYSTEM = """#!/bin/sh
[ "$1" = -V ] && echo "Python 3.11.2" || echo "$0"
"""
_PROGRAM = """#!/bin/sh
echo "$PWD: $*"
"""


def script(path: Path, words: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.skipif(os.name != "posix", reason="it is a script for a shell")
def test_a_verb_works_in_the_folder_that_it_was_called_from(tmp_path: Path) -> None:
    tree, elsewhere = tmp_path / "tree", tmp_path / "elsewhere"
    shutil.copytree(ROOT / "requirements", tree / "requirements")
    for file in ("run", "pyproject.toml"):
        shutil.copy(ROOT / file, tree / file)
    elsewhere.mkdir()
    system = script(tmp_path / "system" / "python3", _SYSTEM)
    script(tree / ".venv" / "bin" / "python", _PROGRAM)
    made_from = f"{tree} {system}\nPython 3.11.2\n".encode()
    made_from += b"".join((tree / each).read_bytes() for each in ("pyproject.toml", "requirements/run.txt"))
    made_from += (tree / "requirements" / "build.txt").read_bytes()
    stamp = subprocess.run(["cksum"], input=made_from, capture_output=True, check=True).stdout
    (tree / ".venv" / ".made-from-run.txt").write_bytes(stamp)
    for way in ("on-screen", "offscreen"):
        (tree / ".venv" / f".qt-starts-{way}").touch()
    paths = os.pathsep.join((str(system.parent), os.environ["PATH"]))
    called = subprocess.run(
        [tree / "run", "report", "evaluation", "--out", "evaluation.pdf"],
        cwd=elsewhere,
        env={**os.environ, "PATH": paths},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert called.stdout == f"{elsewhere}: -m sendnet_desktop report evaluation --out evaluation.pdf\n", called.stderr
