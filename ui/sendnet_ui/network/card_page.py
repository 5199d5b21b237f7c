"""A page whose whole is one list that is added to: what is asked for, shared, noted or logged."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Value
from sendnet_ui.cards.card import Card
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, vbox
from sendnet_ui.network.cards import NetworkCards
from sendnet_ui.network.part_page import PartPage
from sendnet_ui.network.places import CardPlace
from sendnet_ui.network.sheet import NetworkSheet, Reading, read_network
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_ui.plans.rows import AnyRow


class CardPage(PartPage):
    """Built of one kind of card, with what stands above and below its list."""

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self.sheet = NetworkSheet(desk, saving, self)

    def lay_out(
        self,
        card: Card[Reading],
        rows: "Callable[[Reading], Iterable[AnyRow]]",
        also: Callable[[Reading, str], Mapping[str, Value]] | None = None,
        *,
        above: tuple[QWidget, ...] = (),
        below: tuple[QWidget, ...] = (),
    ) -> None:
        """Put the page together.

        Args:
            card: The card of one record.
            rows: The rows of the list.
            also: What is known of a new record besides its first words; None for nothing.
            above: What stands before the list.
            below: What stands after it.
        """
        self.cards = NetworkCards(self.sheet, card, rows, also)
        self.setLayout(vbox(*above, self.cards, *below, gap=GAP * 2))

    def refresh(self) -> None:
        """Read what this school has."""
        self.desk.read(read_network, self.show_reading)

    def show_reading(self, reading: Reading) -> None:
        """Show what was read."""
        self.sheet.show(reading)
        self.cards.fill()

    def begin(self) -> None:
        """Put the keyboard into the line."""
        self.cards.begin()

    def visit(self, within: Hashable) -> None:
        """Show a record, or a field of it."""
        if isinstance(within, CardPlace):
            self.cards.seek(within.record, within.field)
