"""The places of network meetings that can be gone to: a meeting, a stage of it, and what is meant there."""

from collections.abc import Hashable
from dataclasses import dataclass

from sendnet_desktop.meetings.places import MeetingPlace


@dataclass(frozen=True, slots=True)
class StagePlace:
    """A stage of a meeting, and what is meant on its page.

    Attributes:
        meeting: Which meeting.
        stage: The stage's key; empty for the one that the meeting has come to.
        within: What the stage's own page understands, such as a record; None for the page as a whole.
    """

    meeting: MeetingPlace
    stage: str = ""
    within: Hashable = None
