"""The bytes of a moderation's result: how many gave each level, and what they said, with nobody's name to either."""

from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from sendnet_desktop.clock import read_day
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.thawing import thawed

RESULT_TYPE: Final = "application/vnd.sendnet.moderation-result+json"
"""What a result's document is."""

_NEWEST_FORMAT: Final = 1
_MOST_BYTES: Final = 4_000_000
_MOST: Final = 5_000

_Count = Annotated[int, Meta(ge=0, le=_MOST)]
_Name = Annotated[str, Meta(max_length=80)]


class ResultDocument(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a result's bytes say; format 1, described in ``docs/formats/moderation.md``.

    Attributes:
        format: 1.
        type: What the document is.
        record: Of which moderation.
        pack: Hash of the framework by which the statement was judged.
        statement: The statement's id.
        revealed_on: ``YYYY-MM-DD``.
        levels: How many gave each level, by its id; a level that nobody gave is left out.
        unread: How many gave a level that is not on this scale, or that could not be opened.
        sentences: What was said, in the order of the alphabet, so that no place tells whose a sentence is.
        seals: Short names of what was counted, sorted: each laptop knows its own again, and no other.
    """

    format: int
    type: Literal["moderation result"]
    record: _Name
    pack: _Name
    statement: _Name
    revealed_on: str
    levels: Annotated[dict[_Name, _Count], Meta(max_length=20)]
    unread: _Count = 0
    sentences: Annotated[tuple[str, ...], Meta(max_length=_MOST)] = ()
    seals: Annotated[tuple[_Name, ...], Meta(max_length=_MOST)] = ()

    @property
    def counted(self) -> int:
        """How many levels were counted."""
        return sum(self.levels.values())


def freeze(document: ResultDocument) -> bytes:
    """Return the bytes to publish: canonical JSON, so that the same words freeze to the same document."""
    return msgspec.json.encode(document, order="sorted")


def thaw(data: bytes) -> ResultDocument:
    """Read a result's bytes.

    Raises:
        SendnetError: They are not a result that this version can read.
    """
    unreadable = SendnetError("The result of a moderation could not be read.", "Ask the trust to send it again.")
    if len(data) > _MOST_BYTES:
        raise unreadable
    document = thawed(data, ResultDocument, unreadable)
    if document.format > _NEWEST_FORMAT:
        raise SendnetError("A result of a moderation was made by a newer version.", "Update SENDnet to read it.")
    adds_up = document.counted + document.unread == len(set(document.seals)) == len(document.seals)
    if read_day(document.revealed_on) is None or not adds_up:
        raise unreadable
    return document
