"""The schools on the list as a roll-call needs them: their laptops, and what is known of what those sent."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from sendnet_desktop.exchange.correspondence import Correspondent
from sendnet_desktop.exchange.gaps import gap_words
from sendnet_desktop.exchange.service import Exchange
from sendnet_desktop.meetings.roll_call.values import OnTheRoll


def roll(exchange: Exchange) -> tuple[OnTheRoll, ...]:
    """Return the schools on the list; none while this laptop works alone."""
    trust = exchange.enrolment.trust
    laptops, spoken = defaultdict[str, set[str]](set), defaultdict[str, list[Correspondent]](list)
    for member in trust.roster.members if trust else ():
        if member.cut is None:
            laptops[member.organisation].add(member.id)
    for each in exchange.correspondence.correspondents():
        if not each.is_stopped:
            spoken[each.organisation_id].append(each)
    return tuple(
        OnTheRoll(
            school.id,
            school.name,
            school.slug,
            frozenset(laptops[school.id]),
            heard=_latest(each.heard for each in spoken[school.id]),
            has_ours_up_to=_latest(each.has_up_to for each in spoken[school.id]),
            waits_for=tuple(words for each in spoken[school.id] for words in _missing(each)),
        )
        for school in exchange.schools()
    )


def _latest(moments: Iterable[datetime | None]) -> date | None:
    return max((each.astimezone().date() for each in moments if each is not None), default=None)


def _missing(laptop: Correspondent) -> Iterator[str]:
    yield from (f"{laptop.person}: {words}" for words in gap_words(laptop.gaps))
