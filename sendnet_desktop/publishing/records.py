"""Reading drafts out of their rows, in one question a table."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, cast

import msgspec

from sendnet_desktop.evaluations.standing import two_versions
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import (
    Area,
    Duty,
    EvidenceKind,
    Level,
    Pack,
    Scale,
    Shape,
    Statement,
    Words,
)
from sendnet_desktop.frameworks.phases import Phase
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal import differing
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.publishing.kinds import AREA, DESCRIPTOR, DRAFT, LEVEL, STATEMENT, TAGS
from sendnet_desktop.publishing.laying import descriptor_record
from sendnet_desktop.publishing.lines import items_of
from sendnet_desktop.publishing.values import Draft, DraftArea, DraftLevel, DraftStatement

KnownPack = Callable[[str], Pack | None]
"""The pack of a hash; None where it is not here."""

Apart = Mapping[str, tuple[TwoVersions, ...]]
"""The fields of which two versions stand, by the record on whose page they are told of."""

_FORMAT: Final = 1


class _DraftSaid(msgspec.Struct, frozen=True):
    record: str
    title: str = ""
    number: str = ""
    label: str = ""
    law_as_at: str = ""
    author: str = ""
    licence: str = ""
    note: str = ""
    change_note: str = ""
    parent: str = ""
    graded: bool = False
    scale_id: str = ""
    scale_name: str = ""
    unmet_duty_cap: str = ""
    word_senco: str = ""
    word_sen_register: str = ""
    word_initial_concern: str = ""
    word_sen_support: str = ""
    word_support_plan: str = ""
    word_challenge_day: str = ""
    word_hub_lead: str = ""
    word_trust_lead: str = ""
    word_half_term: str = ""
    published_as: str = ""


class _LevelSaid(msgspec.Struct, frozen=True):
    record: str
    draft: str = ""
    level_id: str = ""
    level_name: str = ""
    colour: str = ""
    shape: str = ""


class _AreaSaid(msgspec.Struct, frozen=True):
    record: str
    draft: str = ""
    area_id: str = ""
    area_title: str = ""


class _StatementSaid(msgspec.Struct, frozen=True):
    record: str
    draft: str = ""
    in_area: str = ""
    statement_id: str = ""
    text: str = ""
    revision: int = 1
    help: str = ""
    duty: str = "good practice"
    references: str = ""
    unchecked: str = ""
    evidence: str = ""
    evidence_kinds: str = ""
    core: str = ""
    core_checked_by: str = ""
    phases: str = ""
    guidance: str = ""
    replaces: str = ""
    retired: bool = False


class _DescriptorSaid(msgspec.Struct, frozen=True):
    described: str | None = None


class _TagsSaid(msgspec.Struct, frozen=True):
    tags: str | None = None


class _Office:
    """Everything that drafts say in one channel."""

    def __init__(self, ledger: Ledger, channel: str) -> None:
        here = (channel,)
        self.channel = channel
        self.drafts = [row for _, row in rows(ledger, DRAFT, _DraftSaid, here)]
        self.levels = [row for _, row in rows(ledger, LEVEL, _LevelSaid, here)]
        self.areas = [row for _, row in rows(ledger, AREA, _AreaSaid, here)]
        self.statements = [row for _, row in rows(ledger, STATEMENT, _StatementSaid, here)]
        descriptors, tags = rows(ledger, DESCRIPTOR, _DescriptorSaid, here), rows(ledger, TAGS, _TagsSaid, here)
        self.described = {place.record: row.described for place, row in descriptors if row.described is not None}
        self.tags = defaultdict[str, dict[str, tuple[str, ...]]](dict)
        for place, row in tags:
            owner, _, scheme = key_of(place.record).partition(".")
            if row.tags is not None:
                self.tags[owner][scheme] = items_of(row.tags)
        self.apart = apart(ledger, channel)


def drafts(ledger: Ledger, channels: Iterable[str], pack: KnownPack) -> Iterator[Draft]:
    """Yield the drafts in some channels, those that were published too, in the order in which they were begun."""
    for channel in channels:
        office = _Office(ledger, channel)
        for said in office.drafts:
            yield _draft(said, office, pack(said.parent) if said.parent else None)


def _draft(said: _DraftSaid, office: _Office, parent: Pack | None) -> Draft:
    found = [row for row in office.levels if row.draft == said.record]
    levels = tuple(
        DraftLevel(row.record, _level(row, number), office.apart.get(row.record, ()))
        for number, row in enumerate(found, 1)
    )
    areas = tuple(_areas(said, levels, office, parent))
    return Draft(
        said.record,
        office.channel,
        _pack(said, levels, areas),
        said.scale_name,
        said.unmet_duty_cap,
        levels,
        areas,
        said.published_as,
        office.apart.get(said.record, ()),
    )


def _pack(said: _DraftSaid, levels: tuple[DraftLevel, ...], areas: tuple[DraftArea, ...]) -> Pack:
    scale = Scale(said.scale_id, said.scale_name, tuple(level.part for level in levels), said.unmet_duty_cap)
    usual = Words()
    words = {name: getattr(said, f"word_{name}") or getattr(usual, name) for name in usual.__struct_fields__}
    return Pack(
        format=_FORMAT,
        title=said.title,
        number=said.number,
        law_as_at=said.law_as_at,
        areas=tuple(area.part for area in areas),
        scale=scale if said.graded else None,
        label=said.label,
        author=said.author,
        licence=said.licence,
        note=said.note,
        words=Words(**words),
        change_note=said.change_note,
        parent=said.parent,
    )


def _level(row: _LevelSaid, number: int) -> Level:
    return Level(row.level_id, number, row.level_name, row.colour, cast("Shape", row.shape))


def _areas(
    said: _DraftSaid, levels: tuple[DraftLevel, ...], office: _Office, parent: Pack | None
) -> Iterator[DraftArea]:
    own = [row for row in office.areas if row.draft == said.record]
    under = defaultdict[str, list[_StatementSaid]](list)
    there = {row.record for row in own}
    for asked in office.statements:
        if asked.draft == said.record and own:
            # Somebody may have taken an area away while another wrote a statement in it: it stays in sight.
            under[asked.in_area if asked.in_area in there else own[-1].record].append(asked)
    for row in own:
        statements = tuple(
            DraftStatement(
                each.record,
                row.record,
                _statement(each, office.tags[key_of(each.record)]),
                bool(parent and each.statement_id in parent.by_id),
                office.apart.get(each.record, ()),
            )
            for each in under[row.record]
        )
        yield _area(row, statements, levels if said.graded else (), office, parent)


def _area(
    row: _AreaSaid,
    statements: tuple[DraftStatement, ...],
    levels: tuple[DraftLevel, ...],
    office: _Office,
    parent: Pack | None,
) -> DraftArea:
    records = {level.record: descriptor_record(row.record, level.record) for level in levels}
    described = {level: office.described[record] for level, record in records.items() if record in office.described}
    ids = {level.record: level.part.id for level in levels}
    part = Area(
        row.area_id,
        row.area_title,
        tuple(each.part for each in statements),
        {ids[level]: words for level, words in described.items()},
        office.tags[key_of(row.record)],
    )
    is_known = parent is not None and any(area.id == row.area_id for area in parent.areas)
    return DraftArea(row.record, part, statements, described, is_known, office.apart.get(row.record, ()))


def _statement(row: _StatementSaid, tags: dict[str, tuple[str, ...]]) -> Statement:
    return Statement(
        id=row.statement_id,
        text=row.text,
        duty=cast("Duty", row.duty),
        revision=row.revision,
        help=row.help,
        references=items_of(row.references),
        unchecked=items_of(row.unchecked),
        evidence=row.evidence,
        evidence_kinds=cast("tuple[EvidenceKind, ...]", items_of(row.evidence_kinds)),
        core=row.core,
        core_checked_by=row.core_checked_by,
        phases=cast("tuple[Phase, ...]", items_of(row.phases)),
        tags=tags,
        guidance=row.guidance,
        replaces=items_of(row.replaces),
        retired=row.retired,
    )


def apart(ledger: Ledger, channel: str) -> Apart:
    """Return the fields of a channel of which two versions stand."""
    found = defaultdict[str, list[TwoVersions]](list)
    for voices in differing.voices(ledger, (channel,)):
        found[_owner(voices.cell.record)].append(two_versions(voices))
    return {record: tuple(two) for record, two in found.items()}


def _owner(record: str) -> str:
    # What is said of an area's level, or tagged to a part, is told of at that part.
    kind, _, key = record.partition(":")
    if kind == DESCRIPTOR:
        return f"{AREA}:{key.partition('.')[0]}"
    return record
