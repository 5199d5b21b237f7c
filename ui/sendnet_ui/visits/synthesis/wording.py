"""Conclusions in words: how an area stands, and what a piece of evidence says in a line."""

from collections.abc import Iterable, Iterator
from typing import Final

from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.visits.synthesis.values import AreaFound, Piece, StatementFound
from sendnet_ui.evaluations.wording import STRENGTH_BRIEF
from sendnet_ui.trust.wording import counted

_LONGEST: Final = 110
_CHIP: Final = 28


def level_or(level: Level | None, missing: str) -> str:
    """Return a level as ``3 Secure``, or what stands for none."""
    return level_words(level) if level else missing


def levels_offered(levels: Iterable[Level]) -> dict[str, str]:
    """Return the levels to choose from, by id."""
    return {level.id: level_words(level) for level in levels}


def strengths_offered() -> Iterator[tuple[str, str, str]]:
    """Yield how strong evidence may be: its id, its words in short, and what they mean."""
    return ((each, f"{each}  {words}", STRENGTH[each]) for each, words in STRENGTH_BRIEF.items())


def standing(found: AreaFound) -> str:
    """Return how an area stands in a few words: ``School 3, team 2``, ``Disputed``."""
    made = found.conclusion
    if made.disputed:
        return "Disputed"
    if made.agreed is not None:
        return f"Agreed {made.agreed.number}"
    school = f"School {found.school_level.number}" if found.school_level else ""
    team = f"team {made.level.number}" if made.level else "no level yet"
    told = ", ".join(each for each in (school, team) if each)
    return told[:1].upper() + told[1:]


def seen_words(found: AreaFound) -> str:
    """Return how much was seen of an area."""
    return f"{counted(len(found.pieces), 'piece')} of evidence" if found.pieces else "Nothing seen yet"


def question(found: AreaFound) -> str:
    """Return the sentence on high judgements that rest on little; empty where there are none."""
    named = found.in_question
    if not named:
        return ""
    listed = f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else named[0]
    are = "are" if len(named) > 1 else "is"
    return f"High judgement, weak evidence: {listed} {are} judged high on assertion or documents. What would show it?"


def piece_words(piece: Piece, *, letters: int = _LONGEST) -> str:
    """Return a piece of evidence in one line: the item, what was found, and by whom."""
    told = " ".join(part for part in (piece.item, piece.said or piece.asked) if part)
    photos = f" · {counted(len(piece.photos), 'photo')}" if piece.photos else ""
    by = f"{photos} – {piece.reviewer}" if piece.reviewer else photos
    star = "★ " if piece.star else ""
    room = letters - len(by)
    if len(told) > room:
        told = f"{told[:room].rsplit(' ', 1)[0]}…"
    return f"{star}{told}{by}"


def chip_words(piece: Piece) -> str:
    """Return a piece of evidence in a few words, as the report names it: ``4.4 (Year 4, Reading)``."""
    where = f" ({piece.where})" if piece.where else ""
    told = f"{piece.item}{where}" if piece.item else piece.words
    return told if len(told) <= _CHIP else f"{told[: _CHIP - 1]}…"


def statement_words(found: StatementFound) -> str:
    """Return what the school says of a statement and what was seen, in a line."""
    judged = found.school
    said = f"school {judged.held_level}" if judged and judged.held_level else "not judged by the school"
    return f"{found.statement.id} {found.statement.text} ({said}; {counted(len(found.pieces), 'piece')} seen)"
