"""The forms of what a school asks for, pools, shares, notes and logs."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final

from PySide6.QtWidgets import QWidget

from sendnet_desktop.meetings.choices import POOL_STATES, POOLED, SUGGESTED_FOR
from sendnet_ui.evaluations.columns import Columns
from sendnet_ui.evaluations.fields import DAY, ONE_OF, WORDS, Field, Form
from sendnet_ui.forms.choice import Choice, Option, YesNo
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.duration import Duration
from sendnet_ui.forms.editor import Editor
from sendnet_ui.forms.layouts import GAP, vbox
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.network.cards import Adding, Card, Told
from sendnet_ui.network.rows import note_title
from sendnet_ui.network.sheet import NetworkSheet, Reading

NEXT_ONE: Final = "The next meeting"
NO_MEETING: Final = "Not at a network meeting"
_NARROWEST: Final = 24  # average characters


class SuggestionCard(Card):
    """Something that this school asks for."""

    told: ClassVar[Told] = Told(
        "asking",
        "suggestion",
        "suggested",
        "What you ask for",
        "Suggestion",
        "What should the meeting talk about? Write it, then Enter",
        "You have not asked for anything. What you write goes to the trust with your next file; other schools do not"
        " see it.",
        (
            Adding("For the agenda", {"suggested_for": "agenda"}),
            Adding("For the note of the meeting", {"suggested_for": "note"}),
        ),
    )

    def __init__(self, sheet: NetworkSheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, parent)
        self._words = Field(sheet, "suggestion", "suggested", LongText(fewest_lines=2))
        self._for = _short(sheet, "suggestion", "suggested_for", Choice(_options(SUGGESTED_FOR)), ONE_OF)
        self._meetings = DropDown({}, NEXT_ONE)
        self._meeting = _short(sheet, "suggestion", "meeting", self._meetings, ONE_OF, label="Which meeting")
        self.setLayout(vbox(self.head, self._words, self._for, self._meeting, gap=GAP * 2, margin=GAP * 2))

    def fill(self, record: str, reading: Reading) -> None:
        """Show what is asked for."""
        found = next(each for each in reading.suggestions if each.record == record)
        self._meetings.offer(_meetings(reading))
        self._words.fill(record, found.suggested or None)
        self._for.fill(record, found.suggested_for or None)
        self._meeting.fill(record, found.meeting or None)


class PoolCard(Card):
    """A need or an offer of this school."""

    told: ClassVar[Told] = Told(
        "pool",
        "pool_entry",
        "pooled",
        "Our needs and offers",
        "Entry",
        "What do you need, or could offer? Write it, then Enter",
        "Nothing yet. A place on a course, a screening tool, an hour of somebody’s time: what one school has another"
        " may look for.",
        (Adding("We need it", {"pool_side": "need"}), Adding("We offer it", {"pool_side": "offer"})),
    )

    def __init__(self, sheet: NetworkSheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, parent)
        kind = "pool_entry"
        self._fields = {
            "pooled": Field(sheet, kind, "pooled", LongText(fewest_lines=1)),
            "pool_side": _short(sheet, kind, "pool_side", Choice(_options(POOLED)), ONE_OF),
            "pool_state": _short(sheet, kind, "pool_state", Choice(_options(POOL_STATES)), ONE_OF),
            "terms": _short(sheet, kind, "terms", ShortText("Such as: two places, no charge")),
            "cost_share": _short(sheet, kind, "cost_share", ShortText("Such as: £40 each")),
            "from_on": _short(sheet, kind, "from_on", Day(), DAY),
            "until_on": _short(sheet, kind, "until_on", Day(), DAY),
            "agreed_with": _short(sheet, kind, "agreed_with", ShortText("A school of the trust")),
        }
        part = self._fields
        self.setLayout(
            vbox(
                self.head,
                part["pooled"],
                part["pool_side"],
                part["pool_state"],
                _beside(part["terms"], part["cost_share"]),
                _beside(part["from_on"], part["until_on"]),
                part["agreed_with"],
                gap=GAP * 2,
                margin=GAP * 2,
            )
        )

    def fill(self, record: str, reading: Reading) -> None:
        """Show a need or an offer."""
        found = next(each for each in reading.pool if each.record == record)
        self.stand(
            "The trust shows this to the other schools." if found.is_shown else "So far the trust alone reads this."
        )
        for name, field in self._fields.items():
            field.fill(record, found.state if name == "pool_state" else getattr(found, name) or None)


class PracticeCard(Card):
    """Something that works well at this school."""

    told: ClassVar[Told] = Told(
        "practice",
        "practice",
        "works_well",
        "What works well here",
        "Practice",
        "What works well in your school? Write it, then Enter",
        "Nothing yet. What you share appears in the trust’s list by area, with your school as the one to ask, and a"
        " meeting may take it up.",
        (Adding("Add and share", {"share": True}), Adding("Add for ourselves", {"share": False})),
    )

    def __init__(self, sheet: NetworkSheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, parent)
        self._words = Field(sheet, "practice", "works_well", LongText(fewest_lines=2))
        self._areas = DropDown({}, "No area in particular")
        self._area = _short(sheet, "practice", "area", self._areas, ONE_OF)
        self._ask = _short(sheet, "practice", "whom_to_ask", ShortText("A role, such as: SENCO"))
        self._share = _short(sheet, "practice", "share", YesNo(), ONE_OF)
        self.setLayout(
            vbox(self.head, self._words, _beside(self._area, self._ask), self._share, gap=GAP * 2, margin=GAP * 2)
        )

    def fill(self, record: str, reading: Reading) -> None:
        """Show what works well."""
        found = next(each for each in reading.practices if each.record == record)
        self._areas.offer({each.id: f"{each.id} {each.title}" for each in reading.pack.areas})
        self._words.fill(record, found.works_well or None)
        self._area.fill(record, found.area or None)
        self._ask.fill(record, found.whom_to_ask or None)
        self._share.fill(record, found.share)


class NoteCard(Card):
    """One of the person's own notes."""

    told: ClassVar[Told] = Told(
        "notes",
        "own_note",
        "title",
        "My notes",
        "Note",
        "Begin a note: what it is about, then Enter",
        "No note yet. The first line begins one; then type on.",
        (Adding("Begin a note", {}),),
        then="own_words",
    )

    def __init__(self, sheet: NetworkSheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, parent)
        self._words = Field(sheet, "own_note", "own_words", LongText(fewest_lines=9))
        self._title_line = ShortText()
        self._title = _short(sheet, "own_note", "title", self._title_line)
        self._day = _short(sheet, "own_note", "meets_on", Day(), DAY, label="Day")
        self.setLayout(vbox(self.head, self._words, _beside(self._title, self._day), gap=GAP * 2, margin=GAP * 2))

    def fill(self, record: str, reading: Reading) -> None:
        """Show a note."""
        found = next(each for each in reading.notes if each.record == record)
        self.stand("" if found.title else note_title(found, reading))
        self._words.fill(record, found.own_words or None)
        self._title.fill(record, found.title or None)
        self._day.fill(record, found.meets_on or None)


class TrainingCard(Card):
    """Training that somebody took part in."""

    told: ClassVar[Told] = Told(
        "cpd",
        "cpd",
        "cpd_topic",
        "Training",
        "Training",
        "What was the training about? Write it, then Enter",
        "Nothing is logged yet. Who, what and how long is enough; the hours add themselves up.",
        (Adding("Log it", {}),),
        then="cpd_minutes",
    )

    def __init__(self, sheet: NetworkSheet, parent: QWidget | None = None) -> None:
        super().__init__(sheet, parent)
        self._meetings = DropDown({}, NO_MEETING)
        self._fields = {
            "cpd_topic": _short(sheet, "cpd", "cpd_topic", ShortText()),
            "cpd_minutes": _short(sheet, "cpd", "cpd_minutes", Duration(), ONE_OF, label="How long"),
            "cpd_person": _short(sheet, "cpd", "cpd_person", ShortText("A member of staff")),
            "cpd_on": _short(sheet, "cpd", "cpd_on", Day(), DAY),
            "cpd_by": _short(sheet, "cpd", "cpd_by", ShortText("An organisation or a person")),
            "meeting": _short(sheet, "cpd", "meeting", self._meetings, ONE_OF, label="At which meeting"),
        }
        one, two, three = (list(self._fields.values())[at : at + 2] for at in (0, 2, 4))
        self.setLayout(vbox(self.head, _beside(*one), _beside(*two), _beside(*three), gap=GAP * 2, margin=GAP * 2))

    def fill(self, record: str, reading: Reading) -> None:
        """Show a piece of training."""
        found = next(each for each in reading.trainings if each.record == record)
        self._meetings.offer(_meetings(reading))
        for name, field in self._fields.items():
            field.fill(record, getattr(found, name) or None)


def _short(
    sheet: NetworkSheet, kind: str, name: str, editor: Editor[Any], form: Form = WORDS, *, label: str = ""
) -> Field:
    return Field(sheet, kind, name, editor, form, label=label, offers_history=False)


def _beside(*fields: QWidget) -> Columns:
    columns = Columns(_NARROWEST)
    for field in fields:
        columns.addWidget(field)
    return columns


def _options(choices: Mapping[str, str]) -> tuple[Option, ...]:
    return tuple(Option(each, words) for each, words in choices.items())


def _meetings(reading: Reading) -> dict[str, str]:
    from sendnet_desktop.clock import day_written

    return {
        each.place.key: ", ".join(filter(None, (each.title, day_written(each.meets_on)))) for each in reading.meetings
    }
