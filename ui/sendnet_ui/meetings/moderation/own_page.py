"""A school's part of moderation: what is judged, the level that one gives blind, and what came out."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.changes import Cell, Changes
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.meetings.moderation.closing import LONGEST_SENTENCE
from sendnet_desktop.meetings.moderation.values import Moderation, OwnLevel
from sendnet_ui.evaluations.fields import ONE_OF, Field
from sendnet_ui.evaluations.level_picker import LevelPicker
from sendnet_ui.evaluations.paper import ReadPaper, Spot
from sendnet_ui.evaluations.question import Question
from sendnet_ui.evaluations.saving import Saving
from sendnet_ui.forms.layouts import GAP, flow, text, vbox
from sendnet_ui.forms.words import ShortText
from sendnet_ui.meetings.moderation.places import LABELS, Chosen, Given
from sendnet_ui.meetings.moderation.sheet import STAGE
from sendnet_ui.meetings.moderation.spread import SpreadPart
from sendnet_ui.network.part_page import PartPage
from sendnet_ui.network.parts import Standing
from sendnet_ui.plans.row_list import RowList
from sendnet_ui.plans.rows import Row
from sendnet_ui.shell.desk import Desk

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace

_NONE: Final = "The trust asks for no level at the moment. What it moderates comes with its files."
_HOW: Final = (
    "Judge what stands here and nothing else. Nobody sees your level before the reveal, and nobody reads a name beside"
    " it afterwards."
)
_MOST_ROWS: Final = 5


@dataclass(frozen=True, slots=True)
class Reading:
    """What the page shows, as read at one moment.

    Attributes:
        moderations: Those that this school was asked to take part in, the latest first.
        own: What the person on this laptop gave, by record.
        device: This laptop's id.
        disagreeing: Where two versions stand.
    """

    moderations: tuple[Moderation, ...]
    own: dict[str, OwnLevel]
    device: str
    disagreeing: frozenset[Cell]

    def find(self, record: str) -> Moderation | None:
        """Return a moderation; None where it is not here."""
        return next((each for each in self.moderations if each.place.record == record), None)


class OwnSheet(ReadPaper[Reading]):
    """What the person on this laptop gives, on the screen."""

    def spot(self, subject: str, owner: str, field: str) -> Given:  # noqa: ARG002 -- there is one subject here
        """Return the place of a field of what is given, by the moderation's record."""
        found = self.reading.find(owner)
        assert found is not None
        return Given(found.place, found.place.own(self.reading.device, field))

    def cell(self, place: Spot) -> Cell:
        """Return where the value of a place is kept."""
        assert isinstance(place, Given)
        return place.cell

    def label(self, field: str) -> str:
        """Return what people call a field."""
        return self.said(LABELS[field])


def read_own(workspace: "Workspace") -> Reading:
    """Read the moderations that this school was asked to take part in."""
    own = workspace.meetings.moderation.own
    found = own.all()
    return Reading(
        found,
        {each.place.record: own.own(each) for each in found},
        workspace.exchange.enrolment.device,
        frozenset(workspace.disagreements()),
    )


def standing(workspace: "Workspace") -> Standing:
    """Return how moderation stands, as the list of parts says it."""
    own = workspace.meetings.moderation.own
    found = own.all()
    waiting = sum(not each.is_revealed and not own.own(each).is_handed_in for each in found)
    if waiting:
        return Standing("Your level is asked for", is_pressing=True)
    if any(not each.is_revealed for each in found):
        return Standing("Handed in")
    return Standing(f"{len(found)} revealed", is_offered=bool(found))


class OwnPage(PartPage):
    """What is judged blind."""

    part: ClassVar[str] = STAGE
    concerns: ClassVar[tuple[str, ...]] = ("moderation", "blind", "document", "framework")

    def __init__(self, desk: Desk, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(desk, saving, parent)
        self._sheet = OwnSheet(desk, saving, self)
        self._chosen = ""
        self._none, self._list = text(desk.said(_NONE), "muted"), RowList("What is moderated", _MOST_ROWS)
        self._question, self._vignette, self._how = Question(), text(""), text(_HOW, "muted")
        self._levels = LevelPicker()
        self._level = Field(self._sheet, "blind", "level", self._levels, ONE_OF, offers_history=False)
        self._sentence = Field(
            self._sheet, "blind", "sentence", ShortText(longest=LONGEST_SENTENCE), offers_history=False
        )
        self._given, self._words = text(""), text("", "strong")
        self._hand_in = QPushButton("Hand it in, closed", default=True)
        self._take_back = QPushButton("Take it back to change it")
        self._spread, self._agreed = SpreadPart(), text("")
        self._open = QWidget()
        heading = text("The evidence", "strong")
        asked = (self._question, heading, self._vignette, self._how, self._level, self._sentence, self._given)
        done = (self._words, flow(self._hand_in, self._take_back), self._spread, self._agreed)
        self._open.setLayout(vbox(*asked, *done, gap=GAP))
        self.setLayout(vbox(self._none, self._list, self._open, gap=GAP * 2))
        self._connect()

    def refresh(self) -> None:
        """Read what is moderated."""
        self.desk.read(read_own, self._show)

    def begin(self) -> None:
        """Put the keyboard into the list."""
        self._list.setFocus()

    def visit(self, within: Hashable) -> None:
        """Show a moderation; it may not have been read yet."""
        if isinstance(within, Chosen):
            self._chosen = within.record
            if self._sheet.is_read:
                self._show(self._sheet.reading)

    def _connect(self) -> None:
        self._list.chosen.connect(self._choose)
        self._list.entered.connect(self._go_in)
        self._list.moved.connect(lambda *_: self.desk.notices.said.emit("The latest stands first."))
        self._list.removed.connect(lambda _: self.desk.notices.said.emit("What the trust asks stays in the list."))
        self._hand_in.clicked.connect(
            lambda: self._do(
                "Handed in, closed.", lambda workspace, found: workspace.meetings.moderation.own.hand_in(found.place)
            )
        )
        self._take_back.clicked.connect(
            lambda: self._do(
                "Taken back.", lambda workspace, found: workspace.meetings.moderation.own.take_back(found.place)
            )
        )

    def _show(self, reading: Reading) -> None:
        self._sheet.show(reading)
        records = [each.place.record for each in reading.moderations]
        if self._chosen not in records:
            self._chosen = records[0] if records else ""
        self._none.setVisible(not records)
        self._list.setVisible(bool(records))
        self._fill()

    def _fill(self) -> None:
        reading = self._sheet.reading
        self._list.show_rows([_row(each, reading.own[each.place.record]) for each in reading.moderations], self._chosen)
        found = reading.find(self._chosen)
        self._open.setVisible(found is not None)
        if found is not None:
            self._sheet.page = self.here(Chosen(self._chosen))
            self._fill_open(found, reading.own[self._chosen])

    def _fill_open(self, found: Moderation, own: OwnLevel) -> None:
        record, may_change = found.place.record, not (own.is_handed_in or found.is_revealed or found.statement is None)
        self._question.setVisible(found.area is not None)
        if found.statement is not None and found.area is not None:
            self._question.ask(found.statement, found.area)
        self._vignette.setText(found.vignette)
        self._levels.offer(found.levels, found.area.descriptors if found.area else {})
        self._level.fill(record, own.level.id if own.level else None)
        self._sentence.fill(record, own.sentence or None)
        for part in (self._how, self._level, self._sentence):
            part.setVisible(may_change)
        self._given.setText(_given(own))
        self._given.setVisible(not may_change and own.level is not None)
        self._words.setText(own.words)
        self._show_ways(may_change=may_change, may_take_back=own.is_handed_in and not found.is_revealed)
        self._hand_in.setEnabled(own.level is not None)
        self._fill_result(found)

    def _show_ways(self, *, may_change: bool, may_take_back: bool) -> None:
        held = self.window().focusWidget()
        for way, other in ((self._hand_in, self._take_back), (self._take_back, self._hand_in)):
            is_shown = may_change if way is self._hand_in else may_take_back
            if held is way and not is_shown:  # the keyboard stays here when the button under it goes
                other.show()
                other.setFocus()
            way.setVisible(is_shown)

    def _fill_result(self, found: Moderation) -> None:
        self._spread.setVisible(found.result is not None)
        if found.result is not None:
            self._spread.fill(found.result)
        told = [
            f"Agreed: {level_words(found.agreed)}." if found.agreed else "",
            found.agreed_sentence,
            found.guidance_note,
        ]
        self._agreed.setText("\n".join(filter(None, told)))
        self._agreed.setVisible(bool(self._agreed.text()))

    def _choose(self, record: str) -> None:
        self.flush()
        self._chosen = record
        self._fill()

    def _go_in(self) -> None:
        part = self._level if self._level.isVisible() else self._take_back
        part.go() if isinstance(part, Field) else part.setFocus()

    def _do(self, words: str, verb: "Callable[[Workspace, Moderation], Changes]") -> None:
        found = self._sheet.reading.find(self._chosen)
        assert found is not None
        self.flush()
        self.saving.do(
            words, lambda workspace: verb(workspace, found), self.here(Chosen(self._chosen)), offer_undo=True
        )


def _given(own: OwnLevel) -> str:
    level = f"Your level: {level_words(own.level)}." if own.level else ""
    return f"{level} “{own.sentence}”" if own.sentence else level


def _row(found: Moderation, own: OwnLevel) -> Row:
    waits = not found.is_revealed and not own.is_handed_in
    standing = "Revealed" if found.is_revealed else "Handed in" if own.is_handed_in else "Your level is asked for"
    agreed = f"Agreed: {found.agreed.name}" if found.agreed else ""
    return Row(found.place.record, "", found.title, agreed, standing, is_pressing=waits, is_done=found.is_revealed)
