"""Checklists from bytes and to bytes; docs/formats/checklist.md numbers the rules."""

import re
from collections.abc import Collection
from itertools import chain, count
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.rules import problems
from sendnet_desktop.frameworks.formats import Format, identity
from sendnet_resources import resource

SHIPPED: Final = ("full-day", "secondary-focus", "follow-up", "deep-dive")
"""The templates that come with the program, in the order in which they are offered."""

_LONGEST_TEMPLATE: Final = 16
_NO_LETTER: Final = re.compile(r"[^a-z0-9]+")


class ChecklistError(SendnetError):
    """These bytes are no checklist that this version can read; nothing of them was kept."""


_FORMAT: Final = Format(Checklist, "checklist", ChecklistError, problems)


def read_checklist(data: bytes) -> Checklist:
    """Return the checklist that these bytes hold, every rule of the format checked.

    Members that this version does not know are passed over, so keep the bytes: they are the checklist.

    Raises:
        ChecklistError: The bytes are no checklist, break a rule, or were written for a newer version.
    """
    return _FORMAT.read(data)


def published(data: bytes) -> bytes:
    """Return a checklist's document: every member kept, unknown ones too, in the one canonical form (rule 2).

    Raises:
        ChecklistError: As ``read_checklist``.
    """
    return _FORMAT.canonical(data)


def checklist_bytes(checklist: Checklist) -> bytes:
    """Return a checklist as the document to publish: canonical, every member written.

    Raises:
        ChecklistError: It breaks a rule, so nobody could read what would be published.
    """
    return _FORMAT.written(checklist)


def unknown_members(data: bytes) -> int:
    """Return how many members of a checklist this version does not know.

    Raises:
        ChecklistError: As ``read_checklist``.
    """
    return _FORMAT.unknown_members(data)


def checklist_hash(data: bytes) -> str:
    """Return the identity of a published checklist: SHA-256 of its bytes as they stand, in 64 hex digits."""
    return identity(data)


def shipped() -> dict[str, bytes]:
    """Return the documents of the checklists that the program ships with, by template.

    The files are laid out for people to read and compare; each document is the canonical form of the same members,
    so every laptop with this version has the same bytes.
    """
    return {name: published(resource("checklists", f"{name}.json").read_bytes()) for name in SHIPPED}


def template_of(title: str, taken: Collection[str] = ()) -> str:
    """Return the permanent name of a checklist of its own kind: ``governor-visit`` for ``Governor visit``.

    Args:
        title: What people call it.
        taken: The names that others have.
    """
    bare = _NO_LETTER.sub("-", title.casefold()).strip("-")[:_LONGEST_TEMPLATE].strip("-") or "own"
    numbered = (f"{bare[: _LONGEST_TEMPLATE - 1 - len(str(number))]}-{number}" for number in count(2))
    return next(name for name in chain((bare,), numbered) if name not in taken)
