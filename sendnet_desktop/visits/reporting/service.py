"""What people do with the report of a challenge day: look at it as it would be, issue it, find what was issued."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from sendnet_desktop.cards import Cards
from sendnet_desktop.challenge_days.choices import ISSUES
from sendnet_desktop.challenge_days.following import OUTCOME_ANSWERS, outcome_record, outcomes_of
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.service import ChallengeDays
from sendnet_desktop.changes import Changes
from sendnet_desktop.clock import read_day, school_year
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.journal.documents import Documents
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.journal.kinds import DELETED, POSITION
from sendnet_desktop.journal.places import place_of
from sendnet_desktop.journal.rows import rows
from sendnet_desktop.journal.thawing import is_too_long
from sendnet_desktop.visits.following.values import Followed
from sendnet_desktop.visits.preparing.papers import thaw_data_pack
from sendnet_desktop.visits.records import handed_back
from sendnet_desktop.visits.reporting import issued as finding
from sendnet_desktop.visits.reporting.building import Terms, built
from sendnet_desktop.visits.reporting.context import context
from sendnet_desktop.visits.reporting.document import (
    NOT_ISSUED,
    REPORT_TYPE,
    Context,
    Issue,
    ReportDocument,
    freeze,
)
from sendnet_desktop.visits.reporting.issued import Issued
from sendnet_desktop.visits.synthesis.service import Concluding
from sendnet_desktop.visits.synthesis.sharing import share_conclusions, share_day
from sendnet_desktop.visits.synthesis.values import Synthesis
from sendnet_desktop.visits.values import HandedBack, KeptFor, Visit

REPORT_ANSWERS: Final = ("issue", "document", "issued_on", "issued_by")
COPIED: Final[Mapping[str, tuple[str, ...]]] = {
    "strength": ("praised", "area", "share"),
    "recommendation": (
        *("recommended", "because", "so_that", "led_by", "by_when"),
        *("offered", "offered_by", "known_by", "urgency", "links"),
    ),
}
"""What goes with a final report under the same key, so that a plan and an answer can name it."""

_DATA: Final = "briefing:data"


class _Briefing(msgspec.Struct, frozen=True):
    document: str = ""


class _Given(msgspec.Struct, frozen=True):
    record: str
    position: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A report as a print shows it.

    Attributes:
        report: What it says.
        name: Hash of its document.
        standing: How far it has come, in words.
    """

    report: ReportDocument
    name: str
    standing: str


class Reporting:
    """The reports of the challenge days that are here."""

    def __init__(
        self,
        journal: Journal,
        documents: Documents,
        challenge_days: ChallengeDays,
        concluding: Concluding,
        cards: Cards,
        *,
        followed: Callable[[Visit], Sequence[Followed]],
        kept_for: Callable[[], KeptFor],
        laptop: Callable[[str], str],
        sample: bool = False,
    ) -> None:
        self._journal = journal
        self._documents = documents
        self._days = challenge_days
        self._concluding = concluding
        self._cards = cards
        self._followed = followed
        self._kept_for = kept_for
        self._laptop = laptop
        self._sample = sample

    def drafted(self, place: DayPlace, issue: Issue = "draft", *, with_appendix: bool = False) -> ReportDocument:
        """Return the report as it would be issued now.

        Raises:
            SendnetError: The day's working papers, or its framework, are not here.
        """
        return self._built(self._concluding.of(place), issue, with_appendix=with_appendix)

    def issued(self, place: DayPlace) -> tuple[Issued, ...]:
        """Return the reports of a challenge day that may be read here, the latest first."""
        return finding.issued(self._journal.ledger, self._documents, (place,))

    def to_show(self, place: DayPlace, *, as_it_stands: bool = False, with_appendix: bool = False) -> Shown:
        """Return the report that a print shows: what was issued last, or, where nothing was, as it would be now.

        Args:
            place: Which challenge day.
            as_it_stands: As it would be issued now, whatever was issued.
            with_appendix: As it stands, with the record item by item.

        Raises:
            SendnetError: Neither is here.
        """
        last = next((each for each in self.issued(place) if each.report is not None), None)
        if last is not None and last.report is not None and not as_it_stands:
            return Shown(last.report, last.document, last.standing)
        report = self.drafted(place, with_appendix=with_appendix)
        return Shown(report, hashlib.sha256(freeze(report)).hexdigest(), NOT_ISSUED)

    def issue(self, place: DayPlace, issue: Issue, *, with_appendix: bool = False) -> Changes:
        """Issue the report as it stands: a draft and a final one to the school, one for quality to the team.

        A final report gives the school the conclusions, strengths and recommendations too, so that it can answer them
        and take them into its plan, and what a follow-up found of earlier ones. What is issued is nobody's to undo; the
        next final report supersedes it.

        Raises:
            SendnetError: Nothing is concluded yet, a draft would follow a final report, or it is not this person's to
                issue.
        """
        synthesis = self._concluding.of(place)
        self._check(synthesis, issue)
        document = self._built(synthesis, issue, with_appendix=with_appendix)
        if is_too_long(document):
            raise SendnetError(
                "A line of the report is longer than anybody reads, so it was not issued.",
                "Look at it as it stands, and shorten what was written there.",
            )
        channel = place.visit if issue == "quality" else place.findings
        with self._journal.together():
            changes = share_day(self._days, synthesis.visit) if issue != "quality" else Changes()
            name, published = self._documents.publish(channel, REPORT_TYPE, freeze(document))
            said = {"issue": issue, "document": name, "issued_on": document.issued_on, "issued_by": document.issued_by}
            placed = {**said, POSITION: self._behind_all(place)}
            changes |= published | self._cards.add(channel, "report", placed, (*REPORT_ANSWERS, POSITION))[1]
            if issue == "final":
                changes |= (
                    share_conclusions(self._days, synthesis) | self._copy(synthesis) | self._share_outcomes(place)
                )
        return Changes(changes.cells)

    def may_issue(self, synthesis: Synthesis) -> bool:
        """Say whether there is anything to report: a judgement of an area, or what came of a recommendation."""
        is_judged = any(each.conclusion.is_made for each in synthesis.areas)
        return is_judged or bool(outcomes_of(self._journal.ledger, synthesis.place))

    def handed_back(self, visit: Visit) -> tuple[HandedBack, ...]:
        """Return the laptops whose copy of a day's working papers was cleared, as the report had done its work."""
        return handed_back(self._journal.ledger, visit, self._laptop)

    def kept_until(self, held_on: str) -> str:
        """Return the last day of the school year until which a report is kept, ``YYYY-MM-DD``."""
        day = read_day(held_on) or self._journal.clock.today()
        return f"{school_year(day) + self._kept_for().years + 1}-08-31"

    def _built(self, synthesis: Synthesis, issue: Issue, *, with_appendix: bool) -> ReportDocument:
        terms = Terms(
            issue,
            on=self._journal.clock.today().isoformat(),
            by=self._journal.author,
            kept_until=self.kept_until(synthesis.visit.held_on),
            papers_months=self._kept_for().months,
            with_appendix=with_appendix,
            sample=self._sample,
        )
        return built(synthesis, self._context(synthesis), terms, self._followed(synthesis.visit))

    def _context(self, synthesis: Synthesis) -> Context | None:
        found = list(rows(self._journal.ledger, "briefing", _Briefing, (synthesis.place.visit,), _DATA))
        try:
            name = found[0][1].document if found else ""
            return context(thaw_data_pack(self._documents.read(name)), synthesis.pack.words) if name else None
        except SendnetError:
            return None

    def _check(self, synthesis: Synthesis, issue: Issue) -> None:
        if issue not in ISSUES:
            raise SendnetError(f"“{issue[:20]}” is not how far a report comes.", f"Choose from: {', '.join(ISSUES)}.")
        if not self.may_issue(synthesis):
            raise SendnetError(
                "Nothing is concluded yet, so there is nothing to report.", "Give a judgement of an area first."
            )
        if issue != "final" and any(each.issue == "final" for each in self.issued(synthesis.place)):
            raise SendnetError(
                "The final report was issued already.", "Issue another final report; it takes the place of the first."
            )

    def _behind_all(self, place: DayPlace) -> str:
        """Return a place behind every report of a day that is here, whatever the clock was where it was issued."""
        there = rows(self._journal.ledger, "report", _Given, (place.visit, place.findings))
        return max((place_of(self._journal.clock.stamp()), *(f"{said.position}0" for _, said in there)))

    def _share_outcomes(self, place: DayPlace) -> Changes:
        """Tell the school what a follow-up found; what the team has emptied since is emptied there too."""
        found = outcomes_of(self._journal.ledger, place)
        edits = [
            Edit(place.findings, outcome_record(source), field, getattr(outcome, field) or None)
            for source, outcome in found.items()
            for field in OUTCOME_ANSWERS
        ]
        return self._journal.write(edits)

    def _copy(self, synthesis: Synthesis) -> Changes:
        """Set the strengths and recommendations that the school has to those of the report; what was left out goes."""
        channel, edits = synthesis.place.findings, list[Edit]()
        for kind, drafts in (("strength", synthesis.strengths), ("recommendation", synthesis.recommendations)):
            told = [each for each in drafts if getattr(each, COPIED[kind][0]).strip()]
            there = {said.record for _, said in rows(self._journal.ledger, kind, _Given, (channel,))}
            gone = there - {each.record for each in told}
            edits += [Edit(channel, record, DELETED, value=True) for record in sorted(gone)]
            for number, each in enumerate(told, 1):
                said = {field: getattr(each, field) or None for field in COPIED[kind]}
                kept = {POSITION: place_of(number), DELETED: None, **said}
                edits += [Edit(channel, each.record, field, value) for field, value in kept.items()]
        return self._journal.write(edits)
