"""Words that people read aloud or print in place of bytes: six for a hash, twenty-four for a root key."""

from collections.abc import Sequence
from functools import cache
from hashlib import sha256

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.keys import SigningKey
from sendnet_resources import resource

SPOKEN = 6
RECOVERY = 24

_BITS = 11
_PREFIX = 4


@cache
def word_list() -> tuple[str, ...]:
    """Return the 2,048 words, in order."""
    return tuple(resource("words", "english.txt").read_text(encoding="ascii").split())


def spoken(digest: bytes) -> tuple[str, ...]:
    """Return the six words by which two people compare a hash (trust format, rule 19)."""
    return _words(int.from_bytes(digest, "big") >> (len(digest) * 8 - SPOKEN * _BITS), SPOKEN)


def recovery_words(key: SigningKey) -> tuple[str, ...]:
    """Return the words that a root key is printed as (trust format, rule 20)."""
    return _words(int.from_bytes(key.seed + _check(key.seed), "big"), RECOVERY)


def recovered(words: Sequence[str]) -> SigningKey:
    """Return the root key that was printed as these words.

    Raises:
        SendnetError: There are not 24 of them, one is not on the list, or they do not fit together.
    """
    if len(words) != RECOVERY:
        raise SendnetError(
            f"There are {len(words)} recovery words here; a sheet has {RECOVERY}.",
            "Type all of them, in order, with spaces between them.",
        )
    number = 0
    for place, word in enumerate(words, start=1):
        number = number << _BITS | _place(word, place)
    key, check = divmod(number, 256)
    seed = key.to_bytes(32, "big")
    if _check(seed) != bytes([check]):
        raise SendnetError(
            "These recovery words do not fit together.",
            "Compare each one with the sheet; one is wrong or two have changed places.",
        )
    return SigningKey(seed)


def same_words(typed: Sequence[str], shown: Sequence[str]) -> bool:
    """Say whether what a person typed means these words; their first four letters are enough."""
    return [_stem(word) for word in typed] == [_stem(word) for word in shown]


def _words(number: int, count: int) -> tuple[str, ...]:
    listed = word_list()
    return tuple(listed[number >> _BITS * place & 2047] for place in reversed(range(count)))


def _place(word: str, place: int) -> int:
    try:
        return _stems()[_stem(word)]
    except KeyError:
        raise SendnetError(
            f"Recovery word {place} is not on the list.", "Compare it with the sheet, letter by letter."
        ) from None


@cache
def _stems() -> dict[str, int]:
    return {_stem(word): place for place, word in enumerate(word_list())}


def _stem(word: str) -> str:
    return word.strip().casefold()[:_PREFIX]


def _check(seed: bytes) -> bytes:
    return sha256(seed).digest()[:1]
