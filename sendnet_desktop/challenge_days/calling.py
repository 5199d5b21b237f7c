"""What people call a recommendation that a plan names: read without what came of it."""

from collections import Counter
from collections.abc import Collection

import msgspec

from sendnet_desktop.challenge_days.places import place_of
from sendnet_desktop.challenge_days.recommendations import source_of
from sendnet_desktop.challenge_days.records import DAY
from sendnet_desktop.challenge_days.wording import of_day
from sendnet_desktop.clock import day_written
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows


class _DaySaid(msgspec.Struct, frozen=True):
    held_on: str = ""


class _Said(msgspec.Struct, frozen=True):
    recommended: str = ""


def called(ledger: Ledger, orgs: Collection[str]) -> dict[tuple[str, str], str]:
    """Return what recommendations to some schools are called, by the school's id and what its plan names each by.

    Such as ``R2 of 24 November 2026: Publish the information report.``
    """
    known = [Channel.parse(name) for name in ledger.channels()]
    wanted = [str(each) for each in known if each.kind == "findings" and each.org in orgs]
    if not wanted:
        return {}
    days = {place.channel: day.held_on for place, day in rows(ledger, "challenge", _DaySaid, wanted, DAY)}
    counted, found = Counter[str](), dict[tuple[str, str], str]()
    for (channel, record), row in rows(ledger, "recommendation", _Said, wanted):
        counted[channel] += 1
        place, day = place_of(channel), days.get(channel, "")
        name = of_day(f"R{counted[channel]}", day if day_written(day) else "")
        found[place.org, source_of(place, record)] = f"{name}: {row.recommended}" if row.recommended else name
    return found
