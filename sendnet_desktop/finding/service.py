"""Finding by words whatever this laptop's screens may show, the best first."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Final, NamedTuple

from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.finding.naming import Naming
from sendnet_desktop.finding.passages import Passage, of_pack, of_people, of_schools, of_snapshots
from sendnet_desktop.finding.values import Answer, Hit, Listed
from sendnet_desktop.finding.words import Query, fold
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.finding import Told, told
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.kinds import Kind, Prose
from sendnet_desktop.publishing.checklists.values import ChecklistDraft
from sendnet_desktop.publishing.values import Draft
from sendnet_desktop.trust.overview import Overview

MOST: Final = 40
"""How many hits of a group are shown; who needs more of them types another word."""

_BY_ID, _BY_NAME, _IN_NAME, _ELSEWHERE = range(4)
_SHARED: Final = ("all", "office", "private")
_DAYS: Final = ("visit", "findings")
"""What is of challenge days: whoever is no school reads those that are here, and a school its own."""


class _Ranked(NamedTuple):
    rank: int
    hit: Hit


class Finding:
    """Looks through everything that the screens of this laptop may show, and nothing else.

    The school's own records are asked of their tables, kind by kind as each subject declares what of it is found.
    The rest is small or made of many records, so it is kept in memory for as long as nothing has changed.
    """

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        kinds: Iterable[Kind],
        *,
        others: Callable[[], Overview],
        people: Callable[[], Iterable[Listed]],
        drafts: Callable[[], Iterable[Draft | ChecklistDraft]],
        school: Callable[[str], str],
    ) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._kinds = tuple(kind for kind in kinds if kind.prose)
        self._others = others
        self._people = people
        self._drafts = drafts
        self._school = school
        self._passages: tuple[Passage, ...] = ()
        self._as_at = (-1, -1)

    def find(self, typed: str) -> Answer:
        """Return what has every one of some words, each by its beginning; phrases in quotes are taken as they stand.

        Neither capitals nor accents make a difference.
        """
        query = Query.of(typed)
        if not query:
            return Answer(typed)
        groups: dict[str, list[_Ranked]] = {}
        for ranked in chain(self._in_passages(query), self._in_records(query)):
            found = groups.setdefault(ranked.hit.group, [])
            if len(found) <= MOST:
                found.append(ranked)
        for found in groups.values():
            found.sort(key=lambda ranked: (bool(ranked.hit.owner), ranked.rank))
        # What is called just so comes first, with what else stands under the same heading.
        order = sorted(groups.values(), key=lambda found: min(ranked.rank for ranked in found) > _BY_NAME)
        hits = tuple(ranked.hit for found in order for ranked in found[:MOST])
        return Answer(typed, hits, frozenset(group for group, found in groups.items() if len(found) > MOST))

    def _in_passages(self, query: Query) -> Iterator[_Ranked]:
        for passage in self._standing():
            if query.is_in(passage.id, *passage.texts.values()):
                label = query.best(passage.texts)
                excerpt, matches = query.excerpt(passage.texts[label])
                hit = Hit(passage.group, passage.title, label, excerpt, matches, passage.target, passage.owner)
                yield _Ranked(_rank(query, next(iter(passage.texts.values())), passage.id), hit)

    def _in_records(self, query: Query) -> Iterator[_Ranked]:
        channels = self._own_channels()
        naming = Naming(self._journal, self._evaluations, channels, self._drafts)
        words = [word for part in query.words for word in part.split()]
        audiences = {Channel.parse(name).kind for name in channels}
        for kind in self._kinds:
            assert kind.prose is not None
            # What only the private channel has is nobody's to allow, so no role is said to write it.
            if kind.writers and audiences.isdisjoint(kind.writers):
                continue
            maybe = told(self._journal.ledger, kind, channels, words)
            found = (each for each in maybe if query.is_in(*each.texts.values()) and naming.is_there(each))
            for each in islice(found, MOST + 1):
                yield _ranked(query, kind.prose, each, naming, self._owner(each.channel))

    def _owner(self, channel: str) -> str:
        """Return the school that something is of, to whoever reads many; nothing at a school, whose own it is."""
        org = "" if self._evaluations.school else Channel.parse(channel).org
        return self._school(org) if org else ""

    def _own_channels(self) -> list[str]:
        school = self._evaluations.school
        shared = _SHARED if school else (*_SHARED, *_DAYS)
        return [
            name
            for name in self._journal.ledger.channels()
            if (channel := Channel.parse(name)).kind in shared or (school is not None and channel.org == school.org)
        ]

    def _standing(self) -> tuple[Passage, ...]:
        changes = self._journal.ledger.changes
        as_at = (changes, self._journal.clock.year())
        if as_at != self._as_at:
            self._passages, self._as_at = tuple(self._gathered()), as_at
        return self._passages

    def _gathered(self) -> Iterator[Passage]:
        evaluations, year = self._evaluations, self._journal.clock.year()
        pinned = Naming(self._journal, evaluations, ()).frame(evaluations.channel) if evaluations.school else None
        yield from of_pack(pinned.pack if pinned else evaluations.packs.pack(evaluations.packs.current(year)))
        if evaluations.school:
            yield from of_snapshots(evaluations.snapshots.taken(evaluations.channel))
        else:
            yield from of_schools(self._others())
        yield from of_people(self._people())


def _ranked(query: Query, prose: Prose, each: Told, naming: Naming, owner: str) -> _Ranked:
    field = query.best(each.texts)
    where = naming.where(each, field)
    excerpt, matches = query.excerpt(each.texts[field])
    whose = ", ".join(filter(None, (owner, where.owner)))
    group = said(naming.words, prose.group)
    hit = Hit(group, where.about, where.label, excerpt, matches, naming.best(where), whose)
    return _Ranked(_rank(query, each.texts.get(prose.fields[0], "")), hit)


def _rank(query: Query, name: str, id_: str = "") -> int:
    if id_ and query.typed == fold(id_):
        return _BY_ID
    if query.typed == fold(name).strip():
        return _BY_NAME
    return _IN_NAME if query.is_in(name) else _ELSEWHERE
