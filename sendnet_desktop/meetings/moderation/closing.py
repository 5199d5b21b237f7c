"""Levels under lock: closed on the laptop of whoever gives one, opened only by what the trust's office keeps.

What travels and is kept of a level before the reveal is nothing but closed text. So there is one place to hold: no
list, print, export, search or history can show a level that only ``opened`` can make out.
"""

import hashlib
from typing import Final, NamedTuple

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.ids import Entropy

LONGEST_SENTENCE: Final = 500
"""Characters of the sentence that goes with a level."""

_KEY: Final = 32
_TAG: Final = 16
_MARK: Final = 16
_BLOCK: Final = 256
_MOST: Final = 8_192
_ONCE: Final = bytes(12)  # each closed level has a key of its own, so the nonce need not differ
_PURPOSE: Final = b"sendnet moderation 1"
_DIGITS: Final = "0123456789abcdef"
_LETTERS: Final = "abcdefghijklmnop"
_TO_LETTERS: Final = str.maketrans(_DIGITS, _LETTERS)
_TO_DIGITS: Final = str.maketrans(_LETTERS, _DIGITS)


class Lock(NamedTuple):
    """What closes levels, and what opens them again.

    Attributes:
        closes: For everybody.
        opens: For the trust's office.
    """

    closes: str
    opens: str


class Given(NamedTuple):
    """What somebody gave.

    Attributes:
        level: As kept: it names its scale.
        sentence: Why; may be empty.
    """

    level: str
    sentence: str


def new_lock(entropy: Entropy) -> Lock:
    """Return a lock that nothing was closed with yet."""
    opens = entropy(_KEY)
    closes = X25519PrivateKey.from_private_bytes(opens).public_key().public_bytes_raw()
    return Lock(_letters(closes), _letters(opens))


def closed(given: Given, closes: str, record: str, entropy: Entropy) -> str:
    """Return a level and its sentence closed, as one word of letters.

    Every one of them is as long as most others, so that its length does not tell whose sentence is whose.

    Args:
        given: What to close.
        closes: The lock of the moderation.
        record: Where it will be kept: closed text that somebody copies elsewhere opens nowhere.
        entropy: Where the randomness comes from.

    Raises:
        SendnetError: The lock is none.
    """
    once = X25519PrivateKey.from_private_bytes(entropy(_KEY))
    public, lock = once.public_key().public_bytes_raw(), _bytes(closes)
    words = msgspec.json.encode(given)
    padded = words.ljust(-(-len(words) // _BLOCK) * _BLOCK)
    sealed = _cipher(once, lock, public + lock).encrypt(_ONCE, padded, record.encode())
    return closes[:_MARK] + _letters(public + sealed)


def is_closed_with(text: str, closes: str) -> bool:
    """Say whether a level was closed with this lock, and not with an earlier one of the same moderation."""
    return bool(closes) and text.startswith(closes[:_MARK])


def opened(text: str, lock: Lock, record: str) -> Given:
    """Open a level.

    Raises:
        SendnetError: It was closed with another lock or for another place, or is nothing that was closed.
    """
    public, sealed = _taken_apart(text, lock)
    try:
        own = X25519PrivateKey.from_private_bytes(_bytes(lock.opens))
        cipher = _cipher(own, public, public + _bytes(lock.closes))
        given = msgspec.json.decode(cipher.decrypt(_ONCE, sealed, record.encode()), type=Given)
    except (InvalidTag, ValueError, RecursionError):
        raise _unreadable() from None
    if len(given.sentence) > LONGEST_SENTENCE:
        raise _unreadable()
    return given


def seal_of(text: str) -> str:
    """Return a short name of a closed level, which tells nothing of what is in it."""
    return _letters(hashlib.sha256(text.encode()).digest()[:8])


def _taken_apart(text: str, lock: Lock) -> tuple[bytes, bytes]:
    if not is_closed_with(text, lock.closes) or len(text) > _MOST:
        raise _unreadable()
    data = _bytes(text[_MARK:])
    if len(data) < _KEY + _TAG:
        raise _unreadable()
    return data[:_KEY], data[_KEY:]


def _cipher(own: X25519PrivateKey, other: bytes, salt: bytes) -> ChaCha20Poly1305:
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(other))
    except ValueError:  # not as long as a key, or one of the few that agree with everybody
        raise _unreadable() from None
    return ChaCha20Poly1305(HKDF(SHA256(), _KEY, salt, _PURPOSE).derive(shared))


def _letters(data: bytes) -> str:
    # In letters alone nothing looks like a telephone number or a date of birth to whoever looks for those.
    return data.hex().translate(_TO_LETTERS)


def _bytes(text: str) -> bytes:
    if not set(_LETTERS).issuperset(text) or len(text) % 2:
        raise _unreadable()
    return bytes.fromhex(text.translate(_TO_DIGITS))


def _unreadable() -> SendnetError:
    return SendnetError("A level that was handed in cannot be opened.", "Ask the school to hand it in once more.")
