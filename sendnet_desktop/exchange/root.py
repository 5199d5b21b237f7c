"""The root of a trust: which keys name the next root, and which may sign rosters."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import msgspec
from msgspec import Meta

from sendnet_desktop.exchange.envelope import ROOT, Envelope, sign
from sendnet_desktop.exchange.keys import SigningKey
from sendnet_desktop.exchange.refusals import DamagedError, RejectedError
from sendnet_desktop.exchange.wire import Key, Name, Part, decode, encode
from sendnet_desktop.exchange.words import spoken
from sendnet_desktop.ids import Entropy, random_key

_UNDERSTOOD: frozenset[str] = frozenset()

_Keys = Annotated[tuple[Key, ...], Meta(min_length=1, max_length=16)]
_Threshold = Annotated[int, Meta(ge=1, le=16)]


class Root(msgspec.Struct, frozen=True):
    """What a root says.

    Attributes:
        trust: The trust's id, for ever.
        version: From 1, without gaps.
        sample: Whether this is a trust to try things in; such a one and a real one never meet.
        name: The trust's name.
        keys: Who signs the next root.
        threshold: How many of them it takes.
        registrars: Who signs rosters.
        registrar_threshold: How many of them it takes.
        crit: Features without which it must not be followed; format 1 has none.
    """

    trust: Part
    version: Annotated[int, Meta(ge=1, le=2**53)]
    sample: bool
    name: Name
    keys: _Keys
    threshold: _Threshold
    registrars: _Keys
    registrar_threshold: _Threshold
    crit: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignedRoot:
    """A root that was accepted, with the bytes to pass on.

    Attributes:
        root: What it says.
        envelope: The signed bytes, untouched.
        hash: SHA-256 of what was signed.
    """

    root: Root
    envelope: bytes
    hash: bytes

    @property
    def words(self) -> tuple[str, ...]:
        """The six words that stand on the meeting's agenda (trust format, rule 19)."""
        return spoken(self.hash)


def found(
    name: str,
    key: SigningKey,
    registrars: Sequence[bytes],
    *,
    sample: bool = False,
    entropy: Entropy = secrets.token_bytes,
) -> SignedRoot:
    """Start a trust with one root key, and these public keys as its registrars."""
    root = Root(
        trust=random_key(entropy),
        version=1,
        sample=sample,
        name=name,
        keys=(key.public.hex(),),
        threshold=1,
        registrars=tuple(registrar.hex() for registrar in registrars),
        registrar_threshold=1,
    )
    return _signed(root, (key,))


def succeed(held: SignedRoot, root: Root, signers: Sequence[SigningKey]) -> SignedRoot:
    """Sign the root that follows the one held.

    Raises:
        SendnetError: It does not follow, or the signers are not those that it takes.
    """
    return next_root(held, _signed(root, signers).envelope)


def first_root(data: bytes) -> SignedRoot:
    """Return the root that a chain begins with (trust format, rule 2); who it belongs to is for the words to say.

    Raises:
        SendnetError: It is not a first root signed by its own keys.
    """
    envelope, root = _parsed(data)
    if root.version != 1 or not _signed_by(envelope, root):
        raise RejectedError("trust format, rule 2", "This trust's founding document is not signed by the trust.")
    return SignedRoot(root, data, envelope.hash)


def next_root(held: SignedRoot, data: bytes) -> SignedRoot:
    """Return the root that follows the one held (trust format, rules 2 to 4 and 6).

    Raises:
        SendnetError: It does not follow.
    """
    envelope, root = _parsed(data)
    if (root.trust, root.sample) != (held.root.trust, held.root.sample):
        raise RejectedError("trust format, rule 4", "This file comes from another trust, or mixes sample and real.")
    if root.version != held.root.version + 1:
        raise RejectedError(
            "trust format, rule 3",
            "A step is missing between what this laptop knows of your trust and this file.",
            "Ask your trust's office for a complete file.",
        )
    if not (_signed_by(envelope, held.root) and _signed_by(envelope, root)):
        raise RejectedError("trust format, rule 2", "A change of your trust's keys is not signed by the trust.")
    return SignedRoot(root, data, envelope.hash)


def version_of(data: bytes) -> int:
    """Return the version that an envelope claims, to put several in order; nothing of it is verified.

    Raises:
        DamagedError: It is not the envelope of a root.
    """
    return _parsed(data)[1].version


def _signed(root: Root, signers: Sequence[SigningKey]) -> SignedRoot:
    envelope = sign(ROOT, encode(root), signers)
    return SignedRoot(root, envelope.to_bytes(), envelope.hash)


def _parsed(data: bytes) -> tuple[Envelope, Root]:
    envelope = Envelope.parse(data)
    if envelope.type != ROOT:
        raise DamagedError
    root = decode(envelope.payload, Root)
    # Whether enough keys are there for its own threshold shows when its signatures are counted; for this one it
    # would show when no roster can be signed any more.
    if root.registrar_threshold > len(set(root.registrars)):
        raise DamagedError
    if not _UNDERSTOOD.issuperset(root.crit):
        raise RejectedError(
            "trust format, rule 6",
            "Your trust uses something that this version of SENDnet does not know.",
            "Install the newest version, then read the file again.",
        )
    return envelope, root


def _signed_by(envelope: Envelope, root: Root) -> bool:
    keys = {bytes.fromhex(key) for key in root.keys}
    return len(envelope.signers() & keys) >= root.threshold
