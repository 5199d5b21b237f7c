"""What stands in one cell of a framework, read as people write it and written so that it reads the same."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, get_args

from sendnet_desktop.frameworks.pack import Duty, EvidenceKind
from sendnet_desktop.frameworks.phases import PHASES, Phase

_DUTIES: Final[Mapping[str, Duty]] = {
    **dict.fromkeys(("must", "m", "statutory", "law", "legal", "legal duty", "legal requirement"), "must"),
    **dict.fromkeys(("should", "statutory guidance", "guidance", "have regard"), "should"),
    **dict.fromkeys(
        ("good practice", "best practice", "could", "advisory", "non-statutory", "none", ""), "good practice"
    ),
}
_YES: Final = frozenset({"yes", "y", "true", "x", "s", "(s)", "✓", "✔", "1", "statutory", "must"})
_NO: Final = frozenset({"no", "n", "false", "", "0", "-", "–", "non-statutory", "not statutory"})
_PHASES: Final[Mapping[str, Phase | None]] = {
    **{phase: phase for phase in PHASES},
    **dict.fromkeys(("eyfs", "early years foundation stage", "nursery", "reception"), "early years"),
    **dict.fromkeys(("ks1", "ks2", "infant", "junior", "infants", "juniors"), "primary"),
    **dict.fromkeys(("ks3", "ks4"), "secondary"),
    **dict.fromkeys(("post 16", "sixth form", "ks5", "16-19"), "post-16"),
    **dict.fromkeys(("special school", "special schools"), "special"),
    **dict.fromkeys(("ap", "pru", "alternative"), "alternative provision"),
    **dict.fromkeys(("resource base", "srp", "unit", "inclusion base"), "resourced base"),
    **dict.fromkeys(("all", "all phases", "all schools", "all settings", "every phase"), None),
}
_SPACES: Final = re.compile(r"[ \t]+")


class UnreadableError(ValueError):
    """A cell holds what cannot be read; its text says what, as the rest of a sentence."""


def tidied(cell: str) -> str:
    """Return a cell's words without what a spreadsheet adds to them: tabs, other line ends, spaces around."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip()


def line(cell: str) -> str:
    """Return a cell's words on one line."""
    return " ".join(part.strip() for part in tidied(cell).splitlines() if part.strip())


def listed(cell: str) -> tuple[str, ...]:
    """Return the items of a cell: one a line, or else set apart by semicolons."""
    parts = cell.split("\n") if "\n" in cell.replace("\r", "\n").strip(" ") else cell.split(";")
    return tuple(part.strip() for part in parts if part.strip())


def as_list(items: Iterable[str]) -> str:
    """Return items as a cell that ``listed`` reads the same."""
    told = tuple(items)
    return "\n".join(told) + "\n" if any(";" in item for item in told) else "; ".join(told)


def duty(cell: str) -> Duty:
    """Return the duty that a cell names; a cell without words is good practice.

    Raises:
        UnreadableError: It names none.
    """
    found = _DUTIES.get(_SPACES.sub(" ", line(cell)).casefold())
    if found is None:
        raise UnreadableError(f"‘{short(cell)}’ is not one of {', '.join(get_args(Duty))}.")
    return found


def yes(cell: str) -> bool:
    """Return whether a cell says yes; a cell without words says no.

    Raises:
        UnreadableError: It says neither.
    """
    said = line(cell).casefold()
    if said not in _YES | _NO:
        raise UnreadableError(f"‘{short(cell)}’ is neither yes nor no.")
    return said in _YES


def phases(cell: str) -> tuple[Phase, ...]:
    """Return the phases and settings that a cell names; none for all of them.

    Raises:
        UnreadableError: It names something else.
    """
    named = [part for item in listed(cell) for part in re.split(r"[,/]", item) if part.strip()]
    unknown = [part.strip() for part in named if part.strip().casefold() not in _PHASES]
    if unknown:
        raise UnreadableError(f"‘{short(unknown[0])}’ is not one of {', '.join(PHASES)}.")
    found = [_PHASES[part.strip().casefold()] for part in named]
    return () if None in found else tuple(dict.fromkeys(phase for phase in found if phase))


def evidence_kinds(cell: str) -> tuple[EvidenceKind, ...]:
    """Return the kinds of evidence that a cell names.

    Raises:
        UnreadableError: It names something else.
    """
    named = [part.strip() for item in listed(cell) for part in item.split(",") if part.strip()]
    known = {kind.replace("-", " "): kind for kind in get_args(EvidenceKind)}
    unknown = [part for part in named if part.casefold().replace("-", " ") not in known]
    if unknown:
        raise UnreadableError(f"‘{short(unknown[0])}’ is not one of {', '.join(get_args(EvidenceKind))}.")
    return tuple(known[part.casefold().replace("-", " ")] for part in named)


def tags(cell: str) -> dict[str, tuple[str, ...]]:
    """Return the tags of a cell, one a line as ``ofsted: inclusion``.

    Raises:
        UnreadableError: A line names no scheme.
    """
    found: dict[str, tuple[str, ...]] = {}
    for part in listed(cell):
        scheme, colon, tag = part.partition(":")
        if not colon:
            raise UnreadableError(f"‘{short(part)}’ does not say which scheme it is of, as “ofsted: inclusion” does.")
        name = _SPACES.sub("_", scheme.strip().casefold())
        found[name] = (*found.get(name, ()), *((tag.strip(),) if tag.strip() else ()))
    return found


def as_tags(given: Mapping[str, Iterable[str]]) -> str:
    """Return tags as a cell that ``tags`` reads the same."""
    return as_list(f"{scheme}: {tag}" for scheme, of_scheme in given.items() for tag in (tuple(of_scheme) or ("",)))


def number(cell: str) -> int:
    """Return the whole number in a cell; 1 in a cell without words.

    Raises:
        UnreadableError: There is none.
    """
    said = line(cell).removesuffix(".0") or "1"
    if not (said.isascii() and said.isdecimal() and len(said) <= 4):
        raise UnreadableError(f"‘{short(cell)}’ is not a whole number.")
    return int(said)


def short(words: str) -> str:
    """Return a cell's words as a sentence quotes them."""
    told = line(words)
    return told if len(told) <= 40 else f"{told[:40].rstrip()}…"
