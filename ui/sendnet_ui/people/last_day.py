"""The question for the last day of cover, as it is planned."""

from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.roles import planned_end
from sendnet_ui.forms.day import Day

UNTIL: Final = "You are reminded here on the day after. Nothing ends by itself."
"""What is said of the last day of cover."""


class LastDay(Day):
    """A day that has not passed yet."""

    def lacking(self) -> str:
        """Return what is still to be said; nothing where a day stands that is not over."""
        self.flush()
        day = self.value()
        if day is None:
            return self.complaint or "Say until when."
        try:
            planned_end(day, self._today())
        except SendnetError as passed:
            return str(passed)
        return ""

    def choice(self) -> str:
        """Return the day as a role takes it; nothing must be lacking."""
        day = self.value()
        return day.isoformat() if day is not None else ""
