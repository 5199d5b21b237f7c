"""The stages of conclusions and of the report for everybody: named, reached, seen, at any size."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from audit import audit, too_large
from concluding_room import Concluder
from pytestqt.qtbot import QtBot

from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.theme import Theme
from sendnet_ui.visits.synthesis.places import RECOMMENDATIONS, STRENGTHS, Drawn
from tests.core.concluding import PLACE, Team, concluded

_PLACES = (
    ("conclude", Drawn("area.D")),
    ("conclude", Drawn(STRENGTHS)),
    ("conclude", Drawn(RECOMMENDATIONS)),
    ("report", None),
)


def issued(team: Team) -> None:
    concluded(team)
    team.reports.issue(PLACE, "draft")


@pytest.fixture
def person(desk: Desk, qtbot: QtBot, errors: list[Exception], tmp_path: Path) -> Iterator[Concluder]:
    """Yield somebody at a day that was concluded and of which a draft was issued."""
    sitting = Concluder(desk, qtbot, tmp_path / "data", "conclude", issued)
    yield sitting
    sitting.close()
    assert not errors


@pytest.mark.parametrize(("scheme", "points"), [("light", 10), ("dark", 10), ("contrast", 10), ("light", 15)])
def test_the_stages_after_capture_can_be_seen_reached_and_named(
    person: Concluder, theme: Theme, scheme: Any, points: int
) -> None:
    theme.wear(scheme, points)
    for stage, within in _PLACES:
        person.go(stage, within)
        assert audit(person.page, least_contrast=7 if scheme == "contrast" else 4.5) == []


@pytest.mark.parametrize("points", [10, 15])
def test_the_stages_after_capture_fit_a_small_laptop(person: Concluder, theme: Theme, points: int) -> None:
    theme.wear("light", points)
    person.window.resize(911, 512)
    for stage, within in _PLACES:
        person.go(stage, within)
        assert too_large(person.screen) == []
