"""The stage of following up: every recommendation that was open with what came of it, and judgements then and now."""

from collections.abc import Hashable
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.visits.following.values import Followed, FollowUp
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, STRETCH, column, rule, scrolled, text, vbox
from sendnet_ui.shell.desk import Desk
from sendnet_ui.visits.following.card import RecommendationCard
from sendnet_ui.visits.following.judgements import JudgementsPart
from sendnet_ui.visits.following.places import Found
from sendnet_ui.visits.following.sheet import STAGE, FollowSheet, Reading, read_follow_up
from sendnet_ui.visits.places import StagePlace
from sendnet_ui.visits.stage_page import StagePage
from sendnet_ui.visits.synthesis.places import Drawn
from sendnet_ui.visits.synthesis.sheet import STAGE as CONCLUDE

_WHEN_READ: Final = "The school reads it once the final report of this day is issued, with your next file."
_NONE: Final = "No recommendation of an earlier challenge day is open."


class FollowUpPage(StagePage):
    """What came of the recommendations of an earlier day."""

    stage = STAGE
    concerns = (
        *("visit", "outcome", "recommendation", "response", "conclusion", "finding", "briefing", "document"),
        *("priority", "action", "review", "challenge", "framework"),
    )

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._sheet = FollowSheet(desk, saving, self)
        self._sought: Found | None = None
        self._title, self._told = text("", "heading"), text("", "muted")
        self._cards: dict[str, RecommendationCard] = {}
        self._listed = QVBoxLayout()
        self._listed.setSpacing(GAP * 2)
        self._judgements = JudgementsPart()
        parts = (vbox(self._title, self._told), self._listed, rule(), self._judgements, STRETCH)
        self._page = scrolled(column(vbox(*parts, gap=GAP * 3)))
        self._page.hide()
        self.setLayout(vbox(self._page, gap=0))
        self._judgements.judged.connect(self._judge)

    def refresh(self) -> None:
        """Read the follow-up again."""
        place = self.place
        if place is not None:
            self.desk.read(lambda workspace: read_follow_up(workspace, place), self._show)

    def begin(self) -> None:
        """Put the keyboard into the first recommendation of which nothing is said yet."""
        if self._sheet.is_read:
            found = self._sheet.reading.follow_up.recommendations
            first = next((each for each in found if not each.is_told), found[0] if found else None)
            if first is not None:
                self._cards[first.said.source].begin()

    def visit(self, within: Hashable) -> None:
        """Show a recommendation, or a field of what is found of it."""
        if isinstance(within, Found):
            self._sought = within
            self._go_to_sought()

    def _show(self, reading: Reading) -> None:
        if reading.follow_up.visit.place != self.place:
            return  # another day was opened meanwhile
        self._sheet.page = self.here()
        self._sheet.show(reading)
        found = reading.follow_up.recommendations
        self._title.setText(self.desk.said(_title(reading.follow_up)))
        self._told.setText(_told(found) if found else self.desk.said(_NONE))
        there = {each.said.source for each in found}
        for source in [each for each in self._cards if each not in there]:
            card = self._cards.pop(source)
            self._listed.removeWidget(card)
            card.hide()
            card.deleteLater()
        for each in found:
            if each.said.source not in self._cards:
                self._cards[each.said.source] = card = RecommendationCard(self._sheet)
                self._listed.addWidget(card)
            self._cards[each.said.source].fill(each)
        self._judgements.fill(reading.follow_up.judgements)
        self._page.show()
        self._go_to_sought()
        self.arrive()

    def _go_to_sought(self) -> None:
        # The day may have been opened just now, and then there is nothing to go to before it is read.
        if self._sought is not None and self._sought.day == self.place and self._sought.source in self._cards:
            sought, self._sought = self._sought, None
            self._cards[sought.source].begin(sought.field)

    def _judge(self, area: str) -> None:
        assert self.place is not None
        self.led.emit(StagePlace(self.place, CONCLUDE, Drawn(f"area.{area}")))


def _title(follow_up: FollowUp) -> str:
    day = follow_up.followed.day
    of_it = (each.said for each in follow_up.recommendations if each.said.source.startswith(f"{day}."))
    held = next((each.held_on for each in of_it if each.held_on), "")
    return f"Follow-up of the challenge day of {day_written(held) or day}"


def _told(found: tuple[Followed, ...]) -> str:
    waiting = sum(not each.is_told for each in found)
    open_ones = "1 recommendation was open" if len(found) == 1 else f"{len(found)} recommendations were open"
    still = f"nothing is said yet of {waiting}" if waiting else "what came of each is said"
    return f"When the follow-up came, {open_ones}; {still}. {_WHEN_READ}"
