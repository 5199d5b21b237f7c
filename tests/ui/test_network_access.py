"""The room of network meetings for everybody: named, reached, seen, at any size."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from audit import audit, too_large
from evaluating import Arrive
from network_room import Networker, tell
from side_by_side import Trust

from sendnet_desktop.workspace import Workspace
from sendnet_ui.network.places import NetworkPlace
from sendnet_ui.shell.theme import Theme

_PARTS = ("next", "tasks", "decided", "asking", "pool", "practice", "notes", "cpd")


def fill(workspace: Workspace) -> None:
    tell(workspace)
    at_school = workspace.meetings.at_school
    at_school.add("suggestion", suggested="Time for passports", suggested_for="agenda")
    at_school.add("pool_entry", pool_side="need", pooled="A speech therapist")
    at_school.add("practice", works_well="Passports on one page", area="D", share=True)
    at_school.add("own_note", title="Ask about cover", own_words="In spring")
    at_school.add("cpd", cpd_topic="Autism", cpd_minutes=90, cpd_on="2026-09-20", cpd_person="Jo Bell")
    workspace.plans.add_priority("Better plans", stage="live")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a school that has something in every part."""
    trust = Trust(tmp_path_factory.mktemp("trust"))
    school = trust.let_in("Oakfield Primary", "Jo Bell")
    fill(school)
    trust.close()
    return school.folder


@pytest.fixture
def networker(filled: Path, arrive: Arrive, tmp_path: Path) -> Networker:
    """Somebody of that school, in the room."""
    shutil.copytree(filled, tmp_path / "data")
    somebody = Networker(arrive())
    somebody.arrive()
    return somebody


def go(networker: Networker, part: str) -> None:
    networker.screen.visit(NetworkPlace(part))
    networker.person.wait()


@pytest.mark.parametrize(("scheme", "points"), [("light", 10), ("dark", 10), ("contrast", 10), ("light", 15)])
def test_the_parts_of_the_room_can_be_seen_reached_and_named(
    networker: Networker, theme: Theme, scheme: Any, points: int
) -> None:
    theme.wear(scheme, points)
    for part in _PARTS:
        go(networker, part)
        assert audit(networker.page, least_contrast=7 if scheme == "contrast" else 4.5) == [], part


@pytest.mark.parametrize("points", [10, 15])
def test_the_parts_of_the_room_fit_a_small_laptop(networker: Networker, theme: Theme, points: int) -> None:
    theme.wear("light", points)
    networker.person.window.resize(911, 512)
    for part in _PARTS:
        go(networker, part)
        assert too_large(networker.screen) == [], part
