"""What differs between two texts, word by word."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, Literal, NamedTuple

Kind = Literal["same", "here", "there"]

MOST_DIFFERING: Final = 400
"""How many words are told apart; beyond that the texts have too little in common for it to help anybody."""

_WORD: Final = re.compile(r"\s+|\S+")


class Span(NamedTuple):
    """A stretch of two texts.

    Attributes:
        kind: Whether both say it, only the one, or only the other.
        text: The words, with the spaces around them.
    """

    kind: Kind
    text: str


def word_differences(one: str, other: str) -> tuple[Span, ...]:
    """Return the stretches of two texts: what both say, and what only one of them says.

    The stretches that are not *there* make the one text letter for letter, those that are not *here* the other. The
    work is bounded for texts of any content: it grows with their length times ``MOST_DIFFERING``.
    """
    here, there = _WORD.findall(one), _WORD.findall(other)
    start = _common(here, there)
    end = _common(here[start:][::-1], there[start:][::-1])
    middle = _script(here[start : len(here) - end], there[start : len(there) - end])
    told = [Span("same", word) for word in here[:start]]
    told += middle
    told += [Span("same", word) for word in here[len(here) - end :]]
    return tuple(_joined(_bridged(told)))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    return next((place for place, (here, there) in enumerate(pairs) if here != there), min(len(one), len(other)))


def _script(here: Sequence[str], there: Sequence[str]) -> list[Span]:
    """Return the shortest way from the one to the other, or all of both where it is too long (Myers, 1986)."""
    reached: dict[int, int] = {1: 0}
    trail: list[dict[int, int]] = []
    for cost in range(min(len(here) + len(there), MOST_DIFFERING) + 1):
        trail.append(dict(reached))
        for diagonal in range(-cost, cost + 1, 2):
            down = diagonal == -cost or (diagonal != cost and reached[diagonal - 1] < reached[diagonal + 1])
            x = reached[diagonal + 1] if down else reached[diagonal - 1] + 1
            y = x - diagonal
            while x < len(here) and y < len(there) and here[x] == there[y]:
                x, y = x + 1, y + 1
            reached[diagonal] = x
            if x >= len(here) and y >= len(there):
                return list(reversed(list(_backwards(here, there, trail))))
    return [Span("here", "".join(here)), Span("there", "".join(there))]


def _backwards(here: Sequence[str], there: Sequence[str], trail: list[dict[int, int]]) -> Iterator[Span]:
    x, y = len(here), len(there)
    for cost in range(len(trail) - 1, -1, -1):
        reached, diagonal = trail[cost], x - y
        down = diagonal == -cost or (diagonal != cost and reached[diagonal - 1] < reached[diagonal + 1])
        before = diagonal + 1 if down else diagonal - 1
        was_x = reached[before]
        was_y = was_x - before
        while x > max(was_x, 0) and y > max(was_y, 0):
            x, y = x - 1, y - 1
            yield Span("same", here[x])
        if cost:
            yield Span("there", there[was_y]) if down else Span("here", here[was_x])
        x, y = was_x, was_y


def _bridged(spans: list[Span]) -> Iterator[Span]:
    # A space between two words that differ reads as part of the difference.
    for place, span in enumerate(spans):
        around = (spans[place - 1 : place] + spans[place + 1 : place + 2]) if span.kind == "same" else []
        if span.text.isspace() and len(around) == 2 and all(each.kind != "same" for each in around):
            yield Span("here", span.text)
            yield Span("there", span.text)
        else:
            yield span


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    # Between two stretches that both say, what only the one says comes before what only the other says.
    for is_same, stretch in groupby(spans, key=lambda span: span.kind == "same"):
        said = list(stretch)
        kinds: tuple[Kind, ...] = ("same",) if is_same else ("here", "there")
        for kind in kinds:
            text = "".join(span.text for span in said if span.kind == kind)
            if text:
                yield Span(kind, text)
