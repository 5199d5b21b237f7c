"""What a follow-up goes by and finds: frozen values."""

from dataclasses import dataclass

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.recommendations import Outcome
from sendnet_desktop.challenge_days.values import Subject
from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.visits.preparing.papers import OpenRecommendation
from sendnet_desktop.visits.values import Visit


@dataclass(frozen=True, slots=True)
class Followed:
    """A recommendation that was open when the follow-up came, and what it finds of it.

    Attributes:
        said: The recommendation as the team reads it.
        outcome: What this follow-up found; empty until somebody said so.
    """

    said: OpenRecommendation
    outcome: Outcome

    @property
    def is_told(self) -> bool:
        """Whether the follow-up has said what it found."""
        return bool(self.outcome.difference)

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the statements that it bears on."""
        return tuple(dict.fromkeys(self.said.links.replace(",", " ").split()))


@dataclass(frozen=True, slots=True)
class Beside:
    """A statement or an area as it was judged on the earlier day, and as it is judged now.

    Attributes:
        subject: Which of the two it is.
        about: Its id.
        title: What it is called.
        before: The level that was agreed then, or the reviewers'; None where there was none.
        before_said: What was said then.
        now: The level now; None while there is none.
        now_said: What is said now.
    """

    subject: Subject
    about: str
    title: str
    before: Level | None = None
    before_said: str = ""
    now: Level | None = None
    now_said: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A challenge day that follows an earlier one up.

    Attributes:
        visit: The follow-up.
        followed: The day that it follows.
        recommendations: Those that were open, the latest day's first.
        judgements: What they bear on, area by area with its statements: then and now.
    """

    visit: Visit
    followed: DayPlace
    recommendations: tuple[Followed, ...]
    judgements: tuple[Beside, ...]

    def find(self, source: str) -> Followed | None:
        """Return a recommendation by what a plan names it by; None where the follow-up does not look at it."""
        return next((each for each in self.recommendations if each.said.source == source), None)
