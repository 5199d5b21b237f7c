"""The forms of what stands on the day's lists: somebody of the team, a question, an entry of the timetable."""

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from sendnet_desktop.visits.choices import AIMS, PARTS
from sendnet_desktop.visits.preparing.times import timed
from sendnet_desktop.visits.preparing.values import Enquiry, Slot
from sendnet_desktop.visits.values import Reviewer
from sendnet_ui.evaluations.columns import Columns
from sendnet_ui.evaluations.fields import ONE_OF, WORDS, Field, Form
from sendnet_ui.forms.choice import Choice, Option
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, flow, text, vbox
from sendnet_ui.forms.time_of_day import TimeOfDay
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.visits.preparing.cards_part import CardForm, CardsPart, Told
from sendnet_ui.visits.preparing.rows import slot_rows, standing_of
from sendnet_ui.visits.preparing.sheet import DaySheet, Reading

TEAM: Final = Told(
    "reviewer",
    "called",
    "Team",
    "Member",
    "Add somebody: a name, then Enter",
    "Write the first name below, as the trust’s list has it.",
)
ENQUIRIES: Final = Told(
    "enquiry",
    "asked",
    "Lines of enquiry",
    "Question",
    "Add a question, then Enter",
    "No question yet. Three are usual, agreed with the head: a strength to confirm, a concern to look into, and a theme"
    " of the whole trust.",
)
TIMETABLE: Final = Told(
    "slot",
    "planned",
    "Timetable",
    "Entry",
    "Add something to the day, with its time, then Enter",
    "Write what happens first, such as: 9:05 Welcome with head and SENCO.",
)

_NARROWEST: Final = 24  # average characters


def short(sheet: DaySheet, kind: str, name: str, editor: Editor[Any], form: Form = WORDS, *, label: str = "") -> Field:
    """Return a field of a few words or a choice, whose history the keys alone ask for."""
    return Field(sheet, kind, name, editor, form, label=label, offers_history=False)


def side_by_side(*fields: QWidget, characters: int = _NARROWEST) -> Columns:
    """Put fields side by side where each has room to be read."""
    columns = Columns(characters)
    for field in fields:
        columns.addWidget(field)
    return columns


class MemberForm(CardForm):
    """Somebody of the team."""

    let_in_wanted = Signal(str)
    """The person of this name is to be let in for the day."""
    chosen_as_me = Signal(str)
    """The member of this key writes on this laptop."""

    def __init__(self, sheet: DaySheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, TEAM, parent)
        self._member = Reviewer("")
        self._called = short(sheet, "reviewer", "called", ShortText())
        self._from = short(sheet, "reviewer", "comes_from", ShortText("A school or a trust"))
        options = [Option(part, sheet.said(words)) for part, words in PARTS.items()]
        self._part = short(sheet, "reviewer", "part", Choice(options), ONE_OF)
        self._standing = text("", "muted")
        self._let_in = QPushButton("Let in for this day…")
        self._me = QPushButton("This is me")
        self._me.setToolTip("What is written on this laptop on the day carries this name")
        ways = flow(self._let_in, self._me)
        rows = (self.head, side_by_side(self._called, self._from), self._part, self._standing, ways)
        self.setLayout(vbox(*rows, gap=GAP * 2, margin=GAP * 2))
        self._let_in.clicked.connect(lambda: self.let_in_wanted.emit(self._member.called))
        self._me.clicked.connect(lambda: self.chosen_as_me.emit(self._member.key))

    def show_record(self, record: str, reading: Reading) -> None:
        """Fill in a member of the team."""
        member = next(each for each in reading.prepared.visit.team if each.record == record)
        self._member = member
        self._called.fill(record, member.called or None)
        self._from.fill(record, member.comes_from or None)
        self._part.fill(record, member.part)
        self._standing.setText(standing_of(member, reading))
        is_waiting = member.called in reading.prepared.not_let_in
        self._let_in.setVisible(is_waiting and reading.prepared.copies)
        self._let_in.setAccessibleName(f"Let {member.called} in for this day…")
        self._me.setVisible(reading.me is None or reading.me.key != member.key)
        self._me.setAccessibleName(f"This is me: {member.called}")


class EnquiryForm(CardForm):
    """A line of enquiry."""

    def __init__(self, sheet: DaySheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, ENQUIRIES, parent)
        self._asked = Field(sheet, "enquiry", "asked", LongText(fewest_lines=1))
        options = [Option(aim, sheet.said(words)) for aim, words in AIMS.items()]
        self._aim = short(sheet, "enquiry", "aim", Choice(options, can_clear=True), ONE_OF)
        self.setLayout(vbox(self.head, self._asked, self._aim, gap=GAP * 2, margin=GAP * 2))

    def show_record(self, record: str, reading: Reading) -> None:
        """Fill in a question."""
        enquiry = next((each for each in reading.prepared.enquiries if each.record == record), Enquiry(record))
        self._asked.fill(record, enquiry.asked or None)
        self._aim.fill(record, enquiry.aim or None)


class TimetablePart(CardsPart):
    """The timetable, of which an entry may be written with its time: ``9:05 Learning walk``."""

    def __init__(self, sheet: DaySheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, TIMETABLE, SlotForm(sheet), slot_rows, parent=parent)

    def also(self, words: str) -> dict[str, str]:
        """Return the time with which an entry begins, apart from what is planned then."""
        starts_at, ends_at, planned = timed(words)
        told = {"starts_at": starts_at, "ends_at": ends_at, "planned": planned}
        return {field: said for field, said in told.items() if said}


class SlotForm(CardForm):
    """An entry of the timetable."""

    def __init__(self, sheet: DaySheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, TIMETABLE, parent)
        self._planned = short(sheet, "slot", "planned", ShortText(longest=500))
        self._times = [
            short(sheet, "slot", name, TimeOfDay(), ONE_OF, label=label)
            for name, label in (("starts_at", "From"), ("ends_at", "Until"))
        ]
        self._meets = short(sheet, "slot", "meets", ShortText("A role or a group, never a pupil"))
        self._where = short(sheet, "slot", "held_in", ShortText("Such as: library"))
        self._sections, self._team = DropDown({}, "Nothing in particular"), DropDown({}, "The whole team")
        self._section = short(sheet, "slot", "section", self._sections, ONE_OF, label="What is looked at")
        self._who = short(sheet, "slot", "reviewer", self._team, ONE_OF, label="Who of the team")
        self._notes = text("", "danger")
        rows = (
            self.head,
            self._notes,
            self._planned,
            side_by_side(*self._times, characters=14),
            side_by_side(self._meets, self._where),
            side_by_side(self._section, self._who),
        )
        self.setLayout(vbox(*rows, gap=GAP * 2, margin=GAP * 2))

    def show_record(self, record: str, reading: Reading) -> None:
        """Fill in an entry."""
        prepared, checklist = reading.prepared, reading.prepared.checklist
        slot = prepared.slot(record) or Slot(record)
        self._sections.offer({each.id: each.title for each in checklist.sections} if checklist else {})
        self._team.offer({each.key: each.called or "No name yet" for each in prepared.visit.team})
        for field in (self._planned, *self._times, self._meets, self._where, self._section, self._who):
            field.fill(record, getattr(slot, field.name) or None)
        told = [note.words for note in reading.notes if note.record == record]
        self._notes.setText(" ".join(told))
        self._notes.setVisible(bool(told))
