"""The stages of a network meeting, as data: a new one joins by one line."""

import pkgutil
from dataclasses import dataclass
from typing import Final, Literal

from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.meetings.stage_page import StagePage
from sendnet_ui.shell.desk import Desk

When = Literal["before", "on", "after"]
"""When a stage is what people come for: before the meeting, on its day, or after it."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a network meeting.

    Attributes:
        key: Permanent; what a link to it says.
        title: What people read.
        page: Where its ``StagePage`` is, as ``module:class``; it is imported when the stage is first opened.
        when: When a meeting may open with it.
    """

    key: str
    title: str
    page: str
    when: When

    def build(self, desk: Desk, saving: Saving) -> StagePage:
        """Import and make the page."""
        made: StagePage = pkgutil.resolve_name(self.page)(desk, saving)
        return made


STAGES: Final = (
    Stage("prepare", "Prepare", "sendnet_ui.meetings.preparing.page:PreparePage", "before"),
    Stage("meet", "Meet", "sendnet_ui.meetings.minutes.page:MeetPage", "on"),
    Stage("roll-call", "Roll-call", "sendnet_ui.meetings.roll_call.page:RollCallPage", "on"),
    Stage("moderation", "Moderation", "sendnet_ui.meetings.moderation.page:ModerationPage", "on"),
    Stage("papers", "Papers", "sendnet_ui.meetings.papers.page:PapersPage", "after"),
)
"""In the order in which a meeting goes through them."""


def stage_for(meets_on: str, today: str) -> Stage:
    """Return the stage that a meeting has come to by its day; one without a day is before it."""
    when: When = "before" if not meets_on or today < meets_on else "on" if today == meets_on else "after"
    reached = {"before": ("before",), "on": ("on", "before"), "after": ("after", "on", "before")}[when]
    return next(stage for each in reached for stage in STAGES if stage.when == each)
