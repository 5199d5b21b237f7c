"""The parts of a draft as edits: a new one, one that takes another's place, one that goes."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import structs

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.pack import Level, Shape, Statement
from sendnet_desktop.journal.kinds import DELETED
from sendnet_desktop.publishing.laying import Said, level_laid_out, statement_laid_out
from sendnet_desktop.publishing.numbering import next_level, next_statement
from sendnet_desktop.publishing.values import Draft, DraftArea, DraftStatement

MOST_LEVELS: Final = 6
FEWEST_LEVELS: Final = 2
_SHAPES: Final[tuple[Shape, ...]] = ("circle", "quarter", "half", "three-quarters", "full", "star")
_COLOURS: Final = ("#E5B8B8", "#F1D9A7", "#BFD8C2", "#7FB5C9", "#4C7FA8", "#6B5B95")


def new_level(draft: Draft, record: str, known: Iterable[str]) -> Iterator[Said]:
    """Yield what a new point at the top of the scale says: a mark and a colour that no other has.

    Raises:
        SendnetError: There are as many as a scale may have.
    """
    if len(draft.levels) >= MOST_LEVELS:
        raise SendnetError("A scale has six levels at most.", "Rename one of them instead.")
    shapes, colours = ({getattr(level.part, name) for level in draft.levels} for name in ("shape", "colour"))
    shape = next(each for each in _SHAPES if each not in shapes)
    colour = next((each for each in _COLOURS if each not in colours), _COLOURS[0])
    level = Level(next_level(draft, known), len(draft.levels) + 1, "", colour, shape)
    return level_laid_out(level, record, draft.record)


def new_statement(draft: Draft, area: DraftArea, record: str, text: str, known: Iterable[str]) -> Iterator[Said]:
    """Yield what a new statement at the end of an area says."""
    statement = Statement(next_statement(area, draft, known), text)
    return statement_laid_out(statement, record, area.record, draft.record)


def successor(draft: Draft, old: DraftStatement, record: str, known: Iterable[str]) -> Iterator[Said]:
    """Yield what a statement says that takes the place of one whose meaning changes; that one is retired.

    It begins with all that the old one says, under a new id, at revision 1.

    Raises:
        SendnetError: The old one was never published, or is retired already.
    """
    if not old.is_known:
        raise SendnetError("This statement was never published, so nothing hangs on it.", "Change its wording.")
    if old.part.retired:
        raise SendnetError("This statement is retired already.", "Ask it again first, or add a new one.")
    area = draft.area(old.area)
    assert area is not None
    fresh = structs.replace(old.part, id=next_statement(area, draft, known), revision=1, replaces=(old.part.id,))
    yield from statement_laid_out(fresh, record, area.record, draft.record)
    yield old.record, "retired", True


def statement_gone(statement: DraftStatement) -> Said:
    """Return what takes a statement out of the draft: one that was published is retired, any other goes.

    What was judged under a statement can be read as long as a later pack says that it was asked once.
    """
    return (statement.record, "retired", True) if statement.is_known else (statement.record, DELETED, True)


def area_gone(draft: Draft, area: DraftArea) -> Iterator[Said]:
    """Yield what takes an area out of the draft; its published statements are retired, in the area beside it.

    Raises:
        SendnetError: It is the only area.
    """
    others = [each for each in draft.areas if each.record != area.record]
    if not others:
        raise SendnetError("A framework has one area at least.", "Rename this one instead.")
    place = draft.areas.index(area)
    beside = draft.areas[place - 1] if place else others[0]
    for statement in area.statements:
        yield statement_gone(statement)
        if statement.is_known:
            yield statement.record, "in_area", beside.record
    yield area.record, DELETED, True
