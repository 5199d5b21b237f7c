"""What the members of a pack may hold: a type for each kind of text, with its length (pack format, rule 4)."""

from typing import Annotated

from msgspec import Meta

_UNSEEN = r"\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
"""Control characters, and those that turn the direction of what follows: they could make a text read as another."""

_LINE = rf"\A[^\n{_UNSEEN}]*\Z"
_PROSE = rf"\A[^{_UNSEEN}]*\Z"
_EMPTY = (
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff"
    r"\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Characters of which nothing is seen, though they are no white space: joiners, fillers, marks and tags."""

_SAYS_SOMETHING = rf"(?=[\s\S]*[^\s{_EMPTY}])"

Id = Annotated[str, Meta(pattern=r"\A[A-Za-z0-9_.-]{1,16}\Z")]
"""A permanent id: short, and fit to be part of a record's id (``judgement:2026.A3``)."""

Scheme = Annotated[str, Meta(pattern=r"\A[a-z0-9_]{1,40}\Z")]
"""What a tag belongs to, such as ``ofsted``."""

Title = Annotated[str, Meta(min_length=1, max_length=120, pattern=_SAYS_SOMETHING + _LINE)]
Word = Annotated[str, Meta(min_length=1, max_length=40, pattern=_SAYS_SOMETHING + _LINE)]
Line = Annotated[str, Meta(max_length=200, pattern=_LINE)]
Said = Annotated[str, Meta(min_length=1, max_length=800, pattern=_SAYS_SOMETHING + _PROSE)]
"""A text that has to be there, such as a statement's."""

Prose = Annotated[str, Meta(max_length=4000, pattern=_PROSE)]
"""A text that may be empty, such as a statement's help."""

Colour = Annotated[str, Meta(pattern=r"\A#[0-9A-Fa-f]{6}\Z")]
Day = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
DayOrNone = Annotated[str, Meta(pattern=r"\A([0-9]{4}-[0-9]{2}-[0-9]{2})?\Z")]
IdOrNone = Annotated[str, Meta(pattern=r"\A[A-Za-z0-9_.-]{0,16}\Z")]
HashOrNone = Annotated[str, Meta(pattern=r"\A([0-9a-f]{64})?\Z")]

Ids = Annotated[tuple[Id, ...], Meta(max_length=20)]
Groups = Annotated[tuple[Word, ...], Meta(max_length=12)]
References = Annotated[tuple[Title, ...], Meta(max_length=12)]
Tags = Annotated[dict[Scheme, Annotated[tuple[Title, ...], Meta(max_length=20)]], Meta(max_length=20)]
