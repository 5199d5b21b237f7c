"""The reports of a challenge day that were issued, found again wherever they may be read."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, cast

import msgspec

from sendnet_desktop.challenge_days.choices import ISSUES
from sendnet_desktop.challenge_days.places import DayPlace, place_of
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.channels import Channel
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.ledger import Ledger
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.visits.reporting.document import Issue, ReportDocument, check_code, thaw

_RANK: Final = {issue: rank for rank, issue in enumerate(ISSUES)}


class _ReportSaid(msgspec.Struct, frozen=True):
    issue: str = ""
    document: str = ""
    issued_on: str = ""
    issued_by: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """A report as it was issued.

    Attributes:
        record: Its id.
        place: The challenge day.
        issue: One of ``ISSUES``.
        document: Hash of what it says: its identity.
        issued_on: ``YYYY-MM-DD``.
        issued_by: Who issued it.
        is_superseded: Whether one that was issued later takes its place.
        report: What it says; None where its words have not come yet, or cannot be read.
    """

    record: str
    place: DayPlace
    issue: Issue
    document: str
    issued_on: str
    issued_by: str
    is_superseded: bool = False
    report: ReportDocument | None = None

    @property
    def standing(self) -> str:
        """How far it has come, in words: ``Final``, ``Superseded``."""
        return "Superseded" if self.is_superseded else ISSUES[self.issue]

    @property
    def called(self) -> str:
        """What it was issued as, and whether another takes its place: ``Final``, ``Final (superseded)``."""
        return f"{ISSUES[self.issue]} (superseded)" if self.is_superseded else ISSUES[self.issue]

    @property
    def check_code(self) -> str:
        """The short form of its hash, as every print of it carries it."""
        return check_code(self.document)


def issued(ledger: Ledger, documents: Documents, places: Collection[DayPlace] | None = None) -> tuple[Issued, ...]:
    """Return the reports that may be read here, the latest of each challenge day first.

    Args:
        ledger: The open tables.
        documents: What they say.
        places: Of which challenge days; None for all.
    """
    wanted = [name for name in ledger.channels() if _is_of(name, places)]
    found: dict[DayPlace, list[tuple[str, _ReportSaid]]] = {}
    for (channel, record), said in rows(ledger, "report", _ReportSaid, wanted) if wanted else ():
        if said.issue in ISSUES and said.document and _is_kept(said.issue, channel):
            found.setdefault(place_of(channel), []).append((record, said))
    return tuple(each for place, reports in found.items() for each in _of_day(place, reports, documents))


def _of_day(place: DayPlace, reports: list[tuple[str, _ReportSaid]], documents: Documents) -> list[Issued]:
    made, highest = list[Issued](), -1
    for record, said in reversed(reports):  # the latest first: what comes after has been seen
        rank, report = _RANK[said.issue], _words(documents, said.document)
        if report is not None and (report.org, report.day, report.issue) != (*place, said.issue):
            continue  # the report of another day, or of another issue, under this one's name
        made.append(
            Issued(
                record,
                place,
                cast("Issue", said.issue),
                said.document,
                report.issued_on if report else said.issued_on,
                report.issued_by if report else said.issued_by,
                is_superseded=highest >= rank,
                report=report,
            )
        )
        highest = max(highest, rank)
    return made


def _words(documents: Documents, document: str) -> ReportDocument | None:
    try:
        return thaw(documents.read(document))
    except SendnetError:
        return None


def _is_kept(issue: str, channel: str) -> bool:
    """Say whether an issue is kept in a channel: one for quality with the team, any other where the school reads it."""
    return (issue == "quality") == (Channel.parse(channel).kind == "visit")


def _is_of(name: str, places: Collection[DayPlace] | None) -> bool:
    channel = Channel.parse(name)
    return channel.kind in ("visit", "findings") and (places is None or place_of(name) in places)
