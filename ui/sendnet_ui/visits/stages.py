"""The stages of a challenge day, as data: a new one joins by one line."""

import pkgutil
from dataclasses import dataclass
from typing import Final, Literal

from sendnet_desktop.visits.values import Visit
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.shell.desk import Desk
from sendnet_ui.visits.stage_page import StagePage

When = Literal["before", "on", "after"]
"""When a stage is what people come for: before the day, on it, or after it."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a challenge day.

    Attributes:
        key: Permanent; what a link to it says.
        title: What people read.
        page: Where its ``StagePage`` is, as ``module:class``; it is imported when the stage is first opened.
        when: When a day opens with it.
        is_of_follow_ups: Whether only a day that follows an earlier one has it.
    """

    key: str
    title: str
    page: str
    when: When
    is_of_follow_ups: bool = False

    def build(self, desk: Desk, saving: Saving) -> StagePage:
        """Import and make the page."""
        made: StagePage = pkgutil.resolve_name(self.page)(desk, saving)
        return made


STAGES: Final = (
    Stage("prepare", "Prepare", "sendnet_ui.visits.preparing.page:PreparePage", "before"),
    Stage("capture", "Capture", "sendnet_ui.visits.capture.page:CapturePage", "on"),
    Stage("conclude", "Conclude", "sendnet_ui.visits.synthesis.page:SynthesisPage", "after"),
    Stage("report", "Report", "sendnet_ui.visits.reporting.page:ReportPage", "after"),
    Stage("follow-up", "Follow-up", "sendnet_ui.visits.following.page:FollowUpPage", "after", is_of_follow_ups=True),
)
"""In the order in which a day goes through them."""


def stages_of(day: Visit) -> tuple[Stage, ...]:
    """Return the stages that a challenge day has."""
    return tuple(stage for stage in STAGES if day.follows or not stage.is_of_follow_ups)


def stage_for(held_on: str, today: str) -> Stage:
    """Return the stage that a day has come to by its date; a day without a date is before its day."""
    when: When = "before" if not held_on or today < held_on else "on" if today == held_on else "after"
    reached = {"before": ("before",), "on": ("on", "before"), "after": ("after", "on", "before")}[when]
    return next(stage for each in reached for stage in STAGES if stage.when == each)
