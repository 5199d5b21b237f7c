"""Erasures: how single values leave a segment that is signed already, without anything else changing."""

from collections.abc import Collection, Sequence
from hashlib import sha256
from typing import Annotated

import msgspec
from msgspec import Meta

from sendnet_desktop.exchange.envelope import ERASURE, Envelope, sign
from sendnet_desktop.exchange.header import Header
from sendnet_desktop.exchange.keys import Identity, device_of
from sendnet_desktop.exchange.lines import EditId, ids_of, pack, unpack
from sendnet_desktop.exchange.refusals import DamagedError, RejectedError
from sendnet_desktop.exchange.trust import Trust
from sendnet_desktop.exchange.wire import Device, Hash, Whole, decode, encode
from sendnet_desktop.journal.sealed import Segment
from sendnet_desktop.journal.segments import Held

_MARK = b'{"erased":'


class Erasure(msgspec.Struct, frozen=True):
    """What an erasure says.

    Attributes:
        segment: Hash of the segment.
        ids: The edits that are erased from it, those of earlier erasures among them.
        body: SHA-256 of the body without them.
        documents: Hashes of documents that quote them and go with them.
        device: The laptop that signed.
        channel: The segment's channel.
        at: When, in milliseconds since 1970, by the clock of that laptop.
    """

    segment: Hash
    ids: Annotated[tuple[EditId, ...], Meta(min_length=1, max_length=50_000)]
    body: Hash
    documents: Annotated[tuple[Hash, ...], Meta(max_length=5000)]
    device: Device
    channel: str
    at: Whole


class _Erased(msgspec.Struct, frozen=True):
    erased: EditId


def body_without(segment: Segment | Held, ids: Collection[bytes]) -> tuple[bytes, frozenset[bytes]]:
    """Return the body of a segment without these edits, and the ids of all that are gone from it by then.

    Raises:
        DamagedError: The body cannot be read, or has no line of one of these edits.
    """
    header = decode(Envelope.parse(segment.header).payload, Header)
    lines = unpack(segment.body, header.count)
    known = marked_ids(segment.device, segment.channel, lines)
    if not set(ids).issubset(known):
        raise DamagedError
    left = [encode(_Erased(each.hex())) if each in ids else line for line, each in zip(lines, known, strict=True)]
    gone = frozenset(each for line, each in zip(left, known, strict=True) if line.startswith(_MARK))
    return pack(left), gone


def erase(
    identity: Identity, segment: Segment | Held, ids: Collection[bytes], documents: Sequence[str], at: int
) -> tuple[bytes, bytes]:
    """Return the signed erasure of these edits of a segment, and the body that is left.

    Raises:
        DamagedError: The body cannot be read, or has no line of one of these edits.
    """
    body, gone = body_without(segment, ids)
    erasure = Erasure(
        segment=segment.hash.hex(),
        ids=tuple(sorted(each.hex() for each in gone)),
        body=sha256(body).hexdigest(),
        documents=tuple(documents),
        device=identity.device,
        channel=segment.channel,
        at=at,
    )
    return sign(ERASURE, encode(erasure), (identity.signing,)).to_bytes(), body


def read_erasure(data: bytes, trust: Trust) -> Erasure:
    """Return the erasure in an envelope, of a laptop that may or once might erase there (segment format, rule 12).

    Whether it counts is another question, because the position of the edit that names it may have to answer it.

    Raises:
        SendnetError: It is not signed by such a laptop.
    """
    envelope = Envelope.parse(data)
    if envelope.type != ERASURE:
        raise DamagedError
    signers = envelope.signers()
    erasure = decode(envelope.payload, Erasure)
    if {device_of(key) for key in signers} != {erasure.device} or not trust.has_owned(erasure.device, erasure.channel):
        raise RejectedError(
            "segment format, rule 12", "A request to erase was not signed by those who may erase there."
        )
    return erasure


def marked_ids(device: str, channel: str, lines: Sequence[bytes]) -> list[bytes]:
    """Return the id of every line, that of an erased line being the one it names (segment format, rule 13).

    Raises:
        DamagedError: A line is marked as erased and names no edit.
    """
    ids = ids_of(device, channel, lines)
    return [
        bytes.fromhex(decode(line, _Erased).erased) if line.startswith(_MARK) else known
        for line, known in zip(lines, ids, strict=True)
    ]


def is_as_named(erasure: Erasure, lines: Sequence[bytes], ids: Sequence[bytes]) -> bool:
    """Say whether exactly those lines are marked as erased that the erasure names."""
    marked = [known.hex() for line, known in zip(lines, ids, strict=True) if line.startswith(_MARK)]
    return sorted(marked) == sorted(erasure.ids)
