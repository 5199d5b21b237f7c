"""What home shows, read on the store's lane, and what follows from it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged, Snapshot
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL
from sendnet_desktop.plans.values import Plan
from sendnet_desktop.trust.overview import Standing
from sendnet_desktop.visits.values import Visit
from sendnet_ui.home.meetings import Asked, Coming, read_coming
from sendnet_ui.home.owed import Owed

if TYPE_CHECKING:
    from sendnet_desktop.exchange.correspondence import Correspondent
    from sendnet_desktop.workspace import Workspace

_HALF_A_TERM: Final = timedelta(weeks=7)
_WEEK: Final = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Reading:
    """The state of a school's year.

    Attributes:
        person: Who writes here.
        evaluation: The living evaluation.
        snapshots: Those taken this year, the newest first.
        disagreements: How many fields two people have said differently.
        today: The day on which it was read.
        moved: How many statements and areas read differently than in the newest snapshot.
        plan: What the school means to change.
        newer: The trust's framework that is newer than this year's, by title and number; empty where none waits.
        owed: What challenge days wait for.
        asked: What network meetings ask.
    """

    person: str
    evaluation: Evaluation
    snapshots: tuple[Snapshot, ...]
    disagreements: int
    today: date
    moved: int = 0
    plan: Plan | None = None
    newer: str = ""
    owed: tuple[Owed, ...] = ()
    asked: tuple[Asked, ...] = ()

    @property
    def latest(self) -> Snapshot | None:
        """The snapshot taken last."""
        return self.snapshots[0] if self.snapshots else None

    @property
    def unmet(self) -> tuple[Judged, ...]:
        """The legal duties that the school says are not met."""
        return tuple(judged for judged in self.evaluation.judged() if judged.duty_unmet)

    @property
    def unchecked(self) -> tuple[Judged, ...]:
        """The legal duties of which nobody has said how they stand."""
        duties = (judged for judged in self.evaluation.judged() if judged.applies and judged.statement.duty == "must")
        return tuple(judged for judged in duties if judged.statutory in (None, "not_checked"))


@dataclass(frozen=True, slots=True)
class Sending:
    """What travels between this laptop and others; nothing for one that works alone.

    Attributes:
        trust: The trust's name; empty while it works alone.
        others: Who is written to, in words.
        changed: How many fields were changed since the last files were written.
        asking: How many laptops ask to be let in, in the folder that was last exchanged with.
        words: The trust's six words; none while it works alone.
        silent: How many laptops that were heard from before have said nothing for half a term.
        overdue: Whose cover has come to its last day, in words; told to whoever keeps the list.
        aside: How many changes are kept aside that this laptop's person may take over.
    """

    trust: str = ""
    others: str = ""
    changed: int = 0
    asking: int = 0
    words: tuple[str, ...] = ()
    silent: int = 0
    overdue: tuple[str, ...] = ()
    aside: int = 0


@dataclass(frozen=True, slots=True)
class Office:
    """The state of a trust's year.

    Attributes:
        person: Who writes here.
        trust: The trust's name.
        year: The school year.
        standings: What each school shows, by the schools' names.
        today: The day on which it was read.
        words: What things are called here.
        late: How many recommendations are late at schools.
        days: The challenge days of today and of the next seven days, the next first.
        meetings: The network meetings of today and of the next two weeks, the next first.
    """

    person: str
    trust: str
    year: int
    standings: tuple[Standing, ...]
    today: date
    words: Words = USUAL
    late: int = 0
    days: tuple[Visit, ...] = ()
    meetings: tuple[Coming, ...] = ()

    @property
    def shown(self) -> tuple[Standing, ...]:
        """The schools that have shown something."""
        return tuple(standing for standing in self.standings if standing.evaluation is not None)


def read_home(workspace: "Workspace", today: date) -> Reading:
    """Read what a school's home shows."""
    evaluations = workspace.evaluations
    evaluation = evaluations.current()
    taken = tuple(evaluations.snapshots.taken(evaluation.channel))
    frozen = evaluations.snapshots.latest((evaluation.channel,)).get(evaluation.channel)
    moved = changed_since(frozen, evaluation) if frozen else 0
    evaluation = evaluations.snapshots.compared(evaluation)
    apart, plan = len(workspace.disagreements()), workspace.plans.current()
    return Reading(workspace.profile.person, evaluation, taken, apart, today, moved, plan, _newer(workspace))


def read_office(workspace: "Workspace", today: date) -> Office:
    """Read what a trust's home shows."""
    overview = workspace.overview()
    name = workspace.exchange.trust_name or workspace.profile.name
    words = workspace.evaluations.words()
    late = sum(each.is_late(today.isoformat()) for each in workspace.recommendations.all())
    days, meetings = days_ahead(workspace.visits.days.all(), today), read_coming(workspace, today)
    return Office(workspace.profile.person, name, overview.year, overview.standings, today, words, late, days, meetings)


def days_ahead(days: Iterable[Visit], today: date) -> tuple[Visit, ...]:
    """Return the challenge days of today and of the next seven days, the next first."""
    first, last = today.isoformat(), (today + _WEEK).isoformat()
    return tuple(sorted((each for each in days if first <= each.held_on <= last), key=lambda each: each.held_on))


def read_sending(workspace: "Workspace", folder: Path | None = None) -> Sending:
    """Read how the exchange stands.

    Args:
        workspace: Whose.
        folder: Where files were last exchanged, in which others may ask to be let in; None if nowhere.
    """
    if workspace.works_alone:
        return Sending()
    from sendnet_ui.exchange.deeds import asking
    from sendnet_ui.people.wording import overdue_words

    exchange = workspace.exchange
    others = "your schools" if workspace.profile.kind == "trust" else exchange.trust_name
    requests = asking(workspace, (folder,)).requests if folder else ()
    now = datetime.now().astimezone()
    people = exchange.people.everybody() if exchange.enrolment.is_registrar else ()
    return Sending(
        exchange.trust_name,
        others,
        exchange.changed_since_last(),
        len(requests),
        exchange.trust_words,
        len(silent(exchange.correspondence.correspondents(), now)),
        tuple(overdue_words(person, role) for person in people for role in person.overdue(now.date())),
        sum(held.may_adopt for held in exchange.people.held_aside()),
    )


def silent(found: "Iterable[Correspondent]", now: datetime) -> "list[Correspondent]":
    """Return those who were heard from before, and not for half a term; who was stopped is to be silent."""
    return [each for each in found if each.heard and not each.is_stopped and now - each.heard > _HALF_A_TERM]


def left_off(evaluation: Evaluation) -> Judged | None:
    """Return the statement to go on with: the first unanswered one after the last that was answered, then any."""
    every = list(evaluation.judged())
    done = max((place for place, judged in enumerate(every) if judged.is_answered), default=-1)
    in_turn = [*every[done + 1 :], *every[: done + 1]]
    return next((judged for judged in in_turn if not judged.is_answered), None)


def changed_since(frozen: Evaluation, living: Evaluation) -> int:
    """Return how many statements and areas read differently now than when they were frozen."""
    before = {judged.statement.id: _said(judged) for judged in frozen.judged()}
    areas = {area.area.id: _said_of_all(area) for area in frozen.areas}
    moved = sum(before.get(judged.statement.id) != _said(judged) for judged in living.judged())
    return moved + sum(areas.get(area.area.id) != _said_of_all(area) for area in living.areas)


def _newer(workspace: "Workspace") -> str:
    offered = workspace.frameworks.moving.offered()
    if not offered:
        return ""
    pack = workspace.evaluations.packs.pack(offered)
    return f"“{pack.title}” {pack.number}"


def _said(judged: Judged) -> Judged:
    evidence = tuple(replace(piece, record="", disagreements=()) for piece in judged.evidence)
    return replace(judged, evidence=evidence, disagreements=(), findings=())


def _said_of_all(area: AreaJudged) -> tuple[str | None, str, str, str]:
    return area.level, area.rationale, area.strengths, area.next_steps
