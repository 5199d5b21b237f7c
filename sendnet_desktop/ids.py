"""Names of records: ``kind:key``, the key natural or random (exchange format, rule 2)."""

import os
import re
from collections.abc import Callable

_RECORD = re.compile(r"[A-Za-z][A-Za-z0-9_]*:[A-Za-z0-9_.:-]+")
_PART = re.compile(r"[A-Za-z0-9_.:-]+")
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's: no letter that is read as another
LONGEST = 80

Entropy = Callable[[int], bytes]
"""Gives so many random bytes: ``os.urandom``, or a seeded source for a sample."""


def random_key(entropy: Entropy = os.urandom) -> str:
    """Return 26 characters that no other record has (130 bits)."""
    number = int.from_bytes(entropy(17), "big")
    return "".join(_ALPHABET[(number >> shift) & 31] for shift in range(0, 130, 5))


def new_record(kind: str, entropy: Entropy = os.urandom) -> str:
    """Return the id of a record of which each creation is a new thing, such as an action."""
    return f"{kind}:{random_key(entropy)}"


def kind_of(record: str) -> str:
    """Return the kind that a record's id names; who may write it is decided by this alone."""
    return record.partition(":")[0]


def key_of(record: str) -> str:
    """Return what follows the kind in a record's id."""
    return record.partition(":")[2]


def is_record(text: str) -> bool:
    """Say whether a text is a well-formed record id of at most 80 characters."""
    return len(text) <= LONGEST and _RECORD.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Say whether a text may name a field, a channel, a log or a part of a record's key."""
    return 0 < len(text) <= LONGEST and _PART.fullmatch(text) is not None
