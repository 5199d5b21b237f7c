"""The first page that anybody sees: five ways to begin, each with one plain sentence."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sendnet_ui.beginning.offer import Offer
from sendnet_ui.beginning.stage import stage
from sendnet_ui.forms.layouts import GAP, text, vbox

_OFFERS: Final = (
    ("log-in", "Join a trust", "Set up your school here, then ask your trust’s office to let this laptop in."),
    ("flag", "Start a trust", "Set up the trust’s office here, then let its schools in."),
    (
        "users",
        "Take part as somebody else",
        "For reviewers from elsewhere, hub leads, governors and trustees: ask a trust to let this laptop in.",
    ),
    (
        "laptop",
        "Work alone for now",
        "Evaluate one school on this laptop; you can join a trust later and keep everything.",
    ),
    (
        "compass",
        "Look round with sample data",
        "See a made-up trust with its schools half-way through a year. Nothing you do there touches your own work.",
    ),
)
_PROMISES: Final = (
    "One honest, evidenced picture of SEND in your school, ready for everyone who asks.",
    "It stays on this laptop, works without the internet, and never holds the name of a pupil.",
)


class Welcome(QWidget):
    """Asks how to begin."""

    join_chosen = Signal()
    """The person sets up a school that belongs to a trust."""
    start_chosen = Signal()
    """The person sets up a trust's office."""
    other_chosen = Signal()
    """The person belongs to neither a school nor an office, and asks to take part."""
    alone_chosen = Signal()
    """The person wants to evaluate one school for now."""
    sample_chosen = Signal()
    """The person wants to look round first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Welcome")
        chosen = (self.join_chosen, self.start_chosen, self.other_chosen, self.alone_chosen, self.sample_chosen)
        offers = [Offer(*words, signal) for words, signal in zip(_OFFERS, chosen, strict=True)]
        ways = vbox(text("How would you like to begin?", "heading"), *offers, gap=GAP * 2)
        self.setLayout(stage(ways, "Welcome to SENDnet", *_PROMISES))
