"""What must hold between the parts of a pack, beyond the type of each (pack format, rules 5 to 12)."""

from collections.abc import Iterable, Iterator
from datetime import date

from sendnet_desktop.frameworks.pack import Area, Pack, Scale, Statement
from sendnet_desktop.frameworks.problems import Part, Problem, given_twice


def problems(pack: Pack) -> Iterator[str]:
    """Yield a plain sentence for each rule that the pack breaks, naming the place; none if it is sound."""
    return (problem.says for problem in broken_rules(pack))


def broken_rules(pack: Pack) -> Iterator[Problem]:
    """Yield each rule that the pack breaks, with its place."""
    yield from _dates(pack)
    yield from _ids(pack)
    if pack.scale:
        yield from _scale(pack.scale)
    for place, area in enumerate(pack.areas):
        yield from _descriptors(place, area, pack)
    retired = {statement.id for statement in pack.statements() if statement.retired}
    for at, statement in _placed(pack):
        yield from (Problem(says, "statement", at, member) for says, member in _duty(statement))
        yield from (Problem(says, "statement", at, "replaces") for says in _replaced(statement, pack, retired))
    if pack.by_id and len(retired) == len(pack.by_id):
        yield Problem("The pack asks nothing: every statement is retired.")


def _placed(pack: Pack) -> Iterator[tuple[tuple[int, int], Statement]]:
    for place, area in enumerate(pack.areas):
        for number, statement in enumerate(area.statements):
            yield (place, number), statement


def _dates(pack: Pack) -> Iterator[Problem]:
    """Rule 5."""
    for name, day in (("law_as_at", pack.law_as_at), ("published", pack.published or pack.law_as_at)):
        try:
            date.fromisoformat(day)
        except ValueError:
            yield Problem(f"The pack, {name.replace('_', ' ')}: there is no such date.", member=name)


def _ids(pack: Pack) -> Iterator[Problem]:
    """Rule 6: people type ids to jump, so an area and a statement may not share one either."""
    areas: list[tuple[str, Part, tuple[int, ...]]] = [(area.id, "area", (at,)) for at, area in enumerate(pack.areas)]
    statements: list[tuple[str, Part, tuple[int, ...]]] = [(each.id, "statement", at) for at, each in _placed(pack)]
    yield from given_twice((*areas, *statements), "area or statement")


def _scale(scale: Scale) -> Iterator[Problem]:
    """Rules 7 and 8."""
    for place, level in enumerate(scale.levels, start=1):
        if level.number != place:
            says = f"Level {level.id}: its number is not {place}, its place from the lowest."
            yield Problem(says, "level", (place - 1,), "number")
    for place, repeated in _repeated(level.id for level in scale.levels):
        yield Problem(f"Level {repeated}: more than one level has this id.", "level", (place,), "id")
    for place, repeated in _repeated(level.name for level in scale.levels):
        yield Problem(f"The scale: more than one level is called “{repeated}”.", "level", (place,), "name")
    for place, repeated in _repeated(level.shape for level in scale.levels):
        says = f"The scale: more than one level has the shape “{repeated}”, so colour alone tells them apart."
        yield Problem(says, "level", (place,), "shape")
    if scale.unmet_duty_cap and not scale.level(scale.unmet_duty_cap):
        says = f"The scale: the cap for an unmet duty names level {scale.unmet_duty_cap}, which it does not have."
        yield Problem(says, "scale", (), "unmet_duty_cap")


def _descriptors(place: int, area: Area, pack: Pack) -> Iterator[Problem]:
    """Rule 9."""
    for level in area.descriptors:
        if not pack.level(level):
            says = f"Area {area.id}: it describes level {level}, which the pack does not have."
            yield Problem(says, "area", (place,), "descriptors")


def _duty(statement: Statement) -> Iterator[tuple[str, str]]:
    """Rules 10 and 11."""
    if statement.core and statement.duty != "must":
        yield f"Statement {statement.id}: it has a legal core, though its duty is not “must”.", "core"
    if statement.core_checked_by and not statement.core:
        says = f"Statement {statement.id}: it says how a legal core is checked, and has none."
        yield says, "core_checked_by"
    if not set(statement.unchecked) <= set(statement.references):
        yield f"Statement {statement.id}: it marks as unchecked a reference that it does not have.", "unchecked"


def _replaced(statement: Statement, pack: Pack, retired: set[str]) -> Iterator[str]:
    """Rule 12: what is replaced here is no longer asked."""
    for old in statement.replaces:
        if old == statement.id:
            yield f"Statement {old}: it replaces itself."
        elif old in pack.by_id and old not in retired:
            yield f"Statement {statement.id}: it replaces {old}, which is still asked."


def _repeated(names: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield place and name of each met before, taking capitals and small letters as one."""
    met = set[str]()
    for place, name in enumerate(names):
        if name.casefold() in met:
            yield place, name
        met.add(name.casefold())
