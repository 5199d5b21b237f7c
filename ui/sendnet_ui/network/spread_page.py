"""Where this school stands in the spread of all, as the trust told it: numbers of schools, and no school's name."""

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sendnet_desktop.clock import day_written
from sendnet_desktop.evaluations.naming import level_words
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, text, vbox
from sendnet_ui.network.part_page import PartPage
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.across.placing import Placing
    from sendnet_desktop.workspace import Workspace

_ABOUT: Final = (
    "How many schools of the trust set each level, beside yours. No school is named, and numbers below five are left"
    " out."
)
_NONE: Final = "The trust has not told you where you stand."

_Beside = tuple["Placing", str]


class SpreadPage(PartPage):
    """The spread of each area that the trust has told of."""

    part: ClassVar[str] = "spread"
    concerns: ClassVar[tuple[str, ...]] = ("placing", "judgement", "area", "evaluation", "framework")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._about, self._list = text(desk.said(_ABOUT), "muted"), QVBoxLayout()
        self._list.setSpacing(GAP)
        self.setLayout(vbox(self._about, self._list, gap=GAP * 2))

    def refresh(self) -> None:
        """Read what the trust told."""
        self.desk.read(_read, self._show)

    def _show(self, found: tuple[_Beside, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._about.setText(self.desk.said(_ABOUT if found else _NONE))
        for placing, ours in found:
            self._list.addWidget(self._card(placing, ours))

    def _card(self, placing: "Placing", ours: str) -> QFrame:
        card, as_at = QFrame(), f"As at {day_written(placing.as_at)}, {placing.schools} schools"
        card.setObjectName("card")
        lines = [text(placing.words, "strong"), text(placing.told), text(f"Ours: {ours}"), text(as_at, "small")]
        card.setLayout(vbox(*lines, gap=GAP // 2, margin=GAP * 2))
        return card


def _read(workspace: "Workspace") -> tuple[_Beside, ...]:
    evaluation = workspace.evaluations.current()
    ours = {f"placing:area.{each.area.id}": each.level or each.proposed for each in evaluation.areas}
    ours |= {f"placing:statement.{each.statement.id}": each.held_level for each in evaluation.judged()}
    placed = []
    for placing in workspace.across.placings.own():
        level = evaluation.level(ours.get(placing.record))
        placed.append((placing, level_words(level) if level else "no level yet"))
    return tuple(placed)
