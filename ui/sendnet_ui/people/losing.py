"""The dialogs for a laptop that is lost, and for an older stick of it that turns up later."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.changes import Changes
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import GAP, STRETCH, field, hbox, text, vbox
from sendnet_ui.home.halves import refill
from sendnet_ui.people.deeds import letting_count, stopping
from sendnet_ui.people.guide import Guide, Question
from sendnet_ui.people.reading import Picture
from sendnet_ui.people.written import Written
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.exchange.losses import Losses
    from sendnet_desktop.exchange.people import Laptop

_STOPPING = (
    "What the trust has of it stays and counts, and nothing that comes from it later does.",
    "Whoever has the laptop can read none of the files that are written from now on.",
    "If a stick with later work of it turns up, you can let that count, here.",
)


class Which(Question):
    """Asks which laptop is meant."""

    def __init__(self, picture: Picture, laptop: "Laptop", parent: QWidget | None = None) -> None:
        self._laptops = {
            each.device: (f"{each.name}, {person.organisation.name}", each)
            for person, each in picture.laptops()
            if not each.is_this and each.is_stopped == laptop.is_stopped
        }
        self._which = DropDown({device: words for device, (words, _) in self._laptops.items()}, "Choose a laptop")
        self._which.set_value(laptop.device)
        super().__init__("Which laptop is it?", field("Which laptop?", self._which), parent=parent)

    def value(self) -> "Laptop":
        """Return the laptop that was chosen."""
        return self._laptops[self._which.value() or ""][1]

    def words(self) -> str:
        """Return what people call it."""
        return self._laptops[self._which.value() or ""][0]

    def lacking(self) -> str:
        """Ask for a laptop."""
        return "" if self._which.value() else "Say which laptop it is."

    def first(self) -> QWidget:
        """Put the keyboard on the laptops."""
        return self._which


class Held(Question):
    """Says what the trust has of a laptop's work, and what happens next."""

    def __init__(self, which: Which, desk: Desk, parent: QWidget | None = None) -> None:
        self._which = which
        self._desk = desk
        self._name = text("", "subheading")
        self._lines = vbox(gap=GAP)
        self._effects = vbox(gap=GAP)
        self._effect = text("What happens", "strong")
        super().__init__(
            "What the trust has of it",
            self._name,
            self._lines,
            self._effect,
            self._effects,
            parent=parent,
        )

    def enter(self) -> None:
        """Read what is known of the laptop that was chosen."""
        device = self._which.value().device
        self._name.setText(self._which.words())
        self._desk.read(lambda workspace: workspace.exchange.people.losses(device), self._show)

    def _show(self, losses: "Losses") -> None:
        refill(self._lines, [text(line) for line in losses.lines()])
        effects = () if losses.is_stopped else _STOPPING
        refill(self._effects, [text(line) for line in effects])
        self._effect.setVisible(bool(effects))


class Losing(Guide):
    """Stops a laptop, or lets later work of one that is stopped count."""

    def __init__(
        self,
        picture: Picture,
        laptop: "Laptop",
        desk: Desk,
        parent: QWidget,
        *,
        done: Callable[[], None],
        replace: Callable[[], None],
    ) -> None:
        self._is_later = laptop.is_stopped
        super().__init__("An older stick turned up" if self._is_later else "A laptop is lost", desk, parent)
        self._done = done
        self._replace = replace
        self._which = Which(picture, laptop)
        self.ask((self._which, Held(self._which, desk)))

    def last_words(self) -> str:
        """Say plainly what happens to the laptop."""
        return "Let what came later count" if self._is_later else "Stop this laptop"

    def act(self) -> None:
        """Stop the laptop, or let more of it count."""
        device = self._which.value().device
        if self._is_later:
            self.do(lambda workspace: letting_count(workspace, device), "Letting it count", self._settle)
        else:
            self.do(lambda workspace: stopping(workspace, (device,)), "Stopping the laptop", self._settle)

    def _settle(self, changes: Changes) -> None:
        self.desk.bulletin.changed.emit(changes)
        self._done()
        self.conclude(self._counted() if self._is_later else self._stopped())

    def _counted(self) -> Question:
        told = "What came of that laptop since counts now. The others see it once they have read your next file."
        return Written("It counts now", told, self.desk)

    def _stopped(self) -> Question:
        let_in = QPushButton("Let the new laptop in…")
        let_in.clicked.connect(self._let_in)
        return Written(
            f"{self._which.value().name} is stopped",
            "The others take note of it once they have read your next file.",
            self.desk,
            text("What comes next", "subheading"),
            text("1.  The new laptop is set up with SENDnet and asks to join, and you let it in."),
            text("2.  You write files. The new laptop reads its file and then has all that the trust has."),
            text("3.  What was in no file yet is missing. It is written again, unless a stick turns up."),
            hbox(let_in, STRETCH),
            stopped=(self._which.value().device,),
        )

    def _let_in(self) -> None:
        self.accept()
        self._replace()
