"""The ways in which somebody's part changes: what each asks, what it says of itself, and what it does."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sendnet_desktop.changes import Changes
from sendnet_desktop.clock import day_written
from sendnet_desktop.exchange.roles import Choice, words_of
from sendnet_ui.forms.choice import Choice as OneOf
from sendnet_ui.forms.choice import Option
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import field, text
from sendnet_ui.people.branching import Branch, Branching
from sendnet_ui.people.deeds import covering, ending, giving, stopping
from sendnet_ui.people.guide import Question
from sendnet_ui.people.last_day import UNTIL, LastDay
from sendnet_ui.people.places import ReviewerWanted
from sendnet_ui.people.reading import Picture, key_of
from sendnet_ui.people.role_details import RoleDetails
from sendnet_ui.people.wording import capital, in_force, serves

if TYPE_CHECKING:
    from sendnet_desktop.exchange.people import Person
    from sendnet_desktop.steps import Steps
    from sendnet_desktop.workspace import Workspace

Work = Callable[["Workspace"], "Steps[Changes]"]

_LONGER: Final = "longer"
_KEPT: Final = "Everything that {} wrote stays and counts, under their name."
TOGETHER: Final = "Nothing changes for {}, who goes on as before."
"""What cover means for whom it is for."""


class Move(Question):
    """A question of one kind of change."""

    def told(self) -> list[str]:
        """Return what stays and what stops, sentence by sentence."""
        raise NotImplementedError

    def last_words(self) -> str:
        """Return what the last button says."""
        raise NotImplementedError

    def work(self) -> Work:
        """Return what the last button does."""
        raise NotImplementedError

    def stopped(self) -> tuple[str, ...]:
        """Return the laptops that are stopped by it."""
        return ()


class Covering(Move):
    """Somebody on the list, who only reads, covers for a time for another such person."""

    def __init__(self, picture: Picture, person: "Person", parent: QWidget | None = None) -> None:
        self._picture = picture
        self._person = person
        others = {
            key_of(other): f"{other.name}, {other.organisation.name}"
            for other in picture.people
            if not other.is_stopped and other is not person and serves(other) == serves(person)
        }
        self._who = DropDown(others, "Choose a person")
        self._until = LastDay()
        super().__init__(
            f"Who covers for {person.name}?",
            field("Who?", self._who, "Somebody who is not on the list yet is let in first."),
            field("Until when?", self._until, UNTIL),
            parent=parent,
        )

    def lacking(self) -> str:
        """Ask for a person and a day."""
        return self._until.lacking() if self._who.value() else "Say who covers."

    def first(self) -> QWidget:
        """Put the keyboard on the person."""
        return self._who

    def told(self) -> list[str]:
        """Say what the person who covers may do."""
        until = day_written(self._until.choice())
        doing = ", and ".join(role.words for role in self._person.roles if role.is_in_force)
        return [
            f"{self._other().name} has the same part as {self._person.name} until {until}: {doing}.",
            TOGETHER.format(self._person.name),
            "When it is over, end that role here. Everything written meanwhile stays and counts.",
        ]

    def last_words(self) -> str:
        """Name who covers."""
        return f"{self._other().name} covers"

    def work(self) -> Work:
        """Give the roles until the day."""
        choices, devices, until = in_force(self._person), self._other().devices, self._until.choice()
        return lambda workspace: covering(workspace, devices, choices, until)

    def _other(self) -> "Person":
        other = self._picture.person(self._who.value() or "")
        assert other is not None
        return other


class GoingOn(Move):
    """What somebody does for a time lasts longer than was planned."""

    def __init__(self, person: "Person", parent: QWidget | None = None) -> None:
        self._person = person
        self._planned = [role for role in person.roles if role.is_in_force and role.until]
        self._until = LastDay()
        day = QWidget()
        day.setLayout(field("Until when?", self._until, UNTIL))
        branches = (Branch(_LONGER, "Until another day", day), Branch("good", "For good"))
        self._branching = Branching(f"{person.name} goes on", branches)
        super().__init__(
            f"How long does {person.name} go on?",
            *(text(capital(str(role)), "muted") for role in self._planned),
            self._branching,
            parent=parent,
        )
        self._branching.unfolded.connect(self.reveal)

    def lacking(self) -> str:
        """Ask how long, and for the day."""
        how_long = self._branching.value()
        if not how_long:
            return "Say how long."
        return self._until.lacking() if how_long == _LONGER else ""

    def first(self) -> QWidget:
        """Put the keyboard on the answers."""
        return self._branching

    def told(self) -> list[str]:
        """Say until when, and that nothing else changes."""
        doing = ", and ".join(role.words for role in self._planned)
        until = self._day()
        lasts = f"until {day_written(until)}" if until else "for good"
        return [f"{self._person.name} goes on {lasts}: {doing}.", "Nothing else changes."]

    def last_words(self) -> str:
        """Name who goes on."""
        return f"{self._person.name} goes on"

    def work(self) -> Work:
        """Give the same roles until the new day, or for good."""
        choices, devices, until = [role.choice for role in self._planned], self._person.devices, self._day()
        return lambda workspace: covering(workspace, devices, choices, until)

    def _day(self) -> str:
        return self._until.choice() if self._branching.value() == _LONGER else ""


class FurtherRole(Move):
    """Somebody gets one role more, which another room may know already."""

    def __init__(
        self,
        picture: Picture,
        person: "Person",
        wanted: ReviewerWanted | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._person = person
        self._schools = {each.organisation.id: each.organisation for each in picture.people}
        self._roles = RoleDetails(picture.schools, picture.year)
        self._branching = Branching(f"From now on {person.name} also", self._roles.branches())
        super().__init__(f"What will {person.name} do besides?", self._branching, parent=parent)
        self._branching.unfolded.connect(self.reveal)
        if wanted is not None:
            self._branching.set_value(self._roles.propose(wanted))

    def lacking(self) -> str:
        """Ask for a role and what belongs to it."""
        role = self._branching.value()
        return self._roles.lacking(role) if role else "Say what they will do."

    def first(self) -> QWidget:
        """Put the keyboard on the roles."""
        return self._branching

    def told(self) -> list[str]:
        """Say what is given, and that what they do already goes on."""
        given = f"New: {words_of(self._roles.choice(self._branching.value()), self._schools)}."
        doing = ", and ".join(role.words for role in self._person.roles if role.is_in_force)
        goes_on = f"What {self._person.name} does already goes on: {doing}." if doing else ""
        started = "The further role begins once they have read the next file that you write for them."
        return [words for words in (given, goes_on, started) if words]

    def last_words(self) -> str:
        """Say what is given."""
        return "Give this role"

    def work(self) -> Work:
        """Give the role."""
        devices, choice = self._person.devices, self._roles.choice(self._branching.value())
        return lambda workspace: giving(workspace, devices, choice)


class EndingRole(Move):
    """One of somebody's roles ends."""

    def __init__(self, person: "Person", parent: QWidget | None = None) -> None:
        self._person = person
        self._roles = [role for role in person.roles if role.is_in_force]
        options = [Option(str(place), capital(str(role))) for place, role in enumerate(self._roles)]
        self._which = OneOf(options, stacked=True)
        super().__init__(f"Which role of {person.name} ends?", field("Which?", self._which), parent=parent)

    def lacking(self) -> str:
        """Ask for a role."""
        return "" if self._which.value() else "Say which role ends."

    def first(self) -> QWidget:
        """Put the keyboard on the roles."""
        return self._which

    def told(self) -> list[str]:
        """Say what stays and what stops."""
        return [
            _KEPT.format(self._person.name),
            f"From now on {self._person.name} reads and writes nothing more by this role; the others go on.",
            "What they write after this and before they read your next file is kept aside and lost to nobody.",
        ]

    def last_words(self) -> str:
        """Say that it ends."""
        return "End this role"

    def work(self) -> Work:
        """End it."""
        devices, choice = self._person.devices, self._choice()
        return lambda workspace: ending(workspace, devices, choice)

    def _choice(self) -> Choice:
        return self._roles[int(self._which.value() or 0)].choice


class Leaving(Move):
    """Somebody leaves, and nobody takes over yet."""

    def __init__(self, person: "Person", parent: QWidget | None = None) -> None:
        self._person = person
        laptop = "this laptop" if len(person.devices) == 1 else f"these {len(person.devices)} laptops"
        here = [laptop.name for laptop in person.laptops if not laptop.is_stopped]
        super().__init__(
            f"Has {person.name} brought the last file?",
            text("If not, have it written and read it first: what is in no file yet stays on the laptop alone."),
            text(f"{capital(laptop)} will be stopped: {', '.join(here)}.", "strong"),
            parent=parent,
        )
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def told(self) -> list[str]:
        """Say what stays and what stops."""
        return [
            _KEPT.format(self._person.name),
            f"{self._person.name} can read nothing that is written from now on, and nothing new from there counts.",
            "Somebody who takes over later is let in as one more person of the same school.",
        ]

    def last_words(self) -> str:
        """Name who leaves."""
        return f"{self._person.name} leaves"

    def stopped(self) -> tuple[str, ...]:
        """Return every laptop of theirs."""
        return self._person.devices

    def work(self) -> Work:
        """Stop every laptop of theirs."""
        devices = self._person.devices
        return lambda workspace: stopping(workspace, devices)
