"""The cards of what stands on the day's lists: somebody of the team, a question, an entry of the timetable."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.changes import Value
from sendnet_desktop.visits.choices import AIMS, PARTS
from sendnet_desktop.visits.preparing.times import timed
from sendnet_desktop.visits.values import Reviewer
from sendnet_ui.cards.card import Card
from sendnet_ui.cards.told import Told
from sendnet_ui.evaluations.fields import ONE_OF, Field, brief
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.layouts import flow, text
from sendnet_ui.forms.time_of_day import TimeOfDay
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.visits.preparing.rows import standing_of
from sendnet_ui.visits.preparing.sheet import DaySheet, Reading

TEAM: Final = Told(
    "reviewer",
    "called",
    "Team",
    "Member",
    "Write the first name below, as the trust’s list has it.",
    "Add somebody: a name, then Enter",
)
ENQUIRIES: Final = Told(
    "enquiry",
    "asked",
    "Lines of enquiry",
    "Question",
    "No question yet. Three are usual, agreed with the head: a strength to confirm, a concern to look into, and a theme"
    " of the whole trust.",
    "Add a question, then Enter",
)
TIMETABLE: Final = Told(
    "slot",
    "planned",
    "Timetable",
    "Entry",
    "Write what happens first, such as: 9:05 Welcome with head and SENCO.",
    "Add something to the day, with its time, then Enter",
)


class MemberCard(Card[Reading]):
    """Somebody of the team."""

    let_in_wanted = Signal(str)
    """The person of this name is to be let in for the day."""
    chosen_as_me = Signal(str)
    """The member of this key writes on this laptop."""

    def __init__(self, sheet: DaySheet) -> None:
        options = [Option(part, sheet.said(words)) for part, words in PARTS.items()]
        lines = (
            (
                brief(sheet, "reviewer", "called", ShortText()),
                brief(sheet, "reviewer", "comes_from", ShortText("A school or a trust")),
            ),
            (brief(sheet, "reviewer", "part", Choice(options), ONE_OF),),
        )
        self._member = Reviewer("")
        self._let_in = QPushButton("Let in for this day…")
        self._me = QPushButton("This is me")
        self._me.setToolTip("What is written on this laptop on the day carries this name")
        ways = QWidget()
        ways.setLayout(flow(self._let_in, self._me))
        super().__init__(sheet, TEAM, lines, below=(ways,))
        self._let_in.clicked.connect(lambda: self.let_in_wanted.emit(self._member.called))
        self._me.clicked.connect(lambda: self.chosen_as_me.emit(self._member.key))

    def fill(self, record: str, place: int, reading: Reading) -> None:
        """Show a member of the team, and how the person stands to the day's papers."""
        super().fill(record, place, reading)
        member = next(each for each in reading.prepared.visit.team if each.record == record)
        self._member = member
        self.stand(standing_of(member, reading))
        is_waiting = member.called in reading.prepared.not_let_in
        self._let_in.setVisible(is_waiting and reading.prepared.copies)
        self._let_in.setAccessibleName(f"Let {member.called} in for this day…")
        self._me.setVisible(reading.me is None or reading.me.key != member.key)
        self._me.setAccessibleName(f"This is me: {member.called}")


class SlotCard(Card[Reading]):
    """An entry of the timetable."""

    def __init__(self, sheet: DaySheet) -> None:
        sections, team = DropDown({}, "Nothing in particular"), DropDown({}, "The whole team")
        lines = (
            (brief(sheet, "slot", "planned", ShortText(longest=500)),),
            (
                brief(sheet, "slot", "starts_at", TimeOfDay(), ONE_OF, label="From"),
                brief(sheet, "slot", "ends_at", TimeOfDay(), ONE_OF, label="Until"),
            ),
            (
                brief(sheet, "slot", "meets", ShortText("A role or a group, never a pupil")),
                brief(sheet, "slot", "held_in", ShortText("Such as: library")),
            ),
            (
                brief(sheet, "slot", "section", sections, ONE_OF, label="What is looked at"),
                brief(sheet, "slot", "reviewer", team, ONE_OF, label="Who of the team"),
            ),
        )
        self._notes = text("", "danger")
        super().__init__(sheet, TIMETABLE, lines, {sections: _sections, team: _team}, (self._notes,))

    def fill(self, record: str, place: int, reading: Reading) -> None:
        """Show an entry, and what is to be seen to in it."""
        super().fill(record, place, reading)
        told = [note.words for note in reading.notes if note.record == record]
        self._notes.setText(" ".join(told))
        self._notes.setVisible(bool(told))


def enquiry_card(sheet: DaySheet) -> Card[Reading]:
    """Return the card of a line of enquiry."""
    options = [Option(aim, sheet.said(words)) for aim, words in AIMS.items()]
    lines = (
        (Field(sheet, "enquiry", "asked", LongText(fewest_lines=1)),),
        (brief(sheet, "enquiry", "aim", Choice(options, can_clear=True), ONE_OF),),
    )
    return Card(sheet, ENQUIRIES, lines)


def apart(_reading: Reading, words: str) -> dict[str, Value]:
    """Return the time with which an entry begins, apart from what is planned then: ``9:05 Learning walk``."""
    starts_at, ends_at, planned = timed(words)
    told = {"starts_at": starts_at, "ends_at": ends_at, "planned": planned}
    return {field: said for field, said in told.items() if said}


def _sections(reading: Reading) -> Mapping[str, str]:
    checklist = reading.prepared.checklist
    return {each.id: each.title for each in checklist.sections} if checklist else {}


def _team(reading: Reading) -> Mapping[str, str]:
    return {each.key: each.called or "No name yet" for each in reading.prepared.visit.team}
