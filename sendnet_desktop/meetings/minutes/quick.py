"""What one quickly typed line says: a decision, an action with its owner and date, news, or a note."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from sendnet_desktop.british_dates import read_day
from sendnet_desktop.changes import Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.meetings.choices import OF_THE_TRUST, TO_EVERY_SCHOOL

Kind = Literal["note", "meeting_decision", "task", "news", "guest", "attendance", "clinic"]
"""What a line becomes."""

PREFIXES: Final[Mapping[str, Kind]] = {"d": "meeting_decision", "a": "task", "n": "news"}
"""The small letter before a line that says what it becomes, with a space after it; “A parent” begins a note."""

_WORDS: Final[Mapping[Kind, str]] = {
    "note": "discussed",
    "meeting_decision": "decided",
    "task": "task",
    "news": "news",
    "guest": "guest_name",
    "attendance": "attends",
    "clinic": "dilemma",
}
_DAY: Final[Mapping[Kind, tuple[str, str]]] = {
    "meeting_decision": ("from", "effective_on"),
    "task": ("by", "task_due"),
    "news": ("by", "act_by"),
}
_OWNERS: Final = {
    **dict.fromkeys(("all", "everyone", "everybody", "every school", "all schools", "schools"), TO_EVERY_SCHOOL),
    **dict.fromkeys(("trust", "the trust", "office", "us"), OF_THE_TRUST),
}
_LONGEST_OWNER: Final = 4
_PREFIXED: Final = re.compile(r"([a-z])\s+(\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says.

    Attributes:
        kind: What it becomes.
        words: The words of it, without the letter before them, the owner and the date.
        also: What else it says, by field: whose it is, by when.
    """

    kind: Kind
    words: str
    also: Mapping[str, Value] = field(default_factory=dict)

    @property
    def said(self) -> dict[str, Value]:
        """All that it says, by field."""
        return {_WORDS[self.kind]: self.words, **self.also}


def read_line(typed: str, schools: Mapping[str, str], today: date, kind: Kind = "note") -> Line | None:
    """Return what a line says; None while nothing is said, as in a letter that waits for its words.

    ``d All schools use one form from 5 January`` is a decision with its day, ``n The code changes by 1 May`` is news to
    be acted on, and ``a Oak SENCO: send plans by 12 Dec`` is an action: before the colon a school by the beginning of a
    word of its name, ``all`` or ``trust``, with a role if there is one. Whatever is not understood stays in the words.
    Somebody who is named the same way among guests, ``Oak head: Ann Dale``, is there for the school.

    Args:
        typed: What was typed.
        schools: The schools' names, by id.
        today: A day without a year is the one that lies nearest to this.
        kind: What a line becomes that has no letter before it. What is said in a problem clinic never becomes anything
            else, whatever it begins with, because it stays on the laptop.
    """
    words = " ".join(typed.split())
    prefixed = _PREFIXED.fullmatch(words)
    chosen = PREFIXES.get(prefixed[1]) if prefixed and kind != "clinic" else None
    if prefixed and chosen:
        kind, words = chosen, prefixed[2]
    if not words or words in PREFIXES:
        return None
    also = dict[str, Value]()
    if kind == "task":
        words, owner = _owned(words, schools)
        also |= owner
    elif kind == "guest":
        name, owner = _owned(words, schools)
        if owner.get("for_school") in schools:
            came = {"of_school": owner["for_school"], "attends_as": owner.get("task_role"), "presence": "present"}
            return Line("attendance", name, {field: value for field, value in came.items() if value})
    words, day = _dated(words, kind, today)
    if kind == "news" and day:
        also["so_what"] = "act"
    return Line(kind, words, also | day)


def owner_of(words: str, schools: Mapping[str, str]) -> tuple[str, str]:
    """Return who is meant by a few words, ``TO_EVERY_SCHOOL``, ``OF_THE_TRUST`` or a school's id, and in which role.

    A school is meant by the beginnings of words of its name, if they are those of no other. Both are empty where
    nobody is.
    """
    parts = words.split()
    for length in range(min(len(parts), _LONGEST_OWNER), 0, -1):
        begun = " ".join(parts[:length]).lower()
        found = _OWNERS.get(begun) or _school(begun, schools)
        if found:
            return found, " ".join(parts[length:])
    return "", ""


def _school(begun: str, schools: Mapping[str, str]) -> str:
    exact = [org for org, name in schools.items() if name.lower() == begun]
    meant = exact or [org for org, name in schools.items() if _begins(begun.split(), name.lower().split())]
    return meant[0] if len(meant) == 1 else ""


def _begins(begun: list[str], name: list[str]) -> bool:
    starts = range(len(name) - len(begun) + 1)
    return any(all(word.startswith(part) for word, part in zip(name[at:], begun, strict=False)) for at in starts)


def _owned(words: str, schools: Mapping[str, str]) -> tuple[str, dict[str, Value]]:
    before, colon, after = words.partition(":")
    owner, role = owner_of(before, schools)
    if not colon or not owner or not after.strip():
        return words, {}
    return after.strip(), {"for_school": owner, **({"task_role": role} if role else {})}


def _dated(words: str, kind: Kind, today: date) -> tuple[str, dict[str, Value]]:
    if kind not in _DAY:
        return words, {}
    before, name = _DAY[kind]
    head, found, tail = _last(words, before)
    try:
        day = read_day(tail.rstrip("."), today) if found and head else None
    except SendnetError:
        return words, {}
    return (head, {name: day.isoformat()}) if day else (words, {})


def _last(words: str, word: str) -> tuple[str, bool, str]:
    parts = words.split()
    places = [place for place, part in enumerate(parts) if part.lower() == word]
    if not places:
        return words, False, ""
    return " ".join(parts[: places[-1]]), True, " ".join(parts[places[-1] + 1 :])
