"""What sheets say of the framework as a whole: its title, dates and terms, and its scale."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from sendnet_desktop.frameworks.pack import Level, Pack, Scale, Words
from sendnet_desktop.frameworks.places import reason
from sendnet_desktop.frameworks.sheets import cells, scales
from sendnet_desktop.frameworks.sheets.finding import Table, about, first_said
from sendnet_desktop.frameworks.sheets.headings import plain
from sendnet_desktop.frameworks.sheets.told import Findings, Rows

ABOUT: Final[Mapping[str, str]] = {
    "title": "Title",
    "number": "Number",
    "label": "Label",
    "law_as_at": "Law as at",
    "published": "Published",
    "author": "Author",
    "licence": "Licence",
    "note": "Note",
    "change_note": "Change note",
    "parent": "Revises",
}
"""What is said of a pack as a whole, by its member."""

SCALE_ABOUT: Final[Mapping[str, str]] = {
    "scale_name": "Scale name",
    "scale_id": "Scale id",
    "unmet_duty_cap": "Highest level while a duty is not met",
}
"""What is said of the scale as a whole, likewise."""

LEVEL_HEADINGS: Final = ("Level", "Id", "Name", "Colour", "Shape")

RENAMABLE: Final[Mapping[str, str]] = {name: str(getattr(Words(), name)) for name in Words.__struct_fields__}
"""The usual word for each thing that a trust may call otherwise."""

_LEAST: Final = {
    "kind": "framework pack",
    "format": 1,
    "title": "x",
    "number": "x",
    "law_as_at": "2026-09-01",
    "areas": [{"id": "A", "title": "x", "statements": [{"id": "A1", "text": "x"}]}],
}
_NO_SCALE: Final = "There is no scale: schools answer in words, without levels."
_BRITISH_DAY: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


def said_of_it(own: tuple[str, Rows] | None, tables: Iterable[Table], findings: Findings) -> dict[str, str]:
    """Return what is said of the framework as a whole: on its own sheet, or above the headings of statements."""
    above = [(found.sheet, found.rows[: found.heading]) for found in tables]
    said: dict[str, str] = {}
    for sheet, rows in [*above, *([own] if own else [])]:
        for number, member, words in about(rows):
            told = _as_day(words) if member in ("law_as_at", "published") else words
            if member not in ABOUT or _fits(member, told, sheet, number, findings):
                said[member] = told
    return said


def scale_told(said: Mapping[str, str], tables: Sequence[Table], findings: Findings) -> Scale | None:
    """Return the scale that headings or a line tell; None where schools answer in words alone."""
    headed = (scales.in_headings(found.spare)[0] for found in tables)
    names = next(filter(None, headed), ()) or scales.said(said.get("scale", ""))
    names = names or scales.in_answers([heading for found in tables for heading in found.spare.values()])
    if not names:
        findings.understood.append(_NO_SCALE)
        return None
    told = ", ".join(f"{number} {name}" for number, name in enumerate(names, 1))
    findings.understood.append(f"The scale has {len(names)} levels, the lowest first: {told}.")
    if len({name.casefold() for name in names}) < len(names):
        findings.wrong("Two levels of the scale have the same name.")
        return None
    try:
        return msgspec.convert(msgspec.to_builtins(scales.scale_of(names)), Scale)
    except msgspec.ValidationError as fault:
        findings.wrong(f"The name of a level: {reason(str(fault).partition(' - at ')[0])}.")
        return None


def scale_on_its_sheet(sheet: str, rows: Rows, said: Mapping[str, str], findings: Findings) -> Scale | None:
    """Return the scale that a sheet of its own lists, a level a row; None where it lists none."""
    listed = list(columns_of(rows))
    if not listed:
        findings.understood.append(_NO_SCALE)
        return None
    if not 2 <= len(listed) <= 6:
        findings.wrong(f"a scale has two to six levels, and this one has {len(listed)}.", sheet)
        return None
    usual = scales.scale_of([str(place) for place, _ in enumerate(listed)]).levels
    told = zip(listed, usual, strict=True)
    levels = [_level(cells_, number, sheet, level, findings) for (number, cells_), level in told]
    if None in levels:
        return None
    given = {"id": said.get("scale_id") or "judgement", "name": said.get("scale_name") or "Judgement"}
    try:
        scale = msgspec.convert({**given, "levels": levels}, Scale)
    except msgspec.ValidationError as fault:
        findings.wrong(f"the scale’s {_member(fault)}: {reason(str(fault).partition(' - at ')[0])}.", "About")
        return None
    return _capped(scale, said.get("unmet_duty_cap", ""), findings)


def _level(told: Mapping[str, str], number: int, sheet: str, usual: Level, findings: Findings) -> Level | None:
    """Return a level as its row tells it, with the usual mark and colour of its place where it tells none."""
    given = {key: cells.line(told[key]) for key in ("id", "colour", "shape") if told.get(key, "").strip()}
    name = {"name": cells.line(told["name"])} if told.get("name", "").strip() else {}
    members = {"id": usual.id, "colour": usual.colour, "shape": usual.shape, **given, **name, "number": usual.number}
    try:
        return msgspec.convert(members, Level)
    except msgspec.ValidationError as fault:
        findings.wrong(f"{reason(str(fault).partition(' - at ')[0])}.", sheet, number, _member(fault).capitalize())
        return None


def _capped(scale: Scale, cap: str, findings: Findings) -> Scale:
    level = scales.level_named(scale, cap)
    if cap and not level:
        findings.wrong(f"‘{cells.short(cap)}’ is not a level of the scale.", "About", 0, SCALE_ABOUT["unmet_duty_cap"])
    return msgspec.structs.replace(scale, unmet_duty_cap=level.id if level else "")


def renamed(sheet: str, rows: Rows, findings: Findings) -> Words:
    """Return the words that a sheet of them tells, a word a row: what is usual, and what it is called here."""
    usual = {plain(word): name for name, word in RENAMABLE.items()}
    words: dict[str, str] = {}
    for number, row in enumerate(rows, 1):
        told, called = (cells.line(cell) for cell in (*row, "", "")[:2])
        if not called or not told or number == first_said(rows) + 1:
            continue
        name = usual.get(plain(told))
        if name is None:
            findings.wrong(f"‘{cells.short(told)}’ is not a word that can be renamed.", sheet, number)
            continue
        try:
            msgspec.convert({name: called}, Words)
        except msgspec.ValidationError as fault:
            findings.wrong(f"{reason(str(fault).partition(' - at ')[0])}.", sheet, number)
        else:
            words[name] = called
    return Words(**words)


def columns_of(rows: Rows) -> Iterable[tuple[int, dict[str, str]]]:
    """Yield each row below the first that says something: its number, and its cells by the plain heading."""
    first = first_said(rows)
    headings = [plain(cell) for row in rows[first : first + 1] for cell in row]
    for number, row in enumerate(rows[first + 1 :], first + 2):
        if any(cell.strip() for cell in row):
            yield number, {heading: cell for heading, cell in zip(headings, row, strict=False) if heading}


def _member(fault: msgspec.ValidationError) -> str:
    found = re.search(r"\$\.(\w+)", str(fault)) or re.search(r"field `(\w+)`", str(fault))
    return found[1] if found else ""


def _as_day(words: str) -> str:
    found = _BRITISH_DAY.fullmatch(words.strip())
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else words.strip().removesuffix(" 00:00:00")


def _fits(member: str, words: str, sheet: str, row: int, findings: Findings) -> bool:
    is_day = member in ("law_as_at", "published")
    try:
        msgspec.convert({**_LEAST, member: words}, Pack)
        if is_day and words:
            date.fromisoformat(words)
    except ValueError as fault:  # msgspec's faults are of this kind too
        no_day = f"‘{cells.short(words)}’ is not a date, such as 2026-09-01"
        words_ = no_day if is_day else reason(str(fault).partition(" - at ")[0])
        findings.wrong(f"{words_}.", sheet, row, ABOUT[member])
        return False
    return True
