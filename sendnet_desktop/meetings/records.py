"""Reading network meetings out of their rows, in one question a table."""

from collections.abc import Iterator
from typing import Final

import msgspec
from msgspec import structs

from sendnet_desktop.evaluations.standing import apart
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.journal.channels import Channel, ChannelKind
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import Found, rows
from sendnet_desktop.meetings.places import MeetingPlace, place_of
from sendnet_desktop.meetings.values import Meeting

UNTITLED: Final = "Network meeting"


class MeetingSaid(msgspec.Struct, frozen=True):
    """What is said of a meeting, as kept: see ``Meeting`` for each."""

    title: str = ""
    term: str = ""
    meets_on: str = ""
    starts_at: str = ""
    ends_at: str = ""
    held_how: str = ""
    held_in: str = ""
    chair: str = ""
    note_taker: str = ""
    meeting_focus: str = ""
    bring: str = ""


def meetings(ledger: Ledger, words: Words, record: str = "") -> tuple[Meeting, ...]:
    """Return the meetings that may be read here, the latest first.

    Where the office's own papers are here, a meeting is as they have it; elsewhere it is as it was announced.

    Args:
        ledger: The open tables.
        words: What the trust calls things.
        record: Only this one; empty for all.
    """
    announced = {place_of(*found): row for found, row in _kept(ledger, "all", record)}
    prepared = {place_of(*found): row for found, row in _kept(ledger, "office", record)}
    two = apart(ledger, [name for name in ledger.channels() if Channel.parse(name).kind in ("office", "all")])
    untitled, found = said(words, UNTITLED), list[Meeting]()
    for place, row in (announced | prepared).items():
        channel = place.office if place in prepared else place.announced
        told = structs.asdict(structs.replace(row, title=row.title or untitled))
        standing = two.get((channel, place.record), ())
        found.append(Meeting(place, **told, is_announced=place in announced, disagreements=standing))
    return tuple(sorted(found, key=_when, reverse=True))


def _kept(ledger: Ledger, kind: ChannelKind, record: str) -> Iterator[tuple[Found, MeetingSaid]]:
    channels = [name for name in ledger.channels() if Channel.parse(name).kind == kind]
    return rows(ledger, "meeting", MeetingSaid, channels, record) if channels else iter(())


def _when(meeting: Meeting) -> tuple[str, str, MeetingPlace]:
    # A meeting that has no day yet is still to come, so it stands with the latest.
    return meeting.meets_on or "9999", meeting.starts_at, meeting.place
