"""A draft on its way to being published: the pack that it makes, and what is found on the way."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from msgspec import structs

from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.checking import faults
from sendnet_desktop.frameworks.comparing import Worded
from sendnet_desktop.frameworks.pack import Pack, Statement
from sendnet_desktop.frameworks.problems import Problem
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.publishing.drafting import AnyDraft
from sendnet_desktop.publishing.naming import LABELS
from sendnet_desktop.publishing.numbering import is_of_a_year
from sendnet_desktop.publishing.values import Draft, Finding

Voiced = tuple[str, str, tuple[TwoVersions, ...]]
"""What a part is called, its record, and the fields of it of which two versions stand."""

_HIGHEST_REVISION = 9999
_AREA_FIELDS = {"id": "area_id", "title": "area_title"}
_LEVEL_FIELDS = {"id": "level_id", "name": "level_name"}


def as_published(draft: Draft, parent: Pack | None, today: date) -> Pack:
    """Return the pack that a draft makes: dated, and its re-worded statements at their next revision.

    Args:
        draft: What is published.
        parent: The pack that it revises; None where it is not here.
        today: The day of publishing.
    """
    areas = tuple(
        structs.replace(area, statements=tuple(_revised(each, parent) for each in area.statements))
        for area in draft.pack.areas
    )
    return structs.replace(draft.pack, areas=areas, published=today.isoformat())


def findings(
    draft: Draft, pack: Pack, parent: Pack | None, numbers: Collection[str], current: str
) -> Iterator[Finding]:
    """Yield what keeps a draft from being published, then what is worth knowing before.

    Args:
        draft: What is to be published.
        pack: The pack that it makes.
        parent: The pack that it revises; None where it is not here.
        numbers: What the packs that are here are called.
        current: Hash of the pack in use.
    """
    for problem in faults(pack):
        yield _found(draft, problem)
    yield from unsettled(_parts(draft))
    yield from _lost(draft, pack, parent)
    overtaken = bool(pack.parent) and pack.parent != current
    yield from versions_met(draft, pack.number, numbers, is_overtaken=overtaken)


def told_unkept(lost: int, document: str = "framework") -> str:
    """Return the sentence on what a newer version wrote into the document that a draft is a copy of."""
    some = "1 thing" if lost == 1 else f"{lost:,} things"
    return (
        f"The {document} that this is a copy of says {some} that only a newer SENDnet knows, and this one leaves out. "
        "Update the program, then begin again."
    )


def _revised(statement: Statement, parent: Pack | None) -> Statement:
    before = parent.by_id.get(statement.id) if parent else None
    return structs.replace(statement, revision=next_revision(statement, before))


def next_revision(now: Worded, before: Worded | None) -> int:
    """Return the revision under which words are published: re-worded, they gain one (rule 6)."""
    if before is None:
        return now.revision
    return min(max(now.revision, before.revision + (now.text != before.text)), _HIGHEST_REVISION)


def _found(draft: Draft, problem: Problem) -> Finding:
    if problem.part == "level":
        level = draft.levels[problem.at[0]]
        return Finding(problem.says, level.record, _LEVEL_FIELDS.get(problem.member, problem.member))
    if problem.part == "area":
        area = draft.areas[problem.at[0]]
        return Finding(problem.says, area.record, _AREA_FIELDS.get(problem.member, problem.member))
    if problem.part == "statement":
        statement = draft.areas[problem.at[0]].statements[problem.at[1]]
        field = "statement_id" if problem.member == "id" else problem.member
        return Finding(problem.says, statement.record, field)
    field = "scale_name" if (problem.part, problem.member) == ("scale", "name") else problem.member
    return Finding(problem.says, draft.record, field)


def _parts(draft: Draft) -> Iterator[Voiced]:
    yield "The heading", draft.record, draft.disagreements
    for level in draft.levels:
        yield f"Level {level.part.name or level.part.number}", level.record, level.disagreements
    for area in draft.areas:
        yield f"Area {area.part.id}", area.record, area.disagreements
        yield from ((f"Statement {each.part.id}", each.record, each.disagreements) for each in area.statements)


def unsettled(parts: Iterable[Voiced]) -> Iterator[Finding]:
    """Yield the fields of which two versions stand: what is published cannot be settled afterwards."""
    for name, record, disagreements in parts:
        for two in disagreements:
            if two.field not in (DELETED, POSITION):
                label = LABELS.get(two.field, two.field)
                says = f"{name}, {label[:1].lower()}{label[1:]}: two versions stand. Settle them first."
                yield Finding(says, record, two.field)


def left_out(before: Collection[str], now: Collection[str]) -> str:
    """Return which ids of the version before are simply not there any more, as after an import; empty for none."""
    missing = [name for name in before if name not in now]
    return ", ".join(missing[:6]) + (" and others" if len(missing) > 6 else "")


def versions_met(draft: AnyDraft, number: str, numbers: Collection[str], *, is_overtaken: bool) -> Iterator[Finding]:
    """Yield what is worth knowing of the versions that are here: one of this number, one that came since."""
    if number.strip() and not is_of_a_year(number):
        says = f"“{number}” does not say of which year it is. A number such as 2026.2 shows which is the newer."
        yield Finding(says, draft.record, "number", is_in_the_way=False)
    if number in numbers:
        says = f"Another version is called {number} already; give this one a number of its own."
        yield Finding(says, draft.record, "number", is_in_the_way=False)
    if is_overtaken:
        says = "Another version has come into use since this draft was begun; the comparison is with that one."
        yield Finding(says, draft.record, is_in_the_way=False)


def _lost(draft: Draft, pack: Pack, parent: Pack | None) -> Iterator[Finding]:
    if parent and (some := left_out(parent.by_id, pack.by_id)):
        says = (
            f"The version before has {some}, which this one leaves out; what was judged there is read under it alone."
        )
        yield Finding(says, draft.record, is_in_the_way=False)
