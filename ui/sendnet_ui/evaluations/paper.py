"""What fields are written on: a form's one way to ask what is known, and to say something else."""

from abc import abstractmethod
from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.evaluations.naming import LABELS
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


class Spot(Hashable, Protocol):
    """One field of something, and the verb by which it is written."""

    @property
    def field(self) -> str:
        """The field's name."""

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""

    def words(self) -> str:
        """Return what people call the place: ``comment of A3``."""


class Paper(QObject):
    """What the fields of a form share, whatever it is a form of.

    Attributes:
        desk: How it is read and written.
        saving: What writes and holds what is said.
        page: What is chosen.
    """

    chosen = Signal(object)
    """Somebody asked for another page."""

    def __init__(self, desk: Desk, saving: Saving, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.saving = saving
        self.page: Hashable | None = None
        self._misread: dict[Spot, str] = {}

    @property
    def is_frozen(self) -> bool:
        """Whether what is shown is only to be read."""
        return False

    @property
    @abstractmethod
    def disagreeing(self) -> frozenset[Cell]:
        """Where two versions stand."""

    @abstractmethod
    def spot(self, subject: str, owner: str, field: str) -> Spot:
        """Return the place of a field of one of the things that are shown."""

    @abstractmethod
    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""

    def told_with(self, place: Spot) -> Sequence[Cell]:
        """Return the fields whose history is told with that of a place, which is one of them."""
        return (self.cell(place),)

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(LABELS[field])

    def said(self, sentence: str) -> str:
        """Return a sentence of the program in the words of the trust."""
        return self.desk.said(sentence)

    def known(self, place: Spot, known: Value) -> Value:
        """Return what is to be shown in a place: the person's own words where the store has them not yet."""
        return known if self.is_frozen else self.saving.value(place, known)

    def misread(self, place: Spot) -> str:
        """Return the words in a place that were no value and wait there to be corrected."""
        return "" if self.is_frozen else self._misread.get(place, "")

    def keep_misread(self, place: Spot, words: str) -> None:
        """Keep words that are no value, in place of any kept there before; none once they were corrected."""
        self._misread[place] = words

    def disagrees(self, place: Spot) -> bool:
        """Say whether two versions of a place stand."""
        return self.cell(place) in self.disagreeing

    def say(self, place: Spot, value: Value, seen: Value, bout: object = None) -> None:
        """Say a value on the page that is chosen."""
        assert self.page is not None
        self.saving.say(place, value, seen, self.page, bout)


class Read(Protocol):
    """What a room shows, as read at one moment."""

    @property
    def disagreeing(self) -> frozenset[Cell]:
        """Where two versions stand."""


R = TypeVar("R", bound=Read)


class ReadPaper(Paper, Generic[R]):
    """The paper of a room that reads all that it shows at once."""

    def __init__(self, desk: Desk, saving: Saving, parent: QObject | None = None, reading: R | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._reading = reading

    @property
    def is_read(self) -> bool:
        """Whether anything was read yet."""
        return self._reading is not None

    @property
    def reading(self) -> R:
        """What was read last."""
        assert self._reading is not None
        return self._reading

    @property
    def disagreeing(self) -> frozenset[Cell]:
        """Where two versions stand."""
        return self.reading.disagreeing

    def show(self, reading: R) -> None:
        """Take in what was just read."""
        self._reading = reading
        self.saving.settle()
