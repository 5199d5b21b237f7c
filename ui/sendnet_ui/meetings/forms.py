"""The cards of what stands on a meeting's lists."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.meetings.choices import OF_THE_TRUST, SCOPES, SO_WHAT, STANDING, TO_EVERY_SCHOOL
from sendnet_ui.cards.card import Card
from sendnet_ui.cards.told import Told
from sendnet_ui.evaluations.fields import DAY, ONE_OF, Field, brief
from sendnet_ui.forms.choice import Choice, Option, YesNo
from sendnet_ui.forms.day import Day
from sendnet_ui.forms.drop_down import DropDown
from sendnet_ui.forms.duration import Duration
from sendnet_ui.forms.words import LongText, ShortText
from sendnet_ui.meetings.sheet import MeetingSheet, Reading

AGENDA: Final = Told(
    "agenda_item",
    "heading",
    "Agenda",
    "Item",
    "Nothing is on the agenda yet. Write the first item below.",
    "Add an item, then Enter",
)
GUESTS: Final = Told(
    "guest",
    "guest_name",
    "Guests and agencies",
    "Guest",
    "No guest is expected.",
    "Add a guest: a name, then Enter",
)
NEWS: Final = Told("news", "news", "What has changed", "News", "Nothing yet. Each line that you write is one piece.")
DECISIONS: Final = Told(
    "meeting_decision",
    "decided",
    "Decisions",
    "Decision",
    "Nothing was decided yet. Each line that you write here is a decision; anywhere else, begin it with “d ”.",
)
TASKS: Final = Told(
    "task",
    "task",
    "Actions",
    "Action",
    "No action yet. Write whose it is, a colon, what, and by when: Oak SENCO: send plans by 12 Dec.",
)
CLINIC: Final = Told(
    "clinic",
    "dilemma",
    "Problem clinic",
    "Problem",
    "No problem yet. Each line that you write here is one; name no child, no parent and no member of staff.",
)

_NOBODY: Final = "Nobody yet"
_NOTHING: Final = "Nothing in particular"


def agenda_card(sheet: MeetingSheet) -> Card[Reading]:
    """Return the card of an item of the agenda, before the meeting."""
    kinds = {key: sheet.said(words) for key, words in STANDING.items()}
    lines = (
        (brief(sheet, "agenda_item", "heading", ShortText("The kind of item says enough")),),
        (
            brief(sheet, "agenda_item", "standing", DropDown(kinds, "Other"), ONE_OF, label="Kind"),
            brief(sheet, "agenda_item", "allotted", Duration(), ONE_OF),
            brief(sheet, "agenda_item", "led_by_whom", ShortText()),
        ),
    )
    return Card(sheet, AGENDA, lines)


def guest_card(sheet: MeetingSheet) -> Card[Reading]:
    """Return the card of a guest."""
    lines = (
        tuple(brief(sheet, "guest", name, ShortText()) for name in ("guest_name", "guest_from")),
        (Field(sheet, "guest", "topic", LongText(fewest_lines=1)),),
        (Field(sheet, "guest", "guest_offers", LongText(fewest_lines=2)),),
        (Field(sheet, "guest", "referral", LongText(fewest_lines=1)),),
        (
            brief(sheet, "guest", "slides", ShortText()),
            brief(sheet, "guest", "cpd_minutes", Duration(), ONE_OF, label="CPD"),
        ),
    )
    return Card(sheet, GUESTS, lines)


def news_card(sheet: MeetingSheet) -> Card[Reading]:
    """Return the card of a piece of news."""
    lines = (
        (Field(sheet, "news", "news", LongText(fewest_lines=1)),),
        (brief(sheet, "news", "so_what", _choice(sheet, SO_WHAT), ONE_OF),),
        (
            brief(sheet, "news", "act_by", Day(), DAY),
            brief(sheet, "news", "news_source", ShortText("A page, a letter, a link")),
        ),
        (brief(sheet, "news", "scope", _choice(sheet, SCOPES), ONE_OF),),
    )
    return Card(sheet, NEWS, lines)


def decision_card(sheet: MeetingSheet) -> Card[Reading]:
    """Return the card of a decision."""
    lines = (
        (Field(sheet, "meeting_decision", "decided", LongText(fewest_lines=1)),),
        (brief(sheet, "meeting_decision", "effective_on", Day(), DAY),),
    )
    return Card(sheet, DECISIONS, lines)


def task_card(sheet: MeetingSheet) -> Card[Reading]:
    """Return the card of an action."""
    owners, about = DropDown({}, _NOBODY), DropDown({}, _NOTHING)
    lines = (
        (Field(sheet, "task", "task", LongText(fewest_lines=1)),),
        (
            brief(sheet, "task", "for_school", owners, ONE_OF),
            brief(sheet, "task", "task_role", ShortText(sheet.said("Such as SENCO or head"))),
        ),
        (brief(sheet, "task", "task_due", Day(), DAY), brief(sheet, "task", "task_about", about, ONE_OF)),
        (brief(sheet, "task", "task_shown_by", ShortText()),),
    )
    return Card(sheet, TASKS, lines, {owners: owners_of, about: lambda reading: reading.about})


def clinic_card(sheet: MeetingSheet) -> Card[Reading]:
    """Return the card of a problem that is talked over."""
    in_note = YesNo()
    lines = (
        (Field(sheet, "clinic", "dilemma", LongText(fewest_lines=1)),),
        (Field(sheet, "clinic", "options_offered", LongText(fewest_lines=2)),),
        (Field(sheet, "clinic", "will_try", LongText(fewest_lines=1)),),
        (brief(sheet, "clinic", "back_on", Day(), DAY), brief(sheet, "clinic", "in_note", in_note, ONE_OF)),
    )
    return Card(sheet, CLINIC, lines)


def owners_of(reading: Reading) -> Mapping[str, str]:
    """Return who an action may be for, by id: every school, the trust, or one school."""
    return {TO_EVERY_SCHOOL: "Every school", OF_THE_TRUST: "The trust", **reading.minutes.schools}


def _choice(sheet: MeetingSheet, options: Mapping[str, str]) -> Choice:
    return Choice([Option(key, sheet.said(words)) for key, words in options.items()], can_clear=True)
