"""The first page that anybody sees: four ways to begin, each with one plain sentence."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, column, scrolled, text, vbox
from sendnet_ui.shell.offer import Offer

_OFFERS: Final = (
    ("log-in", "Join a trust", "You have an invitation file from your trust’s SEND lead."),
    ("flag", "Start a trust", "You lead SEND for a trust and want its schools to join."),
    (
        "laptop",
        "Work alone for now",
        "Evaluate one school on this laptop; you can join a trust later and keep everything.",
    ),
    (
        "compass",
        "Look round with sample data",
        "See a made-up trust with its schools half-way through a year. Nothing you do there is kept.",
    ),
)


class Welcome(QWidget):
    """Asks how to begin."""

    join_chosen = Signal()
    """The person has an invitation from a trust."""
    start_chosen = Signal()
    """The person sets up a trust."""
    alone_chosen = Signal()
    """The person wants to evaluate one school for now."""
    sample_chosen = Signal()
    """The person wants to look round first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        chosen = (self.join_chosen, self.start_chosen, self.alone_chosen, self.sample_chosen)
        offers = [Offer(*words, signal) for words, signal in zip(_OFFERS, chosen, strict=True)]
        page = column(
            vbox(
                STRETCH,
                text("Welcome to SENDnet", "title"),
                text(
                    "Keep one honest, evidenced picture of SEND in your school. It stays on this laptop, works "
                    "without the internet, and never holds the name of a pupil."
                ),
                GAP,
                *offers,
                STRETCH,
                gap=GAP * 2,
            ),
            characters=90,
        )
        self.setLayout(vbox(scrolled(page)))
