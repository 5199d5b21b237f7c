"""Phases and settings: those that a school may be of, several at a time, and whether something is for it."""

import re
from collections.abc import Collection, Iterable
from typing import Final, Literal, get_args

from sendnet_desktop.errors import SendnetError

Phase = Literal[
    "early years",
    "primary",
    "secondary",
    "post-16",
    "special",
    "alternative provision",
    "resourced base",
]
PHASES: Final[tuple[Phase, ...]] = get_args(Phase)
"""The phases, which say how old pupils are, and then the settings, which do not."""

_AGES: Final = PHASES[: PHASES.index("special")]


def phases_in(where: str) -> tuple[Phase, ...]:
    """Return the phases and settings that a text names, in the order of ``PHASES``; others are passed over.

    Args:
        where: As a school says it, such as ``primary, resourced base``; a line for each is read too.
    """
    named = _named(where)
    return tuple(phase for phase in PHASES if phase in named)


def as_text(phases: Iterable[str]) -> str:
    """Return phases and settings as they are kept: ``primary, resourced base``."""
    return ", ".join(phases)


def checked_phases(where: str) -> str:
    """Return what a school says of its phases and settings as it is kept: each once, in the order of ``PHASES``.

    Raises:
        SendnetError: It names what is none of them.
    """
    for name in _named(where):
        if name not in PHASES:
            raise SendnetError(f"“{name[:40]}” is not a phase or setting.", f"Choose from: {', '.join(PHASES)}.")
    return as_text(phases_in(where))


def is_for(phases: Collection[str], where: str) -> bool:
    """Say whether something is for a school.

    Args:
        phases: The phases and settings that it is for; none means all.
        where: Those of the school, one of which is enough; a school of none that are known is asked everything.
    """
    if not phases:
        return True
    said = phases_in(where)
    return not said or any(phase in phases for phase in said)


def ages_in(where: str) -> str:
    """Return the phases of a school without its settings, for what only goes by how old pupils are.

    A base in a primary school has pupils of primary age; a special school that says no more may have pupils of any.
    """
    return as_text(phase for phase in phases_in(where) if phase in _AGES)


def in_words(where: str) -> str:
    """Return what a school says of itself as part of a sentence: ``primary and resourced base``."""
    *before, last = phases_in(where) or (" ".join(where.split()),)
    return f"{', '.join(before)} and {last}" if before else last


def _named(where: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()).casefold() for part in re.split(r"[,\n]", where) if part.strip())
