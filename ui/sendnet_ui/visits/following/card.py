"""One recommendation that is followed up: what it says, how far the school has come, and what is found."""

from PySide6.QtWidgets import QFrame, QWidget

from sendnet_desktop.challenge_days.choices import DIFFERENCES, ENDINGS
from sendnet_desktop.clock import day_written
from sendnet_desktop.visits.following.values import Followed
from sendnet_desktop.visits.preparing.papers import OpenRecommendation
from sendnet_ui.evaluations.fields import ONE_OF, Field
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.forms.words import LongText
from sendnet_ui.visits.following.sheet import FollowSheet

_OPEN = "Nothing chosen leaves it open."


class RecommendationCard(QFrame):
    """A recommendation with the fields in which the follow-up says what came of it."""

    def __init__(self, sheet: FollowSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title, self._about = text("", "subheading"), text("", "muted")
        ending = Choice(_options(ENDINGS), can_clear=True)
        self.fields = (
            Field(sheet, "outcome", "difference", Choice(_options(DIFFERENCES), can_clear=True), ONE_OF),
            Field(sheet, "outcome", "shown", LongText(fewest_lines=2)),
            Field(sheet, "outcome", "ending", ending, ONE_OF, hint=_OPEN),
        )
        said = vbox(self._title, self._about, gap=GAP // 2)
        self.setLayout(vbox(said, *self.fields, gap=GAP * 2, margin=GAP * 2))

    def fill(self, found: Followed) -> None:
        """Show a recommendation."""
        said, outcome = found.said, found.outcome
        self._title.setText(f"{said.called}  {said.recommended}".strip())
        self._about.setText("\n".join(_lines(said)))
        for field, value in zip(self.fields, (outcome.difference, outcome.shown, outcome.ending), strict=True):
            field.fill(said.source, value or None)

    def begin(self, name: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        next((each for each in self.fields if each.name == name), self.fields[0]).go()


def _lines(said: OpenRecommendation) -> list[str]:
    told = {
        "Because": said.because,
        "Led by": said.led_by,
        "To be done by": day_written(said.by_when),
        "The school said": said.why,
        "In the school’s plan": "; ".join(said.taken),
        "How far it had come": said.state,
        "Statements": said.links,
    }
    return [f"{name}: {what}" for name, what in told.items() if what]


def _options(choices: dict[str, str]) -> list[Option]:
    return [Option(each, words) for each, words in choices.items()]
