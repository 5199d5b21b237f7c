"""The dialog for somebody who leaves or changes role: what changes, who or what, and what stays and stops."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Changes
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.layouts import GAP, field, text, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.people.guide import Guide, Question
from sendnet_ui.people.moves import TOGETHER, Covering, EndingRole, FurtherRole, GoingOn, Leaving, Move
from sendnet_ui.people.places import ReviewerWanted
from sendnet_ui.people.reading import Picture
from sendnet_ui.people.wording import capital, in_force, serves
from sendnet_ui.people.written import Written
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.exchange.people import Person

_SUCCESSOR: Final = "successor"
_COVER: Final = "cover"
_FURTHER: Final = "further"
_OWN_OFFICE: Final = (
    "This is the laptop that you are working on. To hand over the office itself, let the new lead in as one who leads"
    " the trust; they then take over the list with the recovery words, under “Who keeps the list…”."
)


class What(Question):
    """Asks what changes for somebody."""

    def __init__(self, person: "Person", chosen: str = "", parent: QWidget | None = None) -> None:
        self._what = Choice(_options(person), stacked=True)
        self._what.set_value(chosen)
        present = [text(capital(str(role)), "muted") for role in person.roles if role.is_in_force]
        hint = [text(_OWN_OFFICE, "muted")] if _works_here(person) else []
        title = f"What changes for {person.name}?"
        roles = vbox(*present, gap=2)
        super().__init__(title, roles, field("What changes?", self._what), *hint, parent=parent)
        self._what.changed.connect(self.answered)

    def value(self) -> str:
        """Return what was chosen; nothing while nothing is."""
        return self._what.value() or ""

    def lacking(self) -> str:
        """Ask for a choice."""
        return "" if self.value() else "Say what changes."

    def first(self) -> QWidget:
        """Put the keyboard on the choice."""
        return self._what


def _works_here(person: "Person") -> bool:
    return any(laptop.is_this for laptop in person.laptops)


def _options(person: "Person") -> list[Option]:
    successor = Option(_SUCCESSOR, f"Somebody new takes over from {person.name}")
    end = Option("end", "One role ends, and the others go on")
    longer = Option("longer", f"{person.name} goes on for longer, or for good")
    planned = [choice.until for choice in in_force(person)]
    leaves = "The time is over: {} leaves" if planned and all(planned) else "{} leaves, and nobody takes over yet"
    leave = Option("leave", leaves.format(person.name))
    return [
        *([longer] if any(planned) else []),
        *([] if _works_here(person) else [successor]),
        Option(_COVER, f"Somebody covers for {person.name} for a time"),
        Option(_FURTHER, f"{person.name} gets a further role"),
        *([end] if len(in_force(person)) > 1 else []),
        *([] if _works_here(person) else [leave]),
    ]


class Summary(Question):
    """Says what stays and what stops, before the last button is pressed."""

    def __init__(self, move: Move, parent: QWidget | None = None) -> None:
        self._move = move
        self._lines = vbox(gap=GAP)
        holder = QWidget()
        holder.setLayout(self._lines)
        super().__init__("What stays, and what stops", holder, parent=parent)

    def enter(self) -> None:
        """Say it of what was answered."""
        refill(self._lines, [text(line) for line in self._move.told()])


class Successor(Question):
    """Says how the successor comes in; their request is chosen next."""

    def __init__(self, person: "Person", parent: QWidget | None = None) -> None:
        super().__init__(
            "Who takes over?",
            text(f"1.  The new person sets up SENDnet on a laptop, and asks to join as {person.organisation.name}."),
            text(f"2.  If {person.name}’s laptop is at hand, let it write its files once more, and read them here."),
            text("3.  You choose the new person’s request and compare six words. Both then happen at once:"),
            text(f"The new person gets what {person.name} did, and {person.name}’s laptops are stopped.", "strong"),
            text(f"Everything that {person.name} wrote stays and counts, under their name."),
            parent=parent,
        )


class Cover(Question):
    """Says how whoever covers comes in; their request is chosen next."""

    def __init__(self, person: "Person", parent: QWidget | None = None) -> None:
        where = person.organisation.name
        super().__init__(
            f"Who covers for {person.name}?",
            text(f"1.  They set up SENDnet on a laptop, and ask to join as {where}: what they do is done there."),
            text("2.  You choose their request, compare six words, and say until when."),
            text(f"They then have the same part as {person.name}. {TOGETHER.format(person.name)}", "strong"),
            text("When it is over, choose them here and say that they leave, or that they go on for longer."),
            text("What they wrote stays and counts."),
            parent=parent,
        )


class Changing(Guide):
    """Leads through one change for one person.

    Args:
        picture: Who is on the list.
        person: Whose part changes.
        desk: How it reads and writes.
        parent: The room.
        done: Called once the list is changed.
        succeed: Called where somebody new is let in next; with whether that is for a time only.
        wanted: The further role that is wanted for them; None where the office says what changes.
    """

    def __init__(
        self,
        picture: Picture,
        person: "Person",
        desk: Desk,
        parent: QWidget,
        *,
        done: Callable[[], None],
        succeed: Callable[[bool], None],
        wanted: ReviewerWanted | None = None,
    ) -> None:
        super().__init__("Somebody leaves or changes role", desk, parent)
        self._picture = picture
        self._person = person
        self._done = done
        self._succeed = succeed
        self._wanted = wanted
        self._what = What(person, _FURTHER if wanted else "")
        self._chosen = ""
        self._move: Move | None = None
        self.ask((self._what,))
        if wanted is not None:
            self._unfold()

    def show_step(self, place: int) -> None:
        """Show a step; where something else changes than before, the steps that follow are asked anew."""
        if place == 1 and self._chosen != self._what.value():
            self._unfold()
        else:
            super().show_step(place)

    def count_words(self, place: int) -> str:
        """Count the steps; the first one says how many follow."""
        return super().count_words(place) if self._move is not None else ""

    def last_words(self) -> str:
        """Say plainly what the last button does."""
        if self._move is not None:
            return self._move.last_words()
        return "Choose the request of the new person…" if self._chosen else "Next"

    def act(self) -> None:
        """Do what was agreed; after the first step, ask what follows from it."""
        if not self._chosen:
            self._unfold()
        elif self._move is None:
            self.accept()
            self._succeed(self._chosen == _COVER)
        else:
            self.do(self._move.work(), "Changing the list", self._settle)

    def _unfold(self) -> None:
        self._chosen = self._what.value()
        self._move = self._made()
        if self._move is None:
            newcomer = Cover if self._chosen == _COVER else Successor
            self.ask((self._what, newcomer(self._person)), 1)
        else:
            self.ask((self._what, self._move, Summary(self._move)), 1)

    def _made(self) -> Move | None:
        match self._chosen:
            case "cover" if serves(self._person) == "other":
                return Covering(self._picture, self._person)
            case "longer":
                return GoingOn(self._person)
            case "further":
                return FurtherRole(self._picture, self._person, self._wanted)
            case "end":
                return EndingRole(self._person)
            case "leave":
                return Leaving(self._person)
        return None

    def _settle(self, changes: Changes) -> None:
        self.desk.bulletin.changed.emit(changes)
        self._done()
        told = "It holds on this laptop now, and on every other once it has read the next file that you write."
        stopped = self._move.stopped() if self._move is not None else ()
        self.conclude(Written("The list is changed", told, self.desk, stopped=stopped))
