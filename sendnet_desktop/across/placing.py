"""Telling schools where they stand in the spread: how many schools set each level, and no school's name."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final

import msgspec

from sendnet_desktop.across.standings import About, Standings
from sendnet_desktop.changes import Changes
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.pack import Level, Pack
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.masking import THRESHOLD, Balance, masked

_ALL: Final = "all"


class _PlacingSaid(msgspec.Struct, frozen=True):
    spread_as_at: str = ""
    spread_schools: int = 0
    spread: str = ""
    pack: str = ""


@dataclass(frozen=True, slots=True)
class Placing:
    """The spread of schools over the levels of an area or a statement, as schools are told it.

    Attributes:
        record: Its id: ``placing:area.B`` or ``placing:statement.B3``.
        words: What it is about: ``B Identification``.
        as_at: ``YYYY-MM-DD``.
        schools: How many schools set a level.
        counts: The levels of which the number of schools may be told, each with it, the lowest first.
        is_cut: Whether other levels were set by too few to be told.
    """

    record: str
    words: str
    as_at: str
    schools: int
    counts: tuple[tuple[Level, int], ...]
    is_cut: bool

    @property
    def told(self) -> str:
        """The spread in words: ``3 Secure: 7 schools; nothing can be told of the other levels``."""
        parts = [f"{level.number} {level.name}: {number} schools" for level, number in self.counts if number]
        rest = "nothing can be told of the other levels" if self.is_cut else ""
        return "; ".join(filter(None, (*parts, rest)))


class Placings:
    """What schools are told of the spread that they stand in."""

    def __init__(self, journal: Journal, evaluations: Evaluations, standings: Callable[[], Standings]) -> None:
        self._journal = journal
        self._evaluations = evaluations
        self._standings = standings

    def preview(self, *, statements: bool = False) -> tuple[Placing, ...]:
        """Return what every school would be told today: of each area in which at least five schools set a level.

        Numbers of schools below five are left out, and whatever would give one away with them.

        Args:
            statements: Whether of each statement too.
        """
        standings, today = self._standings(), self._journal.clock.today().isoformat()
        asked = (*standings.areas(), *(standings.statements() if statements else ()))
        placed = (_placing(about, standings, today) for about in asked)
        return tuple(each for each in placed if each is not None)

    def tell(self, *, statements: bool = False) -> Changes:
        """Tell every school what ``preview`` shows; what a school was told already is not written again.

        Raises:
            SendnetError: It is not this person's to tell.
        """
        year, pack = self._journal.clock.year(), self._evaluations.packs.current(self._journal.clock.year())
        schools = self._standings().picture.schools
        channels = [school_channel(school.org, year) for school in schools]
        before = self._said(channels)
        edits = list[Edit]()
        for placing in self.preview(statements=statements):
            said = _PlacingSaid(placing.as_at, placing.schools, _as_kept(placing), pack)
            for channel in channels:
                was = before.get((channel, placing.record), _PlacingSaid())
                edits += _edits(channel, placing.record, was, said)
        return self._journal.write(edits) if edits else Changes()

    def own(self) -> tuple[Placing, ...]:
        """Return what this school was told this year, in the order of the framework.

        Raises:
            SendnetError: This data folder is not a school's.
        """
        found = []
        for (_, record), said in self._said((self._evaluations.channel,)).items():
            if self._evaluations.packs.is_here(said.pack):
                found.append(_as_told(record, said, self._evaluations.packs.pack(said.pack)))
        return tuple(each for _, each in sorted((each for each in found if each), key=lambda each: each[0]))

    def _said(self, channels: Collection[str]) -> dict[tuple[str, str], _PlacingSaid]:
        found = rows(self._journal.ledger, "placing", _PlacingSaid, channels)
        return {(place.channel, place.record): said for place, said in found}


def _placing(about: About, standings: Standings, today: str) -> Placing | None:
    levels = standings.picture.pack.levels
    found = standings.spread(about).levels
    counts = {level.id: found.get(level.id, 0) for level in levels}
    schools = sum(counts.values())
    if schools < THRESHOLD:
        return None
    shown = masked({**counts, _ALL: schools}, [Balance((_ALL,), tuple(counts), is_exact=True)])
    told = tuple((level, counts[level.id]) for level in levels if shown[level.id] == str(counts[level.id]))
    subject = "statement" if about.statement else "area"
    return Placing(f"placing:{subject}.{about.id}", about.words, today, schools, told, is_cut=len(told) < len(levels))


def _as_kept(placing: Placing) -> str:
    return msgspec.json.encode({level.id: number for level, number in placing.counts}, order="sorted").decode()


def _edits(channel: str, record: str, was: _PlacingSaid, said: _PlacingSaid) -> list[Edit]:
    changed = (field for field in said.__struct_fields__ if getattr(was, field) != getattr(said, field))
    return [Edit(channel, record, field, getattr(said, field)) for field in changed]


def _as_told(record: str, said: _PlacingSaid, pack: Pack) -> tuple[int, Placing] | None:
    subject, _, id_ = key_of(record).partition(".")
    every = [("area", area.id, area.title) for area in pack.areas]
    every += [("statement", each.id, each.text) for each in pack.statements()]
    place = next((place for place, each in enumerate(every) if each[:2] == (subject, id_)), None)
    counts = _numbers(said.spread)
    if place is None or counts is None:
        return None
    told = tuple((level, counts[level.id]) for level in pack.levels if level.id in counts)
    words = f"{id_} {every[place][2]}"
    cut = len(told) < len(pack.levels)
    return place, Placing(record, words, said.spread_as_at, said.spread_schools, told, is_cut=cut)


def _numbers(text: str) -> Mapping[str, int] | None:
    try:
        return msgspec.json.decode(text, type=dict[str, int])
    except msgspec.MsgspecError:
        return None
