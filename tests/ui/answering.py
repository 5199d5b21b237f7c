"""A person in the school's room of challenge days: a real window, driven by keys."""

from typing import Final

from planning import Planner
from PySide6.QtCore import Qt

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.recommendations import Recommendation
from sendnet_desktop.changes import Changes
from sendnet_desktop.journal.journal import Edit
from sendnet_desktop.workspace import Workspace
from sendnet_ui.challenge_days.screen import ChallengeDaysScreen

DAY: Final = "2026-11-24"
FIRST: Final = "recommendation:first"
SECOND: Final = "recommendation:second"

_SAID: Final = {
    FIRST: {
        "recommended": "Plan the fading of adult support in foundation subjects.",
        "because": "In five of eight rooms pupils waited for an adult before they started.",
        "so_that": "By Easter most begin within two minutes, unaided.",
        "led_by": "Phase leaders with the SENCO",
        "by_when": "2027-03-16",
        "offered": "Two lessons are modelled",
        "offered_by": "Hub lead",
        "known_by": "A repeat walk in the week of 16 March.",
        "urgency": "term",
        "links": "D5, D3",
    },
    SECOND: {"recommended": "Publish the information report.", "because": "Last year’s is on the site."},
}


class Answerer:
    """Somebody who answers a challenge day."""

    def __init__(self, planner: Planner) -> None:
        self.planner = planner
        self.person = planner.person

    @property
    def screen(self) -> ChallengeDaysScreen:
        """The room, which must be shown."""
        screen = self.person.window.screen_shown
        assert isinstance(screen, ChallengeDaysScreen)
        return screen

    def arrive(self) -> None:
        """Go to the room."""
        self.person.window.go("challenge-days")
        self.person.wait()

    def rows(self) -> list[str]:
        """Return what a screen reader says of the rows at the left."""
        model = self.screen._list.model()
        return [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    def stored(self, record: str = FIRST) -> Recommendation:
        """Return what is on the disk of a recommendation."""
        found = self.person.ask(lambda workspace: workspace.recommendations.own())
        return next(each for each in found if each.record == record)


def place_of(workspace: Workspace) -> DayPlace:
    """Return the challenge day that the school was told of."""
    return DayPlace(workspace.profile.org, DAY)


def tell(workspace: Workspace) -> Changes:
    """Let a challenge day come with two recommendations, as the trust's file brings them."""
    permit, workspace._journal.permit = workspace._journal.permit, lambda _channel, _kind: None
    try:
        place = place_of(workspace)
        pack = workspace.evaluations.current().pack_hash
        changes = workspace.challenge_days.share_day(*place, pack, held_on=DAY, team="Nia Reyes, Tom Hall")
        for number, (record, said) in enumerate(_SAID.items()):
            edits = {"_pos": f"{number:020d}", **said}
            changes |= workspace._journal.write(
                [Edit(place.findings, record, field, value) for field, value in edits.items()]
            )
        return changes
    finally:
        workspace._journal.permit = permit
