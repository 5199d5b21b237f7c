"""Moving a year's evaluation to another framework: what becomes of each judgement, shown before and marked after."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from sendnet_desktop.changes import Changes, Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations import records
from sendnet_desktop.evaluations.building import AreaSaid, JudgementSaid, Said
from sendnet_desktop.evaluations.differences import Span, word_differences
from sendnet_desktop.evaluations.previewing import Preview, previewed, renamed_levels, same_scale
from sendnet_desktop.evaluations.scales import given, kept, scale_name
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.evaluations.values import Evaluation, Judged
from sendnet_desktop.frameworks.comparing import compare
from sendnet_desktop.frameworks.pack import Level, Pack
from sendnet_desktop.journal.journal import Edit, Journal


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
        preview = previewed(name, comparison, filter(_says, evaluation.judged()))
        return preview.keeping_levels() if self._goes_back_alike(name) else preview

    def move(self, name: str, *, keep_levels: bool = False) -> Changes:
        """Judge this year's evaluation by another framework from now on, the whole of it or nothing.

        Judgements of statements that both ask stay. One of a statement that is worded otherwise stays with a mark.
        Levels are not converted: where the scale is another, the old one stands beside until somebody judges anew.
        A snapshot keeps everything as it was. Moving back brings levels and words back that nobody touched since.

        Args:
            name: Hash of the framework.
            keep_levels: A person says that the levels mean the same and are only called otherwise: each is given anew
                on the new scale, by this person and now. The way back takes them back with it.

        Raises:
            SendnetError: The framework is not here, the evaluation goes by it already, or its levels differ in more
                than their names and were to be kept.
        """
        evaluation, new = self._evaluations.current(), self._packs.pack(name)
        if name == evaluation.pack_hash:
            raise SendnetError(f"This evaluation goes by “{new.title}” {new.number} already.")
        if keep_levels and not renamed_levels(evaluation.pack, new):
            raise SendnetError(
                "The levels of the two frameworks differ in more than their names, or not at all.",
                "Move without keeping them.",
            )
        channel = self._evaluations.channel
        said = records.said(self._journal.ledger, (channel,))[channel]
        with self._journal.together():
            if said.judgements or said.areas:
                self._evaluations.snapshot(_BEFORE.format(new.title, new.number)[:60])
            if self._packs.is_shipped(name):
                self._packs.keep(channel, self._packs.data(name))
            carried = self._carried(evaluation, name, said, keep_levels=keep_levels)
            return self._journal.write([*self._heading(evaluation, name, keep_levels=keep_levels), *carried])

    def _heading(self, evaluation: Evaluation, name: str, *, keep_levels: bool) -> Iterator[Edit]:
        channel, whole = self._evaluations.channel, f"evaluation:{self._year}"
        yield Edit(channel, whole, "pack", name)
        yield Edit(channel, whole, "came_from", evaluation.pack_hash)
        alike = _pair(evaluation.pack_hash, name) if keep_levels else None
        yield Edit(channel, whole, "levels_alike", alike)

    def _carried(self, evaluation: Evaluation, name: str, said: Said, *, keep_levels: bool) -> Iterator[Edit]:
        channel, new = self._evaluations.channel, self._packs.pack(name)
        keeps = keep_levels or self._goes_back_alike(name)
        carry = _Carry(evaluation.pack_hash, evaluation.pack, new, self._known, keeps)
        for about, judgement in said.judgements.items():
            record = f"judgement:{self._year}.{about}"
            yield from _edits(channel, record, judgement, carry.judgement(about, judgement))
        for about, area in said.areas.items():
            yield from _edits(channel, f"area:{self._year}.{about}", area, carry.area(about, area))

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

    def _goes_back_alike(self, name: str) -> bool:
        row = self._row()
        return row.levels_alike == _pair(name, row.pack)

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
    keeps_levels: bool

    def area(self, about: str, said: AreaSaid) -> dict[str, Value]:
        """Return the level of an area as the new framework has it, or as it was."""
        return self._level(said, is_asked=any(area.id == about for area in self.new.areas))

    def judgement(self, about: str, said: JudgementSaid) -> dict[str, Value]:
        """Return the same, with the mark of a judgement whose statement is worded otherwise than when it was made."""
        judged_by = said.was_pack or self.old_name
        before = (self.known(judged_by) or self.old).by_id.get(about)
        after = self.new.by_id.get(about)
        reworded = bool(before and after and before.text != after.text)
        return {**self._level(said, is_asked=after is not None), "was_pack": judged_by if reworded else None}

    def _level(self, said: JudgementSaid | AreaSaid, *, is_asked: bool) -> dict[str, Value]:
        level, scale = given(said.level)
        if level and is_asked and self.keeps_levels and scale in ("", scale_name(self.old)):
            return {"level": kept(level, self.new)}
        # An early version wrote a level without the name of its scale.
        by = self.known(said.was_pack)
        if said.level is None and said.was_level and by:
            return {"level": kept(said.was_level, by), "was_level": None}
        return {"level": kept(level, self.old)} if level and not scale and not same_scale(self.old, self.new) else {}


def _says(judged: Judged) -> bool:
    return bool(judged.level or judged.comment or judged.statutory or judged.strength or not judged.applies)


def _pair(before: str, after: str) -> str:
    return f"{before} {after}"


def _is_marked(judged: Judged) -> bool:
    return bool(judged.was_pack or judged.was_level)


def _edits(channel: str, record: str, said: JudgementSaid | AreaSaid, told: dict[str, Value]) -> Iterator[Edit]:
    for field, value in told.items():
        if (getattr(said, field) or None) != value:
            yield Edit(channel, record, field, value)
