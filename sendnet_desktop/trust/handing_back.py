"""Handing back: when a reviewer's copy of a challenge day's working papers has done its work."""

from collections.abc import Callable, Collection
from typing import Final

import msgspec

from sendnet_desktop.challenge_days.places import DayPlace, place_of
from sendnet_desktop.changes import Changes
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.channels import Channel, office_channel
from sendnet_desktop.journal.documents import DOCUMENT
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.rows import rows

Roles = Collection[tuple[str, str]]
"""The roles of a laptop that are in force, each with what it is for."""

_OFFICE: Final = ("trust lead", "")


class _ReportSaid(msgspec.Struct, frozen=True):
    issue: str = ""


class HandingBack:
    """Which working papers may be cleared early here, and the note that they were (retention format, rules 21 and 22).

    Args:
        journal: This data folder's.
        holders: Returns the laptops that have said that they have all that is here of a channel.
        roles: Returns the roles of a laptop.
        device: Returns the id of this laptop.
    """

    def __init__(
        self,
        journal: Journal,
        holders: Callable[[str], Collection[str]],
        roles: Callable[[str], Roles],
        device: Callable[[], str],
    ) -> None:
        self._journal = journal
        self._holders = holders
        self._roles = roles
        self._device = device

    def ready(self) -> tuple[str, ...]:
        """Return the channels of working papers that the office has, of days whose school has the final report."""
        here = [name for name in self._journal.ledger.channels() if Channel.parse(name).kind == "visit"]
        if not here or self._is_office():
            return ()
        final = self._finished()
        return tuple(name for name in here if place_of(name).findings in final and self._is_elsewhere(place_of(name)))

    def note(self, channel: str) -> Changes:
        """Write down for the trust that this laptop's copy of some working papers was cleared."""
        today = self._journal.clock.today().isoformat()
        findings = place_of(channel).findings
        return self._journal.write([Edit(findings, f"handback:{self._device()}", "cleared_on", today)])

    def _finished(self) -> set[str]:
        reports = rows(self._journal.ledger, "report", _ReportSaid)
        return {place.channel for place, row in reports if row.issue == "final"}

    def _is_elsewhere(self, place: DayPlace) -> bool:
        school, office = ("school", place.org), _OFFICE
        return self._anybody(place.findings, school) and self._anybody(place.visit, office)

    def _anybody(self, channel: str, role: tuple[str, str]) -> bool:
        return any(role in self._roles(device) for device in self._holders(channel))

    def _is_office(self) -> bool:
        try:
            self._journal.permit(office_channel(self._journal.clock.year()), DOCUMENT.name)
        except SendnetError:
            return False
        return True
