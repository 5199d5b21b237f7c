"""Copying what the team needs of the school's own papers, and reading the copies."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sendnet_desktop.challenge_days.answering import Answering
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.records import findings
from sendnet_desktop.changes import Changes
from sendnet_desktop.clock import write_day, year_name
from sendnet_desktop.cohorts.service import CohortData
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.frozen import thaw
from sendnet_desktop.evaluations.service import Evaluations
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.frameworks.formats import identity
from sendnet_desktop.journal.channels import school_channel
from sendnet_desktop.journal.documents import PACK_TYPE, SNAPSHOT_TYPE, Documents
from sendnet_desktop.journal.journal import Edit, Journal
from sendnet_desktop.visits.choices import BRIEFINGS
from sendnet_desktop.visits.days import Days
from sendnet_desktop.visits.kinds import BRIEFING
from sendnet_desktop.visits.preparing.papers import (
    DATA_TYPE,
    EARLIER_TYPE,
    RECOMMENDATIONS_TYPE,
    DataPack,
    EarlierFindings,
    OpenRecommendations,
    data_pack,
    freeze_paper,
    open_ones,
    thaw_data_pack,
    thaw_earlier,
    thaw_recommendations,
)
from sendnet_desktop.visits.preparing.records import CopySaid, copies
from sendnet_desktop.visits.preparing.values import Briefing


class _Paper(NamedTuple):
    type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Given:
    """The school's papers as the team has them; None for what nobody copied, or has not come yet.

    Attributes:
        evaluation: The snapshot of its self-evaluation.
        recommendations: What of earlier challenge days is open.
        earlier: What earlier reviews found.
        data: Its figures, masked.
    """

    evaluation: Evaluation | None = None
    recommendations: OpenRecommendations | None = None
    earlier: EarlierFindings | None = None
    data: DataPack | None = None


class Copying:
    """The school's papers in the working papers of a challenge day.

    Small numbers are masked before a figure is written: what the team's laptops hold gives none away.
    """

    def __init__(
        self,
        journal: Journal,
        evaluations: Evaluations,
        days: Days,
        documents: Documents,
        *,
        cohorts: CohortData,
        recommendations: Answering,
    ) -> None:
        self._journal = journal
        self._documents = documents
        self._evaluations = evaluations
        self._cohorts = cohorts
        self._recommendations = recommendations
        self._days = days

    def is_allowed(self, place: DayPlace) -> bool:
        """Say whether this laptop's person may copy a school's papers into a day's."""
        try:
            self._journal.permit(place.visit, BRIEFING)
        except SendnetError:
            return False
        return True

    def phase(self, place: DayPlace) -> str:
        """Return the phases and settings of the school, as far as it has told them; empty if not said."""
        return self._cohorts.of_school(place.org, "").phase

    def refresh(self, place: DayPlace) -> Changes:
        """Copy the school's papers as they are now; what nobody has written yet is left out.

        Raises:
            SendnetError: The day is not here, or its papers are not this person's to copy.
        """
        today, papers = self._journal.clock.today().isoformat(), self._papers(place)
        with self._journal.together():
            changes = self._bring_framework(place, papers)
            for what, paper in papers.items():
                name, kept = self._documents.publish(place.visit, paper.type, paper.data)
                said = {"document": name, "as_at": today}
                edits = [Edit(place.visit, f"{BRIEFING}:{what}", field, value) for field, value in said.items()]
                changes |= kept | self._journal.write(edits)
        return changes

    def given(self, place: DayPlace) -> Given:
        """Return the school's papers as far as they have come to this laptop."""
        said = copies(self._journal.ledger, place)
        data = {what: self._read(copy) for what, copy in said.items()}
        return Given(
            self._evaluation(place, said["evaluation"].document),
            thaw_recommendations(data["recommendations"]) if data["recommendations"] else None,
            thaw_earlier(data["earlier"]) if data["earlier"] else None,
            thaw_data_pack(data["data"]) if data["data"] else None,
        )

    def briefings(self, place: DayPlace, *, compare: bool) -> tuple[Briefing, ...]:
        """Return what the team has, and how old it is.

        Args:
            place: Which day.
            compare: Whether to hold it against what the school says now, which only the trust's lead can.
        """
        given, said = self.given(place), copies(self._journal.ledger, place)
        now = self._papers(place) if compare else {}
        return tuple(self._briefing(what, said[what], given, now) for what in BRIEFINGS)

    def _briefing(self, what: str, copy: CopySaid, given: Given, now: Mapping[str, _Paper]) -> Briefing:
        told = _told(what, given)
        is_behind = what in now and identity(now[what].data) != copy.document
        return Briefing(what, copy.document, copy.as_at, told, bool(told), is_behind=is_behind)

    def _papers(self, place: DayPlace) -> dict[str, _Paper]:
        school = self._days.find(place).school
        found = {
            "recommendations": _Paper(
                RECOMMENDATIONS_TYPE, freeze_paper(open_ones(self._recommendations.all((place.org,))))
            ),
            "earlier": _Paper(EARLIER_TYPE, freeze_paper(self._earlier(place))),
        }
        cohorts = self._cohorts.of_school(place.org, school)
        if not cohorts.is_empty:
            pack = data_pack(cohorts, self._cohorts.benchmarks.comparison(place.org))
            found["data"] = _Paper(DATA_TYPE, freeze_paper(pack))
        snapshot = self._snapshot(place)
        if snapshot:
            found["evaluation"] = _Paper(SNAPSHOT_TYPE, self._documents.read(snapshot))
        return found

    def _bring_framework(self, place: DayPlace, papers: Mapping[str, _Paper]) -> Changes:
        # A school may be judging by an older framework than the one that the day goes by.
        if "evaluation" not in papers:
            return Changes()
        pack = self._evaluations.packs.data(thaw(papers["evaluation"].data).pack)
        return self._documents.publish(place.visit, PACK_TYPE, pack)[1]

    def _snapshot(self, place: DayPlace) -> str:
        year = self._journal.clock.year()
        taken = (self._evaluations.snapshots.taken(school_channel(place.org, each)) for each in (year, year - 1))
        return next((found[0].document for found in taken if found), "")

    def _earlier(self, place: DayPlace) -> EarlierFindings:
        channel, packs = school_channel(place.org, self._journal.clock.year()), self._evaluations.packs
        found = findings(self._journal.ledger, (channel,), packs.level, self._evaluations.words)[channel]
        return EarlierFindings("earlier findings", tuple(each for each in found if each.channel != place.findings))

    def _read(self, copy: CopySaid) -> bytes:
        try:
            return self._documents.read(copy.document) if copy.document else b""
        except SendnetError:  # it has not come to this laptop yet
            return b""

    def _evaluation(self, place: DayPlace, document: str) -> Evaluation | None:
        try:
            channel = school_channel(place.org, self._journal.clock.year())
            return self._evaluations.snapshots.evaluation(channel, document) if document else None
        except SendnetError:  # it, or its framework, has not come to this laptop yet
            return None


def _told(what: str, given: Given) -> str:
    """Return what a copy is, in words; empty where there is none to read."""
    if what == "evaluation" and given.evaluation is not None:
        taken = given.evaluation.as_at
        return f"Snapshot “{given.evaluation.snapshot}”{f', {write_day(taken)}' if taken else ''}"
    if what == "recommendations" and given.recommendations is not None:
        number = len(given.recommendations.recommendations)
        return "None is open" if not number else "1 is open" if number == 1 else f"{number} are open"
    if what == "earlier" and given.earlier is not None:
        reviews = {each.source for each in given.earlier.findings}
        return "; ".join(sorted(reviews)) or "No earlier review is on record"
    if what == "data" and given.data is not None:
        first, last = (year_name(year) for year in (given.data.years[0], given.data.years[-1]))
        return f"{', '.join(block.title for block in given.data.blocks)}; {first} to {last}"
    return ""
