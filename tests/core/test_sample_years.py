"""The years before the one that the sample shows: remembered, sealed, and read by the trust."""

import json
from pathlib import Path

import pytest

from sendnet_desktop.clock import HybridClock
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.sample.calendar import SimulatedTime
from sendnet_desktop.sample.making import MOST_YEARS, make_sample
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Workspace

YEAR = 2026


def dumped(folder: Path) -> dict[str, dict[str, dict[str, object]]]:
    """Return everything in a folder, which has to be sound."""
    workspace = Workspace.open(folder, clock=HybridClock(wall=SimulatedTime(YEAR)))
    assert finish(workspace.check()) == []
    found: dict[str, dict[str, dict[str, object]]] = json.loads(json.dumps(workspace.dump()))
    workspace.close()
    return found


def test_the_years_before_are_remembered_and_read_by_the_trust(tmp_path: Path) -> None:
    folders = finish(make_sample(tmp_path / "sample", 1, year=YEAR, years=2))
    trust, school = map(dumped, folders)
    (remembered,) = [channel for channel in school if channel.endswith(f":{YEAR - 1}") and channel.startswith("school")]
    assert trust[remembered] == school[remembered]
    said = [record["comment"] for name, record in school[remembered].items() if name.startswith("judgement")]
    assert len(said) == 47
    assert all("Summer 2, sitting 32." in str(comment) for comment in said)


def test_a_sample_of_no_years_or_of_too_many_is_refused(tmp_path: Path) -> None:
    for years in (0, MOST_YEARS + 1):
        with pytest.raises(SendnetError, match="school year"):
            finish(make_sample(tmp_path / "sample", 1, years=years))
