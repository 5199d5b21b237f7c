"""Tests that take turns: of those that are alike and take seconds each, a run does a third, which third by the commit.

Every planted bug and every look of a page is a test of its own, and so are the long stories, which go over the ground
of quicker tests once more. Three commits in a row mostly do them all, and ``SENDNET_EVERY_TEST=1`` does all at once.
"""

import os
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

_SHARES: Final = 3
_LOOKS: Final = ("light", "dark", "contrast")
_PLANTED: Final = ("finds_a_planted_bug", "a_planted_bug_is_caught")
_BUGS: Final = ("test_a_planted_bug_is_caught", "test_the_simulator_finds_a_planted_bug")


def waiting(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """Return the tests whose turn it is not."""
    turn = _turn()
    if turn is None:
        return []
    alike = defaultdict[tuple[str, ...], list[pytest.Function]](list)
    for item in items:
        if isinstance(item, pytest.Function) and (group := _alike(item)):
            alike[group].append(item)
    left_out = [each for group in alike.values() for each in _left_out(group, turn)]
    return [*left_out, *_stories(items, turn)]


def _turn() -> int | None:
    """Return whose turn it is, counted from 0; None where everybody's is."""
    if os.environ.get("SENDNET_EVERY_TEST") or shutil.which("git") is None:
        return None
    asked = ["git", "rev-parse", "HEAD"]
    commit = subprocess.run(asked, cwd=Path(__file__).parent, capture_output=True, text=True, check=False)
    return int(commit.stdout.strip(), 16) % _SHARES if commit.returncode == 0 else None


def _stories(items: Sequence[pytest.Item], turn: int) -> list[pytest.Item]:
    """Return the long stories that wait; those of one file share what is made for them, so they go together."""
    slow = [item for item in items if item.get_closest_marker("slow") and not item.name.startswith(_BUGS)]
    files = sorted({item.path for item in slow})
    return [item for item in slow if files.index(item.path) % _SHARES != turn]


def _alike(item: pytest.Function) -> tuple[str, ...]:
    """Return what the tests share that this one takes turns with; nothing where it takes none."""
    name, called = item.originalname, getattr(item, "callspec", None)
    if called is None:
        return ()
    if name.endswith(_PLANTED):
        return str(item.path), name
    if not any(value in _LOOKS for value in called.params.values() if isinstance(value, str)):
        return ()
    rest = [f"{key}={value}" for key, value in sorted(called.params.items()) if value not in _LOOKS]
    return str(item.path), name, *rest


def _left_out(group: list[pytest.Function], turn: int) -> list[pytest.Function]:
    ordered = sorted(group, key=lambda item: item.nodeid)
    if ordered[0].originalname.endswith(_PLANTED):
        return [each for place, each in enumerate(ordered) if place % _SHARES != turn]
    kept = next((each for each in ordered if _LOOKS[turn] in each.callspec.params.values()), ordered[0])
    return [each for each in ordered if each is not kept]
