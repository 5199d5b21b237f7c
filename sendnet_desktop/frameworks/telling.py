"""What differs between two packs, in plain words, under headings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.frameworks.comparing import AreaCompared, Comparison, ScaleCompared, StatementCompared
from sendnet_desktop.frameworks.pack import Level, Statement

_DETAILS: Final = {
    "help": "what it means",
    "duty": "its duty",
    "references": "its references",
    "unchecked": "which references are to be checked",
    "evidence": "the evidence that would persuade",
    "evidence_kinds": "the kinds of evidence",
    "core": "the part that is law",
    "core_checked_by": "how that part is checked",
    "phases": "where it applies",
    "tags": "what it bears on",
    "guidance": "the guidance from moderation",
    "replaces": "what it replaces",
}
_HEADING: Final = {
    "title": "Title",
    "number": "Number",
    "label": "Label",
    "law_as_at": "Law as at",
    "author": "Written by",
    "licence": "Terms of use",
    "note": "Note",
}
_NOTHING: Final = "nothing"
_NO_WORDS: Final = "no words yet"


@dataclass(frozen=True, slots=True)
class Told:
    """One kind of difference.

    Attributes:
        heading: What kind: ``Re-worded``.
        lines: A sentence for each.
    """

    heading: str
    lines: tuple[str, ...]


def told(comparison: Comparison) -> tuple[Told, ...]:
    """Return everything that differs, what weighs most for schools first; nothing where nothing does."""
    every = (
        Told("New", tuple(map(_new, comparison.of("new")))),
        Told("Replaced", tuple(map(_replaced, comparison.of("replaced")))),
        Told("No longer asked", tuple(map(_retired, comparison.of("retired")))),
        Told("Re-worded", tuple(map(_reworded, comparison.of("re-worded")))),
        Told("Moved", tuple(f"{each.id} moves from area {each.was_in} to {each.is_in}." for each in comparison.moved)),
        Told("Other changes to statements", tuple(_otherwise(comparison.of("same", "re-worded")))),
        Told("Areas", tuple(line for area in comparison.areas for line in _area(area))),
        Told("Scale", tuple(_scale(comparison.scale))),
        Told("Words", tuple(f"“{before}” is now “{after}”." for _, before, after in comparison.words)),
        Told("About the framework", tuple(heading_told(comparison.old, comparison.new, comparison.heading))),
    )
    return tuple(each for each in every if each.lines)


def summary(comparison: Comparison) -> str:
    """Return in one line how many statements meet which fate: ``2 new, 1 re-worded, 44 as they were``."""
    counts = [
        (len(comparison.of("new")), "new"),
        (len(comparison.of("replaced")), "replaced"),
        (len(comparison.of("retired")), "no longer asked"),
        (len(comparison.of("re-worded")), "re-worded"),
        (len(comparison.moved), "moved"),
    ]
    as_they_were = sum(not each.is_changed for each in comparison.of("same"))
    said = [f"{count} {words}" for count, words in counts if count]
    return ", ".join([*said, f"{as_they_were} as they were"])


def _new(each: StatementCompared) -> str:
    instead = f", in place of {joined(each.replaces)}" if each.replaces else ""
    return f"{each.id}{instead}: {_text(each.after)}"


def _replaced(each: StatementCompared) -> str:
    return f"{each.id} gives way to {joined(each.replaced_by)}: {_text(each.before)}"


def _retired(each: StatementCompared) -> str:
    return f"{each.id}: {_text(each.before)}"


def _reworded(each: StatementCompared) -> str:
    if each.before and each.after and each.before.text == each.after.text:
        return f"{each.id} has a new revision, with the same words."
    return f"{each.id}: “{_text(each.before)}” becomes “{_text(each.after)}”"


def _otherwise(statements: Iterable[StatementCompared]) -> Iterator[str]:
    for each in statements:
        if each.details:
            yield f"{each.id}: {joined(tuple(_DETAILS[name] for name in each.details))}."


def _area(area: AreaCompared) -> Iterator[str]:
    if area.before is None and area.after is not None:
        yield f"Area {area.id} is new: {area.after.title}"
    if area.after is None and area.before is not None:
        yield f"Area {area.id} is gone: {area.before.title}"
    if area.is_renamed and area.before and area.after:
        yield f"Area {area.id}: “{area.before.title}” becomes “{area.after.title}”"
    if area.is_described_anew:
        yield f"Area {area.id}: what its levels look like, or what it bears on."
    if area.is_reordered:
        yield f"Area {area.id}: its statements stand in another order."


def _scale(scale: ScaleCompared) -> Iterator[str]:
    if not scale.is_changed:
        return
    if scale.before is None or scale.after is None:
        yield "Statements are answered in words only." if scale.after is None else "Statements are graded."
        return
    yield from (f"Level “{level.name or level.number}” is new." for level in scale.added)
    yield from (f"Level “{level.name}” is gone." for level in scale.gone)
    yield from (f"Level “{before.name}” is now “{after.name}”." for before, after in scale.renamed)
    if not (scale.added or scale.gone) and _ids(scale.before.levels) != _ids(scale.after.levels):
        yield "The levels stand in another order."
    before, after = _looks(scale.before.levels), _looks(scale.after.levels)
    if any(before[level] != after[level] for level in before.keys() & after.keys()):
        yield "Colours or marks of levels are different."
    if scale.before.name != scale.after.name:
        yield f"A point of the scale is called “{scale.after.name}”."
    if scale.before.unmet_duty_cap != scale.after.unmet_duty_cap:
        cap = scale.after.level(scale.after.unmet_duty_cap)
        name = f"is “{cap.name}”" if cap else "is not limited"
        yield f"The highest level while a legal duty is not met {name}."


def heading_told(old: object, new: object, members: Iterable[str]) -> Iterator[str]:
    """Yield a line for each member of a heading that differs, with both where they are short."""
    for name in members:
        before, after = getattr(old, name) or _NOTHING, getattr(new, name) or _NOTHING
        yield f"{_HEADING[name]}: {before} → {after}" if len(before + after) < 120 else f"{_HEADING[name]}."


def _ids(levels: Iterable[Level]) -> list[str]:
    return [level.id for level in levels]


def _looks(levels: Iterable[Level]) -> dict[str, tuple[str, str]]:
    return {level.id: (level.colour, level.shape) for level in levels}


def _text(statement: Statement | None) -> str:
    return (" ".join(statement.text.split()) if statement else "") or _NO_WORDS


def joined(names: tuple[str, ...]) -> str:
    """Return names in a row: ``A3, A4 and A5``."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
