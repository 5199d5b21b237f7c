"""Names as eyes take them: two that look alike are one, whatever characters they are made of."""

import unicodedata
from typing import Final

_CYRILLIC: Final = str.maketrans("авекмнорстухіјѕԁһ", "abekmhopctyxijsdh")
_GREEK: Final = str.maketrans("αβεζηικμνορτυχ", "abezhikmnoptyx")
_ONE_SHAPE: Final = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "‘": "'", "’": "'", "–": "-"})
_BLANK: Final = frozenset("\u115f\u1160\u2800")
"""Letters and signs of which nothing is to be seen."""


def looks(name: str) -> str:
    """Return what tells a name from others at a glance; empty where nothing of it is to be seen.

    Case, accents, width, spaces, marks that are not seen, and letters of other scripts that are drawn as Latin ones
    make no difference. It is for comparing alone, and is never shown.
    """
    seen = "".join(each for each in unicodedata.normalize("NFKD", name) if not _is_unseen(each))
    plain = seen.casefold().translate(_CYRILLIC).translate(_GREEK).translate(_ONE_SHAPE)
    return " ".join(plain.split())


def _is_unseen(character: str) -> bool:
    return character in _BLANK or unicodedata.category(character) in ("Mn", "Me", "Cf")
