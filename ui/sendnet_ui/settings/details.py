"""The school's details: what it is called and of which phases and settings it is, changed by the school itself."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Cell
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.records import DETAILS
from sendnet_desktop.frameworks.phases import PHASES, phases_in
from sendnet_ui.evaluations.history import offer_history, show_history
from sendnet_ui.forms.layouts import GAP, STRETCH, field, form, hbox, rule, text, vbox
from sendnet_ui.forms.ticks import Ticks
from sendnet_ui.forms.words import ShortText
from sendnet_ui.shell.screen import Screen

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Shown:
    name: str
    phase: str
    channel: str
    trust: str
    listed: str


class DetailsSection(QWidget):
    """A part of the settings of a school; it is hidden elsewhere, and while no data is open."""

    def __init__(self, screen: Screen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._screen = screen
        self._shown: _Shown | None = None
        self._name = ShortText(longest=100)
        self._phase = Ticks({phase: phase.capitalize() for phase in PHASES})
        self._listed = text("", "muted")
        past = offer_history(self, "the school’s details", self._ask_past)
        heading = text("Your school", "heading")
        heading.setWordWrap(False)
        head = hbox(heading, past, STRETCH, gap=GAP // 2)
        phases = field("Phases and settings", self._phase, "All that fit, such as primary with a resourced base.")
        fields = form(field("Name of the school", self._name), phases)
        self.setLayout(vbox(head, fields, self._listed, GAP, rule(), gap=GAP * 2))
        self._name.changed.connect(partial(self._change, "name"))
        self._phase.changed.connect(partial(self._change, "phase"))
        self.hide()

    def refresh(self) -> None:
        """Read what the school says of itself."""
        self._screen.desk.jobs.ask(_read, self._show, self._fail)

    def _fail(self, error: Exception) -> None:
        self.hide()
        if not isinstance(error, SendnetError):
            self._screen.desk.report(error)

    def _show(self, shown: _Shown | None) -> None:
        self._shown = shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._name.set_value(shown.name)
        self._phase.set_value("\n".join(phases_in(shown.phase)))
        self._listed.setText(_listed_words(shown))
        self._listed.setVisible(bool(shown.trust))

    def _change(self, name: str, value: str) -> None:
        if not value:
            missing = {"name": "A school needs a name", "phase": "A school has a phase or setting"}[name]
            self._screen.desk.notices.said.emit(f"{missing}; the one before stands.")
            self.refresh()
            return
        words = {"name": "Name of the school changed.", "phase": "Phases and settings of the school changed."}[name]
        self._screen.write(words, lambda workspace: workspace.evaluations.details.change(name, value), offer_undo=True)

    def _ask_past(self) -> None:
        if self._shown is not None:
            cells = [Cell(self._shown.channel, DETAILS, name) for name in ("name", "phase")]
            show_history(cells, self._screen.desk, self.window())


def _read(workspace: "Workspace") -> _Shown | None:
    evaluations = workspace.evaluations
    if evaluations.school is None:
        return None
    said = evaluations.details.said()
    trust = "" if workspace.works_alone else workspace.exchange.trust_name
    listed = {each.id: each.name for each in workspace.exchange.organisations()}
    return _Shown(said.name, said.phase, evaluations.channel, trust, listed.get(workspace.profile.org, said.name))


def _listed_words(shown: _Shown) -> str:
    if shown.listed == shown.name:
        return f"{shown.trust} reads this name over your evaluation, and its list of members has the same."
    return (
        f"{shown.trust} reads this name over your evaluation. Its list of members, as People shows it, calls the school"
        f" “{shown.listed}”: the trust’s office can change that there."
    )
