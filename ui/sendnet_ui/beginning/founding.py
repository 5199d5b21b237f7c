"""The page on which people say what they belong to and who works here."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.frameworks.phases import PHASES, as_text, phases_in
from sendnet_ui.beginning.opening import Beginner
from sendnet_ui.beginning.stage import SETTING_UP, stage
from sendnet_ui.forms.layouts import STRETCH, field, form, hbox, text, vbox
from sendnet_ui.forms.ticks import Ticks
from sendnet_ui.forms.words import ShortText
from sendnet_ui.shell.announcements import announce
from sendnet_ui.shell.rooms import Kind

_WORDS: Final[dict[Kind, tuple[str, str, str]]] = {
    "school": ("Your school", "Name of the school", "Such as Saltmarsh Primary School"),
    "trust": ("Your trust", "Name of the trust", "Such as Estuary Learning Trust"),
    "other": ("About you", "Where you work", "Such as Harbour Learning Trust, or Governors of Oakfield Primary"),
}


class FoundingPage(QWidget):
    """Three questions: what the organisation is called, who writes here, and a school's phases."""

    done = Signal(object)
    """Both names were given; carries a ``Beginner`` without a passphrase."""
    back = Signal()
    """The person would rather begin in another way."""

    def __init__(self, kind: Kind, known: Beginner | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title, label, example = _WORDS[kind]
        self.setWindowTitle(title)
        self._kind = kind
        self._organisation = ShortText(example, longest=120)
        self._person = ShortText("Such as Sam Penrose", longest=120)
        self._phase = Ticks({phase: phase.capitalize() for phase in PHASES})
        self._missing = text("", "danger")
        self._go_on = QPushButton("Continue", default=True)
        self._back = QPushButton("Back")
        rows = [
            vbox(text("Step 1 of 3", "muted"), text(title, "title"), gap=2),
            field(label, self._organisation),
            field("Your name", self._person, "Shown beside what you write. No pupil’s name belongs anywhere here."),
            *(
                [field("Phases and settings", self._phase, "All that fit: each may be asked other things.")]
                if kind == "school"
                else []
            ),
            vbox(self._missing, hbox(self._go_on, self._back, STRETCH), gap=12),
        ]
        self.setLayout(stage(form(*rows), *SETTING_UP))
        self._go_on.clicked.connect(self._finish)
        self._back.clicked.connect(self.back)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.back)
        for line in (self._organisation, self._person):
            line.control.returnPressed.connect(self._go_on.click)
        self._missing.hide()
        if known is not None:
            self._organisation.set_value(known.organisation)
            self._person.set_value(known.person)
            self._phase.set_value("\n".join(phases_in(known.phase)))

    def _finish(self) -> None:
        organisation, person = self._organisation.value(), self._person.value()
        if not organisation or not person:
            self._missing.setText("Please give both names: they tell people whose words they read.")
            self._missing.show()
            announce(self, self._missing.text(), at_once=True)
            (self._person if organisation else self._organisation).setFocus()
            return
        self.done.emit(Beginner(self._kind, organisation, person, as_text(phases_in(self._phase.value()))))
