"""Reading what schools keep of network meetings, in one question a table however many schools there are."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, TypeVar

import msgspec
from msgspec import structs

from sendnet_desktop.challenge_days.recommendations import Taken
from sendnet_desktop.evaluations.standing import apart
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import PRIVATE, Channel, ChannelKind
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.meetings.at_school.values import (
    GoodPractice,
    NoteSaid,
    OwnNote,
    PoolEntry,
    PoolSaid,
    PracticeSaid,
    Progress,
    ProgressSaid,
    Suggestion,
    SuggestionSaid,
    Task,
    TaskSaid,
    Training,
    TrainingSaid,
)

_V = TypeVar("_V", Suggestion, PoolEntry, Training, GoodPractice)


class _ActionSaid(msgspec.Struct, frozen=True):
    what: str = ""
    due: str = ""
    state: str = "not-started"


class _PrioritySaid(msgspec.Struct, frozen=True):
    title: str = ""
    ends: str = ""
    stage: str = "draft"


def suggestions(ledger: Ledger, orgs: Collection[str] | None = None) -> tuple[Suggestion, ...]:
    """Return what schools ask for, in the order in which they wrote it.

    Args:
        ledger: The open tables.
        orgs: Which schools; None for all that may be read here.
    """
    return _kept(ledger, "suggestion", SuggestionSaid, Suggestion, orgs)


def practices(ledger: Ledger, orgs: Collection[str] | None = None) -> tuple[GoodPractice, ...]:
    """Return what works well at schools, whether or not it is to be shared."""
    return _kept(ledger, "practice", PracticeSaid, GoodPractice, orgs)


def trainings(ledger: Ledger, orgs: Collection[str] | None = None) -> tuple[Training, ...]:
    """Return the training that people of schools took part in, the latest first."""
    found = _kept(ledger, "cpd", TrainingSaid, Training, orgs)
    return tuple(sorted(found, key=lambda each: each.cpd_on or "9999", reverse=True))


def pool(ledger: Ledger, orgs: Collection[str] | None = None) -> tuple[PoolEntry, ...]:
    """Return what schools need and offer, as they wrote it, each with whether the trust shows it to all."""
    # Everybody knows the id of what is shown, so another school may write under it; that is not shown for it.
    told = {(each.record, each.of_school) for each in shown_pool(ledger)}
    found = _kept(ledger, "pool_entry", PoolSaid, PoolEntry, orgs)
    return tuple(structs.replace(each, is_shown=(each.record, each.org) in told) for each in found)


def shown_pool(ledger: Ledger) -> tuple[PoolEntry, ...]:
    """Return what the trust shows to all of what schools need and offer."""
    channels = _channels(ledger, "all")
    found = rows(ledger, "pool_entry", PoolSaid, channels) if channels else ()
    return tuple(
        PoolEntry(record=record, channel=channel, is_shown=True, **structs.asdict(row))
        for (channel, record), row in found
    )


def own_notes(ledger: Ledger) -> tuple[OwnNote, ...]:
    """Return what the person on this laptop wrote down for themselves, the latest first."""
    found = rows(ledger, "own_note", NoteSaid, (PRIVATE,)) if PRIVATE in ledger.channels() else ()
    notes = [OwnNote(record=record, channel=channel, **structs.asdict(row)) for (channel, record), row in found]
    return tuple(sorted(notes, key=lambda each: each.meets_on or "9999"))[::-1]


def tasks(
    ledger: Ledger, papers: Literal["all", "office"] = "all", orgs: Collection[str] | None = None
) -> tuple[Task, ...]:
    """Return the actions that meetings agreed, in the order of each meeting, with how they go at schools.

    Args:
        ledger: The open tables.
        papers: Whether as they were issued to everybody, or as the office has them.
        orgs: Of which schools to read how they go; None for all that may be read here.
    """
    channels = _channels(ledger, papers)
    found = list(rows(ledger, "task", TaskSaid, channels)) if channels else []
    if not found:
        return ()
    going, two = progress(ledger, orgs), apart(ledger, channels)
    return tuple(
        Task(
            record=record,
            channel=channel,
            progress=going.get(key_of(record), {}),
            disagreements=two.get((channel, record), ()),
            **structs.asdict(row),
        )
        for (channel, record), row in found
    )


def progress(ledger: Ledger, orgs: Collection[str] | None = None) -> dict[str, dict[str, Progress]]:
    """Return how the actions of meetings go at schools, by the action's key and the school's id."""
    channels = _channels(ledger, "school", orgs)
    found = list(rows(ledger, "task_progress", ProgressSaid, channels)) if channels else []
    taken = _taken(ledger, {row.became for _, row in found if row.became}, channels)
    two = apart(ledger, {place.channel for place, _ in found})
    going = dict[str, dict[str, Progress]]()
    for (channel, record), row in found:
        org = Channel.parse(channel).org
        going.setdefault(key_of(record), {})[org] = Progress(
            taken=taken.get((org, row.became)),
            disagreements=two.get((channel, record), ()),
            **structs.asdict(row),
        )
    return going


def _kept(
    ledger: Ledger, kind: str, shape: type[msgspec.Struct], made: type[_V], orgs: Collection[str] | None
) -> tuple[_V, ...]:
    channels = _channels(ledger, "school", orgs)
    found = list(rows(ledger, kind, shape, channels)) if channels else []
    two = apart(ledger, {place.channel for place, _ in found})
    return tuple(
        made(record=record, channel=channel, disagreements=two.get((channel, record), ()), **structs.asdict(row))
        for (channel, record), row in found
    )


def _channels(ledger: Ledger, kind: ChannelKind, orgs: Collection[str] | None = None) -> list[str]:
    known = ((name, Channel.parse(name)) for name in ledger.channels())
    return sorted(name for name, each in known if each.kind == kind and (orgs is None or each.org in orgs))


def _taken(ledger: Ledger, wanted: Collection[str], channels: Iterable[str]) -> Mapping[tuple[str, str], Taken]:
    # What was carried on stands in two years: the later one is what the school works on.
    found = dict[tuple[str, str], Taken]()
    if not wanted:
        return found
    within = list(channels)
    for (channel, record), action in rows(ledger, "action", _ActionSaid, within):
        if record in wanted:
            going = {"has_begun": action.state != "not-started", "is_done": action.state == "done"}
            found[Channel.parse(channel).org, record] = Taken(record, channel, action.what, action.due, **going)
    for (channel, record), priority in rows(ledger, "priority", _PrioritySaid, within):
        if record in wanted:
            going = {"has_begun": priority.stage != "draft", "is_done": priority.stage == "closed"}
            found[Channel.parse(channel).org, record] = Taken(record, channel, priority.title, priority.ends, **going)
    return found
