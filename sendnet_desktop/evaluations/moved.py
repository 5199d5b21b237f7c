"""How a judgement moved since it was frozen: a value, and its words."""

from dataclasses import dataclass
from typing import Final, Literal

from sendnet_desktop.frameworks.pack import Level

Way = Literal["up", "down", "level", "rescaled"]
"""Higher, lower, as it was, or on another scale, where nobody can say."""

_REWORDED: Final = "The statement was re-worded since."


@dataclass(frozen=True, slots=True)
class Moved:
    """A judgement beside the same one in a snapshot.

    Attributes:
        way: Where it went.
        before: The level that counted then.
        now: The level that counts now.
        since: The snapshot, such as ``Autumn 1``.
        is_reworded: Whether the statement says something else by now.
    """

    way: Way
    before: Level
    now: Level
    since: str
    is_reworded: bool = False

    @property
    def brief(self) -> str:
        """Where it went in a phrase: ``up from Developing, Autumn 1``."""
        match self.way:
            case "up" | "down":
                return f"{self.way} from {self.before.name}, {self.since}"
            case "level":
                return f"as in {self.since}"
            case "rescaled":
                return f"{self.before.name} in {self.since}, on another scale; {self.now.name} now"

    @property
    def words(self) -> str:
        """The same as a sentence, with a second one where the statement was re-worded."""
        said = f"{self.brief[0].upper()}{self.brief[1:]}."
        return f"{said} {_REWORDED}" if self.is_reworded else said


ARROWS: Final[dict[Way, str]] = {"up": "\N{UPWARDS ARROW}", "down": "\N{DOWNWARDS ARROW}"}
"""What stands before the words, for those ways that have an arrow."""
