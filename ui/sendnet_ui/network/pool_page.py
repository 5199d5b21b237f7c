"""Needs and offers: this school's own, and what the trust shows of the others'."""

from collections.abc import Hashable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import text
from sendnet_ui.network.card_page import CardPage
from sendnet_ui.network.forms import PoolCard
from sendnet_ui.network.places import CardPlace
from sendnet_ui.network.rows import other_rows, pool_rows
from sendnet_ui.network.sheet import Reading
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import Row
from sendnet_ui.shell.desk import Desk
from sendnet_ui.tables.listing import Listing
from sendnet_ui.tables.listings import POOL

_MOST_ROWS = 12
_NONE_YET = "The trust has shown nothing of other schools yet; it does so with a meeting’s note."


class PoolPage(CardPage):
    """What could be pooled between schools."""

    part: ClassVar[str] = "pool"
    concerns: ClassVar[tuple[str, ...]] = ("pool_entry",)

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._sought: Hashable = None
        self._others, self._none = RowList("What other schools need and offer", _MOST_ROWS), text(_NONE_YET, "muted")
        below = (text("What other schools need and offer", "subheading"), self._none, self._others)
        for part in below[1:]:
            part.hide()  # until it is known which of them there is to see
        self.lay_out(PoolCard(self.sheet), pool_rows, below=below)

    def show_reading(self, reading: Reading) -> None:
        """Show this school's entries, and those of others."""
        super().show_reading(reading)
        rows = list(other_rows(reading))
        first = next((row.key for row in rows if isinstance(row, Row)), "")
        self._others.show_rows(rows, self._others.key or first)
        self._others.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self.visit(self._sought)

    def visit(self, within: Hashable) -> None:
        """Show an entry of this school, a field of it, or what the trust shows of another; it may not be read yet."""
        if not self.sheet.is_read:
            self._sought = within
            return
        self._sought = None
        if isinstance(within, CardPlace) and within.record in self._others.keys:
            self._others.show_rows(list(other_rows(self.sheet.reading)), within.record)
            self._others.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().visit(within)

    def listings(self) -> tuple[Listing, ...]:
        """Return needs and offers, this school's and those of others."""
        return (POOL,)
