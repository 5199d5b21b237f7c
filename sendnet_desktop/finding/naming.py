"""What people call the records that are found, in the words of the framework of each one's year."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Final

from sendnet_desktop.across import naming as of_many_schools
from sendnet_desktop.changes import Cell
from sendnet_desktop.clock import year_name
from sendnet_desktop.evaluations import records
from sendnet_desktop.evaluations.apart import Reader, Where, name_of, where_of
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.finding.values import Asked
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.hubs import naming as of_hubs
from sendnet_desktop.ids import key_of, kind_of
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.finding import Told
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.meetings import naming as of_meetings
from sendnet_desktop.plans.records import titles
from sendnet_desktop.publishing.checklists.values import ChecklistDraft
from sendnet_desktop.publishing.kinds import AREA, DESCRIPTOR
from sendnet_desktop.publishing.naming import NAMED_BY, PARTS
from sendnet_desktop.publishing.values import Draft

_NOT_ASKED: Final = "No longer asked"
_CALLED: Final = {
    "evidence": "description",
    "priority": "title",
    "action": "what",
    "earlier": "reviewer",
    "strength": "praised",
    "recommendation": "recommended",
    "accuracy": "inaccurate",
    **NAMED_BY,
    **of_meetings.NAMED_BY,
    **of_hubs.NAMED_BY,
    **of_many_schools.NAMED_BY,
}
_ABOUT_ANOTHER: Final = frozenset({"response", "amendment", "outcome"})
"""The kinds of record that are about another, whose words name them."""
_SHOWN_BESIDE: Final = ("comment", "reason")


class Naming:
    """Names what is found in some channels, in two questions however much there is."""

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        channels: Collection[str],
        drafts: Callable[[], Iterable[Draft | ChecklistDraft]] = tuple,
    ) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._channels = channels
        self._all_drafts = drafts
        self._frames: dict[str, Evaluation | None] = {}

    def is_there(self, each: Told) -> bool:
        """Say whether a record can still be come to: what belongs to a priority or a draft goes with it."""
        kind = kind_of(each.record)
        if kind in PARTS:
            return any(draft.holds(_part(each.record)) for draft in self._drafts)
        return kind not in ("action", "milestone", "review") or self._priority(each) in self._titles

    def where(self, each: Told, field: str) -> Where:
        """Return a field of a record that was found, in words."""
        frame, channel = self.frame(each.channel), Channel.parse(each.channel)
        own = self._own
        cell = Cell(each.channel, each.record, field)
        where = where_of(cell, frame, each.about, self._called(each), Reader(own, self.words))
        if frame is None and channel.kind == "school" and each.channel != own:
            return replace(where, owner=year_name(channel.year or 0))
        if kind_of(each.record) == "finding" and own:
            return where if self._asks(key_of(each.record)) else replace(where, owner=_NOT_ASKED)
        if frame is not None and where.subject in ("statement", "evidence") and not where.owner:
            return where if where.id in frame.pack.by_id else replace(where, owner=_NOT_ASKED)
        return where

    def best(self, where: Where) -> Asked | Where:
        """Return where a record is seen best: what was said last year of a statement stands on its page of this year.

        Args:
            where: The field in which it was found.
        """
        if not where.owner or where.subject != "statement" or where.cell.field not in _SHOWN_BESIDE:
            return where
        year, own = Channel.parse(where.cell.channel).year, self.frame(self._own)
        if own is None or year != own.year - 1 or where.id not in own.pack.by_id:
            return where
        return Asked("statement", where.id, own.pack.area_of[where.id].id)

    def frame(self, channel: str) -> Evaluation | None:
        """Return an evaluation's framework without what is said in it; None where it has not come."""
        if channel not in self._frames:
            self._frames[channel] = self._framed(channel)
        return self._frames[channel]

    def _framed(self, channel: str) -> Evaluation | None:
        evaluations, year = self._evaluations, Channel.parse(channel).year if channel else None
        if year is None or Channel.parse(channel).kind != "school":
            return None
        said, packs = self._pinned.get(channel), evaluations.packs
        pack = (said.pack if said else "") or packs.current(year)
        school = evaluations.school.name if evaluations.school else ""
        if not packs.is_here(pack):
            return None
        return Evaluation(channel, year, school, packs.pack(pack), pack, ())

    def _called(self, each: Told) -> str:
        kind = kind_of(each.record)
        if kind == DESCRIPTOR:
            frameworks = (draft for draft in self._drafts if isinstance(draft, Draft))
            areas = (draft.area(_part(each.record)) for draft in frameworks)
            return next((area.part.title for area in areas if area), "")
        if kind in _ABOUT_ANOTHER:
            named = name_of(Cell(each.channel, each.record, ""))
            return str(self._journal.shown(named) or "") if named else ""
        if kind in _CALLED:
            return each.texts.get(_CALLED[kind], "")
        return self._titles.get(self._priority(each), "") if kind in ("milestone", "review") else ""

    def _asks(self, key: str) -> bool:
        """Say whether what a review judged is asked this year: a statement or an area."""
        subject, _, id_ = key.partition(".")
        own = self.frame(self._own)
        if own is None:
            return False
        return id_ in (own.pack.by_id if subject == "statement" else {area.id for area in own.pack.areas})

    @property
    def _own(self) -> str:
        return self._evaluations.channel if self._evaluations.school else ""

    def _priority(self, each: Told) -> tuple[str, str]:
        return each.channel, each.about or f"priority:{key_of(each.record).partition('.')[0]}"

    @cached_property
    def _titles(self) -> dict[tuple[str, str], str]:
        return titles(self._journal.ledger, self._channels)

    @cached_property
    def words(self) -> Words:
        """What the trust calls things."""
        return self._evaluations.words()

    @cached_property
    def _pinned(self) -> dict[str, records.EvaluationSaid]:
        return records.evaluations(self._journal.ledger, [*self._channels, *filter(None, [self._own])])

    @cached_property
    def _drafts(self) -> tuple[Draft | ChecklistDraft, ...]:
        return tuple(self._all_drafts())


def _part(record: str) -> str:
    """Return the part of a draft on whose page a record is shown: itself, or the area that a level looks like."""
    return f"{AREA}:{key_of(record).partition('.')[0]}" if kind_of(record) == DESCRIPTOR else record
