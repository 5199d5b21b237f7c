"""The areas of a pack out of the parts that were found in sheets."""

from collections.abc import Sequence
from typing import Final

import msgspec

from sendnet_desktop.frameworks.pack import Area, Pack, Scale, Statement
from sendnet_desktop.frameworks.places import reason
from sendnet_desktop.frameworks.rules import problems
from sendnet_desktop.frameworks.sheets import cells, scales
from sendnet_desktop.frameworks.sheets.entries import Entry, Part
from sendnet_desktop.frameworks.sheets.told import Findings, Rows
from sendnet_desktop.frameworks.sheets.whole import columns_of

AREA_HEADINGS: Final = ("Id", "Title", "Tags")
DESCRIPTION_HEADINGS: Final = ("Area", "Level", "What it looks like")

_MOST_AREAS: Final = 20


def listed_areas(sheet: str, rows: Rows, findings: Findings) -> list[Part]:
    """Return the areas that a sheet of their own lists, an area a row."""
    listed: list[Part] = []
    for number, told in columns_of(rows):
        title = cells.line(told.get("title", "") or told.get("area", ""))
        part = Part(cells.line(told.get("id", "") or told.get("ref", "")), title)
        if not title:
            findings.wrong("the area has no title.", sheet, number, "Title")
        try:
            part.tags = cells.tags(told.get("tags", ""))
        except cells.UnreadableError as fault:
            findings.wrong(str(fault), sheet, number, "Tags")
        listed.append(part)
    return listed


def describe(sheet: str, rows: Rows, parts: Sequence[Part], scale: Scale, findings: Findings) -> None:
    """Give areas what a sheet says of how each level looks in them."""
    by_name = {part.title.casefold(): part for part in parts} | {part.id.casefold(): part for part in parts}
    for number, told in columns_of(rows):
        area, named = cells.line(told.get("area", "")), told.get("level", "")
        part, level = by_name.get(area.casefold()), scales.level_named(scale, named)
        if part is None:
            findings.wrong(f"‘{cells.short(area)}’ is not one of the areas.", sheet, number, "Area")
        if level is None:
            findings.wrong(f"‘{cells.short(named)}’ is not a level of the scale.", sheet, number, "Level")
        if part and level:
            words = told.get("what it looks like", "") or told.get("description", "")
            part.descriptors[level.number - 1] = words


def areas(parts: Sequence[Part], scale: Scale | None, findings: Findings) -> tuple[Area, ...]:
    """Return the areas of the pack; none where something is wrong, all of which is noted."""
    if not parts:
        findings.wrong("There is no statement below the headings.")
    if len(parts) > _MOST_AREAS:
        findings.wrong(f"There are {len(parts)} areas, and a framework has at most {_MOST_AREAS}.")
    if any(entry.by_level for part in parts for entry in part.entries):
        findings.understood.append("What a level looks like for one statement goes into the statement’s help.")
    made = [_area(part, scale, findings) for part in parts]
    return () if findings.problems else tuple(area for area in made if area)


def check_together(pack: Pack, parts: Sequence[Part], findings: Findings) -> None:
    """Note every rule of packs that this one breaks, with the row where the statement stands."""
    rows = {entry.given: entry for part in parts for entry in part.entries}
    for sentence in problems(pack):
        named, _, words = sentence.partition(": ")
        entry = rows.get(named.removeprefix("Statement ")) if named.startswith("Statement ") else None
        if entry:
            findings.wrong(words, entry.table.sheet, entry.row)
        else:
            findings.wrong(sentence)


def _area(part: Part, scale: Scale | None, findings: Findings) -> Area | None:
    levels = scale.levels if scale else ()
    told = {levels[place].id: cells.tidied(words) for place, words in part.descriptors.items() if place < len(levels)}
    statements = [_statement(entry, scale, findings) for entry in part.entries]
    given = {"id": part.id, "title": part.title, "statements": statements, "descriptors": told, "tags": part.tags}
    if None in statements:
        return None
    try:
        return msgspec.convert(given, Area)
    except msgspec.ValidationError as fault:
        words, _, path = str(fault).partition(" - at ")
        member = next((name for name in ("title", "statements", "descriptors", "tags") if name in path), "")
        findings.wrong(f"The area ‘{cells.short(part.title or part.id)}’, {member}: {reason(words)}.")
        return None


def _statement(entry: Entry, scale: Scale | None, findings: Findings) -> Statement | None:
    """Return a statement; None where a member of it is missing or wrong, which is noted, here or before."""
    try:
        return msgspec.convert({**entry.members, "id": entry.given, "help": _help(entry, scale)}, Statement)
    except msgspec.ValidationError as fault:
        words, _, path = str(fault).partition(" - at ")
        if "help" in path:
            findings.wrong(f"its help: {reason(words)}.", entry.table.sheet, entry.row)
        return None


def _help(entry: Entry, scale: Scale | None) -> str:
    given = str(entry.members.get("help", ""))
    levels = scale.levels if scale else ()
    told = [
        f"{level.number} {level.name}: {cells.tidied(entry.by_level[level.number - 1])}"
        for level in levels
        if level.number - 1 in entry.by_level
    ]
    return "\n".join([*([given] if given else []), *told])
