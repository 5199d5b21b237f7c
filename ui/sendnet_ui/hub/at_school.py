"""What a hub lead wrote of visits, as the school reads it: a part of its room of network meetings."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.hubs.values import HubVisit
from sendnet_desktop.ids import key_of
from sendnet_desktop.plans.values import Plan
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, Part, text, vbox
from sendnet_ui.network.part_page import PartPage
from sendnet_ui.network.parts import Standing
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_NONE = "Your hub lead has not written of a visit yet. What they write comes with the trust’s or their own file."


def standing(workspace: "Workspace") -> Standing:
    """Return how the part stands: it is offered once there is a visit."""
    visits = workspace.hubs.own_visits()
    latest = next((each.visited_on for each in visits if each.visited_on), "")
    return Standing(day_written(latest), is_offered=bool(visits))


class HubVisitsPage(PartPage):
    """The visits, the latest first; only the hub lead writes them."""

    part: ClassVar[str] = "visits"
    concerns: ClassVar[tuple[str, ...]] = ("hub_visit", "hub_visit_priority", "priority")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._shown: QWidget | None = None
        self._rows: QVBoxLayout = vbox()
        self.setLayout(self._rows)

    def refresh(self) -> None:
        """Read the visits again."""
        self.desk.read(lambda workspace: (workspace.hubs.own_visits(), workspace.plans.current()), self._show)

    def _show(self, read: tuple[tuple[HubVisit, ...], Plan]) -> None:
        visits, plan = read
        if self._shown is not None:
            self._rows.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        cards: list[Part] = [self._card(visit, plan) for visit in visits]
        self._shown.setLayout(vbox(*(cards or [text(self.desk.said(_NONE), "muted")]), gap=GAP * 2))
        self._rows.addWidget(self._shown)

    def _card(self, visit: HubVisit, plan: Plan) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        title = day_written(visit.visited_on) or "A visit without a day"
        parts: list[Part] = [text(title, "subheading")]
        for name, words in self._facts(visit, plan):
            said = text(f"{name}: {words}")
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            parts.append(said)
        card.setLayout(vbox(*parts, gap=GAP, margin=GAP * 2))
        return card

    def _facts(self, visit: HubVisit, plan: Plan) -> Iterator[tuple[str, str]]:
        named = {key_of(each.record): each.title for each in plan.priorities}
        facts = (
            ("Who visited", visit.hub_lead_name),
            ("Who took part", self.desk.said(", ".join(visit.took_part))),
            *((f"Of “{named.get(key, 'a priority')}”", words) for key, words in visit.of_priorities.items()),
            ("Practice across the school", visit.whole_school),
            ("What was seen and said", visit.seen_there),
            ("What was agreed", visit.agreed_next),
            ("Next visit", day_written(visit.next_visit_on)),
        )
        yield from ((name, words) for name, words in facts if words)
