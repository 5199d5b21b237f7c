"""How long a text and how large a number may be, checked before anything is written."""

import re
from typing import Final

from sendnet_desktop.changes import Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.shapes import LARGEST_NUMBER

LONGEST_TEXT: Final = 20_000
"""Characters."""

_HALF_A_CHARACTER: Final = re.compile("[\ud800-\udfff]")


def check_value(value: Value) -> None:
    """Refuse what could not be sealed: written, it would stand in the way of everything else.

    Raises:
        SendnetError: A number is too large, a text too long, or half a character is in it.
    """
    if isinstance(value, int) and abs(value) > LARGEST_NUMBER:
        raise SendnetError("That number is too large to be kept.", "Nothing was changed.")
    if not isinstance(value, str):
        return
    if len(value) > LONGEST_TEXT:
        raise SendnetError(
            f"The text is longer than {LONGEST_TEXT:,} characters, so it was not saved.",
            "Shorten it, or keep it in a document and put the reference here.",
        )
    if _HALF_A_CHARACTER.search(value):
        raise SendnetError("The text holds half a character, so it was not saved.", "Type again what was pasted.")
