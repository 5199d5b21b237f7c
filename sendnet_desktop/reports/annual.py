"""The trust's annual report on SEND, and the list of training that its schools could share."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.across.annual import AnnualReport
from sendnet_desktop.across.board import BoardSummary
from sendnet_desktop.across.needs import SharedNeed
from sendnet_desktop.across.wording import listed
from sendnet_desktop.clock import day_written, write_day, year_name
from sendnet_desktop.meetings.choices import POOLED
from sendnet_desktop.plans.choices import IMPACT
from sendnet_desktop.reports.blocks import Block, Bullets, Document, Grid, Heading, Run, Text, Together
from sendnet_desktop.reports.board import duty_parts, need_parts, said_parts, standing_parts, work_parts
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.reports.wording import excerpt
from sendnet_desktop.steps import Steps

_NAME: Final = "SEND across the trust"
_NEEDS: Final = "Training that schools could share"
_MOST: Final = 12
_TOPICS: Final = 8
_LETTERS: Final = 160
_UNREVIEWED: Final = "Not reviewed yet"


def annual_report(report: AnnualReport) -> Steps[bytes]:
    """Return the annual report as a tagged PDF (PDF/UA-1); the same report gives the same bytes.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(annual_document(report))


def annual_document(report: AnnualReport) -> Document:
    """Return what the annual report says, before it is set."""
    summary = report.summary
    name = f"{_NAME} {year_name(summary.year)}"
    return Document(
        title=f"{name}: {summary.trust}",
        author=summary.trust,
        day=summary.as_at,
        footer=f"{summary.trust}, {name}",
        stamp=f"Check code {check_code((summary.trust, summary.year, summary.said, str(summary.as_at)))}",
        content=tuple(_report(report)),
    )


def needs_report(summary: BoardSummary) -> Steps[bytes]:
    """Return the training that schools could share as a tagged PDF (PDF/UA-1), with the schools and whom to ask.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(needs_document(summary))


def needs_document(summary: BoardSummary) -> Document:
    """Return what is said of the training that schools could share, before it is set."""
    return Document(
        title=f"{_NEEDS}: {summary.trust}",
        author=summary.trust,
        day=summary.as_at,
        footer=f"{summary.trust}, {_NEEDS.lower()}",
        stamp=f"Check code {check_code((summary.trust, _NEEDS, str(summary.as_at)))}",
        content=tuple(_needs(summary)),
    )


def _report(report: AnnualReport) -> Iterator[Block]:
    summary = report.summary
    yield Text(f"{_NAME}, {year_name(summary.year)}", "overline")
    yield Heading(1, summary.trust)
    yield Text(f"As at {write_day(summary.as_at)}: {summary.schools} schools.", "lead")
    if summary.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    if summary.said.board_headline.strip():
        yield Text(summary.said.board_headline.strip())
    yield from said_parts(summary, ("Strengths", "board_strengths"), ("Risks", "board_risks"))
    yield from standing_parts(summary)
    yield from duty_parts(summary)
    yield from work_parts(summary)
    yield from _impact(report)
    yield from _days(report)
    yield from _meetings(report)
    yield from _training(report)
    yield from need_parts(summary)
    yield from _practice(report)
    yield from said_parts(summary, ("What the board is asked for", "board_asks"))


def _impact(report: AnnualReport) -> Iterator[Block]:
    yield Heading(2, "What difference priorities made")
    rows = tuple(
        (words, str(report.impact.get(impact, 0)))
        for impact, words in {**IMPACT, "": _UNREVIEWED}.items()
        if report.impact.get(impact, 0)
    )
    if rows:
        yield Grid(("By the last review", "Priorities"), rows, (6, 2), centred=1, is_close=True)
    else:
        yield Text("No school has had a live priority this year.")


def _days(report: AnnualReport) -> Iterator[Block]:
    yield Heading(2, report.summary.in_words("Challenge days"))
    if not report.days:
        yield Text(report.summary.in_words("No challenge day was held this year."))
        return
    rows = tuple(
        (each.school, day_written(each.held_on), str(each.recommended), str(each.is_open)) for each in report.days
    )
    yield Grid(("School", "Day", "Recommendations", "Still open"), rows, (5, 3, 2, 2), centred=2, is_close=True)


def _meetings(report: AnnualReport) -> Iterator[Block]:
    yield Heading(2, report.summary.in_words("Network meetings"))
    if not report.meetings:
        yield Text(report.summary.in_words("No network meeting was held this year."))
        return
    rows = tuple(
        (each.title, day_written(each.meets_on), f"{each.there} of {each.asked}", str(each.decided), str(each.tasks))
        for each in report.meetings
    )
    header = ("Meeting", "Day", "Schools there", "Decisions", "Actions")
    yield Grid(header, rows, (5, 3, 2, 2, 2), centred=3, is_close=True)
    pooled = [f"{report.pooled[side]} {words.lower()}s" for side, words in POOLED.items() if report.pooled.get(side)]
    if pooled:
        yield Text(f"Schools told each other of {listed(pooled)}.")


def _training(report: AnnualReport) -> Iterator[Block]:
    yield Heading(2, "Training that people took part in")
    if not report.minutes:
        yield Text("No school has entered training this year.")
        return
    people = "1 person" if report.trained == 1 else f"{report.trained} people"
    yield Text(f"{_hours(report.minutes)} in all, by {people}.")
    rows = tuple((excerpt(topic, _LETTERS), _hours(minutes)) for topic, minutes in report.topics[:_TOPICS])
    yield Grid(("Topic", "Time"), rows, (6, 2), centred=1, is_close=True)


def _practice(report: AnnualReport) -> Iterator[Block]:
    if report.practices:
        yield Heading(2, "What works well, and where")
        told = report.practices[:_MOST]
        yield Bullets(
            tuple((Run(excerpt(each.words, _LETTERS)), Run(f" ({each.school.name})", "quiet")) for each in told)
        )


def _needs(summary: BoardSummary) -> Iterator[Block]:
    yield Text(_NEEDS, "overline")
    yield Heading(1, summary.trust)
    yield Text(f"As at {write_day(summary.as_at)}, from what schools show, work on and were advised.", "lead")
    if summary.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    if not summary.needs:
        yield Text("No statement is one on which at least two schools stand low or work.")
    for need in summary.needs[:_MOST]:
        yield Together((Heading(2, need.about.words), *_need(need)))


def _need(need: SharedNeed) -> Iterator[Block]:
    for words, schools in (("Stand low", need.low), ("Work on it", need.at_work), ("Advised to", need.advised)):
        if schools:
            names = listed(school.name for school in schools)
            yield Text((Run(f"{words}: ", "quiet"), Run(f"{names}.")), "small")
    for practice in need.told[:2]:
        whom = f", {practice.whom_to_ask}" if practice.whom_to_ask else ""
        told = f"{excerpt(practice.words, _LETTERS)} ({practice.school.name}{whom})"
        yield Text((Run("Works well: ", "quiet"), Run(told)), "small")


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours} h" if not rest else f"{hours} h {rest} min" if hours else f"{rest} min"
