"""What the list and the ledger say of the trust's schools: who leads their hubs, and when each was heard of."""

from collections import defaultdict
from collections.abc import Iterator

from sendnet_desktop.across.hearing import Voice
from sendnet_desktop.exchange.correspondence import Correspondence
from sendnet_desktop.exchange.enrolment import Enrolment
from sendnet_desktop.exchange.gaps import gap_words


def hubs(enrolment: Enrolment) -> dict[str, tuple[str, ...]]:
    """Return who leads a hub that a school is in, by the school's id; nobody while this laptop works alone."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for member in enrolment.trust.roster.members if enrolment.trust else ():
        for grant in member.grants:
            if grant.role == "hub lead" and grant.ended is None and member.cut is None:
                found[grant.scope].add(member.person)
    return {org: tuple(sorted(names, key=str.casefold)) for org, names in found.items()}


def voices(correspondence: Correspondence) -> Iterator[Voice]:
    """Yield every laptop in use that something is shared with, and when it was heard of."""
    for each in correspondence.correspondents():
        if not each.is_stopped:
            missing = (*gap_words(each.gaps), *map(str, each.elsewhere))
            yield Voice(each.organisation_id, each.heard, each.has_up_to, each.lacks, missing)
