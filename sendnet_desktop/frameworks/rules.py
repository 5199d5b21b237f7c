"""What must hold between the parts of a pack, beyond the type of each (pack format, rules 5 to 12)."""

from collections.abc import Iterable, Iterator
from datetime import date

from sendnet_desktop.frameworks.pack import Area, Pack, Scale, Statement


def problems(pack: Pack) -> Iterator[str]:
    """Yield a plain sentence for each rule that the pack breaks, naming the place; none if it is sound."""
    yield from _dates(pack)
    yield from _ids(pack)
    if pack.scale:
        yield from _scale(pack.scale)
    for area in pack.areas:
        yield from _descriptors(area, pack)
    retired = {statement.id for statement in pack.statements() if statement.retired}
    for statement in pack.statements():
        yield from _duty(statement)
        yield from _replaced(statement, pack, retired)
    if len(retired) == len(pack.by_id):
        yield "The pack asks nothing: every statement is retired."


def _dates(pack: Pack) -> Iterator[str]:
    """Rule 5."""
    for name, day in (("law as at", pack.law_as_at), ("published", pack.published or pack.law_as_at)):
        try:
            date.fromisoformat(day)
        except ValueError:
            yield f"The pack, {name}: there is no such date."


def _ids(pack: Pack) -> Iterator[str]:
    """Rule 6: people type ids to jump, so an area and a statement may not share one either."""
    ids = [area.id for area in pack.areas] + [statement.id for statement in pack.statements()]
    for repeated in _repeated(ids):
        yield f"The id {repeated} is given to more than one area or statement."


def _scale(scale: Scale) -> Iterator[str]:
    """Rules 7 and 8."""
    for place, level in enumerate(scale.levels, start=1):
        if level.number != place:
            yield f"Level {level.id}: its number is not {place}, its place from the lowest."
    for repeated in _repeated(level.id for level in scale.levels):
        yield f"Level {repeated}: more than one level has this id."
    for repeated in _repeated(level.name for level in scale.levels):
        yield f"The scale: more than one level is called “{repeated}”."
    for repeated in _repeated(level.shape for level in scale.levels):
        yield f"The scale: more than one level has the shape “{repeated}”, so colour alone tells them apart."
    if scale.unmet_duty_cap and not scale.level(scale.unmet_duty_cap):
        yield f"The scale: the cap for an unmet duty names level {scale.unmet_duty_cap}, which it does not have."


def _descriptors(area: Area, pack: Pack) -> Iterator[str]:
    """Rule 9."""
    for level in area.descriptors:
        if not pack.level(level):
            yield f"Area {area.id}: it describes level {level}, which the pack does not have."


def _duty(statement: Statement) -> Iterator[str]:
    """Rules 10 and 11."""
    if statement.core and statement.duty != "must":
        yield f"Statement {statement.id}: it has a legal core, though its duty is not “must”."
    if statement.core_checked_by and not statement.core:
        yield f"Statement {statement.id}: it says how a legal core is checked, and has none."
    if not set(statement.unchecked) <= set(statement.references):
        yield f"Statement {statement.id}: it marks as unchecked a reference that it does not have."


def _replaced(statement: Statement, pack: Pack, retired: set[str]) -> Iterator[str]:
    """Rule 12: what is replaced here is no longer asked."""
    for old in statement.replaces:
        if old == statement.id:
            yield f"Statement {old}: it replaces itself."
        elif old in pack.by_id and old not in retired:
            yield f"Statement {statement.id}: it replaces {old}, which is still asked."


def _repeated(names: Iterable[str]) -> Iterator[str]:
    """Yield each name met before, taking capitals and small letters as one."""
    met = set[str]()
    for name in names:
        if name.casefold() in met:
            yield name
        met.add(name.casefold())
