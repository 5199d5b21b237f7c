"""Fields and values in the words of the framework, alike in windows, in prints and on the command line."""

from collections.abc import Callable, Mapping
from typing import Final, Literal

from sendnet_desktop.across import naming as of_many_schools
from sendnet_desktop.challenge_days import naming as of_challenge_days
from sendnet_desktop.changes import Blob, Value
from sendnet_desktop.clock import day_written
from sendnet_desktop.cohorts import naming as of_cohorts
from sendnet_desktop.evaluations.attachable import DOCUMENTS, size_words
from sendnet_desktop.evaluations.evidence import EVIDENCE_KINDS, STRENGTH
from sendnet_desktop.evaluations.scales import given, scale_name
from sendnet_desktop.evaluations.values import STATUTORY
from sendnet_desktop.frameworks.pack import Level, Pack, Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.graduated import naming as of_graduated
from sendnet_desktop.hubs import naming as of_hubs
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.meetings import naming as of_meetings
from sendnet_desktop.plans import naming as of_plans
from sendnet_desktop.publishing import naming as of_publishing
from sendnet_desktop.visits import naming as of_visits

Form = Literal["words", "choice", "day", "fixed"]
"""What is said in a field: words, one of several, a day, or something that nobody types."""

LABELS: Final = {
    "level": "Level",
    "applies": "Does it apply?",
    "reason": "Why it does not apply",
    "statutory": "The duty",
    "checked_on": "Checked on",
    "strength": "Strength of evidence",
    "comment": "Comment",
    "override": "Why the level stands all the same",
    "rationale": "Rationale",
    "strengths": "Strengths",
    "next_steps": "Next steps",
    "kind": "Kind",
    "description": "What it shows",
    "reference": "Where it is kept",
    "dated": "Date",
    "attachment": "Photo or file",
    "attachment_name": "Name of the photo or file",
    "statement": "The statement it bears on",
    "supports": "Is it used for the statement too?",
    "pack": "The framework it is judged against",
    "came_from": "The framework it was judged against before",
    "levels_alike": "The two frameworks whose levels mean the same",
    "was_level": "The level on the scale before",
    "was_pack": "The framework that the judgement was made by",
    "shared": "What the trust is shown",
    "name": "The school’s name",
    "phase": "The school’s phases and settings",
    "edits": "How many versions",
    "school": "Schools’ self-evaluations",
    "all": "What the trust shares with everybody",
    "office": "The trust’s own papers",
    "findings": "Findings of challenge days",
    "visit": "Working papers of challenge days",
    "photo": "Photos",
    "blob": "Its words",
    "why": "Why it was let through",
    "put_together": "Text",
    POSITION: "Place in the list",
    **of_plans.LABELS,
    **of_publishing.LABELS,
    **of_graduated.LABELS,
    **of_cohorts.LABELS,
    **of_challenge_days.LABELS,
    **of_visits.LABELS,
    **of_meetings.LABELS,
    **of_hubs.LABELS,
    **of_many_schools.LABELS,
}
"""What people call each field."""

FORMS: Final[Mapping[str, Form]] = {
    **dict.fromkeys(("level", "applies", "statutory", "strength", "kind", "shared", "supports"), "choice"),
    **dict.fromkeys(("checked_on", "dated"), "day"),
    **dict.fromkeys(("comment", "reason", "override", "rationale", "strengths", "next_steps"), "words"),
    **dict.fromkeys(("description", "reference", "name"), "words"),
    **dict.fromkeys((*of_plans.CHOICES, *of_graduated.CHOICES), "choice"),
    **dict.fromkeys((*of_challenge_days.LEVELS, *of_challenge_days.CHOICES), "choice"),
    **dict.fromkeys((*of_plans.DAYS, *of_challenge_days.DAYS), "day"),
    **dict.fromkeys(of_publishing.CHOICES, "choice"),
    **dict.fromkeys(of_publishing.DAYS, "day"),
    **dict.fromkeys(of_publishing.WORDS, "words"),
    **dict.fromkeys((*of_plans.WORDS, *of_challenge_days.WORDS), "words"),
    **dict.fromkeys(of_graduated.WORDS, "words"),
    **dict.fromkeys(of_visits.CHOICES, "choice"),
    **dict.fromkeys(of_visits.DAYS, "day"),
    **dict.fromkeys(of_visits.WORDS, "words"),
    **dict.fromkeys((*of_meetings.CHOICES, *of_hubs.CHOICES, *of_many_schools.CHOICES), "choice"),
    **dict.fromkeys((*of_meetings.DAYS, *of_hubs.DAYS, *of_many_schools.DAYS), "day"),
    **dict.fromkeys((*of_meetings.WORDS, *of_hubs.WORDS, *of_many_schools.WORDS), "words"),
}
"""What is said in each field; any other is fixed."""

Options = tuple[tuple[Value, str], ...]
"""What can be chosen, each with its words."""

_CLOSED: Final[Mapping[str, Options]] = {
    "statutory": tuple(STATUTORY.items()),
    "strength": tuple((number, f"{number} {words}") for number, words in STRENGTH.items()),
    "kind": tuple(EVIDENCE_KINDS.items()),
    "applies": ((True, "It applies"), (False, "It does not apply")),
    "shared": ((True, "The evaluation as it stands"), (False, "Snapshots only")),
    "supports": ((True, "It is used for it"), (False, "It is not")),
    **of_plans.CHOICES,
    **of_publishing.CHOICES,
    **of_graduated.CHOICES,
    **of_challenge_days.CHOICES,
    **of_visits.CHOICES,
    **of_meetings.CHOICES,
    **of_hubs.CHOICES,
    **of_many_schools.CHOICES,
}

LEVELS: Final = ("level", *of_challenge_days.LEVELS)
"""The fields in which a level of the framework is chosen."""

_SPOKEN: Final[Mapping[str, Callable[[Value], str]]] = {
    DELETED: lambda gone: "Taken away" if gone else "Kept",
    POSITION: lambda _place: "a place in the list",
    **dict.fromkeys(of_meetings.LOCKED, lambda _closed: "locked until the reveal"),
    of_plans.POUNDS: lambda pounds: f"£{pounds:,}" if isinstance(pounds, int) else str(pounds),
}


def level_words(level: Level) -> str:
    """Return a level as ``3 Secure``."""
    return f"{level.number} {level.name}"


def label(field: str, words: Words = USUAL) -> str:
    """Return what people call a field, in the words of the trust.

    A draft of a framework says what the trust calls things, so its fields name them as most schools do.
    """
    known = LABELS.get(field, field.replace("_", " "))
    return known if field in of_publishing.LABELS else said(words, known)


def options(field: str, pack: Pack | None, words: Words = USUAL) -> Options:
    """Return what can be chosen in a field, in the words of the trust; nothing for a field of another form."""
    if field in LEVELS:
        return tuple((level.id, level_words(level)) for level in pack.levels) if pack else ()
    return tuple((option, said(words, called)) for option, called in _CLOSED.get(field, ()))


def value_words(field: str, value: Value, pack: Pack | None, words: Words = USUAL) -> str:
    """Return what a field says in words; ``nothing`` where it was emptied."""
    if value is None or value == "":
        return "Kept" if field == DELETED else "nothing"
    if field in _SPOKEN:
        return _SPOKEN[field](value)
    if isinstance(value, Blob):
        return f"{_kind_words(value.type)}, {size_words(value.bytes)}"
    if FORMS.get(field) == "day":
        return day_written(str(value))
    if field in LEVELS:
        return _level_words(value, pack)
    return next((called for option, called in options(field, pack, words) if option == value), str(value))


def _level_words(value: Value, pack: Pack | None) -> str:
    level_id, scale = given(value)
    level = pack.level(level_id) if pack and scale in ("", scale_name(pack)) else None
    return level_words(level) if level else f"a level of another framework ({level_id})"


def _kind_words(type_: str) -> str:
    return "a photo" if type_.startswith("image/") else DOCUMENTS.get(type_, ("a document", ""))[0]
