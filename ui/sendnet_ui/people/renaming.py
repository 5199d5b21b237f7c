"""The dialog that calls a school, or where somebody from elsewhere belongs, otherwise on the trust's list."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Changes
from sendnet_ui.forms.layouts import field, text
from sendnet_ui.forms.words import ShortText
from sendnet_ui.people.deeds import renaming
from sendnet_ui.people.guide import Guide, Question
from sendnet_ui.people.written import Written
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.exchange.roster import Organisation


class NewName(Question):
    """Asks what it is called from now on."""

    def __init__(self, organisation: "Organisation", parent: QWidget | None = None) -> None:
        self._former = organisation.name
        self._name = ShortText(longest=100)
        self._name.set_value(organisation.name)
        own = "What stands over its own evaluation the school says itself, in its Settings."
        super().__init__(
            f"What is {organisation.name} called now?",
            field("Name on the trust’s list", self._name),
            *([text(own, "muted")] if organisation.kind == "school" else []),
            text(f"Names of files go on with “{organisation.slug}”, so that nobody’s files are mixed up.", "muted"),
            parent=parent,
        )
        self._name.control.textEdited.connect(self._tell)

    def value(self) -> str:
        """Return what was typed."""
        return self._name.value()

    def lacking(self) -> str:
        """Ask for a name, and for another one than it has."""
        if not self.value():
            return "Write a name."
        return "It is called so already." if self.value() == self._former else ""

    def first(self) -> QWidget:
        """Put the keyboard on the name."""
        return self._name

    def _tell(self) -> None:
        self.answered.emit()


class Renaming(Guide):
    """Asks for a name and changes the list.

    Args:
        organisation: Who is called otherwise.
        desk: How it reads and writes.
        parent: The room.
        done: Called once the list is changed.
    """

    def __init__(self, organisation: "Organisation", desk: Desk, parent: QWidget, done: Callable[[], None]) -> None:
        super().__init__(f"Rename {organisation.name}", desk, parent)
        self._organisation = organisation
        self._done = done
        self._name = NewName(organisation)
        self.ask((self._name,))

    def last_words(self) -> str:
        """Say plainly what the last button does."""
        return "Rename"

    def act(self) -> None:
        """Change the list."""
        work = partial(renaming, organisation=self._organisation.id, name=self._name.value())
        self.do(work, "Changing the list", self._settle)

    def _settle(self, changes: Changes) -> None:
        self.desk.bulletin.changed.emit(changes)
        self._done()
        told = "It is called so on this laptop now, and on every other once it has read the next file that you write."
        self.conclude(Written("The list is changed", told, self.desk))
