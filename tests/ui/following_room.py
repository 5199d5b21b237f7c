"""An office that follows a challenge day up: a real window on the follow-up, driven by keys."""

from pathlib import Path
from typing import Final

from concluding_room import Concluder
from pytestqt.qtbot import QtBot

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.visits.following.values import FollowUp
from sendnet_ui.shell.desk import Desk
from sendnet_ui.visits.places import StagePlace
from tests.core.concluding import PLACE, Team

FOLLOW_UP: Final = DayPlace(PLACE.org, "2027-03-16")


class Follower(Concluder):
    """Somebody who comes back after some months."""

    def __init__(self, desk: Desk, qtbot: QtBot, folder: Path) -> None:
        super().__init__(desk, qtbot, folder, "prepare", _recommended)

    def arrive(self, within: object = None) -> None:
        """Open the follow-up at its last stage."""
        self.screen.visit(StagePlace(FOLLOW_UP, "follow-up", within))
        self.wait()

    def follow_up(self) -> FollowUp:
        """Return what is on the disk."""
        return self.ask(lambda workspace: workspace.visits.following.of(FOLLOW_UP))


def _recommended(team: Team) -> None:
    team.conclude("D", level="2", sentence="Support depends on an adult.")
    team.concluding.recommend(
        PLACE, "Fade adult support.", because="They waited.", links="D3, D5", by_when="2027-03-01", led_by="SENCO"
    )
    team.concluding.recommend(PLACE, "Publish the accessibility plan.", links="A5")
    team.reports.issue(PLACE, "final")
    team.workspace.visits.following.begin(FOLLOW_UP, PLACE.day)
