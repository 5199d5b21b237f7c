"""Moving a year's evaluation to another framework: what becomes of each judgement, shown before and marked after."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations import records
from sendnet_desktop.evaluations.building import AreaSaid, JudgementSaid
from sendnet_desktop.evaluations.differences import Span, word_differences
from sendnet_desktop.evaluations.scales import given, kept, scale_name
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.evaluations.values import Judged
from sendnet_desktop.frameworks.comparing import Comparison, StatementCompared, compare
from sendnet_desktop.frameworks.pack import Level, Pack
from sendnet_desktop.journal.journal import Edit, Journal

Carried = Literal["carried", "to look at again", "to judge anew", "beside", "kept in history"]
"""What becomes of a judgement: it stands, it stands with a mark, its level is shown beside, it is shown beside the
statement that replaces its own, or only snapshots and history show it."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a move means for one statement.

    Attributes:
        compared: The statement in both frameworks.
        judged: What was said of it; None where nothing was.
        level: The level that it was judged at; None where it has none.
        becomes: What becomes of the judgement; None where there is none.
        differences: What differs between the two wordings; empty where one of them is missing or they are alike.
    """

    compared: StatementCompared
    judged: Judged | None
    level: Level | None
    becomes: Carried | None
    differences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """A move that nobody has made yet.

    Attributes:
        name: Hash of the framework to move to.
        comparison: The two frameworks.
        steps: One for each statement that either of them asks, in the order of the comparison.
    """

    name: str
    comparison: Comparison
    steps: tuple[Step, ...]

    @property
    def is_rescaled(self) -> bool:
        """Whether the levels differ, so that none of them is carried."""
        return not _same_scale(self.comparison.old, self.comparison.new)

    def becoming(self, *what: Carried) -> tuple[Step, ...]:
        """Return the steps whose judgement becomes one of these."""
        return tuple(step for step in self.steps if step.becomes in what)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a judgement was made by, where that is no longer what the statement says.

    Attributes:
        pack: The framework by which it was made; None where none with its scale is here.
        level: The level then, where the scale is another now and its framework is here.
        differences: What differs between the wording then and now; empty where they are alike.
        is_rescaled: Whether the scale is another now, so that the level has to be given anew.
    """

    pack: Pack | None
    level: Level | None
    differences: tuple[Span, ...]
    is_rescaled: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """What was said of a statement that another one has replaced.

    Attributes:
        id: Its id.
        text: Its words.
        level: The level that it was judged at; None where it has none.
        comment: What was said of it.
    """

    id: str
    text: str
    level: Level | None
    comment: str


BECOMES: Final[Mapping[Carried, str]] = {
    "carried": "the judgement stands",
    "to look at again": "the judgement stands, with a mark to look at it again",
    "to judge anew": "the level is shown beside until it is judged anew",
    "beside": "the judgement is shown beside what replaces it, and not copied",
    "kept in history": "the judgement is kept in snapshots and history",
}
"""What becomes of a judgement, in words."""

_BEFORE: Final = "Before {} {}"


class Moving:
    """The move of this school's evaluation to the framework that the trust uses now, and back."""

    def __init__(self, journal: Journal, evaluations: Evaluations) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._packs = evaluations.packs

    def offered(self) -> str:
        """Return the hash of the trust's newest framework where this evaluation was begun on another; else nothing."""
        if self._evaluations.school is None:
            return ""
        pinned, newest = self._row().pack, self._packs.current(self._year)
        if not pinned or pinned == newest or self._packs.is_shipped(newest):
            return ""
        return newest if self._packs.is_here(newest) else ""

    def came_from(self) -> str:
        """Return the hash of the framework that this evaluation was moved from last; nothing where it was not."""
        name = self._row().came_from
        return name if name and self._packs.is_here(name) else ""

    def former(self) -> str:
        """Return the number of the framework to go back to; nothing where the trust uses that one now."""
        name = self.came_from() if self._evaluations.school else ""
        return self._packs.pack(name).number if name and name != self._packs.current(self._year) else ""

    def preview(self, name: str) -> Preview:
        """Return what a move to a framework would do; nothing is changed.

        Raises:
            SendnetError: The framework is not here.
        """
        evaluation = self._evaluations.current()
        comparison = compare(evaluation.pack, self._packs.pack(name))
        judged = {each.statement.id: each for each in evaluation.judged() if _says(each)}
        same = _same_scale(comparison.old, comparison.new)
        found = (_step(each, judged.get(each.id), evaluation.pack, same_scale=same) for each in comparison.statements)
        return Preview(name, comparison, tuple(found))

    def move(self, name: str) -> Changes:
        """Judge this year's evaluation by another framework from now on, the whole of it or nothing.

        Judgements of statements that both ask stay. One of a statement that is worded otherwise stays with a mark.
        Levels are not converted: where the scale is another, the old one stands beside until somebody judges anew.
        A snapshot keeps everything as it was. Moving back brings levels and words back that nobody touched since.

        Raises:
            SendnetError: The framework is not here, or the evaluation goes by it already.
        """
        evaluation, new = self._evaluations.current(), self._packs.pack(name)
        if name == evaluation.pack_hash:
            raise SendnetError(f"This evaluation goes by “{new.title}” {new.number} already.")
        channel, ledger = self._evaluations.channel, self._journal.ledger
        said = records.said(ledger, (channel,))[channel]
        with self._journal.together():
            if said.judgements or said.areas:
                self._evaluations.snapshot(_BEFORE.format(new.title, new.number)[:60])
            if self._packs.is_shipped(name):
                self._packs.keep(channel, self._packs.data(name))
            whole = f"evaluation:{self._year}"
            edits = [Edit(channel, whole, "pack", name), Edit(channel, whole, "came_from", evaluation.pack_hash)]
            carry = _Carry(evaluation.pack_hash, evaluation.pack, new, self._known)
            for about, judgement in said.judgements.items():
                record = f"judgement:{self._year}.{about}"
                edits += _edits(channel, record, judgement, carry.judgement(about, judgement))
            for about, area in said.areas.items():
                edits += _edits(channel, f"area:{self._year}.{about}", area, carry.level(area))
            return self._journal.write(edits)

    def mark(self, judged: Judged) -> Mark | None:
        """Return what a judgement was made by, where that is no longer what the statement says."""
        pack, is_rescaled = self._known(judged.was_pack), bool(judged.was_level)
        if pack is None:
            return Mark(None, None, (), is_rescaled) if is_rescaled else None
        before = pack.by_id.get(judged.statement.id)
        words = word_differences(before.text, judged.statement.text) if before else ()
        words = () if all(span.kind == "same" for span in words) else words
        return Mark(pack, pack.level(judged.was_level), words, is_rescaled)

    def marked(self) -> tuple[Judged, ...]:
        """Return the judgements that bear a mark, in order: those to look at again."""
        return tuple(judged for judged in self._evaluations.current().judged() if _is_marked(judged))

    def keep(self, statement: str) -> Changes:
        """Say that a judgement stands although its statement is worded otherwise now.

        Raises:
            SendnetError: It bears no mark, or its level was of another scale and has to be given anew.
        """
        judged = self._evaluations.current().find(statement)
        if judged is None or not _is_marked(judged):
            raise SendnetError("There is nothing to look at again in this judgement.")
        if judged.was_level:
            raise SendnetError("The scale is another one now.", "Judge the statement anew.")
        record = f"judgement:{self._year}.{statement}"
        return self._journal.write([Edit(self._evaluations.channel, record, "was_pack", None)])

    def beside(self, judged: Judged) -> tuple[Beside, ...]:
        """Return what was said of the statements that a statement has replaced."""
        before = self._known(self.came_from())
        if before is None or not judged.statement.replaces:
            return ()
        channel = self._evaluations.channel
        said = records.said(self._journal.ledger, (channel,))[channel].judgements
        old = ((before.by_id.get(each), said.get(each)) for each in judged.statement.replaces)
        return tuple(
            Beside(statement.id, statement.text, self._level(of_it, before), of_it.comment)
            for statement, of_it in old
            if statement and of_it
        )

    @property
    def _year(self) -> int:
        return self._journal.clock.year()

    def _row(self) -> records.EvaluationSaid:
        channel = self._evaluations.channel
        return records.evaluations(self._journal.ledger, (channel,)).get(channel, records.EvaluationSaid())

    def _level(self, said: JudgementSaid, before: Pack) -> Level | None:
        level, scale = given(said.level)
        if not scale:
            return before.level(said.was_level or said.level)
        return before.level(level) or self._packs.level(self._packs.on_scale(scale), level)

    def _known(self, name: str) -> Pack | None:
        return self._packs.pack(name) if name and self._packs.is_here(name) else None


@dataclass(frozen=True, slots=True)
class _Carry:
    old_name: str
    old: Pack
    new: Pack
    known: Callable[[str], Pack | None]

    def level(self, said: JudgementSaid | AreaSaid) -> dict[str, Value]:
        """Return the level with the name of its scale, where an early version wrote it without."""
        by = self.known(said.was_pack)
        if said.level is None and said.was_level and by:
            return {"level": kept(said.was_level, by), "was_level": None}
        is_plain = said.level is not None and not given(said.level)[1]
        return {"level": kept(said.level, self.old)} if is_plain and not _same_scale(self.old, self.new) else {}

    def judgement(self, about: str, said: JudgementSaid) -> dict[str, Value]:
        """Return the same, with the mark of a judgement whose statement is worded otherwise than when it was made."""
        judged_by = said.was_pack or self.old_name
        before = (self.known(judged_by) or self.old).by_id.get(about)
        after = self.new.by_id.get(about)
        reworded = bool(before and after and before.text != after.text)
        return {**self.level(said), "was_pack": judged_by if reworded else None}


def _step(compared: StatementCompared, judged: Judged | None, old: Pack, *, same_scale: bool) -> Step:
    words: tuple[Span, ...] = ()
    if compared.fate == "re-worded" and compared.before and compared.after:
        words = word_differences(compared.before.text, compared.after.text)
    level = old.level(judged.level) if judged else None
    return Step(compared, judged, level, _becomes(compared, level, same_scale) if judged else None, words)


def _becomes(compared: StatementCompared, level: Level | None, same_scale: bool) -> Carried:
    if compared.fate == "replaced":
        return "beside"
    if compared.fate not in ("same", "re-worded"):
        return "kept in history"
    if level and not same_scale:
        return "to judge anew"
    return "to look at again" if compared.fate == "re-worded" else "carried"


def _says(judged: Judged) -> bool:
    return bool(judged.level or judged.comment or judged.statutory or judged.strength or not judged.applies)


def _same_scale(one: Pack, other: Pack) -> bool:
    return scale_name(one) == scale_name(other)


def _is_marked(judged: Judged) -> bool:
    return bool(judged.was_pack or judged.was_level)


def _edits(channel: str, record: str, said: JudgementSaid | AreaSaid, told: dict[str, Value]) -> Iterator[Edit]:
    for field, value in told.items():
        if (getattr(said, field) or None) != value:
            yield Edit(channel, record, field, value)
