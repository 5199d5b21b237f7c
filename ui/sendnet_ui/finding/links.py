"""Where in the window a hit leads."""

from collections.abc import Collection
from dataclasses import dataclass

from sendnet_desktop.evaluations.apart import Where
from sendnet_desktop.evaluations.values import Snapshot
from sendnet_desktop.finding.values import Asked, Listed, Shown, Target
from sendnet_ui.disagreements.links import link_to
from sendnet_ui.evaluations.places import Page


@dataclass(frozen=True, slots=True)
class Way:
    """A way to a place in a room.

    Attributes:
        room: The room's key.
        place: What the room's page understands.
    """

    room: str
    place: object


def way_to(target: Target, rooms: Collection[str]) -> Way | None:
    """Return the way to what was found in a window of these rooms; None where no page of it shows that."""
    way = _way(target, rooms)
    return way if way is not None and way.room in rooms else None


def _way(target: Target, rooms: Collection[str]) -> Way | None:
    match target:
        case Asked():
            return Way("evaluation", Page(target.subject, target.id)) if "evaluation" in rooms else _over(target)
        case Shown():
            return _over(target)
        case Listed():
            return Way("people", target.name)
        case Snapshot():
            return Way("evaluation", target)
        case Where():
            link = link_to(target)
            return Way(link.room, link.place) if link else None


def _over(target: Asked | Shown) -> Way:
    return Way("overview", target)
