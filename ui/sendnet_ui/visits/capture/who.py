"""Who one is on the day, asked once; and whose sheet is written on."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.visits.values import Visit
from sendnet_ui.forms.layouts import GAP, STRETCH, column, flow, text, vbox

_ASKED = "What you see and judge carries your name, so that everybody’s stands side by side. It is asked once."
_NOBODY = "Nobody is in the team yet. Whoever prepares the day names the reviewers."


class WhoPart(QWidget):
    """A large button for each member of the team."""

    chosen = Signal(str)
    """The person is the member of this key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = text(_ASKED)
        self._team = QWidget()
        self._place = vbox(self._team)
        self._person = ""
        self._members: tuple[tuple[str, str], ...] = ()
        self.setLayout(
            vbox(column(vbox(text("Who are you?", "heading"), self._told, self._place, STRETCH, gap=GAP * 2)))
        )

    def fill(self, visit: Visit, person: str) -> None:
        """Show the team; the keyboard is offered to whoever is called as the person of this laptop is."""
        self._person = person.strip().casefold()
        members = tuple((each.key, each.called) for each in visit.team)
        self._told.setText(_ASKED if members else _NOBODY)
        if members == self._members:
            return
        self._members = members
        former, self._team = self._team, QWidget()
        self._team.setLayout(flow(*(self._button(*member) for member in members)))
        self._place.replaceWidget(former, self._team)
        former.hide()
        former.deleteLater()

    def begin(self) -> None:
        """Take the keyboard."""
        offered = self._team.findChildren(QPushButton)
        alike = [each for each in offered if each.text().strip().casefold() == self._person]
        if offered:
            (alike or offered)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, key: str, called: str) -> QPushButton:
        button = QPushButton(called)
        button.setMinimumHeight(round(self.fontMetrics().height() * 2.4))
        button.clicked.connect(partial(self.chosen.emit, key))
        return button
