"""The places of challenge days that can be gone to: a day, a stage of it, and what is meant there."""

from collections.abc import Hashable
from dataclasses import dataclass

from sendnet_desktop.challenge_days.places import DayPlace


@dataclass(frozen=True, slots=True)
class StagePlace:
    """A stage of a challenge day, and what is meant on its page.

    Attributes:
        day: Which challenge day.
        stage: The stage's key; empty for the one that the day has come to.
        within: What the stage's own page understands, such as a record; None for the page as a whole.
    """

    day: DayPlace
    stage: str = ""
    within: Hashable = None


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """The list of recommendations over schools.

    Attributes:
        school: Id of the school whose recommendations are meant; empty for all of them.
    """

    school: str = ""
