"""Signed bytes: a payload, its type, and signatures over both (DSSE with Ed25519, framed in binary)."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sendnet_desktop.exchange.keys import SigningKey, is_sound_signing_key
from sendnet_desktop.exchange.refusals import DamagedError

PAYLOAD_CAP = 4 * 1024 * 1024
SIGNATURE_CAP = 16

ROOT = "application/vnd.sendnet.root.v1+json"
ROSTER = "application/vnd.sendnet.roster.v1+json"
JOIN = "application/vnd.sendnet.join.v1+json"
SEGMENT = "application/vnd.sendnet.segment.v1+json"
ERASURE = "application/vnd.sendnet.erasure.v1+json"

_ORDER = 2**252 + 27742317777372353535851937790883648493
_KEY, _SIGNED = 32, 96


@dataclass(frozen=True, slots=True)
class Envelope:
    """A payload as it was signed. Nothing in it is to be trusted before ``signers`` was asked.

    Attributes:
        type: What the payload is; signed with it, so that nothing passes for something else.
        payload: The bytes that were signed.
        signatures: Pairs of a public key and what claims to be its signature.
    """

    type: str
    payload: bytes
    signatures: tuple[tuple[bytes, bytes], ...]

    @property
    def hash(self) -> bytes:
        """SHA-256 of the payload: the document's name, whatever the signatures."""
        return sha256(self.payload).digest()

    def signers(self) -> frozenset[bytes]:
        """Return the public keys whose signatures count (bundle format, rule 10)."""
        message = pae(self.type, self.payload)
        return frozenset(key for key, signature in self.signatures if _counts(key, signature, message))

    def to_bytes(self) -> bytes:
        """Return the envelope as it travels."""
        kind = self.type.encode()
        return b"".join(
            (
                struct.pack(">H", len(kind)) + kind + bytes([len(self.signatures)]),
                *(key + signature for key, signature in self.signatures),
                struct.pack(">I", len(self.payload)) + self.payload,
            )
        )

    @classmethod
    def parse(cls, data: bytes) -> "Envelope":
        """Take apart bytes that are one envelope and nothing else (bundle format, rule 9).

        Raises:
            DamagedError: They are not.
        """
        envelope, end = cls.parse_start(data)
        if end != len(data):
            raise DamagedError
        return envelope

    @classmethod
    def parse_start(cls, data: bytes) -> tuple["Envelope", int]:
        """Take apart the envelope that the bytes begin with, and return it with where it ends.

        Raises:
            DamagedError: They do not begin with an envelope.
        """
        try:
            (size,) = struct.unpack_from(">H", data)
            kind = data[2 : 2 + size].decode("ascii")
            at = 2 + size
            count = data[at]
            at += 1
            (length,) = struct.unpack_from(">I", data, at + count * _SIGNED)
        except (struct.error, IndexError, UnicodeDecodeError):
            raise DamagedError from None
        start = at + count * _SIGNED + 4
        pairs = [data[place : place + _SIGNED] for place in range(at, start - 4, _SIGNED)]
        signatures = tuple((pair[:_KEY], pair[_KEY:]) for pair in pairs)
        distinct = {key for key, _ in signatures}
        if count > SIGNATURE_CAP or len(distinct) < count or length > PAYLOAD_CAP or start + length > len(data):
            raise DamagedError
        return cls(kind, data[start : start + length], signatures), start + length


def pae(kind: str, payload: bytes) -> bytes:
    """Return the bytes that a signature covers: type and payload with their lengths."""
    name = kind.encode()
    return b"DSSEv1 %d %s %d %s" % (len(name), name, len(payload), payload)


def sign(kind: str, payload: bytes, keys: Iterable[SigningKey]) -> Envelope:
    """Return the payload signed with each of these keys."""
    message = pae(kind, payload)
    return Envelope(kind, payload, tuple((key.public, key.sign(message)) for key in keys))


@lru_cache(maxsize=1024)
def _is_sound(key: bytes) -> bool:
    return is_sound_signing_key(key)


def _counts(key: bytes, signature: bytes, message: bytes) -> bool:
    # S + L would verify in a lax implementation and give one document two forms (attack C17).
    if int.from_bytes(signature[32:], "little") >= _ORDER or not _is_sound(key):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except InvalidSignature:
        return False
    return True
