"""Finding the scale of a framework: on its own sheet, said in a line, or in the headings of columns."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, get_args

from sendnet_desktop.frameworks.pack import Level, Scale, Shape
from sendnet_desktop.frameworks.sheets import cells
from sendnet_desktop.frameworks.sheets.headings import is_answer, plain

_SHAPES: Final[Mapping[int, tuple[Shape, ...]]] = {
    2: ("circle", "full"),
    3: ("circle", "half", "full"),
    4: ("circle", "half", "full", "star"),
    5: ("circle", "quarter", "half", "three-quarters", "full"),
    6: get_args(Shape),
}
_COLOURS: Final[Mapping[int, tuple[str, ...]]] = {
    2: ("#FBE6CF", "#2C7A94"),
    3: ("#FBE6CF", "#F2B66D", "#2C7A94"),
    4: ("#FBE6CF", "#F2B66D", "#2C7A94", "#0B3C5D"),
    5: ("#FBE6CF", "#F2B66D", "#9CC7D4", "#2C7A94", "#0B3C5D"),
    6: ("#FBE6CF", "#F2B66D", "#CFE3EA", "#9CC7D4", "#2C7A94", "#0B3C5D"),
}

_BY_RANK: Final = (
    "no/not met/inadequate/urgent improvement/red/r/not evident/not started/ineffective/not in place/weak",
    "not yet in place/no evidence/none/never/emerging/beginning/requires improvement/needs attention",
    "working towards/working towards effective/developing/in progress/partly/partly met/partially met/in part",
    "amber/a/some evidence/sometimes/expected standard/expected/secure/established/embedding/good/effective/met/mostly",
    "embedded/enhanced/strong standard/strong/green/g/fully met/yes/always/in place",
    "outstanding/exceptional/leading/leading practice/exemplary/excellent/blue/b",
)
_RANKS: Final = {name: rank for rank, names in enumerate(_BY_RANK) for name in names.split("/")}
"""How high a level stands by its usual names: which end of a scale is the low one."""

_LETTERS: Final = {"r": "Red", "a": "Amber", "g": "Green", "b": "Blue"}
_NUMBERED: Final = re.compile(
    r"(?:level|grade|point|score)?\s*([0-6])(?:\s*[-.:–—=)]\s*|\s+|$)(.*)", re.IGNORECASE | re.DOTALL
)
_RANGE: Final = re.compile(r"\b([01])\s*(?:-|–|—|to)\s*([2-6])\b")
_APART: Final = re.compile(r"\s*[/|;,\n]\s*")


def in_headings(spare: Mapping[int, str]) -> tuple[tuple[str, ...], dict[int, int]]:
    """Return the levels that stand as headings of columns, lowest first, and the place of each by its column.

    They are numbered, as in ``1 Emerging``, or bear names that are usual for levels. There are none where fewer than
    two columns do, or more than six.
    """
    by_number = sorted(spare.items(), key=lambda each: cells.line(each[1]).removeprefix("Level "))
    for told in ({at: _numbered(words) for at, words in by_number}, {at: _usual(words) for at, words in spare.items()}):
        columns = {at: name for at, name in told.items() if name}
        if 2 <= len(columns) <= 6:
            names = lowest_first(tuple(columns.values()))
            return names, {at: names.index(name) for at, name in columns.items()}
    return (), {}


def in_answers(headings: Sequence[str]) -> tuple[str, ...]:
    """Return the levels that the heading of a column for answers tells, lowest first: ``RAG``, ``Yes/No``."""
    for heading in headings:
        if plain(heading) in ("rag", "rag rating"):
            return ("Red", "Amber", "Green")
        remark = re.search(r"\(([^)]*)\)", heading)
        told = remark[1] if remark and is_answer(heading) else heading
        names = said(told) if remark and is_answer(heading) else _all_usual(told)
        if names:
            return names
    return ()


def said(words: str) -> tuple[str, ...]:
    """Return the levels that a line tells, lowest first: ``Emerging / Developing / Secure``, or ``0 to 4``."""
    if (span := _RANGE.search(words)) and not _APART.search(words):
        return tuple(f"Level {number}" for number in range(int(span[1]), int(span[2]) + 1))
    names = tuple(_bare(part) for part in _APART.split(cells.tidied(words)) if part.strip())
    return lowest_first(names) if 2 <= len(names) <= 6 else ()


def lowest_first(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return levels from the low end, which is the first unless their names are known to stand higher."""
    first, last = (_RANKS.get(plain(name)) for name in (names[0], names[-1]))
    return names[::-1] if first is not None and last is not None and first > last else names


def scale_of(names: Sequence[str]) -> Scale:
    """Return a scale of these levels, lowest first, each with a mark and a colour of its own."""
    shapes, colours = _SHAPES[len(names)], _COLOURS[len(names)]
    levels = tuple(
        Level(str(place), place, name, colour, shape)
        for place, (name, colour, shape) in enumerate(zip(names, colours, shapes, strict=True), 1)
    )
    return Scale("judgement", "Judgement", levels)


def level_named(scale: Scale, words: str) -> Level | None:
    """Return the level that a cell names by its id, its name, or both as ``3 Secure``."""
    told = cells.line(words).casefold()
    names = ((level, (level.id, level.name, f"{level.number} {level.name}")) for level in scale.levels)
    return next((level for level, known in names if told in {name.casefold() for name in known}), None)


def _numbered(heading: str) -> str:
    found = _NUMBERED.fullmatch(cells.line(heading))
    return (found[2].strip() or f"Level {found[1]}") if found else ""


def _usual(heading: str) -> str:
    return _bare(heading) if plain(heading) in _RANKS and not is_answer(heading) else ""


def _all_usual(heading: str) -> tuple[str, ...]:
    parts = [part for part in _APART.split(heading.strip()) if part]
    return said(heading) if len(parts) > 1 and all(plain(part) in _RANKS for part in parts) else ()


def _bare(name: str) -> str:
    told = cells.line(name)
    found = _NUMBERED.fullmatch(told)
    return _LETTERS.get(told.casefold(), found[2].strip() if found and found[2].strip() else told)
