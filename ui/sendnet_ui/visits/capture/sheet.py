"""What the pieces of the page share: the day as read, whose sheet is written on, and where its writer is."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.frameworks.checklist import Item, Section
from sendnet_desktop.ids import kind_of
from sendnet_desktop.visits.capture.values import Spot
from sendnet_desktop.visits.choices import ONCE
from sendnet_ui.evaluations import paper
from sendnet_ui.evaluations.paper import ReadPaper
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.shell.desk import Desk
from sendnet_ui.visits.capture.places import Noted, Standing
from sendnet_ui.visits.capture.reading import Reading
from sendnet_ui.visits.places import StagePlace

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

STAGE = "capture"


class CaptureSheet(ReadPaper[Reading]):
    """The sheet of one reviewer.

    Attributes:
        standing: Where its writer is.
        on_paper: Whether it is keyed in from paper.
    """

    def __init__(self, desk: Desk, saving: Saving, parent: QObject | None = None) -> None:
        super().__init__(desk, saving, parent)
        self.standing = Standing("", "", "")
        self.on_paper = False

    @property
    def day(self) -> DayPlace:
        """Which challenge day it is of."""
        return self.reading.visit.place

    @property
    def section(self) -> Section:
        """The section that is gone through."""
        return self.reading.section(self.standing.section)

    @property
    def items(self) -> tuple[Item, ...]:
        """Its items that are asked here."""
        return self.reading.items(self.section)

    @property
    def has_round(self) -> bool:
        """Whether the section can be answered: it does not repeat, or a round of it was begun."""
        if self.section.repeat == ONCE:
            return self.standing.round == ONCE
        own = self.reading.captured.rounds_of(self.section.id, self.standing.writer)
        return self.standing.round in {each.key for each in own}

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was said yet in the round in which the writer is."""
        return not self.reading.captured.is_begun(self.standing.round)

    def take_round_away(self) -> None:
        """Take away the round in which the writer is: it was begun by mistake."""
        place, key = self.day, self.standing.round
        called = self.reading.captured.round_called(key)

        def take(workspace: "Workspace") -> Changes:
            return workspace.visits.capture.take_away_round(place, key)

        self.do(f"Taken away: {called}.", take, offer_undo=True)

    def take_in(self, reading: Reading) -> None:
        """Show what was just read, with the round that was begun here a moment ago and may not have been read yet."""
        if self.is_read and self.desk.is_writing and reading.visit.place == self.reading.visit.place:
            known = {each.key for each in reading.captured.rounds}
            for each in self.reading.captured.rounds:
                if each.key == self.standing.round and each.key not in known:
                    reading = reading.with_round(each)
        self.show(reading)

    def stand(self, standing: Standing) -> None:
        """Be somewhere else; what is done from now on is undone there."""
        self.standing = standing
        self.page = StagePlace(self.reading.visit.place, STAGE, standing)

    def standing_in(self, section: str, item: str = "") -> Standing:
        """Return where the writer goes on in a section: in its latest round, if one was begun."""
        own = self.reading.own_rounds(self.reading.section(section), self.standing.writer)
        return Standing(self.standing.writer, section, own[-1] if own else "", item)

    def standing_at(self, item: str) -> Standing:
        """Return where the writer answers an item."""
        return self.standing_in(self.reading.checklist.section_of[item].id, item)

    def stepped(self, by: int) -> Standing | None:
        """Return where the writer goes on so many sections further; None where there is none."""
        keys = [section.id for section, _ in self.reading.sections()]
        place = keys.index(self.section.id) + by
        return self.standing_in(keys[place]) if 0 <= place < len(keys) else None

    def nearest_before(self) -> Standing | None:
        """Return the nearest section before that can be answered without asking where; None where there is none."""
        sections = [section for section, _ in self.reading.sections()]
        before = sections[: sections.index(self.section)]
        known = [each.id for each in before if self.reading.own_rounds(each, self.standing.writer)]
        return self.standing_in(known[-1]) if known else None

    def spot_at(self, item: str) -> Spot:
        """Return where an answer to an item belongs now."""
        return Spot(self.standing.writer, self.standing.round, item)

    def noted(self, record: str, field: str) -> Noted:
        """Return the place of a field of a record."""
        is_new = self.on_paper and kind_of(record) == "observation"
        return Noted(self.reading.visit.place, record, field, is_new)

    def spot(self, subject: str, owner: str, field: str) -> Noted:  # noqa: ARG002 -- the record says what it is
        """Return the place of a field of an observation, a theme, a jot or a round, by its record."""
        return self.noted(owner, field)

    def cell(self, place: paper.Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Noted)
        return place.cell()

    def told_with(self, place: paper.Spot) -> Sequence[Cell]:
        """Return the fields whose history is told together: all that was answered to an item."""
        assert isinstance(place, Noted)
        if kind_of(place.record) != "observation":
            return (place.cell(),)
        return [place.cell()._replace(field=field) for field in ("answer", "level", "counted", "remark", "star")]

    def do(self, words: str, work: "Callable[[Workspace], Changes]", *, offer_undo: bool = False) -> None:
        """Do something that is more than a value in a field."""
        self.saving.do(words, work, self.page, offer_undo=offer_undo)
