"""Checklists from bytes and to bytes; docs/formats/checklist.md numbers the rules."""

from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.rules import problems
from sendnet_desktop.frameworks.formats import Format, identity
from sendnet_resources import resource

SHIPPED: Final = ("full-day", "secondary-focus", "follow-up", "deep-dive")
"""The templates that come with the program, in the order in which they are offered."""


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
