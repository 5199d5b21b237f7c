"""Levels as kept: each names the scale that it was given on, so that it is read on no other."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Final, TypeVar

import msgspec
from msgspec import structs

from sendnet_desktop.changes import Value
from sendnet_desktop.evaluations.building import AreaSaid, JudgementSaid, Said
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.journal.journal import AS_SHOWN, Seen

_APART: Final = "@"
_NAME_LENGTH: Final = 12

_Row = TypeVar("_Row", JudgementSaid, AreaSaid)


def scale_name(pack: Pack) -> str:
    """Return the short name of a pack's scale, alike for every pack whose levels have these ids and names."""
    levels = msgspec.json.encode([(level.id, level.name) for level in pack.levels])
    return hashlib.sha256(levels).hexdigest()[:_NAME_LENGTH]


def kept(level: Value, pack: Pack) -> Value:
    """Return what is written for a level of a pack: ``3@4f1c09aa27d3``; None for none."""
    return f"{level}{_APART}{scale_name(pack)}" if level else None


def given(value: Value) -> tuple[str, str]:
    """Return the level's id and the name of its scale; that is empty for what early versions wrote, which said none."""
    level, _, scale = str(value or "").partition(_APART)
    return level, scale


def seen(shown: Seen, standing: Iterable[Value], pack: Pack) -> Seen:
    """Return which of the values that stand a person saw as a level of a pack; a level of another scale as none."""
    if shown is AS_SHOWN:
        return shown
    return next((value for value in standing if _read(value, pack) == (shown or None)), kept(shown, pack))


def on_scale_of(said: Said, pack: Pack, scale_of: Callable[[str], str], pack_on: Callable[[str], str]) -> Said:
    """Return what was said with each level as a pack reads it: as its own, or as what it was on another scale.

    Args:
        said: As kept.
        pack: By which it is read.
        scale_of: Names the scale of the pack of a hash; empty where that is not here.
        pack_on: Returns the hash of a pack with a scale of this name; empty where none is here.
    """
    own, scale_of, pack_on = scale_name(pack), cache(scale_of), cache(pack_on)

    def read(rows: Mapping[str, _Row]) -> dict[str, _Row]:
        return {about: one(row) if row.level and _APART in row.level else row for about, row in rows.items()}

    def one(row: _Row) -> _Row:
        level, scale = given(row.level)
        if scale == own:
            return structs.replace(row, level=level)
        by = row.was_pack if scale_of(row.was_pack) == scale else pack_on(scale)
        return structs.replace(row, level=None, was_level=level, was_pack=by)

    return structs.replace(said, judgements=read(said.judgements), areas=read(said.areas))


def _read(value: Value, pack: Pack) -> str | None:
    level, scale = given(value)
    return level or None if scale in ("", scale_name(pack)) else None
