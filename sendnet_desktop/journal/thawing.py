"""Reading the bytes of a document that some member published, and refusing what no honest program wrote."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import msgspec

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.limits import LONGEST_TEXT

P = TypeVar("P", bound=msgspec.Struct)


def thawed(data: bytes, shape: type[P], refusal: SendnetError) -> P:
    """Return what a document's bytes say.

    Args:
        data: As they came.
        shape: What they should say.
        refusal: What is raised where they do not, or hold a text that nobody could have typed.

    Raises:
        SendnetError: The refusal.
    """
    try:
        document = msgspec.json.decode(data, type=shape)
    except (ValueError, RecursionError):  # msgspec's own errors are ValueErrors; bytes that are no text raise another
        raise refusal from None
    if is_too_long(document):
        raise refusal
    return document


def is_too_long(document: msgspec.Struct) -> bool:
    """Say whether a text in a document is longer than any that can be typed: setting such a one takes for ever."""
    return _longest(msgspec.to_builtins(document)) > LONGEST_TEXT


def _longest(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, Mapping):
        return max(map(_longest, value.values()), default=0)
    return max(map(_longest, value), default=0) if isinstance(value, Sequence) else 0
