"""A pack laid out as the records of a draft."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.changes import Value
from sendnet_desktop.frameworks.pack import Area, Level, Pack, Statement, Words
from sendnet_desktop.ids import Entropy, key_of, new_record
from sendnet_desktop.journal.kinds import POSITION
from sendnet_desktop.journal.places import place_of
from sendnet_desktop.publishing.kinds import AREA, DESCRIPTOR, LEVEL, STATEMENT, TAGS
from sendnet_desktop.publishing.lines import lines_of

Said = tuple[str, str, Value]
"""Record, field and value."""

HEADING: Final = ("title", "number", "label", "law_as_at", "author", "licence", "note", "change_note")
LISTS: Final = ("references", "unchecked", "evidence_kinds", "phases", "replaces")
TEXTS: Final = ("text", "help", "evidence", "core", "core_checked_by", "guidance")


def laid_out(pack: Pack, draft: str, entropy: Entropy) -> Iterator[Said]:
    """Yield all that a draft says where it begins as a copy of a pack; empty fields say nothing.

    Args:
        pack: What it begins with.
        draft: The draft's record.
        entropy: Gives the parts their ids.
    """
    for member in HEADING:
        yield draft, member, getattr(pack, member) or None
    yield from _words(draft, pack.words)
    levels = dict[str, str]()
    yield draft, "graded", pack.scale is not None
    if pack.scale:
        yield draft, "scale_id", pack.scale.id
        yield draft, "scale_name", pack.scale.name
        yield draft, "unmet_duty_cap", pack.scale.unmet_duty_cap or None
        for place, level in enumerate(pack.scale.levels, 1):
            levels[level.id] = new_record(LEVEL, entropy)
            yield from level_laid_out(level, levels[level.id], draft)
            yield levels[level.id], POSITION, place_of(place)
    for place, area in enumerate(pack.areas, 1):
        record = new_record(AREA, entropy)
        yield record, POSITION, place_of(place)
        yield from _area(area, record, draft, levels)
        for number, statement in enumerate(area.statements, 1):
            asked = new_record(STATEMENT, entropy)
            yield asked, POSITION, place_of(number)
            yield from statement_laid_out(statement, asked, record, draft)


def level_laid_out(level: Level, record: str, draft: str) -> Iterator[Said]:
    """Yield all that a record says of a point of a draft's scale, but for its place."""
    yield record, "draft", draft
    yield record, "level_id", level.id
    yield record, "level_name", level.name or None
    yield record, "colour", level.colour
    yield record, "shape", level.shape


def statement_laid_out(statement: Statement, record: str, area: str, draft: str) -> Iterator[Said]:
    """Yield all that a record says of a statement in an area of a draft, but for its place."""
    yield record, "draft", draft
    yield record, "in_area", area
    yield record, "statement_id", statement.id
    yield record, "duty", statement.duty
    yield record, "revision", statement.revision
    yield record, "retired", statement.retired or None
    for member in TEXTS:
        yield record, member, getattr(statement, member) or None
    for member in LISTS:
        yield record, member, lines_of(getattr(statement, member)) or None
    yield from _tags(record, statement.tags)


def tags_record(owner: str, scheme: str) -> str:
    """Return the record of what an area or a statement bears on in a scheme."""
    return f"{TAGS}:{key_of(owner)}.{scheme}"


def descriptor_record(area: str, level: str) -> str:
    """Return the record of what a level looks like in an area."""
    return f"{DESCRIPTOR}:{key_of(area)}.{key_of(level)}"


def _area(area: Area, record: str, draft: str, levels: dict[str, str]) -> Iterator[Said]:
    yield record, "draft", draft
    yield record, "area_id", area.id
    yield record, "area_title", area.title or None
    for level, words in area.descriptors.items():
        yield descriptor_record(record, levels[level]), "described", words
    yield from _tags(record, area.tags)


def _tags(owner: str, tags: dict[str, tuple[str, ...]]) -> Iterator[Said]:
    for scheme, said in tags.items():
        yield tags_record(owner, scheme), "tags", lines_of(said)


def _words(draft: str, words: Words) -> Iterator[Said]:
    usual = Words()
    for name in words.__struct_fields__:
        called = getattr(words, name)
        yield draft, f"word_{name}", called if called != getattr(usual, name) else None
