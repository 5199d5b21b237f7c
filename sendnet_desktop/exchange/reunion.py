"""Two lists of members of one trust made one again, where two laptops keep the list and changed it apart."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from sendnet_desktop.exchange.roster import Grant, Member, Roster
from sendnet_desktop.exchange.wire import encode


def united(ours: Roster, theirs: Roster) -> Roster | None:
    """Return the list that says what both say, numbered after both; None where ours says all of it.

    Both are sound and of one root. What either added is in it, and what either ended or stopped is ended or stopped.
    Where both set a cut the later list's stands. It is the same list whoever unites the two, to the byte.
    """
    earlier, later = sorted((ours, theirs), key=lambda roster: (roster.version, encode(roster)))
    organisations = {each.id: each for each in (*later.organisations, *earlier.organisations)}
    organisations |= later.by_organisation
    members = [_both(each, earlier.by_device.get(each.id)) for each in later.members]
    members += [each for each in earlier.members if each.id not in later.by_device]
    found = msgspec.structs.replace(later, organisations=tuple(organisations.values()), members=tuple(members))
    if _said(found) == _said(ours):
        return None
    return msgspec.structs.replace(found, version=later.version + 1)


def _both(later: Member, earlier: Member | None) -> Member:
    if earlier is None:
        return later
    stopped = later if later.cut is not None else earlier
    return msgspec.structs.replace(
        later, grants=_grants(later.grants, earlier.grants), cut=stopped.cut, stopped=stopped.stopped
    )


def _grants(later: Sequence[Grant], earlier: Sequence[Grant]) -> tuple[Grant, ...]:
    found: list[Grant] = []
    sides = _by_place(later), _by_place(earlier)
    for place in dict.fromkeys((*sides[0], *sides[1])):
        one, other = sides[0][place], sides[1][place]
        ended = max(_ended(one), _ended(other), key=len)
        number = max(len(one), len(other))
        in_force = [grant for grant in (*one, *other) if grant.ended is None]
        found += [*ended, *in_force[: number - len(ended)]]
    return tuple(found)


def _by_place(grants: Iterable[Grant]) -> dict[tuple[str, str], list[Grant]]:
    found: dict[tuple[str, str], list[Grant]] = defaultdict(list)
    for grant in grants:
        found[grant.role, grant.scope].append(grant)
    return found


def _ended(grants: Iterable[Grant]) -> list[Grant]:
    return [grant for grant in grants if grant.ended is not None]


def _said(roster: Roster) -> object:
    """Return what a list says, whatever the order in which it says it."""
    return (
        roster.by_organisation,
        {
            member.id: (member.cut, sorted(encode(grant) for grant in member.grants), member.organisation)
            for member in roster.members
        },
    )
