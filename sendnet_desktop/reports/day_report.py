"""The report of a challenge day as a print: two sides, and its appendix where it was issued with one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sendnet_desktop.challenge_days.recommendations import Response
from sendnet_desktop.clock import day_written
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import USUAL, said
from sendnet_desktop.reports.blocks import (
    Block,
    Bullets,
    Document,
    FirstThatFits,
    Grid,
    Heading,
    NewPage,
    Run,
    Text,
    Together,
)
from sendnet_desktop.reports.day_judgements import duties, judgements
from sendnet_desktop.reports.day_recommendations import outcomes, recommendations, strengths
from sendnet_desktop.reports.document import write
from sendnet_desktop.steps import Steps
from sendnet_desktop.visits.choices import FOLLOW_UPS, PARTS
from sendnet_desktop.visits.reporting.document import NOT_ISSUED, Entry, Member, ReportDocument, check_code

_NONE: Final = "–"
_ARTICLES: Final = ("The ", "A ", "An ")
_MASKED: Final = "Numbers of pupils below five are shown as “<5”, and hidden where they would give another away."
_NOBODY: Final = (
    "The day looked at provision and not at people: nobody’s teaching was appraised, and no pupil is named."
)
_CONFIDENTIAL: Final = "In confidence: for those named here. Do not publish it or pass it on without the headteacher."


@dataclass(frozen=True, slots=True)
class Look:
    """How much room a version of the two sides takes.

    Attributes:
        prose: The style of what people wrote.
        is_close: Whether it does without boxes and the air around recommendations.
    """

    prose: str
    is_close: bool = False


_LOOKS: Final = (Look("text"), Look("small"), Look("small", is_close=True))


def day_report(
    report: ReportDocument,
    name: str,
    standing: str,
    responses: Mapping[str, Response] | None = None,
    words: Words = USUAL,
) -> Steps[bytes]:
    """Return the report as a tagged PDF (PDF/UA-1); the same report and answers give the same bytes.

    Args:
        report: What was issued, or would be.
        name: Hash of its document, whose short form is the check code.
        standing: How far it has come, in words; ``NOT_ISSUED`` for one that is only looked at.
        responses: What the headteacher answered, by the recommendation's record.
        words: What the trust calls things.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(day_document(report, name, standing, responses, words))


def day_document(
    report: ReportDocument,
    name: str,
    standing: str,
    responses: Mapping[str, Response] | None = None,
    words: Words = USUAL,
) -> Document:
    """Return what the print says, before it is set on pages."""
    titled = f"{report.title or said(words, 'Challenge day')}: report"
    answered = responses or {}
    sides = tuple(tuple(_sides(report, standing, answered, words, look)) for look in _LOOKS)
    return Document(
        title=f"{titled}, {report.school}, {day_written(report.held_on)}",
        author=report.school,
        day=date.fromisoformat(report.issued_on),
        footer=f"{report.school}, {titled}, {standing.lower()}",
        stamp=f"Check code {check_code(name)}",
        content=(FirstThatFits(sides, pages=2), *_appendix(report.appendix)),
    )


def _sides(
    report: ReportDocument, standing: str, responses: Mapping[str, Response], words: Words, look: Look
) -> Iterator[Block]:
    yield from _header(report, standing, words)
    yield Heading(2, "What we did")
    yield Text(" ".join((*report.done, _NOBODY)), "small")
    yield from _context(report)
    if report.outcomes:
        yield Heading(2, "What came of earlier recommendations")
        yield outcomes(report, look.prose)
    if report.judgements:
        yield Heading(2, "Professional judgements")
        yield from judgements(report, look.prose, chips=not look.is_close)
    yield from duties(report)
    if report.strengths or not report.outcomes:
        yield Heading(2, "Strengths")
        yield strengths(report, look.prose)
    if report.recommendations or not report.outcomes:
        yield Heading(2, "Recommendations")
        yield from recommendations(report, responses, words, look.prose, is_close=look.is_close)
    yield from _ending(report, words)


def _header(report: ReportDocument, standing: str, words: Words) -> Iterator[Block]:
    yield Text(f"{report.title or said(words, 'Challenge day')}: report", "overline")
    yield Heading(1, report.school)
    issued = "" if standing == NOT_ISSUED else f", issued {day_written(report.issued_on)} by {report.issued_by}"
    yield Text((Run(f"{day_written(report.held_on)}. "), Run(standing, "strong"), Run(issued)), "lead")
    if report.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    yield Text(". ".join((*_team(report, words), *_measured_by(report))) + ".", "small")


def _team(report: ReportDocument, words: Words) -> Iterator[str]:
    reviewers = [member for member in report.team if member.part != "school"]
    beside = [member.called for member in report.team if member.part == "school"]
    if reviewers:
        yield f"Reviewers: {'; '.join(_member(member, words) for member in reviewers)}"
    if beside:
        yield f"With them, from the school: {'; '.join(beside)}"
    if report.host:
        yield f"Received by {_within(report.host.rstrip('.'))}"


def _within(host: str) -> str:
    # “The headteacher” begins with a capital where it was written, and stands inside a sentence here.
    return host[0].lower() + host[1:] if host.startswith(_ARTICLES) else host


def _member(member: Member, words: Words) -> str:
    part = said(words, PARTS[member.part]).lower() if member.part == "lead" else ""
    beside = ", ".join(each for each in (member.comes_from, part) if each)
    return f"{member.called} ({beside})" if beside else member.called


def _measured_by(report: ReportDocument) -> Iterator[str]:
    law = f", law as at {day_written(report.law_as_at)}" if report.law_as_at else ""
    yield f"Framework: {report.framework}{law}"
    if report.checklist:
        yield f"Checklist: {report.checklist}"


def _context(report: ReportDocument) -> Iterator[Block]:
    if report.context is None:
        return
    yield Heading(2, "Context")
    header = ("Figure", *report.context.groups)
    rows = tuple((line.measure, *(value or _NONE for value in line.values)) for line in report.context.lines)
    yield Grid(header, rows, (46, *(13.5 for _ in report.context.groups)), centred=len(header) - 1, is_close=True)
    yield Text(_MASKED, "quiet")


def _ending(report: ReportDocument, words: Words) -> Iterator[Block]:
    yield Together(tuple(_foot(report, words)))


def _foot(report: ReportDocument, words: Words) -> Iterator[Block]:
    yield Heading(2, "Follow-up and who reads this")
    how = FOLLOW_UPS.get(report.follow_how, "")
    follow = [day_written(report.follow_on), how.lower() if report.follow_on else how]
    lead = f"led by {report.follow_lead}" if report.follow_lead else ""
    told = ", ".join(each for each in (*follow, lead) if each) or "not agreed yet"
    yield Text((Run("Follow-up: ", "strong"), Run(f"{told.rstrip('.')}.")), "small")
    if report.distribution:
        readers = ", ".join(said(words, each) for each in report.distribution)
        yield Text((Run("Goes to: ", "strong"), Run(f"{readers}.")), "small")
    yield Text(f"{_CONFIDENTIAL} {_kept(report)}", "quiet")


def _kept(report: ReportDocument) -> str:
    until = f"Kept until {day_written(report.kept_until)}" if report.kept_until else "Kept as the trust decides"
    months = report.papers_months
    papers = f"; the team’s notes for {months} month{'' if months == 1 else 's'} after the last change in them"
    return f"{until}{papers if months else ''}."


def _appendix(entries: tuple[Entry, ...]) -> Iterator[Block]:
    if not entries:
        return
    yield NewPage()
    yield Heading(2, "Appendix: item by item")
    section = ""
    for entry in entries:
        if entry.section != section:
            section = entry.section
            yield Text(section, "label")
        yield Together(
            (Heading(3, entry.asked, label=entry.item), Bullets(entry.said, "small")),
        )
