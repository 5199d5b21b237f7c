"""The rooms of the window, as data: a new one joins by one line."""

import pkgutil
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtWidgets import QWidget

from sendnet_ui.shell.desk import Desk
from sendnet_ui.shell.screen import Screen

Kind = Literal["school", "trust", "other"]
"""Whose data a window shows: a school's, a trust's office's, or that of somebody who is neither."""


@dataclass(frozen=True, slots=True)
class Room:
    """One place in the navigation.

    Attributes:
        key: Permanent; what a link to it says.
        title: What people read.
        icon: Name of its icon.
        screen: Where its ``Screen`` is, as ``module:class``. It is imported when the room is first shown, which
            keeps what no one has opened yet out of the start.
        kinds: Whose windows have the room.
        for_reviewers: In whose windows it stands only where challenge days are to be seen at other schools.
        for_hub_leads: In whose windows it stands only where this person leads a hub.
    """

    key: str
    title: str
    icon: str
    screen: str
    kinds: tuple[Kind, ...] = ("school", "trust", "other")
    for_reviewers: tuple[Kind, ...] = ()
    for_hub_leads: tuple[Kind, ...] = ()

    def build(self, desk: Desk, parent: QWidget | None = None) -> Screen:
        """Import and make the screen, where it is to be shown: moving a whole page afterwards dresses it anew."""
        made: Screen = pkgutil.resolve_name(self.screen)(desk, parent=parent)
        return made


_FIGURES: Final = 10

ROOMS: Final = (
    Room("home", "Home", "house", "sendnet_ui.home.screen:HomeScreen", kinds=("school",)),
    Room("guest", "Home", "house", "sendnet_ui.home.guest:GuestScreen", kinds=("other",)),
    Room("office", "Home", "house", "sendnet_ui.home.office:OfficeScreen", kinds=("trust",)),
    Room(
        "evaluation",
        "Self-evaluation",
        "clipboard-check",
        "sendnet_ui.evaluations.screen:EvaluationScreen",
        kinds=("school",),
    ),
    Room("priorities", "Priorities", "flag", "sendnet_ui.plans.screen:PlanScreen", kinds=("school",)),
    Room(
        "graduated",
        "Graduated approach",
        "chart-column-big",
        "sendnet_ui.graduated.screen:GraduatedScreen",
        kinds=("school",),
    ),
    Room(
        "overview", "Overview", "chart-column-big", "sendnet_ui.trust.screen:OverviewScreen", kinds=("trust", "other")
    ),
    Room("data", "Data", "table", "sendnet_ui.cohorts.screen:DataScreen", kinds=("school",)),
    Room("office-data", "Data", "table", "sendnet_ui.cohorts.office:OfficeDataScreen", kinds=("trust", "other")),
    Room(
        "visits",
        "Challenge days",
        "compass",
        "sendnet_ui.visits.screen:VisitsScreen",
        kinds=("trust", "other"),
        for_reviewers=("other",),
    ),
    Room(
        "hub",
        "Hubs",
        "network",
        "sendnet_ui.hub.screen:HubScreen",
        kinds=("trust",),
    ),
    Room("meetings", "Network meetings", "calendar", "sendnet_ui.meetings.screen:MeetingsScreen", kinds=("trust",)),
    Room("board", "For the board", "file-text", "sendnet_ui.board.screen:BoardScreen", kinds=("trust",)),
    Room("framework", "Framework", "scale", "sendnet_ui.frameworks.screen:FrameworkScreen", kinds=("trust",)),
    Room(
        "challenge-days",
        "Challenge days",
        "compass",
        "sendnet_ui.challenge_days.screen:ChallengeDaysScreen",
        kinds=("school",),
    ),
    Room("network", "Network meetings", "calendar", "sendnet_ui.network.screen:NetworkScreen", kinds=("school",)),
    Room(
        "visits",
        "Reviewing elsewhere",
        "search",
        "sendnet_ui.visits.screen:VisitsScreen",
        kinds=("school",),
        for_reviewers=("school",),
    ),
    Room(
        "hub",
        "My hub",
        "network",
        "sendnet_ui.hub.screen:HubScreen",
        kinds=("school", "other"),
        for_hub_leads=("school", "other"),
    ),
    Room("exchange", "Exchange", "arrow-left-right", "sendnet_ui.exchange.screen:ExchangeScreen"),
    Room(
        "disagreements",
        "Two versions",
        "columns-2",
        "sendnet_ui.disagreements.screen:DisagreementsScreen",
        kinds=("school", "trust"),
    ),
    Room("people", "People", "users", "sendnet_ui.people.screen:PeopleScreen"),
    Room("settings", "Settings", "settings", "sendnet_ui.settings.screen:SettingsScreen"),
)
"""In the order of the navigation, which is also that of Ctrl+1, Ctrl+2 and so on."""


def rooms_for(
    kind: Kind, *, without: Collection[str] = (), reviews: bool = False, leads_hub: bool = False
) -> tuple[Room, ...]:
    """Return the rooms of one kind of window, in order.

    Args:
        kind: Whose window it is.
        without: Keys of rooms that it does not need.
        reviews: Whether challenge days are to be seen here at other schools.
        leads_hub: Whether this person leads a hub.
    """
    return tuple(
        room
        for room in ROOMS
        if kind in room.kinds
        and room.key not in without
        and (reviews or kind not in room.for_reviewers)
        and (leads_hub or kind not in room.for_hub_leads)
    )


def keys_to(place: int) -> str:
    """Return the keys that lead to the room at a place, counted from 1: Ctrl with its figure, 0 for the tenth.

    Further rooms have none.
    """
    return f"Ctrl+{place % _FIGURES}" if place <= _FIGURES else ""
