"""What is offered when a round begins: what was chosen on this day before, the most frequent first, then the usual."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from sendnet_desktop.frameworks.checklist import Section
from sendnet_desktop.frameworks.phases import phases_in
from sendnet_desktop.visits.capture.values import Captured
from sendnet_desktop.visits.choices import LETTERS

_EARLY: Final = ("Nursery", "Reception")
_FIRST: Final = tuple(f"Year {number}" for number in range(1, 7))
_SECOND: Final = tuple(f"Year {number}" for number in range(7, 12))
_SIXTH: Final = ("Year 12", "Year 13")
_MIXED: Final = ("Mixed years",)

_YEAR_GROUPS: Final = {
    "early years": _EARLY,
    "primary": (*_EARLY, *_FIRST),
    "secondary": (*_SECOND, *_SIXTH),
    "post-16": _SIXTH,
}

_CORE: Final = ("English", "Mathematics", "Science")
_PRIMARY: Final = ("Phonics", "Reading", *_CORE, "History", "Geography", "Physical education", "Tutor time")
_SECONDARY: Final = (*_CORE, "History", "Geography", "Languages", "Art and design", "Technology", "Tutor time")
_SUBJECTS: Final = {
    "early years": ("Phonics", "Stories", "Number", "Continuous provision", "Outdoor play"),
    "primary": _PRIMARY,
    "secondary": _SECONDARY,
    "post-16": _SECONDARY,
}

GROUPS: Final = (
    *("Pupils with SEND", "Pupils with other needs", "Pupils with responsibility"),
    *("Families", "Families who find school hard", "Teachers", "Teaching assistants", "Governors"),
)
"""Groups of people who are met, never one person: where a checklist names none of its own for a section."""

_RECOMMENDATIONS: Final = tuple(f"Recommendation {number}" for number in range(1, 6))


def year_groups(captured: Captured, phase: str = "") -> tuple[str, ...]:
    """Return the year groups to offer, in their own order, with those that the team wrote itself behind them."""
    usual = _of_phases(_YEAR_GROUPS, phase) or (*_EARLY, *_FIRST, *_SECOND, *_SIXTH)
    said = (each.year_group for each in captured.rounds)
    return _with_usual(said, (*usual, *_MIXED), frequent_first=False)


def subjects(captured: Captured, phase: str = "") -> tuple[str, ...]:
    """Return the subjects to offer, those that the team saw most often first."""
    usual = _of_phases(_SUBJECTS, phase) or tuple(dict.fromkeys((*_PRIMARY, *_SECONDARY)))
    return _with_usual((each.subject for each in captured.rounds), usual)


def groups(captured: Captured, section: Section) -> tuple[str, ...]:
    """Return the groups of people whom a section is for, those that the team met in it most often first."""
    return _with_usual((each.looked_at for each in captured.rounds_of(section.id)), section.groups or GROUPS)


def recommendations(captured: Captured, section: Section) -> tuple[str, ...]:
    """Return what to call the recommendations that a section follows up, in their order."""
    said = (each.looked_at for each in captured.rounds_of(section.id))
    return _with_usual(said, _RECOMMENDATIONS, frequent_first=False)


def letters_left(captured: Captured, section: str, reviewer: str) -> tuple[str, ...]:
    """Return the letters that a reviewer has not followed a trail by, in order; none when all are used.

    A letter means the same pupil to the whole team, so each reviewer may follow each: the key to it is on paper.
    """
    used = {each.letter for each in captured.rounds_of(section, reviewer)}
    return tuple(letter for letter in LETTERS if letter not in used)


def _of_phases(usual: Mapping[str, tuple[str, ...]], where: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for phase in phases_in(where) for each in usual.get(phase, ())))


def _with_usual(said: Iterable[str], usual: tuple[str, ...], *, frequent_first: bool = True) -> tuple[str, ...]:
    often = [each for each, _ in Counter(filter(None, said)).most_common()]
    return tuple(dict.fromkeys((*often, *usual) if frequent_first else (*usual, *often)))
