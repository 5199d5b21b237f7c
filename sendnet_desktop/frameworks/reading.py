"""Framework packs from bytes and to bytes; docs/formats/framework-pack.md numbers the rules."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.formats import LARGEST, Format, identity
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.rules import problems
from sendnet_resources import resource


class PackError(SendnetError):
    """These bytes are no framework pack that this version can read; nothing of them was kept."""


_FORMAT: Final = Format(Pack, "pack", PackError, problems)


@dataclass(frozen=True, slots=True)
class PackSummary:
    """A pack as a list of packs shows it.

    Attributes:
        hash: Its identity.
        title: What people read.
        number: The trust's own label for this version.
        label: Said wherever the pack is named; may be empty.
        law_as_at: ``YYYY-MM-DD``.
        published: ``YYYY-MM-DD``, or empty.
        author: Who wrote it; may be empty.
        change_note: What differs from the parent; may be empty.
        parent: Hash of the pack that it revises, or empty.
        areas: How many areas.
        statements: How many statements are asked; retired ones are not counted.
        duties: How many of those are law.
        points: How many levels its scale has; 0 for a pack without grades.
    """

    hash: str
    title: str
    number: str
    label: str
    law_as_at: str
    published: str
    author: str
    change_note: str
    parent: str
    areas: int
    statements: int
    duties: int
    points: int


def pack_file(file: Path) -> bytes:
    """Return the bytes of a pack's file, no more than tell that there are too many.

    Raises:
        SendnetError: It cannot be read.
    """
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise SendnetError("The pack's file cannot be read.", "Check its name.") from error


def read_pack(data: bytes) -> Pack:
    """Return the pack that these bytes hold, every rule of the format checked.

    Members that this version does not know are passed over, so keep the bytes: they are the pack.

    Raises:
        PackError: The bytes are no pack, break a rule, or were written for a newer version.
    """
    return _FORMAT.read(data)


def published(data: bytes) -> bytes:
    """Return a pack's document: every member kept, unknown ones too, in the one canonical form (rule 2).

    For a pack that somebody wrote by hand or with another program. What is published already is never passed
    through here again.

    Raises:
        PackError: As ``read_pack``.
    """
    return _FORMAT.canonical(data)


def pack_bytes(pack: Pack) -> bytes:
    """Return a pack as the document to publish: canonical, every member written, even where it has its default.

    Written in full, it keeps its meaning if a later version of the program has other defaults.

    Raises:
        PackError: The pack breaks a rule, so nobody could read what would be published.
    """
    return _FORMAT.written(pack)


def unknown_members(data: bytes) -> int:
    """Return how many members of a pack this version does not know: its bytes keep them, what is made of it does not.

    Raises:
        PackError: As ``read_pack``.
    """
    return _FORMAT.unknown_members(data)


def pack_hash(data: bytes) -> str:
    """Return the identity of a published pack: SHA-256 of its bytes as they stand, in 64 hex digits."""
    return identity(data)


def summarise(data: bytes) -> PackSummary:
    """Return what a list of packs shows of this one.

    Raises:
        PackError: As ``read_pack``.
    """
    pack = read_pack(data)
    asked = [statement for statement in pack.statements() if not statement.retired]
    return PackSummary(
        hash=pack_hash(data),
        title=pack.title,
        number=pack.number,
        label=pack.label,
        law_as_at=pack.law_as_at,
        published=pack.published,
        author=pack.author,
        change_note=pack.change_note,
        parent=pack.parent,
        areas=len(pack.areas),
        statements=len(asked),
        duties=sum(statement.duty == "must" for statement in asked),
        points=len(pack.levels),
    )


def starter_pack() -> bytes:
    """Return the document of the framework that the program ships with.

    The file is laid out for people to read and compare; its document is the canonical form of the same members,
    so every laptop with this version has the same bytes.
    """
    return published(resource("frameworks", "starter.json").read_bytes())


def starter() -> Pack:
    """Return the framework that the program ships with."""
    return read_pack(starter_pack())
