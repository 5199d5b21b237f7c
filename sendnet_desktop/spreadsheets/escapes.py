"""Characters as workbooks write them where XML cannot hold them: ``_x000D_`` for a carriage return."""

import re
from typing import Final

_WRITTEN: Final = re.compile("_x(000[9AaDd]|005[Ff])_")
_MISTAKABLE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def escaped(text: str) -> str:
    """Return a text so that nothing in it is taken for such a character."""
    return _MISTAKABLE.sub("_x005F_", text)


def unescaped(text: str) -> str:
    """Return a text with the line breaks, tabs and underscores that are written so in their own form."""
    return _WRITTEN.sub(lambda written: chr(int(written[1], 16)), text)
