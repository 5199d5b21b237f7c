"""Bundles: frames in a sealed file, each file complete in itself."""

import re
import secrets
import struct
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from sendnet_desktop.exchange import age
from sendnet_desktop.exchange.keys import Identity
from sendnet_desktop.exchange.refusals import DamagedError, NewerFormatError, TooLargeError
from sendnet_desktop.ids import Entropy

MAGIC: Final = b"SENDnet bundle 1\n"
FILE_CAP: Final = 256 * 1024 * 1024
FRAME_CAP: Final = 16 * 1024 * 1024
FRAMES_CAP: Final = 20_000
FILE_WRITTEN: Final = 10 * 1024 * 1024
RECIPIENTS: Final = age.STANZA_CAP

ROOT: Final = b"R"
ROSTER: Final = b"M"
ERASURE: Final = b"E"
SEGMENT: Final = b"S"
BLOB: Final = b"B"

_ORDER: Final = (ROOT, ROSTER, ERASURE, SEGMENT, BLOB)
_LATER: Final = re.compile(rb"SENDnet bundle [1-9][0-9]{0,3}\n")
_HEAD: Final = struct.Struct(">cI")


class Frame(NamedTuple):
    """One thing in a bundle.

    Attributes:
        kind: One byte.
        content: What it holds.
    """

    kind: bytes
    content: bytes


def files_of(documents: Sequence[Frame], contents: Iterable[Frame]) -> Iterator[list[Frame]]:
    """Yield the frames of each file: the documents first in every one, then contents up to 10 MB (rule 12).

    There is one file at least, for documents alone are news too.
    """
    start = sum(_size(frame) for frame in documents)
    frames, size = list(documents), start
    for frame in contents:
        full = size + _size(frame) > FILE_WRITTEN or len(frames) == FRAMES_CAP
        if full and len(frames) > len(documents):
            yield frames
            frames, size = list(documents), start
        frames.append(frame)
        size += _size(frame)
    yield frames


def seal(frames: Sequence[Frame], recipients: Sequence[bytes], entropy: Entropy = secrets.token_bytes) -> bytes:
    """Return the file of these frames, sealed for these public X25519 keys.

    Raises:
        SendnetError: A key is of small order.
    """
    assert len(frames) <= FRAMES_CAP
    assert all(len(frame.content) <= FRAME_CAP for frame in frames)
    plain = b"".join((MAGIC, *(_HEAD.pack(frame.kind, len(frame.content)) + frame.content for frame in frames)))
    return age.encrypt(plain, recipients, entropy)


def open_bundle(data: bytes, identity: Identity) -> list[Frame]:
    """Return the known frames of a file, in the order in which they are to be read (bundle format, rules 1 to 8).

    Nothing in them is verified yet: anybody who knows a laptop's public key can seal a file for it.

    Raises:
        NotForThisLaptopError: It is sealed for others.
        NewerFormatError: A newer version wrote it.
        SendnetError: It is too large, damaged, or no bundle.
    """
    if len(data) > FILE_CAP:  # rule 1
        raise TooLargeError
    plain = age.decrypt(data, identity.opening)  # rules 2 to 4
    if not plain.startswith(MAGIC):  # rule 5
        raise NewerFormatError if _LATER.match(plain) else DamagedError
    frames = [frame for frame in _frames(plain) if frame.kind in _ORDER]  # rules 6 and 7
    return sorted(frames, key=lambda frame: _ORDER.index(frame.kind))  # rule 8


def _frames(plain: bytes) -> Iterator[Frame]:
    at = len(MAGIC)
    for _ in range(FRAMES_CAP):
        if at == len(plain):
            return
        if at + _HEAD.size > len(plain):
            raise DamagedError
        kind, length = _HEAD.unpack_from(plain, at)
        at += _HEAD.size
        if length > FRAME_CAP or at + length > len(plain):
            raise DamagedError
        yield Frame(kind, plain[at : at + length])
        at += length
    if at != len(plain):
        raise TooLargeError


def _size(frame: Frame) -> int:
    return _HEAD.size + len(frame.content)
