"""The parts of the room of network meetings at a school, as data: a new one joins by one line."""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.network.part_page import PartPage
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """How a part stands, as the list of parts says it.

    Attributes:
        words: A few words, such as ``2 to do``.
        is_pressing: Whether something waits for this school.
        disagrees: Whether two versions of something in it stand.
        is_offered: Whether there is anything to show of it; a part without anything may leave the list.
    """

    words: str = ""
    is_pressing: bool = False
    disagrees: bool = False
    is_offered: bool = True


@dataclass(frozen=True, slots=True)
class NetworkPart:
    """One part of the room.

    Attributes:
        key: Permanent; what a link to it says.
        title: What people read, before the trust's words.
        page: Where its ``PartPage`` is, as ``module:class``; it is imported when the part is first chosen.
        standing: Where it is told how the part stands, as ``module:function`` from a workspace to a ``Standing``; it
            is read with the list of parts, on the store's lane. Empty for a part of which nothing is said.
        is_of_a_trust: Whether only a school that belongs to a trust has it.
    """

    key: str
    title: str
    page: str
    standing: str = ""
    is_of_a_trust: bool = True

    def build(self, desk: Desk, saving: Saving) -> PartPage:
        """Import and make the page."""
        made: PartPage = pkgutil.resolve_name(self.page)(desk, saving)
        return made

    def read_standing(self, workspace: "Workspace") -> Standing:
        """Read how the part stands."""
        if not self.standing:
            return Standing()
        read: Callable[[Workspace], Standing] = pkgutil.resolve_name(self.standing)
        return read(workspace)


PARTS: Final = (
    NetworkPart(
        "next", "Next meeting", "sendnet_ui.network.next_page:NextPage", "sendnet_ui.network.standing:next_meeting"
    ),
    NetworkPart(
        "tasks", "What we have to do", "sendnet_ui.network.tasks_page:TasksPage", "sendnet_ui.network.standing:tasks"
    ),
    NetworkPart(
        "moderation",
        "Moderation",
        "sendnet_ui.meetings.moderation.own_page:OwnPage",
        "sendnet_ui.meetings.moderation.own_page:standing",
    ),
    NetworkPart(
        "decided",
        "What was decided",
        "sendnet_ui.network.decided_page:DecidedPage",
        "sendnet_ui.network.standing:decided",
    ),
    NetworkPart(
        "asking", "Ask for something", "sendnet_ui.network.asking_page:AskingPage", "sendnet_ui.network.standing:asking"
    ),
    NetworkPart(
        "pool", "Needs and offers", "sendnet_ui.network.pool_page:PoolPage", "sendnet_ui.network.standing:pool"
    ),
    NetworkPart(
        "practice",
        "Good practice",
        "sendnet_ui.network.practice_page:PracticePage",
        "sendnet_ui.network.standing:practice",
    ),
    NetworkPart(
        "visits", "Hub lead’s visits", "sendnet_ui.hub.at_school:HubVisitsPage", "sendnet_ui.hub.at_school:standing"
    ),
    NetworkPart(
        "spread",
        "Where we stand",
        "sendnet_ui.network.spread_page:SpreadPage",
        "sendnet_ui.network.standing:spread",
    ),
    NetworkPart(
        "notes",
        "My notes",
        "sendnet_ui.network.notes_page:NotesPage",
        "sendnet_ui.network.standing:notes",
        is_of_a_trust=False,
    ),
    NetworkPart(
        "cpd", "CPD", "sendnet_ui.network.cpd_page:CpdPage", "sendnet_ui.network.standing:cpd", is_of_a_trust=False
    ),
)
"""In the order of the list."""
