"""A school and a trust to try things in, on a morning in October 2026."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from laptops import Wall
from sampled import YEAR

from sendnet_desktop.clock import HybridClock
from sendnet_desktop.sample.making import make_sample
from sendnet_desktop.steps import finish
from sendnet_desktop.workspace import Founding, Workspace


@pytest.fixture
def wall() -> Wall:
    return Wall(datetime(2026, 10, 12, 9, tzinfo=UTC).timestamp())


@pytest.fixture
def school(tmp_path: Path, wall: Wall) -> Iterator[Workspace]:
    founding = Founding("school", "Oakfield Primary", "Sam Lee", phase="primary", protection="open")
    workspace = Workspace.create(tmp_path / "school", founding, clock=HybridClock(wall=wall))
    yield workspace
    workspace.close()


@pytest.fixture
def other(school: Workspace, tmp_path: Path, wall: Wall) -> Iterator[Workspace]:
    """A second laptop of the same school."""
    founding = Founding("school", "Oakfield Primary", "Ann Dale", phase="primary", protection="open")
    workspace = Workspace.create(tmp_path / "other", founding, clock=HybridClock(wall=wall))
    workspace.profile = replace(workspace.profile, org=school.profile.org)
    workspace._put_together()
    yield workspace
    workspace.close()


@pytest.fixture
def trust(tmp_path: Path, wall: Wall) -> Iterator[Workspace]:
    founding = Founding("trust", "Harbour Trust", "Alex Kaya", protection="open")
    workspace = Workspace.create(tmp_path / "trust", founding, clock=HybridClock(wall=wall))
    yield workspace
    workspace.close()


@pytest.fixture(scope="session")
def six(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """The folders of a sample trust of six schools, its office first; not to be written in."""
    return finish(make_sample(tmp_path_factory.mktemp("sample") / "six", year=YEAR))
