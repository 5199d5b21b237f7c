"""The places of capture that can be gone to or written in, and the verb by which each is written."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes, Value
from sendnet_desktop.evaluations.naming import LABELS
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.visits.capture.records import spot_of
from sendnet_desktop.visits.capture.values import Spot

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_NAMES: Final = {"round": "where it was", "theme": "a theme", "jot": "a jot"}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a reviewer is on the page.

    Attributes:
        writer: Key of the reviewer whose sheet is written on.
        section: Id of the section.
        round: Key of the room, group or trail; empty before one was begun.
        item: Id of the item; empty for the first.
    """

    writer: str
    section: str
    round: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """One field of an observation, a theme, a jot or a round.

    Attributes:
        day: Which challenge day.
        record: Its record.
        field: The field's name.
        on_paper: Whether it is keyed in from paper, so that it carries no time.
    """

    day: DayPlace
    record: str
    field: str
    on_paper: bool = False

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say a value here, in place of the one that the person saw."""
        capture, spot = workspace.visits.capture, spot_of(self.record)
        if spot is not None:
            return capture.answer(self.day, spot, self.field, value, shown=seen, on_paper=self.on_paper)
        if kind_of(self.record) == "round":
            return capture.change_round(self.day, key_of(self.record), self.field, value, shown=seen)
        return capture.change_note(self.day, self.record, self.field, value, shown=seen)

    def cell(self) -> Cell:
        """Return where the value is kept."""
        return Cell(self.day.visit, self.record, self.field)

    def words(self) -> str:
        """Return what people call the place: ``Answer – item 4.1``."""
        spot = spot_of(self.record)
        return f"{LABELS[self.field]} – {f'item {spot.item}' if spot else _NAMES[kind_of(self.record)]}"


@dataclass(frozen=True, slots=True)
class Jotted:
    """The words of a jot in its box: there once something is written, and gone where all of it is taken back.

    Attributes:
        day: Which challenge day.
        record: Its record, known before it is on the disk.
        reviewer: Whose it is.
        on_paper: Whether it is keyed in from paper, so that it carries no time.
    """

    day: DayPlace
    record: str
    reviewer: str
    on_paper: bool = False

    @property
    def field(self) -> str:
        """The field's name."""
        return "jotted"

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:
        """Say the words, in place of those that are on the disk."""
        capture, words = workspace.visits.capture, str(value or "")
        if words and seen:
            return capture.change_note(self.day, self.record, self.field, words, shown=seen)
        if words:
            return capture.jot(self.day, self.reviewer, words, key=key_of(self.record), on_paper=self.on_paper)[1]
        return capture.take_away_note(self.day, self.record) if seen else Changes()

    def words(self) -> str:
        """Return what people call the place."""
        return f"{LABELS[self.field]} – {_NAMES['jot']}"


@dataclass(frozen=True, slots=True)
class Heard:
    """A short note that is being kept at an item.

    Attributes:
        day: Which challenge day.
        record: Its record, known before it is on the disk.
        spot: Whose it is, where, and of which item.
        sign: One of ``SIGNS``; empty if not said.
        on_paper: Whether it is keyed in from paper, so that it carries no time.
    """

    day: DayPlace
    record: str
    spot: Spot
    sign: str = ""
    on_paper: bool = False

    @property
    def field(self) -> str:
        """The field's name."""
        return "heard"

    def write(self, workspace: "Workspace", value: Value, seen: Value) -> Changes:  # noqa: ARG002 -- it is new
        """Keep the note."""
        return workspace.visits.capture.hear(
            self.day, self.spot, str(value), key=key_of(self.record), on_paper=self.on_paper, sign=self.sign
        )[1]

    def words(self) -> str:
        """Return what people call the place."""
        return f"{LABELS[self.field]} – item {self.spot.item}"
