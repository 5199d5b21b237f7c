"""The cards of what a school asks for, pools, shares, notes and logs."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.clock import day_written
from sendnet_desktop.meetings.choices import POOL_STATES, POOLED, SUGGESTED_FOR
from sendnet_ui.cards.card import Card
from sendnet_ui.cards.told import Told, Way
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field, brief
from sendnet_ui.forms.choice import Choice, Option, YesNo
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.duration import Duration
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.network.rows import note_title
from sendnet_ui.network.sheet import NetworkSheet, Reading

NEXT_ONE: Final = "The next meeting"
NO_MEETING: Final = "Not at a network meeting"

SUGGESTIONS: Final = Told(
    "suggestion",
    "suggested",
    "What you ask for",
    "Suggestion",
    "You have not asked for anything. What you write goes to the trust with your next file; other schools do not"
    " see it.",
    "What should the meeting talk about? Write it, then Enter",
    (
        Way("For the agenda", {"suggested_for": "agenda"}),
        Way("For the note of the meeting", {"suggested_for": "note"}),
    ),
)
POOL: Final = Told(
    "pool_entry",
    "pooled",
    "Our needs and offers",
    "Entry",
    "Nothing yet. A place on a course, a screening tool, an hour of somebody’s time: what one school has another may"
    " look for.",
    "What do you need, or could offer? Write it, then Enter",
    (Way("We need it", {"pool_side": "need"}), Way("We offer it", {"pool_side": "offer"})),
)
PRACTICE: Final = Told(
    "practice",
    "works_well",
    "What works well here",
    "Practice",
    "Nothing yet. What you share appears in the trust’s list by area, with your school as the one to ask, and a meeting"
    " may take it up.",
    "What works well in your school? Write it, then Enter",
    (Way("Add and share", {"share": True}), Way("Add for ourselves", {"share": False})),
)
NOTES: Final = Told(
    "own_note",
    "title",
    "My notes",
    "Note",
    "No note yet. The first line begins one; then type on.",
    "Begin a note: what it is about, then Enter",
    (Way("Begin a note"),),
    then="own_words",
)
TRAINING: Final = Told(
    "cpd",
    "cpd_topic",
    "Training",
    "Training",
    "Nothing is logged yet. Who, what and how long is enough; the hours add themselves up.",
    "What was the training about? Write it, then Enter",
    (Way("Log it"),),
    then="cpd_minutes",
)


class PoolCard(Card[Reading]):
    """A need or an offer of this school."""

    def __init__(self, sheet: NetworkSheet) -> None:
        lines = (
            (Field(sheet, "pool_entry", "pooled", LongText(fewest_lines=1)),),
            (brief(sheet, "pool_entry", "pool_side", Choice(_options(POOLED)), ONE_OF),),
            (brief(sheet, "pool_entry", "pool_state", Choice(_options(POOL_STATES)), ONE_OF),),
            (
                brief(sheet, "pool_entry", "terms", ShortText("Such as: two places, no charge")),
                brief(sheet, "pool_entry", "cost_share", ShortText("Such as: £40 each")),
            ),
            tuple(brief(sheet, "pool_entry", name, Day(), DAY) for name in ("from_on", "until_on")),
            (brief(sheet, "pool_entry", "agreed_with", ShortText("A school of the trust")),),
        )
        super().__init__(sheet, POOL, lines)

    def fill(self, record: str, place: int, reading: Reading) -> None:
        """Show a need or an offer, and who reads of it."""
        super().fill(record, place, reading)
        found = next(each for each in reading.pool if each.record == record)
        self.stand(
            "The trust shows this to the other schools." if found.is_shown else "So far the trust alone reads this."
        )


class NoteCard(Card[Reading]):
    """One of the person's own notes."""

    def __init__(self, sheet: NetworkSheet) -> None:
        lines = (
            (Field(sheet, "own_note", "own_words", LongText(fewest_lines=9)),),
            (
                brief(sheet, "own_note", "title", ShortText()),
                brief(sheet, "own_note", "meets_on", Day(), DAY, label="Day"),
            ),
        )
        super().__init__(sheet, NOTES, lines)

    def fill(self, record: str, place: int, reading: Reading) -> None:
        """Show a note, and what it is called where nobody said."""
        super().fill(record, place, reading)
        found = next(each for each in reading.notes if each.record == record)
        self.stand("" if found.title else note_title(found, reading))


def suggestion_card(sheet: NetworkSheet) -> Card[Reading]:
    """Return the card of something that this school asks for."""
    meetings = DropDown({}, NEXT_ONE)
    lines = (
        (Field(sheet, "suggestion", "suggested", LongText(fewest_lines=2)),),
        (brief(sheet, "suggestion", "suggested_for", Choice(_options(SUGGESTED_FOR)), ONE_OF),),
        (brief(sheet, "suggestion", "meeting", meetings, ONE_OF, label="Which meeting"),),
    )
    return Card(sheet, SUGGESTIONS, lines, {meetings: _meetings})


def practice_card(sheet: NetworkSheet) -> Card[Reading]:
    """Return the card of something that works well at this school."""
    areas = DropDown({}, "No area in particular")
    lines = (
        (Field(sheet, "practice", "works_well", LongText(fewest_lines=2)),),
        (
            brief(sheet, "practice", "area", areas, ONE_OF),
            brief(sheet, "practice", "whom_to_ask", ShortText("A role, such as: SENCO")),
        ),
        (brief(sheet, "practice", "share", YesNo(), ONE_OF),),
    )
    return Card(sheet, PRACTICE, lines, {areas: _areas})


def training_card(sheet: NetworkSheet) -> Card[Reading]:
    """Return the card of training that somebody took part in."""
    meetings = DropDown({}, NO_MEETING)
    lines = (
        (
            brief(sheet, "cpd", "cpd_topic", ShortText()),
            brief(sheet, "cpd", "cpd_minutes", Duration(), ONE_OF, label="How long"),
        ),
        (
            brief(sheet, "cpd", "cpd_person", ShortText("A member of staff")),
            brief(sheet, "cpd", "cpd_on", Day(), DAY),
        ),
        (
            brief(sheet, "cpd", "cpd_by", ShortText("An organisation or a person")),
            brief(sheet, "cpd", "meeting", meetings, ONE_OF, label="At which meeting"),
        ),
    )
    return Card(sheet, TRAINING, lines, {meetings: _meetings})


def _options(choices: Mapping[str, str]) -> tuple[Option, ...]:
    return tuple(Option(each, words) for each, words in choices.items())


def _areas(reading: Reading) -> Mapping[str, str]:
    return {each.id: f"{each.id} {each.title}" for each in reading.pack.areas}


def _meetings(reading: Reading) -> Mapping[str, str]:
    return {
        each.place.key: ", ".join(filter(None, (each.title, day_written(each.meets_on)))) for each in reading.meetings
    }
