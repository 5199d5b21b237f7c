"""The references of areas and statements: those given are checked, those known kept, the others made up."""

import re
from collections.abc import Iterator, Sequence
from itertools import count
from string import ascii_uppercase
from typing import Final

from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.sheets.entries import Entry, Part
from sendnet_desktop.frameworks.sheets.told import Findings

_ID: Final = re.compile(r"[A-Za-z0-9_.-]{1,16}")
_SPACE: Final = re.compile(r"\s+")


def give_references(parts: Sequence[Part], findings: Findings, present: Pack | None = None) -> None:
    """Give every area and statement that has no reference one of its own.

    What says word for word what the present framework says keeps its reference there, so that judgements go on with
    it; nothing else is given a reference that stands for something else there.

    Args:
        parts: The areas.
        findings: Where it is noted.
        present: The framework that is used now; None where there is none to keep to.
    """
    taken: dict[str, Entry] = {}
    for part in parts:
        for entry in part.entries:
            _check_given(entry, taken, findings)
    ids = set(taken)
    kept = list(_kept(parts, present, ids)) if present else []
    ids |= _ids_of(present) - _given(parts) if present else set()
    for part in parts:
        if not _ID.fullmatch(part.id) or part.id.casefold() in ids:
            part.id = next(letter for letter in _letters() if letter.casefold() not in ids | _given(parts))
        ids.add(part.id.casefold())
    made = [name for part in parts for name in _made_up(part, ids)]
    if kept:
        stand = "1 statement stands" if len(kept) == 1 else f"{len(kept)} statements stand"
        findings.understood.append(f"{stand} word for word in the framework in use: {_few(kept)}.")
    if made:
        given = "1 statement has no reference, so it was given one"
        given = given if len(made) == 1 else f"{len(made)} statements have no reference, so they were given some"
        findings.assumed.append(f"{given}: {_few(made)}.")


def _kept(parts: Sequence[Part], present: Pack, ids: set[str]) -> Iterator[str]:
    """Give what is known its references, and yield those of statements."""
    areas = {_alike(area.title): area.id for area in present.areas}
    statements = {_alike(each.text): each.id for each in present.by_id.values()}
    given = _given(parts)
    for part in parts:
        known = areas.get(_alike(part.title), "")
        if known and not _ID.fullmatch(part.id) and known.casefold() not in given:
            part.id = known
            given.add(known.casefold())
        for entry in part.entries:
            name = statements.get(_alike(str(entry.members.get("text", ""))), "")
            if name and not entry.given and name.casefold() not in ids:
                entry.given = name
                ids.add(name.casefold())
                yield name


def _alike(words: str) -> str:
    return _SPACE.sub(" ", words).strip().casefold()


def _ids_of(present: Pack) -> set[str]:
    return {each.casefold() for each in (*(area.id for area in present.areas), *present.by_id)}


def _few(names: Sequence[str]) -> str:
    return f"{', '.join(names[:3])} and so on" if names[3:] else ", ".join(names)


def _check_given(entry: Entry, taken: dict[str, Entry], findings: Findings) -> None:
    name = _SPACE.sub("", entry.given)
    where = (entry.table.sheet, entry.row, entry.table.called("id"))
    if not name:
        return
    if not _ID.fullmatch(name):
        findings.wrong(
            f"‘{entry.given[:40]}’ is no reference: up to 16 letters, figures, dots, hyphens and underscores.", *where
        )
    elif name.casefold() in taken:
        first = taken[name.casefold()]
        sheet = f" of sheet “{first.table.sheet}”" if first.table.sheet != entry.table.sheet else ""
        findings.wrong(f"{name} is given already in row {first.row}{sheet}.", *where)
    else:
        taken[name.casefold()] = entry
    entry.given = name


def _made_up(part: Part, ids: set[str]) -> Iterator[str]:
    dot = "." if part.id[-1:].isdecimal() else ""
    names = (f"{part.id}{dot}{number}" for number in count(1))
    for entry in part.entries:
        if not entry.given:
            entry.given = next(name for name in names if name.casefold() not in ids)
            ids.add(entry.given.casefold())
            yield entry.given


def _given(parts: Sequence[Part]) -> set[str]:
    return {part.id.casefold() for part in parts}


def _letters() -> Iterator[str]:
    yield from ascii_uppercase
    yield from (f"{first}{second}" for first in ascii_uppercase for second in ascii_uppercase)
