"""Do the tests bite? Each bug of planted.md, planted into a copy of the program, is caught by the test it names."""

import multiprocessing
import os
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT = Path(__file__).parents[2]
_WITHOUT = [f"-pno:{plugin}" for plugin in ("randomly", "cacheprovider", "pytest-qt", "xdist", "pytest_cov")]
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


# What the program and its tests bring in is read once, in a process that every hunt is a copy of; none of ours may be
# among it, nor what pytest rewrites.
_HUNTS: Final = multiprocessing.get_context("forkserver")
_HUNTS.set_forkserver_preload(
    ["pytest", "sqlmodel", "sqlcipher3.dbapi2", "msgspec.json", "cryptography.hazmat.primitives.asymmetric.ed25519"]
)


def _apart(program: Path, act: Callable[..., int], *arguments: str) -> tuple[int, str]:
    """Do something in a process of its own, in which the program is the copy; return how it ended and what it said."""
    said = program / "said.txt"
    hunt = _HUNTS.Process(target=_with_the_copy, args=(program, said, act, *arguments))
    hunt.start()
    hunt.join()
    assert hunt.exitcode is not None
    return hunt.exitcode, said.read_text("utf-8")


def _with_the_copy(program: Path, said: Path, act: Callable[..., int], *arguments: str) -> None:
    with said.open("w") as page:
        os.dup2(page.fileno(), sys.stdout.fileno())
        os.dup2(page.fileno(), sys.stderr.fileno())
    os.chdir(ROOT)
    sys.path.insert(0, str(program))
    sys.exit(act(*arguments))


def _name_the_program() -> int:
    import sendnet_desktop

    print(sendnet_desktop.__file__)
    return 0


def _test(name: str) -> int:
    return pytest.main(["-q", "-x", *_WITHOUT, name])


def _copy(folder: Path) -> Path:
    shutil.copytree(ROOT / "sendnet_desktop", folder / "sendnet_desktop")
    return folder


def test_the_program_under_test_is_the_copy(tmp_path: Path) -> None:
    _, said = _apart(_copy(tmp_path), _name_the_program)
    assert Path(said.strip()).is_relative_to(tmp_path)


def test_every_planted_bug_has_its_lines_and_its_test() -> None:
    for bug in _bugs():
        bare = [line.strip() for line in (ROOT / bug.file).read_text("utf-8").splitlines()]
        size = len(bug.right)
        assert sum(tuple(bare[at : at + size]) == bug.right for at in range(len(bare))) == 1, bug.title
        file, _, test = bug.test.partition("::")
        assert f"def {test.partition('[')[0].rpartition('::')[2]}(" in (ROOT / file).read_text("utf-8"), bug.title


def test_the_page_lists_what_it_should() -> None:
    bugs, page = _bugs(), Path(__file__).with_name("planted.md").read_text("utf-8")
    assert len(bugs) == page.count("\n## ") >= 15
    assert len({bug.title for bug in bugs}) == len(bugs)


@pytest.mark.slow
@pytest.mark.parametrize("bug", _bugs(), ids=lambda bug: bug.title)
def test_a_planted_bug_is_caught(bug: Bug, tmp_path: Path) -> None:
    program = _copy(tmp_path)
    bug.plant(program)
    ended, said = _apart(program, _test, bug.test)
    assert ended == pytest.ExitCode.TESTS_FAILED, said
    assert re.search(r"\b1 failed\b", said), said
