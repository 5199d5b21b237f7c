"""The dialog on who keeps the trust's list: further keepers, a lost office, and new recovery words."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.exchange.roles import trust_lead
from sendnet_desktop.steps import Steps
from sendnet_ui.exchange.six_words import SixWords
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import field, text
from sendnet_ui.people.guide import Guide, Question
from sendnet_ui.people.reading import Picture
from sendnet_ui.people.recovery import Holders, NewSheet, RecoveryWords
from sendnet_ui.people.wording import listed
from sendnet_ui.people.written import Written
from sendnet_ui.shell.desk import Desk
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from sendnet_desktop.exchange.rotation import NewSheets
    from sendnet_desktop.workspace import Workspace

_ADD: Final = "add"
_RETIRE: Final = "retire"
_RENEW: Final = "renew"
_TAKE: Final = "take over"
_LABELS: Final = {
    _ADD: "A further laptop keeps the list too",
    _RETIRE: "A laptop keeps the list no more",
    _RENEW: "New recovery words, for one person or for three",
    _TAKE: "This laptop takes over the list, and no other keeps it any more",
}
_LAST: Final = {
    _ADD: "Let this laptop keep the list too",
    _RETIRE: "Take the list from this laptop",
    _RENEW: "Put the new words in force",
    _TAKE: "Take over the list",
}


class What(Question):
    """Says who keeps the list, and asks what is to change."""

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        keepers = [laptop.name for _, laptop in picture.laptops() if laptop.keeps_list and not laptop.is_stopped]
        who, keeps = listed(keepers) or "Nobody", "keep" if len(keepers) > 1 else "keeps"
        self._what = Choice([Option(each, _LABELS[each]) for each in _possible(picture)], stacked=True)
        super().__init__(
            "What is to change?",
            text(f"{who} {keeps} the list of {picture.trust}: only there can people be let in."),
            text(f"Every change here takes {counted(picture.sheets, 'sheet')} of recovery words.", "muted"),
            field("What?", self._what),
            parent=parent,
        )
        self._what.changed.connect(self.answered)

    def value(self) -> str:
        """Return what was chosen; nothing while nothing is."""
        return self._what.value() or ""

    def lacking(self) -> str:
        """Ask for a choice."""
        return "" if self.value() else "Say what is to change."

    def first(self) -> QWidget:
        """Put the keyboard on the choice."""
        return self._what


class Which(Question):
    """Asks which laptop is to keep the list, or no more."""

    def __init__(self, title: str, laptops: dict[str, str], parent: QWidget | None = None) -> None:
        self._which = DropDown(laptops, "Choose a laptop")
        hint = "" if laptops else "There is none yet. Let somebody in as one who leads the trust first."
        super().__init__(title, field("Which laptop?", self._which), text(hint, "muted"), parent=parent)
        self._which.changed.connect(self.answered)

    def value(self) -> str:
        """Return the laptop."""
        return self._which.value() or ""

    def lacking(self) -> str:
        """Ask for a laptop."""
        return "" if self.value() else "Say which laptop."

    def first(self) -> QWidget:
        """Put the keyboard on the laptops."""
        return self._which


class KeepingList(Guide):
    """Leads through one change of who keeps the list; each takes the trust's recovery words at its end."""

    def __init__(self, picture: Picture, desk: Desk, parent: QWidget, done: Callable[[], None]) -> None:
        super().__init__("Who keeps the list", desk, parent)
        self._picture = picture
        self._done = done
        self._what = What(picture)
        self._words = RecoveryWords(picture.sheets)
        self._which = Which("Which laptop?", {})
        self._holders = Holders()
        self._chosen = ""
        self._new: NewSheets | None = None
        self.ask((self._what,))

    def show_step(self, place: int) -> None:
        """Show a step; where something else is chosen than before, the steps that follow are asked anew."""
        if place == 1 and self._chosen != self._what.value():
            self._unfold()
        elif place == 1 and self._new is not None:
            self._new = None  # whoever goes back to the people may name others
            self.ask((self._what, self._holders), 1)
        else:
            super().show_step(place)

    def count_words(self, place: int) -> str:
        """Count the steps, once it is known how many there are."""
        return super().count_words(place) if self._chosen else ""

    def last_words(self) -> str:
        """Say plainly what the last button does."""
        if not self._chosen or (self._chosen == _RENEW and self._new is None):
            return "Next"
        return _LAST[self._chosen]

    def act(self) -> None:
        """Do what was agreed; before that, ask what follows from the answers so far."""
        if not self._chosen:
            self._unfold()
        elif self._chosen == _RENEW and self._new is None:
            people = len(self._holders.value())
            self.desk.read(lambda workspace: workspace.exchange.rotation.new_sheets(people, min(people, 2)), self._keep)
        else:
            self.do(self._work, "Renewing the list", self._settle)

    def _unfold(self) -> None:
        self._chosen = self._what.value()
        self._new = None
        match self._chosen:
            case "take over":
                steps: tuple[Question, ...] = (self._words,)
            case "renew":
                steps = (self._holders,)
            case _:
                self._which = Which(_LABELS[self._chosen], self._laptops())
                steps = (self._which, self._words)
        self.ask((self._what, *steps), 1)

    def _keep(self, new: "NewSheets") -> None:
        self._new = new
        names, trust = self._holders.value(), self._picture.trust
        sheets = [NewSheet(trust, name, words) for name, words in zip(names, new.words, strict=True)]
        self.ask((self._what, self._holders, *sheets, self._words), 2)

    def _laptops(self) -> dict[str, str]:
        leads = {
            person.name
            for person in self._picture.people
            if any(role.is_in_force and role.choice == trust_lead() for role in person.roles)
        }
        return {
            laptop.device: f"{laptop.name}, {person.organisation.name}"
            for person, laptop in self._picture.laptops()
            if not (laptop.is_this or laptop.is_stopped) and laptop.keeps_list == (self._chosen == _RETIRE)
            if person.name in leads or laptop.keeps_list
        }

    def _work(self, workspace: "Workspace") -> Steps[Changes]:
        rotation, sheets = workspace.exchange.rotation, self._words.value()
        match self._chosen:
            case "add":
                return rotation.add_keeper(self._which.value(), sheets)
            case "retire":
                return rotation.retire_keeper(self._which.value(), sheets)
            case "renew":
                assert self._new is not None
                return rotation.renew(sheets, self._new)
        return rotation.take_over(sheets)

    def _settle(self, changes: Changes) -> None:
        self.desk.bulletin.changed.emit(changes)
        self._done()
        self.desk.read(lambda workspace: workspace.exchange.trust_words, self._conclude)

    def _conclude(self, words: tuple[str, ...]) -> None:
        told = "The others take note of it once they have read your next file."
        agenda = SixWords("The trust has new six words. Put these on the next meeting’s agenda:", words)
        self.conclude(Written("It is done", told, self.desk, agenda))


def _possible(picture: Picture) -> tuple[str, ...]:
    if not picture.is_office:
        return (_TAKE,)
    others = any(laptop.keeps_list and not laptop.is_this for _, laptop in picture.laptops())
    return (_ADD, *((_RETIRE,) if others else ()), _RENEW)
