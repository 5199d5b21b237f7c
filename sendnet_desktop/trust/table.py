"""The trust's table as it is in force: how long each kind of thing is kept, and which photos may be gone by it."""

import msgspec

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal import clearing
from sendnet_desktop.journal.channels import Channel, all_channel
from sendnet_desktop.journal.journal import Journal
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.trust.retention import RULES, TABLE, Subject, checked, day_of, is_over, is_past


class _Said(msgspec.Struct, frozen=True):
    school: int | None = None
    all: int | None = None
    office: int | None = None
    findings: int | None = None
    visit: int | None = None
    photo: int | None = None


def in_force(journal: Journal) -> dict[Subject, tuple[int, str]]:
    """Return the numbers, each with the channel in which it was set; that is empty where it is the usual one."""
    latest = all_channel(journal.clock.year())
    found = [(place.channel, said) for place, said in rows(journal.ledger, "retention", _Said, record=TABLE)]
    found.sort(key=lambda each: each[0], reverse=True)
    table: dict[Subject, tuple[int, str]] = {}
    for subject, rule in RULES.items():
        said = ((getattr(row, subject), channel) for channel, row in found if channel <= latest)
        table[subject] = next((each for each in said if _may_be(subject, each[0])), (rule.usual, ""))
    return table


def past_photos(journal: Journal) -> frozenset[str]:
    """Return the hashes of the photos that nobody is bound to have any more, whether or not they are here.

    Either a photo is past its own date, or everything that names it is (retention format, rules 3 and 5).
    """
    ledger, today = journal.ledger, journal.clock.today()
    table = {subject: number for subject, (number, _) in in_force(journal).items()}
    over = {
        held.channel
        for held in clearing.contents(ledger)
        if is_past(Channel.parse(held.channel), day_of(held.last), today, table)
    }
    named, kept = set[str](), set[str]()
    for photo in clearing.photos(ledger):
        named.add(photo.blob)
        if photo.channel not in over and not is_over(day_of(photo.taken), today, table["photo"]):
            kept.add(photo.blob)
    return frozenset(named - kept)


def _may_be(subject: Subject, number: int | None) -> bool:
    try:
        return number is not None and checked(subject, number) == subject
    except SendnetError:
        return False  # a later version may allow what this one does not
