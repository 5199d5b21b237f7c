"""Strict reading and writing of the JSON inside envelopes."""

import re
from typing import Annotated, Final, TypeVar

import msgspec
from msgspec import Meta

from sendnet_desktop.exchange.refusals import DamagedError

T = TypeVar("T")

_TURNING: Final = r"\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
_TURNS: Final = re.compile(f"[{_TURNING}]")

Hash = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
"""SHA-256 in lower-case hexadecimal."""
Key = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
"""A public key of 32 bytes in lower-case hexadecimal."""
Device = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
"""A laptop's id."""
Log = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}-[0-9a-f]{16}\Z")]
"""A log's id: its device's, a hyphen, a random part."""
Name = Annotated[str, Meta(max_length=200, pattern=rf"\A[^{_TURNING}]+\Z")]
"""What people are shown: of a person, a laptop, a school, a trust. Nothing in it turns or breaks the line around it."""
Part = Annotated[str, Meta(pattern=r"\A[A-Za-z0-9_.-]{1,40}\Z")]
"""An id that may be a part of a channel's name."""
Day = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
"""A day, for people to read; nothing follows from it."""
Whole = Annotated[int, Meta(ge=0, le=2**53)]
"""A version, a count: JSON's safe integers."""
Place = Annotated[int, Meta(ge=0, lt=1_000_000)]
"""A place in a log: more than a laptop that writes every minute of a year gets to."""

_encoder = msgspec.json.Encoder()


def decode(data: bytes, kind: type[T]) -> T:
    """Decode JSON to exactly this type; members that it does not have are ignored.

    Raises:
        DamagedError: It is not JSON or not of this type.
    """
    try:
        return msgspec.json.decode(data, type=kind)
    except (ValueError, RecursionError):  # msgspec's errors are ValueErrors; deep nesting is the other way to fail
        raise DamagedError from None


def shown(name: str) -> str:
    """Return a name that nobody has refused, as of a file, without what would turn or break the line around it."""
    return _TURNS.sub("\ufffd", name)


def encode(value: msgspec.Struct) -> bytes:
    """Encode a document as JSON."""
    return _encoder.encode(value)
