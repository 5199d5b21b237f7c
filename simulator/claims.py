"""What a segment's bytes say, read from the format alone, so that the program is not its own witness."""

import json
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sendnet_desktop.changes import Cell

_LONGEST = 20_000


class Broken(Exception):  # noqa: N818  # a property is broken; nothing went wrong in the simulator
    """A property does not hold; its text is a sentence for the end of the story."""


@dataclass(frozen=True, slots=True)
class Line:
    """One edit.

    Attributes:
        id: Of device, channel and line.
        cell: Where it writes.
        text: What, as JSON.
        stamp: The writer's clock.
        replaces: The edits that it replaces.
    """

    id: bytes
    cell: Cell
    text: str
    stamp: int
    replaces: frozenset[bytes]


@dataclass(frozen=True, slots=True)
class Claim:
    """One segment that is properly signed by the laptop that it names.

    Attributes:
        hash: Of what was signed.
        log: Whose next segment names this one.
        prev: The hash of the segment before.
        device: Who signed.
        channel: For whom.
        features: What a version must know to count it.
        lines: Its edits; none where they cannot be read.
    """

    hash: bytes
    log: str
    prev: bytes | None
    device: str
    channel: str
    features: frozenset[str]
    lines: tuple[Line, ...]


@lru_cache(maxsize=100_000)
def claim_of(content: bytes) -> Claim | None:
    """Return what a frame's segment says; None where its signature, its names or its body do not fit one another."""
    key = signer_of(content)
    if key is None:
        return None
    _, _, _, payload, body = _envelope(content)
    said = json.loads(payload)
    device = sha256(key).hexdigest()[:32]
    fits = said["device"] == device and said["log"].startswith(device) and (said["seq"] == 0) == (said["prev"] is None)
    if not fits or said["body"] != sha256(body).hexdigest():
        return None
    return Claim(
        sha256(payload).digest(),
        said["log"],
        None if said["prev"] is None else bytes.fromhex(said["prev"]),
        device,
        said["channel"],
        frozenset(said["crit"]),
        _lines(device, said["channel"], body),
    )


def signer_of(content: bytes) -> bytes | None:
    """Return the public key whose signature the envelope at the beginning bears; None where it is a false one."""
    kind, key, signature, payload, _ = _envelope(content)
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, _signed(kind, payload))
    except InvalidSignature:
        return None
    return key


NAMED = "Jayden said so"
"""What the privacy guard holds until somebody has decided on it."""


def plain(text: str) -> str:
    """Return JSON as this module writes it, to compare with."""
    return json.dumps(json.loads(text), sort_keys=True)


def _envelope(content: bytes) -> tuple[bytes, bytes, bytes, bytes, bytes]:
    (size,) = struct.unpack_from(">H", content)
    at = 2 + size + 1
    signed = content[at : at + 96]
    (length,) = struct.unpack_from(">I", content, at + 96)
    start = at + 100
    return content[2 : 2 + size], signed[:32], signed[32:], content[start : start + length], content[start + length :]


def _signed(kind: bytes, payload: bytes) -> bytes:
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


def _lines(device: str, channel: str, body: bytes) -> tuple[Line, ...]:
    lines = zlib.decompress(body).splitlines()
    edits = tuple(_edits(device, channel, lines))
    # What this version cannot read of a segment, it does not count of any of it.
    return edits if all(len(edit.text) <= _LONGEST for edit in edits) else ()


def _edits(device: str, channel: str, lines: list[bytes]) -> Iterator[Line]:
    for line in lines:
        said = json.loads(line)
        yield Line(
            sha256(f"{device}{channel}\n".encode() + line).digest()[:16],
            Cell(channel, said["record"], said["field"]),
            json.dumps(said["value"], sort_keys=True),
            said["at"] << 16 | said.get("tick", 0),
            frozenset(map(bytes.fromhex, said.get("replaces", ()))),
        )
