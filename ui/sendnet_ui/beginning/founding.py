"""The page on which a school or a trust's office is set up: five answers at most."""

from typing import Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_ui.beginning.opening import Beginner
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import STRETCH, column, field, form, hbox, scrolled, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.shell.announcements import announce

_PHASES: Final = (
    "early years",
    "primary",
    "secondary",
    "post-16",
    "special",
    "alternative provision",
    "resourced base",
)
_LOCKS: Final = (
    Option("account", "By my account on this computer", "Nothing to remember; only this account opens it."),
    Option("passphrase", "By a passphrase", "Asked for at every start."),
)
_SHORTEST_PASSPHRASE: Final = 8


class FoundingPage(QWidget):
    """Asks who will work here and how the data is locked."""

    done = Signal(object)
    """Everything needed was said; carries a ``Beginner``."""
    back = Signal()
    """The person would rather begin in another way."""

    def __init__(self, kind: Literal["school", "trust"], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        school = kind == "school"
        self._organisation = ShortText(
            "Such as Saltmarsh Primary School" if school else "Such as Estuary Learning Trust"
        )
        self._person = ShortText("Such as Sam Penrose")
        self._phase = Choice([Option(phase, phase.capitalize()) for phase in _PHASES], can_clear=True)
        self._lock = Choice(_LOCKS)
        self._passphrase = ShortText(hidden=True)
        self._again = ShortText(hidden=True)
        self._missing = text("", "danger")
        self._secrets = QWidget()
        self._ready = QPushButton("Set up", default=True)
        self._back = QPushButton("Back")
        self._secrets.setLayout(form(field("Passphrase", self._passphrase), field("The same once more", self._again)))
        fields = [
            field("Name of the school" if school else "Name of the trust", self._organisation),
            field("Your name", self._person, "Shown beside what you write; no pupil’s name belongs here."),
            *([field("Phase", self._phase, "Decides which statements are asked.")] if school else []),
            field("How is the data locked?", self._lock),
        ]
        title = text("Set up your school" if school else "Set up your trust", "title")
        buttons = hbox(self._ready, self._back, STRETCH)
        self.setLayout(vbox(scrolled(column(form(title, *fields, self._secrets, self._missing, buttons, STRETCH)))))
        self._lock.changed.connect(lambda lock: self._secrets.setVisible(lock == "passphrase"))
        self._ready.clicked.connect(self._finish)
        self._back.clicked.connect(self.back)
        self._lock.set_value("account")
        self._secrets.hide()
        self._missing.hide()

    def _finish(self) -> None:
        wrong = self._complaint()
        self._missing.setText(wrong)
        self._missing.setVisible(bool(wrong))
        if wrong:
            announce(self, wrong, at_once=True)
            return
        passphrase = self._passphrase.value() if self._lock.value() == "passphrase" else ""
        phase = self._phase.value() or ""
        self.done.emit(Beginner(self._kind, self._organisation.value(), self._person.value(), phase, passphrase))

    def _complaint(self) -> str:
        if not self._organisation.value() or not self._person.value():
            return "Please give both names: they tell people whose words they read."
        if self._lock.value() != "passphrase":
            return ""
        if len(self._passphrase.value()) < _SHORTEST_PASSPHRASE:
            return f"Please use at least {_SHORTEST_PASSPHRASE} characters; four ordinary words do well."
        return "" if self._passphrase.value() == self._again.value() else "The two passphrases differ."
