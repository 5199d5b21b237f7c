"""What is found outside the school's own records: the framework, snapshots, people, what other schools show."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.clock import write_day, year_name
from sendnet_desktop.evaluations.kinds import KINDS
from sendnet_desktop.evaluations.naming import LABELS
from sendnet_desktop.evaluations.values import AreaJudged, Judged, Snapshot
from sendnet_desktop.finding.values import Asked, Listed, Shown, Target
from sendnet_desktop.frameworks.pack import Area, Pack, Statement
from sendnet_desktop.journal.kinds import Prose
from sendnet_desktop.trust.overview import Overview, Standing

_PROSE: Final[Mapping[str, Prose]] = {kind.name: kind.prose for kind in KINDS if kind.prose}
_ATTACHED: Final = "attachment_name"


@dataclass(frozen=True, slots=True)
class Passage:
    """Something that may be found by its words.

    Attributes:
        group: The heading under which it stands.
        title: What it is.
        texts: What it says, by what people call that; the first is what it is known by.
        target: Where it leads.
        id: The short name that leads straight to it; empty for none.
        owner: Whose it is, where that is not this school.
    """

    group: str
    title: str
    texts: Mapping[str, str]
    target: Target
    id: str = ""
    owner: str = ""


def of_pack(pack: Pack) -> Iterator[Passage]:
    """Yield the statements and the areas of a framework, help and guidance with them."""
    for area in pack.areas:
        for statement in area.statements:
            if not statement.retired:
                yield _statement(statement, area)
    for area in pack.areas:
        levels = {f"At {level.number} {level.name}": area.descriptors.get(level.id, "") for level in pack.levels}
        title = f"Area {area.id}"
        yield Passage("Areas", title, {"Area": area.title} | levels, Asked("area", area.id, area.id), area.id)


def of_snapshots(snapshots: Iterable[Snapshot]) -> Iterator[Passage]:
    """Yield snapshots by their names."""
    for each in snapshots:
        taken = f"{write_day(each.taken)}, {each.author}" if each.author else write_day(each.taken)
        yield Passage("Snapshots", f"Snapshot of {taken}", {"Name": each.name}, each)


def of_people(people: Iterable[Listed]) -> Iterator[Passage]:
    """Yield people by their names, where they belong and what they do."""
    for each in people:
        yield Passage("People", each.name, {"Name": each.name, "Who they are": each.told}, each)


def of_schools(overview: Overview) -> Iterator[Passage]:
    """Yield schools by their names, and what they show of their evaluations."""
    for standing in overview.standings:
        name = standing.school.name
        yield Passage("Schools", name, {"Name": name}, Shown(standing.school.org))
    for standing in overview.standings:
        for area in standing.evaluation.areas if standing.evaluation else ():
            yield from _of_area(area, standing, f"{name_of(standing)}, {year_name(overview.year)}")


def name_of(standing: Standing) -> str:
    """Return what people call the school, with what is shown of it: a snapshot's name, or that it is in progress."""
    snapshot = standing.evaluation.snapshot if standing.evaluation else ""
    return f"{standing.school.name}, {snapshot or 'in progress'}"


def _statement(statement: Statement, area: Area) -> Passage:
    texts = {
        "Statement": statement.text,
        "Help": statement.help,
        "The legal core": statement.core,
        "What would persuade": statement.evidence,
        "Guidance": statement.guidance,
        "Where it stands": "; ".join(statement.cited),
    }
    target = Asked("statement", statement.id, area.id)
    return Passage("Statements", f"{statement.id} {area.title}", texts, target, statement.id)


def _of_area(area: AreaJudged, standing: Standing, owner: str) -> Iterator[Passage]:
    target = Shown(standing.school.org, area.area.id)
    texts = _said(area, _PROSE["area"])
    if any(texts.values()):
        yield Passage(_PROSE["area"].group, f"Area {area.area.id} {area.area.title}", texts, target, owner=owner)
    for judged in area.judged:
        yield from _of_statement(judged, target, owner)


def _of_statement(judged: Judged, target: Shown, owner: str) -> Iterator[Passage]:
    title = f"{judged.statement.id} {judged.statement.text}"
    texts = _said(judged, _PROSE["judgement"])
    if any(texts.values()):
        yield Passage(_PROSE["judgement"].group, title, texts, target, owner=owner)
    for piece in judged.evidence:
        attached = {LABELS[_ATTACHED]: piece.attachment.name} if piece.attachment else {}
        texts = _said(piece, _PROSE["evidence"]) | attached
        yield Passage(_PROSE["evidence"].group, title, texts, target, owner=owner)


def _said(value: object, prose: Prose) -> dict[str, str]:
    return {LABELS[field]: str(getattr(value, field)) for field in prose.fields if field != _ATTACHED}
