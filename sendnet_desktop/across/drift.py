"""Drift: what schools said of statements for their challenge days, beside what reviewers found and what was agreed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

import msgspec

from sendnet_desktop.challenge_days.places import DayPlace, place_of
from sendnet_desktop.challenge_days.records import DAY, findings
from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.clock import read_day, school_year
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.frozen import SnapshotDocument, day, thaw
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.frameworks.pack import Level, Pack
from sendnet_desktop.journal.channels import Channel, school_channel
from sendnet_desktop.journal.documents import SNAPSHOT_TYPE, Documents
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.rows import rows

TOO_FEW: Final = 2
"""Of fewer challenge days than these nothing is said: one day is no pattern."""

_COPY: Final = "briefing:evaluation"


@dataclass(frozen=True, slots=True)
class Beside:
    """A statement as it was judged for one challenge day.

    Attributes:
        place: The challenge day.
        school: The school's name.
        title: What the day is called.
        reviewed_on: ``YYYY-MM-DD``, or empty.
        own: What the school said, as it was fixed for the day.
        reviewers: What the reviewers found; what was agreed, where they set no level of their own.
        agreed: What was agreed; None where nothing was.
    """

    place: DayPlace
    school: str
    title: str
    reviewed_on: str
    own: Level
    reviewers: Level
    agreed: Level | None = None

    @property
    def steps(self) -> int:
        """How many levels the school's is above the reviewers'; less than none where it is below."""
        return self.own.number - self.reviewers.number


@dataclass(frozen=True, slots=True)
class StatementDrift:
    """A statement over all challenge days at which both the school and the reviewers gave a level.

    Attributes:
        statement: Its id.
        text: What it says.
        area: Id of its area; empty where the framework in use does not have it.
        days: Each of them, the latest first.
    """

    statement: str
    text: str
    area: str
    days: tuple[Beside, ...]

    @property
    def above(self) -> int:
        """At how many days the school's level was above the reviewers'."""
        return sum(each.steps > 0 for each in self.days)

    @property
    def alike(self) -> int:
        """At how many days both gave the same level."""
        return sum(each.steps == 0 for each in self.days)

    @property
    def below(self) -> int:
        """At how many days the school's level was below the reviewers'."""
        return sum(each.steps < 0 for each in self.days)

    @property
    def leans(self) -> int:
        """1 where most schools see it above their reviewers, -1 where most see it below, else 0."""
        number = len(self.days)
        if number < TOO_FEW:
            return 0
        return 1 if 2 * self.above > number else -1 if 2 * self.below > number else 0

    @property
    def words(self) -> str:
        """What the days say together, kindly: it is the statement that is not clear yet, and nobody who is wrong."""
        number = len(self.days)
        if number < TOO_FEW:
            return "One challenge day so far: too few to say."
        if self.leans > 0:
            return f"Schools mostly see this higher than their reviewers ({self.above} of {number}): worth moderating."
        if self.leans < 0:
            return f"Schools mostly ask more of themselves here than their reviewers ({self.below} of {number})."
        if self.alike == number:
            return "Schools and reviewers see this alike."
        return "Schools and reviewers mostly see this alike." if 2 * self.alike > number else "Views go both ways."


@dataclass(frozen=True, slots=True)
class Drift:
    """Where schools and their reviewers judge alike and where they do not, over all challenge days in force.

    Attributes:
        statements: In the framework's order; those of which nothing can be compared are left out.
        days: How many challenge days were compared.
        without_school: How many challenge days have findings, but nothing that the school had fixed for the day.
        other_scale: How many levels could not be compared, because the two were given on different scales.
    """

    statements: tuple[StatementDrift, ...] = ()
    days: int = 0
    without_school: int = 0
    other_scale: int = 0

    @property
    def by_id(self) -> Mapping[str, StatementDrift]:
        """Every statement's drift by the statement's id."""
        return {each.statement: each for each in self.statements}

    @property
    def leaning(self) -> tuple[StatementDrift, ...]:
        """The statements that most schools see above their reviewers, those with the most such days first."""
        return tuple(sorted((s for s in self.statements if s.leans > 0), key=lambda each: -each.above))

    @property
    def words(self) -> str:
        """What was compared, in a sentence or two."""
        compared = "1 challenge day" if self.days == 1 else f"{self.days} challenge days"
        told = [f"{compared} compared." if self.days else "There is no challenge day to compare yet."]
        if self.without_school:
            told.append(f"{self.without_school} left out: nothing is here that the school had fixed for the day.")
        if self.other_scale:
            told.append(f"{self.other_scale} levels left out: they were given on another scale.")
        return " ".join(told)


class _DaySaid(msgspec.Struct, frozen=True):
    pack: str = ""


class _Copied(msgspec.Struct, frozen=True):
    document: str = ""


class _Counted(NamedTuple):
    statements: Mapping[str, tuple[Beside, ...]]
    other_scale: int


class Drifts:
    """Reads the drift out of the challenge days of this data folder, in a fixed number of questions."""

    def __init__(
        self, journal: Journal, evaluations: Evaluations, documents: Documents, school: Callable[[str], str]
    ) -> None:
        self._journal = journal
        self._packs = evaluations.packs
        self._words = evaluations.words
        self._documents = documents
        self._school = school

    def read(self, orgs: Iterable[str] | None = None) -> Drift:
        """Return the drift over the challenge days of this school year and the two before.

        Args:
            orgs: Of which schools; None for all that are here.
        """
        found = tuple(each for each in self._findings(orgs) if each.subject == "statement" and each.outcome)
        days = {place_of(each.channel): each.reviewed_on for each in found}
        fixed = self._fixed(days)
        fixed |= self._taken_before({place: held for place, held in days.items() if place not in fixed})
        counted = self._beside(found, fixed)
        compared = {beside.place for several in counted.statements.values() for beside in several}
        return Drift(
            tuple(self._in_order(counted.statements)),
            days=len(compared),
            without_school=len(days - fixed.keys()),
            other_scale=counted.other_scale,
        )

    def _findings(self, orgs: Iterable[str] | None) -> Iterator[Finding]:
        known = [Channel.parse(name) for name in self._journal.ledger.channels()]
        here = {each.org for each in known if each.kind == "findings"}
        wanted = here if orgs is None else here.intersection(orgs)
        channels = [school_channel(org, self._journal.clock.year()) for org in sorted(wanted)]
        every = findings(self._journal.ledger, channels, self._packs.level, self._words) if channels else {}
        for several in every.values():
            yield from (each for each in several if not each.by_school)

    def _fixed(self, days: Iterable[DayPlace]) -> dict[DayPlace, SnapshotDocument]:
        visits = [place.visit for place in days if place.visit in self._journal.ledger.channels()]
        if not visits:
            return {}
        copied = dict(rows(self._journal.ledger, "briefing", _Copied, visits, _COPY))
        wanted = {(place.channel, row.document) for place, row in copied.items()}
        found = dict[DayPlace, SnapshotDocument]()
        for document in self._documents.found(SNAPSHOT_TYPE, visits):
            if (document.channel, document.hash) in wanted:
                try:
                    found[place_of(document.channel)] = thaw(document.data)
                except SendnetError:  # whoever wrote it, nothing in it can be compared
                    continue
        return found

    def _taken_before(self, days: Mapping[DayPlace, str]) -> dict[DayPlace, SnapshotDocument]:
        """Return the school's last snapshot before each day: what it had fixed, where the team's copy is gone."""
        here = set(self._journal.ledger.channels())
        wanted = {place: _channel(place, held) for place, told in days.items() if (held := read_day(told))}
        channels = here.intersection(wanted.values())
        taken = defaultdict[str, list[SnapshotDocument]](list)
        for document in self._documents.found(SNAPSHOT_TYPE, sorted(channels)) if channels else ():
            try:
                taken[document.channel].append(thaw(document.data))
            except SendnetError:
                continue
        found = dict[DayPlace, SnapshotDocument]()
        for place, channel in wanted.items():
            before = [each for each in taken[channel] if day(each).isoformat() <= days[place]]
            if before:
                found[place] = max(before, key=lambda each: each.taken)
        return found

    def _beside(self, found: Iterable[Finding], fixed: Mapping[DayPlace, SnapshotDocument]) -> _Counted:
        packs, other_scale = self._judged_by(fixed), 0
        statements = defaultdict[str, list[Beside]](list)
        for each in found:
            place, reviewers = place_of(each.channel), each.level or each.agreed
            snapshot = fixed.get(place)
            said = snapshot.judgements.get(each.about) if snapshot else None
            if snapshot is None or said is None or not (said.level and said.applies) or reviewers is None:
                continue
            own = self._packs.level(snapshot.pack, said.level)
            if own is None or self._packs.scale(snapshot.pack) != self._packs.scale(packs.get(place, "")):
                other_scale += 1
                continue
            school = self._school(place.org)
            beside = Beside(place, school, each.title, each.reviewed_on, own, reviewers, each.agreed)
            statements[each.about].append(beside)
        return _Counted({about: tuple(several) for about, several in statements.items()}, other_scale)

    def _judged_by(self, days: Iterable[DayPlace]) -> dict[DayPlace, str]:
        channels = [place.findings for place in days]
        said = rows(self._journal.ledger, "challenge", _DaySaid, channels, DAY) if channels else ()
        return {place_of(place.channel): row.pack for place, row in said}

    def _in_order(self, found: Mapping[str, tuple[Beside, ...]]) -> Iterator[StatementDrift]:
        pack = self._packs.pack(self._packs.current(self._journal.clock.year()))
        order = {statement: number for number, statement in enumerate(pack.by_id)}
        for about in sorted(found, key=lambda each: (order.get(each, len(order)), each)):
            days = sorted(found[about], key=lambda each: each.reviewed_on, reverse=True)
            yield StatementDrift(about, *_named(pack, about), tuple(days))


def _channel(place: DayPlace, held_on: date) -> str:
    return school_channel(place.org, school_year(held_on))


def _named(pack: Pack, statement: str) -> tuple[str, str]:
    known = pack.by_id.get(statement)
    return (known.text, pack.area_of[statement].id) if known else ("No longer asked", "")
