"""The program's own sentences in the words of a trust, which may call a SENCO or a half-term something else."""

import re
from functools import cache
from typing import Final

from sendnet_desktop.frameworks.pack import Words

_USUAL: Final = {str(getattr(Words(), name)): name for name in Words.__struct_fields__} | {"register": "sen_register"}
_FOUND: Final = re.compile(
    rf"\b({'|'.join(sorted(map(re.escape, _USUAL), key=len, reverse=True))})(s?)\b", re.IGNORECASE
)
USUAL: Final = Words()
"""What things are called where a trust says nothing else."""


@cache
def said(words: Words, sentence: str) -> str:
    """Return a sentence of the program with the usual words replaced by what the trust calls those things.

    A word keeps its number and, at the beginning of a sentence, its capital: ``Challenge days`` becomes ``Peer
    reviews``. Only what the program itself says goes through here, never what a person wrote or a framework asks.
    """
    if words == USUAL:
        return sentence
    return _FOUND.sub(lambda found: _called(words, found[1], found[2]), sentence)


def _called(words: Words, usual: str, plural: str) -> str:
    name = next(name for word, name in _USUAL.items() if word.casefold() == usual.casefold())
    called = str(getattr(words, name))
    if called == getattr(USUAL, name):
        return f"{usual}{plural}"
    begins = usual[0].isupper() and usual not in _USUAL
    return f"{called[0].upper()}{called[1:]}{plural}" if begins else f"{called}{plural}"
