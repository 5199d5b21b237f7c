"""What differs between two packs: statements new, re-worded, replaced, retired or moved; areas, scale and words."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from sendnet_desktop.frameworks.pack import Area, Level, Pack, Scale, Statement

Fate = Literal["same", "re-worded", "new", "replaced", "retired", "as before"]
"""What becomes of a statement; ``as before`` of one that neither pack asks."""

DETAILS: Final = (
    "help",
    "duty",
    "references",
    "unchecked",
    "evidence",
    "evidence_kinds",
    "core",
    "core_checked_by",
    "phases",
    "tags",
    "guidance",
    "replaces",
)
"""The members of a statement beside its wording that are compared."""


class Worded(Protocol):
    """What is asked in words, such as a statement or a checklist's item."""

    @property
    def text(self) -> str: ...
    @property
    def revision(self) -> int: ...
    @property
    def retired(self) -> bool: ...


_HEADING: Final = ("title", "number", "label", "law_as_at", "author", "licence", "note")


@dataclass(frozen=True, slots=True)
class StatementCompared:
    """One statement in two packs.

    Attributes:
        id: Its permanent id.
        fate: What becomes of it.
        before: As the old pack has it; None where it has not.
        after: As the new pack has it; None where it has not.
        was_in: Id of its area in the old pack; empty where it is not there.
        is_in: Id of its area in the new pack; empty where it is not there.
        replaced_by: Ids of the statements that the new pack asks in its place.
        replaces: Ids of the statements of the old pack that it takes the place of.
        details: Those of ``DETAILS`` that differ.
    """

    id: str
    fate: Fate
    before: Statement | None
    after: Statement | None
    was_in: str = ""
    is_in: str = ""
    replaced_by: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    details: tuple[str, ...] = ()

    @property
    def is_moved(self) -> bool:
        """Whether both packs ask it, in different areas."""
        return self.fate in ("same", "re-worded") and self.was_in != self.is_in

    @property
    def is_changed(self) -> bool:
        """Whether anything of it differs."""
        return self.fate not in ("same", "as before") or self.is_moved or bool(self.details)


@dataclass(frozen=True, slots=True)
class AreaCompared:
    """One area in two packs.

    Attributes:
        id: Its permanent id.
        before: As the old pack has it; None where it is new.
        after: As the new pack has it; None where it is gone.
        is_reordered: Whether the statements that are in it in both packs are asked in another order.
    """

    id: str
    before: Area | None
    after: Area | None
    is_reordered: bool = False

    @property
    def is_renamed(self) -> bool:
        """Whether it has another title."""
        return bool(self.before and self.after and self.before.title != self.after.title)

    @property
    def is_described_anew(self) -> bool:
        """Whether what a level looks like, or what the area bears on, is said differently."""
        if not (self.before and self.after):
            return False
        return (self.before.descriptors, self.before.tags) != (self.after.descriptors, self.after.tags)

    @property
    def is_changed(self) -> bool:
        """Whether anything of it differs but its statements' own words."""
        return self.before is None or self.after is None or self.is_renamed or self._is_otherwise

    @property
    def _is_otherwise(self) -> bool:
        return self.is_described_anew or self.is_reordered


@dataclass(frozen=True, slots=True)
class ScaleCompared:
    """The scales of two packs.

    Attributes:
        before: The old one; None for no grades.
        after: The new one; None for no grades.
    """

    before: Scale | None
    after: Scale | None

    @property
    def is_changed(self) -> bool:
        """Whether anything of it differs."""
        return self.before != self.after

    @property
    def gone(self) -> tuple[Level, ...]:
        """The old levels whose ids the new scale has not: a judgement at one of them has no place there."""
        kept = {level.id for level in _levels(self.after)}
        return tuple(level for level in _levels(self.before) if level.id not in kept)

    @property
    def added(self) -> tuple[Level, ...]:
        """The new levels whose ids the old scale has not."""
        known = {level.id for level in _levels(self.before)}
        return tuple(level for level in _levels(self.after) if level.id not in known)

    @property
    def renamed(self) -> tuple[tuple[Level, Level], ...]:
        """Old and new of each level that keeps its id under another name."""
        old = {level.id: level for level in _levels(self.before)}
        both = ((old[level.id], level) for level in _levels(self.after) if level.id in old)
        return tuple((before, after) for before, after in both if before.name != after.name)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two packs.

    Attributes:
        old: The pack compared with.
        new: The pack that may take its place.
        statements: Every statement of either, in the new pack's order, then those that only the old one has.
        areas: Every area of either, likewise.
        scale: Their scales.
        words: Name, old and new of each word that is called differently: ``("sen_register", "SEN register", ...)``.
        heading: Those of title, number, label, date of law, author, licence and note that differ.
    """

    old: Pack
    new: Pack
    statements: tuple[StatementCompared, ...]
    areas: tuple[AreaCompared, ...]
    scale: ScaleCompared
    words: tuple[tuple[str, str, str], ...]
    heading: tuple[str, ...]

    def of(self, *fates: Fate) -> tuple[StatementCompared, ...]:
        """Return the statements that meet one of these fates."""
        return tuple(each for each in self.statements if each.fate in fates)

    @property
    def moved(self) -> tuple[StatementCompared, ...]:
        """The statements that are asked in another area than before, re-worded or not."""
        return tuple(each for each in self.statements if each.is_moved)

    @property
    def is_same(self) -> bool:
        """Whether schools would notice no difference."""
        parts: tuple[StatementCompared | AreaCompared | ScaleCompared, ...] = (
            *self.statements,
            *self.areas,
            self.scale,
        )
        return not (self.words or self.heading or any(part.is_changed for part in parts))


def compare(old: Pack, new: Pack) -> Comparison:
    """Return what differs between two packs; what is asked in one under an id is the same statement in the other."""
    words = [(name, getattr(old.words, name), getattr(new.words, name)) for name in new.words.__struct_fields__]
    return Comparison(
        old,
        new,
        statements=_statements(old, new),
        areas=_areas(old, new),
        scale=ScaleCompared(old.scale, new.scale),
        words=tuple((name, before, after) for name, before, after in words if before != after),
        heading=tuple(name for name in _HEADING if getattr(old, name) != getattr(new, name)),
    )


def _statements(old: Pack, new: Pack) -> tuple[StatementCompared, ...]:
    successors = defaultdict[str, list[str]](list)
    for statement in new.statements():
        if not statement.retired:
            for replaced in statement.replaces:
                successors[replaced].append(statement.id)
    return tuple(
        _statement(each, old, new, tuple(successors[each])) for each in dict.fromkeys([*new.by_id, *old.by_id])
    )


def _statement(name: str, old: Pack, new: Pack, successors: tuple[str, ...]) -> StatementCompared:
    before, after = old.by_id.get(name), new.by_id.get(name)
    replaces = () if after is None else tuple(each for each in after.replaces if each in old.by_id)
    return StatementCompared(
        name,
        fate(before, after, is_replaced=bool(successors)),
        before,
        after,
        was_in=old.area_of[name].id if before else "",
        is_in=new.area_of[name].id if after else "",
        replaced_by=successors,
        replaces=replaces,
        details=tuple(each for each in DETAILS if before and after and getattr(before, each) != getattr(after, each)),
    )


def fate(before: Worded | None, after: Worded | None, *, is_replaced: bool = False) -> Fate:
    """Return what becomes of a statement or an item that two versions have, or one of them."""
    was_asked, is_asked = (bool(each and not each.retired) for each in (before, after))
    if was_asked and is_asked:
        assert before is not None
        assert after is not None
        worded_alike = (before.text, before.revision) == (after.text, after.revision)
        return "same" if worded_alike else "re-worded"
    if is_asked:
        return "new"
    if was_asked:
        return "replaced" if is_replaced else "retired"
    return "as before"


def _areas(old: Pack, new: Pack) -> tuple[AreaCompared, ...]:
    before, after = ({area.id: area for area in pack.areas} for pack in (old, new))
    return tuple(_area(name, before.get(name), after.get(name)) for name in dict.fromkeys([*after, *before]))


def _area(name: str, before: Area | None, after: Area | None) -> AreaCompared:
    was, now = (_asked(area) for area in (before, after))
    shared = set(was) & set(now)
    return AreaCompared(
        name, before, after, [each for each in was if each in shared] != [e for e in now if e in shared]
    )


def _asked(area: Area | None) -> list[str]:
    return [statement.id for statement in area.statements if not statement.retired] if area else []


def _levels(scale: Scale | None) -> tuple[Level, ...]:
    return scale.levels if scale else ()


def counted(comparison: Comparison) -> str:
    """Return how many statements meet each fate: ``40 the same, 3 re-worded, 1 new``."""
    counts = Counter(each.fate for each in comparison.statements)
    return ", ".join(f"{counts[fate]} {words}" for fate, words in _FATES.items() if counts[fate]) or "nothing is asked"


_FATES: Final[Mapping[Fate, str]] = {
    "same": "the same",
    "re-worded": "re-worded",
    "new": "new",
    "replaced": "replaced by others",
    "retired": "no longer asked",
}
