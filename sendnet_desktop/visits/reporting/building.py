"""A report put together from the working papers of its challenge day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from msgspec import structs

from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.visits.choices import COMPLIANCE, PASSED_OVER
from sendnet_desktop.visits.following.values import Followed
from sendnet_desktop.visits.reporting import counting
from sendnet_desktop.visits.reporting.document import (
    Context,
    DutyState,
    Issue,
    Judgement,
    Member,
    OutcomeSaid,
    RecommendationSaid,
    ReportDocument,
    StrengthSaid,
)
from sendnet_desktop.visits.synthesis.values import AreaFound, Recommendation, Synthesis

_WORST_FIRST: Final = tuple(each for each in reversed(COMPLIANCE) if each not in PASSED_OVER)


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a report is issued.

    Attributes:
        issue: How far it has come.
        on: The day of issue, ``YYYY-MM-DD``.
        by: Who issues it.
        kept_until: The day until which the report is kept, ``YYYY-MM-DD``.
        papers_months: How many months the working papers are kept after the last change in them.
        with_appendix: Whether the record item by item goes with it.
        sample: Whether all of it is made up.
    """

    issue: Issue
    on: str
    by: str
    kept_until: str
    papers_months: int
    with_appendix: bool = False
    sample: bool = False


def built(
    synthesis: Synthesis, context: Context | None, terms: Terms, followed: Sequence[Followed] = ()
) -> ReportDocument:
    """Return the report as it would be issued.

    Args:
        synthesis: What the team saw and concludes.
        context: The school's figures, masked; None where there are none.
        terms: On what terms it is issued.
        followed: The earlier recommendations that the day looks at, where it is a follow-up.
    """
    is_follow_up = bool(followed)
    return structs.replace(
        _headed(synthesis, terms),
        done=counting.done(synthesis),
        context=context,
        judgements=tuple(_judgements(synthesis, is_follow_up=is_follow_up)),
        duties=tuple(each for each in _duties(synthesis) if each.found or not is_follow_up),
        strengths=tuple(_strengths(synthesis)),
        recommendations=tuple(_recommendations(synthesis)),
        outcomes=tuple(map(_outcome, followed)),
        appendix=counting.appendix(synthesis) if terms.with_appendix else (),
    )


def words(document: ReportDocument) -> int:
    """Return how many words of a report people wrote or read as sentences, without its tables and its appendix."""
    said = [*document.done]
    for judgement in document.judgements:
        said += [judgement.sentence, judgement.agreed_sentence]
    said += [strength.praised for strength in document.strengths]
    for each in document.recommendations:
        said += [each.recommended, each.because, each.so_that, each.led_by, each.offered, each.offered_by]
        said += [each.known_by]
    said += [outcome.shown for outcome in document.outcomes]
    return sum(len(text.split()) for text in said)


def _headed(synthesis: Synthesis, terms: Terms) -> ReportDocument:
    """Return the report as far as the day and its terms say it, before anything that was found."""
    visit, pack, checklist = synthesis.visit, synthesis.pack, synthesis.checklist
    return ReportDocument(
        format=1,
        type="challenge day report",
        issue=terms.issue,
        org=visit.place.org,
        day=visit.place.day,
        school=visit.school,
        title=visit.title,
        held_on=visit.held_on,
        issued_on=terms.on,
        issued_by=terms.by,
        pack=visit.pack,
        framework=f"{pack.title} {pack.number}",
        law_as_at=pack.law_as_at,
        phase=visit.phase,
        checklist=f"{checklist.title} {checklist.number}" if checklist else "",
        host=visit.host,
        team=tuple(Member(each.called, each.part, each.comes_from) for each in visit.team if each.called),
        follow_on=visit.follow_on,
        follow_how=visit.follow_how,
        follow_lead=visit.follow_lead,
        distribution=tuple(line.strip() for line in visit.distribution.splitlines() if line.strip()),
        kept_until=terms.kept_until,
        papers_months=terms.papers_months,
        sample=terms.sample,
    )


def _judgements(synthesis: Synthesis, *, is_follow_up: bool) -> Iterator[Judgement]:
    for found in synthesis.in_order:
        # A follow-up looks at a part of the school: of the rest there is nothing to say, not even that it is not known.
        if not is_follow_up or found.pieces or found.conclusion.is_made:
            yield _judgement(found)


def _judgement(found: AreaFound) -> Judgement:
    made = found.conclusion
    return Judgement(
        area=found.area.id,
        title=found.area.title,
        school=found.school_level,
        school_strength=found.school_strength,
        school_sentence=found.school.rationale if found.school else "",
        level=made.level,
        strength=made.strength if made.strength in STRENGTH else "",
        sentence=made.sentence,
        agreed=made.agreed,
        agreed_sentence=made.agreed_sentence,
        disputed=made.disputed,
    )


def _duties(synthesis: Synthesis) -> Iterator[DutyState]:
    """Yield the legal duties that the school is asked, in order: what it says and what the team found."""
    for area in synthesis.in_order:
        found = {each.statement.id: each for each in area.statements}
        for statement in area.area.statements:
            each = found.get(statement.id)
            if each is None or statement.duty != "must" or (each.school and not each.school.applies):
                continue
            answers = {piece.answer for piece in each.pieces if piece.answer in COMPLIANCE}
            worst = next((answer for answer in _WORST_FIRST if answer in answers), "")
            school = each.school.statutory if each.school else None
            yield DutyState(statement.id, school or "not_checked", worst)


def _strengths(synthesis: Synthesis) -> Iterator[StrengthSaid]:
    for each in synthesis.strengths:
        if each.praised.strip():
            yield StrengthSaid(each.record, each.praised, each.area, each.share)


def _outcome(followed: Followed) -> OutcomeSaid:
    told, found = followed.said, followed.outcome
    return OutcomeSaid(told.name, told.held_on, told.recommended, found.difference, found.shown, found.ending)


def _recommendations(synthesis: Synthesis) -> Iterator[RecommendationSaid]:
    for each in synthesis.recommendations:
        if each.recommended.strip():
            yield _recommendation(each, synthesis)


def _recommendation(made: Recommendation, synthesis: Synthesis) -> RecommendationSaid:
    grounds = (synthesis.piece(record) for record in made.grounds)
    return RecommendationSaid(
        made.record,
        made.recommended,
        made.because,
        made.so_that,
        made.led_by,
        made.by_when,
        made.offered,
        made.offered_by,
        made.known_by,
        made.urgency,
        made.statements,
        tuple(dict.fromkeys(_ground(piece.item, piece.where) for piece in grounds if piece is not None)),
    )


def _ground(item: str, where: str) -> str:
    return f"{item} ({where})" if item and where else item or where or "a note"
