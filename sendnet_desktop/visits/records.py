"""Reading challenge days out of their rows, in one question a table."""

from collections import defaultdict
from collections.abc import Callable, Collection
from typing import Final

import msgspec
from msgspec import structs

from sendnet_desktop.challenge_days.places import place_of
from sendnet_desktop.evaluations.standing import apart
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.ids import key_of
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.visits.values import HandedBack, Reviewer, Visit

DAY: Final = "visit:day"
"""The record that says which challenge day a channel holds the working papers of."""


class VisitSaid(msgspec.Struct, frozen=True):
    """What is said of a challenge day, as kept: see ``Visit`` for each."""

    title: str = ""
    held_on: str = ""
    phase: str = ""
    starts_at: str = ""
    ends_at: str = ""
    host: str = ""
    pack: str = ""
    checklist: str = ""
    follows: str = ""
    distribution: str = ""
    follow_on: str = ""
    follow_how: str = ""
    follow_lead: str = ""


class _ReviewerSaid(msgspec.Struct, frozen=True):
    called: str = ""
    part: str = "reviewer"
    comes_from: str = ""
    laptop: str = ""


class _Cleared(msgspec.Struct, frozen=True):
    cleared_on: str = ""


def visits(
    ledger: Ledger, school: Callable[[str], str], words: Words, channels: Collection[str] | None = None
) -> tuple[Visit, ...]:
    """Return the challenge days whose working papers are here, the latest first.

    Args:
        ledger: The open tables.
        school: Names a school by its id.
        words: What the trust calls things.
        channels: Of which channels; None for all.
    """
    known = [name for name in ledger.channels() if Channel.parse(name).kind == "visit"]
    wanted = [name for name in known if channels is None or name in channels]
    if not wanted:
        return ()
    said_of = {place.channel: row for place, row in rows(ledger, "visit", VisitSaid, wanted, DAY)}
    teams, two = defaultdict[str, list[Reviewer]](list), apart(ledger, wanted)
    for (channel, record), row in rows(ledger, "reviewer", _ReviewerSaid, wanted):
        member = Reviewer(key_of(record), **structs.asdict(row), disagreements=two.get((channel, record), ()))
        teams[channel].append(member)
    untitled = said(words, "Challenge day")
    found = [
        Visit(
            place_of(channel),
            school(place_of(channel).org),
            **structs.asdict(structs.replace(row, title=row.title or untitled)),
            team=tuple(teams[channel]),
            disagreements=two.get((channel, DAY), ()),
        )
        for channel, row in said_of.items()
    ]
    return tuple(sorted(found, key=lambda each: (each.held_on or each.place.day, each.place.org), reverse=True))


def handed_back(ledger: Ledger, visit: Visit, laptop: Callable[[str], str]) -> tuple[HandedBack, ...]:
    """Return the laptops whose copy of a day's working papers was cleared, in the order of the days on which it was.

    Args:
        ledger: The open tables.
        visit: The day.
        laptop: Names a laptop of which nobody of the team said that it is theirs.
    """
    channel = visit.place.findings
    if channel not in ledger.channels():
        return ()
    found = []
    for place, row in rows(ledger, "handback", _Cleared, (channel,)):
        member = visit.on_laptop(key_of(place.record))
        found.append(HandedBack(member.called if member else laptop(key_of(place.record)), row.cleared_on))
    return tuple(sorted(found, key=lambda each: (each.on, each.called)))
