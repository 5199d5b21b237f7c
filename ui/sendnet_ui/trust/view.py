"""What every part of the overview is shown of: the schools that are left, and what they are called just now."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from sendnet_desktop.across.letters import Veil
from sendnet_desktop.across.narrowing import Picture
from sendnet_desktop.across.standings import Standings

UNVEILED: Final = Veil({})


@dataclass(frozen=True)
class View:
    """The picture as it is looked at.

    Attributes:
        trust: The trust's name.
        picture: The schools that the filters leave.
        veil: What schools are called instead of their names; nothing where they are named.
        sought: Letters that are looked for in schools' names; empty for all of them.
        in_order_of_level: Whether schools are listed in the order of their levels.
        today: ``YYYY-MM-DD``.
        is_office: Whether it is the trust's office that looks, which alone chooses how and tells schools.
    """

    trust: str
    picture: Picture
    veil: Veil = UNVEILED
    sought: str = ""
    in_order_of_level: bool = False
    today: str = ""
    is_office: bool = True

    @cached_property
    def standings(self) -> Standings:
        """The schools, each looked up by what it is asked."""
        return Standings(self.picture)

    @property
    def is_veiled(self) -> bool:
        """Whether schools are called by letters."""
        return bool(self.veil.letters)

    def is_sought(self, words: str) -> bool:
        """Say whether a school of this name, or a line that names some, is among those looked for."""
        return self.sought.casefold() in words.casefold()
