"""What stands behind a cell of the overview: what a school says, or a record in words with the way to it."""

from collections.abc import Hashable
from dataclasses import dataclass

from sendnet_desktop.across.standings import About
from sendnet_desktop.finding.values import Shown
from sendnet_desktop.trust.overview import KnownSchool, Standing


@dataclass(frozen=True, slots=True)
class SchoolSays:
    """What a school says.

    Attributes:
        standing: The school, and what it shows.
        about: Of which area or statement; None for everything.
    """

    standing: Standing
    about: About | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of the overview to where something is kept.

    Attributes:
        words: What people read on the button.
        room: The key of the room.
        place: A place there that its screen understands; None for the room as a whole.
    """

    words: str
    room: str
    place: Hashable = None


@dataclass(frozen=True, slots=True)
class Paper:
    """Something that was said, in words.

    Attributes:
        title: What it is.
        under: Whose it is, or of when.
        told: Headings, each with what is said under it; those of which nothing is said are left out.
        ways: Where it can be gone to.
    """

    title: str
    under: str = ""
    told: tuple[tuple[str, str], ...] = ()
    ways: tuple[Way, ...] = ()


Behind = SchoolSays | Paper


def to_school(school: KnownSchool, area: str) -> Way:
    """Return the way to what a school says of an area."""
    return Way(f"{school.name}…", "overview", Shown(school.org, area))
