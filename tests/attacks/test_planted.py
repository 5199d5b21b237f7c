"""Do the tests bite? Each bug of planted.md, planted into a copy of the program, is caught by the test it names."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_ENTRY = re.compile(r"^## (.+)\n\n`(.+)`, caught by `(.+)`\n\n```diff\n((?:[-+].*\n)+)```$", re.MULTILINE)


@dataclass(frozen=True)
class Bug:
    """A mistake that somebody might make.

    Attributes:
        title: What it is.
        file: Where it is planted.
        test: Which test catches it.
        right: The lines of the program.
        wrong: What stands there instead.
    """

    title: str
    file: str
    test: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]

    def plant(self, program: Path) -> None:
        """Put it into a copy of the program, with the indentation of the lines whose place it takes."""
        file = program / self.file
        lines = file.read_text("utf-8").splitlines()
        bare = [line.strip() for line in lines]
        size = len(self.right)
        found = [at for at in range(len(bare)) if tuple(bare[at : at + size]) == self.right]
        assert len(found) == 1, f"{self.file} has these lines {len(found)} times: {self.right}"
        (at,) = found
        margin = lines[at][: len(lines[at]) - len(bare[at])]
        lines[at : at + size] = [margin + line for line in self.wrong]
        file.write_text("\n".join(lines) + "\n", "utf-8")


def _bugs() -> list[Bug]:
    page = Path(__file__).with_name("planted.md").read_text("utf-8")
    return [
        Bug(
            title,
            file,
            test,
            tuple(line[1:].strip() for line in diff.splitlines() if line.startswith("-")),
            tuple(line[1:] for line in diff.splitlines() if line.startswith("+")),
        )
        for title, file, test, diff in _ENTRY.findall(page)
    ]


def _run(program: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # Safe path: so that the program is the copy, and not what stands in the folder that this runs in.
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(program)},
        capture_output=True,
        text=True,
        check=False,
    )


def _copy(folder: Path) -> Path:
    shutil.copytree(ROOT / "sendnet_desktop", folder / "sendnet_desktop", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_the_program_under_test_is_the_copy(tmp_path: Path) -> None:
    said = _run(_copy(tmp_path), "-c", "import sendnet_desktop; print(sendnet_desktop.__file__)")
    assert Path(said.stdout.strip()).is_relative_to(tmp_path)


def test_the_page_lists_what_it_should() -> None:
    bugs, page = _bugs(), Path(__file__).with_name("planted.md").read_text("utf-8")
    assert len(bugs) == page.count("\n## ") >= 15
    assert len({bug.title for bug in bugs}) == len(bugs)


@pytest.mark.slow
@pytest.mark.parametrize("bug", _bugs(), ids=lambda bug: bug.title)
def test_a_planted_bug_is_caught(bug: Bug, tmp_path: Path) -> None:
    program = _copy(tmp_path)
    bug.plant(program)
    done = _run(program, "-m", "pytest", "-q", "-x", "-p", "no:randomly", "-p", "no:cacheprovider", bug.test)
    assert done.returncode == 1, done.stdout + done.stderr
    assert re.search(r"\b1 failed\b", done.stdout), done.stdout
