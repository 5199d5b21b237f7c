"""What is said of the person chosen: what they do and did, their laptops, and at the office what can be done."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sendnet_ui.forms.layouts import GAP, STRETCH, Part, hbox, rule, scrolled, text, vbox
from sendnet_ui.people.reading import Picture
from sendnet_ui.people.wording import capital

if TYPE_CHECKING:
    from sendnet_desktop.exchange.people import Laptop, Person
    from sendnet_desktop.exchange.roster import Organisation


class PersonDetail(QFrame):
    """Reads; at the office it leads to the dialogs too.

    Args:
        after: Where the keyboard is when Tab comes here.
    """

    change_asked = Signal(object)
    """Somebody leaves or changes role; carries the ``Person``."""
    rename_asked = Signal(object)
    """A school or another place is called otherwise; carries the ``Organisation``."""
    lost_asked = Signal(object)
    """A laptop is lost, or an older stick of it turned up; carries the ``Laptop``."""

    def __init__(self, after: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after = after
        self.setObjectName("detail")
        self._inside = QWidget()
        self._frame = vbox(self._inside)
        self.setLayout(self._frame)

    def show_person(self, person: "Person | None", picture: Picture) -> None:
        """Show somebody, or nobody."""
        former, self._inside = self._inside, QWidget()
        if person is not None:
            self._inside.setLayout(vbox(scrolled(self._page(person, picture))))
        self._frame.replaceWidget(former, self._inside)
        former.hide()
        former.deleteLater()
        self._follow_the_list()

    def _follow_the_list(self) -> None:
        # Buttons made anew would be the last in the window that Tab comes to, after the rooms.
        before = self._after
        for button in self._inside.findChildren(QPushButton):
            self.setTabOrder(before, button)
            before = button

    def _page(self, person: "Person", picture: Picture) -> QWidget:
        page = QWidget()
        now = [role for role in person.roles if role.is_in_force and not person.is_stopped]
        past = [text(capital(str(role)), "muted") for role in person.roles if role not in now]
        present = [text(capital(str(role))) for role in now]
        parts: list[Part] = [
            vbox(text(person.name, "heading"), text(person.organisation.name, "muted"), gap=2),
            _titled("What they do", present),
            _titled("What they did", past),
            self._laptops(person, picture),
        ]
        if picture.is_office and not person.is_stopped:
            change = QPushButton(f"{person.name} leaves or changes role…")
            change.clicked.connect(partial(self.change_asked.emit, person))
            parts += [rule(), hbox(change, STRETCH)]
        if picture.is_office and person.organisation.kind != "trust":
            parts.append(hbox(self._rename(person.organisation), STRETCH))
        page.setLayout(vbox(*parts, STRETCH, gap=GAP * 2, margin=GAP))
        return page

    def _rename(self, organisation: "Organisation") -> QPushButton:
        rename = QPushButton(f"Rename {organisation.name}…", flat=True)
        rename.clicked.connect(partial(self.rename_asked.emit, organisation))
        return rename

    def _laptops(self, person: "Person", picture: Picture) -> QWidget:
        rows = [self._laptop(laptop, picture) for laptop in person.laptops]
        return _titled("Laptop" if len(rows) == 1 else "Laptops", rows)

    def _laptop(self, laptop: "Laptop", picture: Picture) -> QWidget:
        first, *others = laptop.lines()
        parts: list[Part] = [text(capital(first), "muted" if laptop.is_stopped else "body")]
        parts += [text(capital(line), "muted") for line in others]
        if picture.is_office and not laptop.is_this:
            ask = QPushButton("An older stick turned up…" if laptop.is_stopped else "This laptop is lost…", flat=True)
            ask.setAccessibleDescription(laptop.name)
            ask.clicked.connect(partial(self.lost_asked.emit, laptop))
            parts.append(hbox(ask, STRETCH))
        row = QWidget()
        row.setLayout(vbox(*parts, gap=1))
        return row


def _titled(title: str, rows: Sequence[QWidget]) -> QWidget:
    holder = QWidget()
    holder.setLayout(vbox(text(title, "strong"), *rows, gap=GAP // 2))
    holder.setVisible(bool(rows))
    return holder
