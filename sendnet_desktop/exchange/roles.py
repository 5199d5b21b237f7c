"""Roles as people choose and read them: one choice is one grant or several on the list of members."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from sendnet_desktop.clock import day_written, write_day, year_name
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.exchange.roster import Grant, Organisation
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.journal.channels import Channel, ChannelKind
from sendnet_desktop.journal.kinds import Role as RoleName

_TOGETHER: Final = ("hub lead", "reader")
"""The roles of which several grants are one thing to people: a hub of schools, a list of what somebody reads."""

_CHANNELS: Final[Mapping[ChannelKind, str]] = {
    "all": "what the trust shares with all schools",
    "school": "the self-evaluation of {where}",
    "visit": "the working papers of the challenge day {when}",
    "findings": "the findings of the challenge day {when}",
    "office": "the papers of the trust’s office",
    "private": "what a laptop keeps to itself",
}

Organisations = Mapping[str, Organisation]
"""The organisations on the list, by id."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A role to give or to end.

    Attributes:
        role: Its name on the list.
        scopes: Where it holds: nothing for a trust lead, schools' ids for a hub lead or a school, ``<org>:<id>`` of a
            challenge day for a reviewer, channels' names for a reader.
        until: The last day as it is planned, ``YYYY-MM-DD``; empty for none. It reminds people and ends nothing.
    """

    role: RoleName
    scopes: tuple[str, ...] = ("",)
    until: str = ""

    @property
    def grants(self) -> tuple[Grant, ...]:
        """What the list of members says of it."""
        return tuple(Grant(self.role, scope, until=self.until or None) for scope in self.scopes)


@dataclass(frozen=True, slots=True)
class Role:
    """A role that somebody has or had, or that may be given.

    Attributes:
        choice: Which, as the office's verbs take it.
        words: What people read: “leads the hub: Oakfield and Birch”.
        is_in_force: Whether it holds.
        until: While it holds, the last day as planned; afterwards the day on which it ended; empty if not said.
    """

    choice: Choice
    words: str
    is_in_force: bool = True
    until: str = ""

    def __str__(self) -> str:
        if not self.is_in_force:
            return f"{self.words} (ended{f' on {day_written(self.until)}' if self.until else ''})"
        return f"{self.words} (until {day_written(self.until)})" if self.until else self.words


def planned_end(day: date, today: date) -> str:
    """Return the last day of a role as a choice takes it.

    Raises:
        SendnetError: It has passed.
    """
    if day < today:
        raise SendnetError(f"{write_day(day)} has passed.", "Give the last day that is planned.")
    return day.isoformat()


def trust_lead() -> Choice:
    """Return the choice of a trust lead, who reads everything."""
    return Choice("trust lead")


def school(org: str, until: str = "") -> Choice:
    """Return the choice of somebody who writes a school's self-evaluation: its SENCO, its headteacher, cover."""
    return Choice("school", (org,), until)


def hub_lead(orgs: Sequence[str]) -> Choice:
    """Return the choice of somebody who leads a hub of schools."""
    return Choice("hub lead", tuple(orgs))


def reviewer(org: str, day: date) -> Choice:
    """Return the choice of a reviewer at a school on a challenge day."""
    return Choice("reviewer", (f"{org}:{day.isoformat()}",))


def reader(channels: Sequence[str]) -> Choice:
    """Return the choice of somebody who reads some channels and writes nothing."""
    return Choice("reader", tuple(channels))


def words_of(choice: Choice, organisations: Organisations, words: Words = USUAL) -> str:
    """Return what people read of a choice, in the words of the trust."""
    match choice.role:
        case "trust lead":
            return "leads the trust: reads everything and keeps what all schools share"
        case "school":
            return f"{said(words, 'SENCO')} or headteacher of {_listed(_names(choice.scopes, organisations))}"
        case "hub lead":
            return f"leads the hub: {_listed(_names(choice.scopes, organisations))}"
        case "reviewer":
            return f"reviews {_listed([_day_at(scope, organisations) for scope in choice.scopes])}"
        case "reader":
            return f"reads {_listed([channel_words(scope, organisations, words) for scope in choice.scopes])}"


def channel_words(name: str, organisations: Organisations, words: Words = USUAL) -> str:
    """Return what people call a channel, in the words of the trust."""
    try:
        channel = Channel.parse(name)
    except SendnetError:
        return "something that this version does not know"
    called = said(words, _CHANNELS[channel.kind])
    year = f", {year_name(channel.year)}" if channel.year is not None else ""
    where = _name(channel.org, organisations)
    # A trust's own words may hold anything, braces too.
    return called.replace("{where}", where).replace("{when}", _when(where, channel.key)) + year


def roles_of(grants: Sequence[Grant], organisations: Organisations, words: Words = USUAL) -> tuple[Role, ...]:
    """Return a member's grants as people read them, those in force first."""
    found = [
        Role(choice, words_of(choice, organisations, words), is_in_force, until)
        for choice, is_in_force, until in _choices(grants)
    ]
    return tuple(sorted(found, key=lambda role: not role.is_in_force))


def _choices(grants: Sequence[Grant]) -> Iterator[tuple[Choice, bool, str]]:
    def alike(grant: Grant) -> tuple[str, bool, str, str]:
        apart = "" if grant.role in _TOGETHER else grant.scope
        return grant.role, grant.ended is None, grant.until or "", apart

    for (_, is_in_force, until, _), group in groupby(sorted(grants, key=alike), key=alike):
        same = list(group)
        scopes = dict.fromkeys(grant.scope for grant in same)
        yield Choice(same[0].role, tuple(scopes), until if is_in_force else ""), is_in_force, until


def _names(orgs: Sequence[str], organisations: Organisations) -> list[str]:
    return sorted((_name(org, organisations) for org in orgs), key=str.casefold)


def _name(org: str, organisations: Organisations) -> str:
    known = organisations.get(org)
    return known.name if known else "a school that is not on the list"


def _day_at(scope: str, organisations: Organisations) -> str:
    org, _, key = scope.partition(":")
    return _when(_name(org, organisations), key)


def _when(where: str, key: str) -> str:
    said = day_written(key)
    return f"at {where} ({key})" if said == key else f"at {where} on {said}"


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
