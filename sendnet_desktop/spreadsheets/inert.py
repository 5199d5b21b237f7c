"""Text that stays text: nothing that a person typed becomes a formula, and nothing in it breaks a file.

Spreadsheet programs take a text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line break for a formula, or
part it there. In a workbook each text says of itself that it is one. Separated text cannot say so: there an apostrophe
goes before it, which reading takes away again (spreadsheets, rules 7 and 8; attack I12).
"""

import re
from typing import Final

from sendnet_desktop.spreadsheets.limits import MOST_CHARACTERS

# Full-width signs begin a formula where Excel speaks Chinese or Japanese.
_LEADS_ASTRAY: Final = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_GUARDED: Final = re.compile(rf"'(?='|{_LEADS_ASTRAY.pattern})")
_NOT_KEPT: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_LINE_BREAK: Final = re.compile("\r\n?")


def cleaned(text: str) -> str:
    """Return a text without what no file may hold: control characters, those that turn a line, and half characters.

    A line break is one line feed. A text that is longer than a cell holds ends in an ellipsis.
    """
    text = _NOT_KEPT.sub("", _LINE_BREAK.sub("\n", text))
    return text if len(text) <= MOST_CHARACTERS else f"{text[: MOST_CHARACTERS - 1]}…"


def leads_astray(text: str) -> bool:
    """Say whether a spreadsheet program may take a text for a formula."""
    return _LEADS_ASTRAY.match(text) is not None


def guarded(text: str) -> str:
    """Return a text with an apostrophe before it where it might be taken for a formula, or has one already."""
    return f"'{text}" if text.startswith("'") or leads_astray(text) else text


def unguarded(text: str) -> str:
    """Return the text that ``guarded`` made this of; any other is returned as it is."""
    return text[1:] if _GUARDED.match(text) else text
