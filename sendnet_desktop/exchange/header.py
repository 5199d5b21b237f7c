"""What is signed of a segment."""

import secrets
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sendnet_desktop.exchange.envelope import Envelope
from sendnet_desktop.exchange.wire import Device, Hash, Log, Place, Whole
from sendnet_desktop.ids import Entropy

NAMED_CAP: Final = 5000
"""How many logs, and how many blobs, a header may name."""


class Header(msgspec.Struct, frozen=True):
    """A segment's header.

    Attributes:
        log: The log that it belongs to.
        device: Who signed.
        channel: For whom.
        seq: Place in the log, from 0.
        prev: Hash of the segment before; None for the first.
        count: How many lines.
        lines: SHA-256 of the ids of the edits, in order.
        body: SHA-256 of the packed lines.
        seen: What the writer had of this channel: log to highest place.
        wants: Hashes of blobs that the writer lacks.
        crit: Features without which it must not be counted.
    """

    log: Log
    device: Device
    channel: Annotated[str, Meta(max_length=200)]
    seq: Place
    prev: Hash | None
    count: Whole
    lines: Hash
    body: Hash
    seen: Annotated[dict[Log, Place], Meta(max_length=NAMED_CAP)] = {}
    wants: Annotated[tuple[Hash, ...], Meta(max_length=NAMED_CAP)] = ()
    crit: Annotated[tuple[str, ...], Meta(max_length=16)] = ()


def new_log(device: str, entropy: Entropy = secrets.token_bytes) -> str:
    """Return the id of a log that this laptop begins."""
    return f"{device}-{entropy(8).hex()}"


def hash_of(header: bytes) -> bytes:
    """Return the hash of the segment whose header's envelope this is, by which a known one is passed over.

    Raises:
        DamagedError: It is not an envelope.
    """
    return Envelope.parse(header).hash
