"""The drift in print: where schools and those who reviewed them judge alike, and what is worth moderating."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from sendnet_desktop.across.drift import Drift, StatementDrift
from sendnet_desktop.clock import write_day
from sendnet_desktop.frameworks.pack import Words
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.reports.blocks import Block, Bullets, Document, Grid, Heading, Run, Text
from sendnet_desktop.reports.document import write
from sendnet_desktop.reports.evaluation import check_code
from sendnet_desktop.steps import Steps

_NAME: Final = "What schools and reviewers see"
_HEADER: Final = ("Statement", "School higher", "Alike", "School lower")
_SHARES: Final = (5.2, 1.3, 1.0, 1.3)
_COUNTED: Final = "At how many challenge days the school’s level was above, at or below the reviewers’."
_KIND: Final = (
    "A difference says that a statement is not clear enough yet, and of nobody that they are wrong. A moderation, or"
    " two schools that look at it together, is the way to a common meaning. No school is named here."
)


@dataclass(frozen=True, slots=True)
class DriftPaper:
    """The drift as it is printed.

    Attributes:
        trust: Whose schools they are.
        as_at: The day.
        drift: What is told.
        words: What the trust calls things.
        sample: Whether all of it is made up.
    """

    trust: str
    as_at: date
    drift: Drift
    words: Words
    sample: bool = False


def drift_report(paper: DriftPaper) -> Steps[bytes]:
    """Return the drift as a tagged PDF (PDF/UA-1); the same drift gives the same bytes.

    Yields:
        Progress; closing the steps cancels.
    """
    return write(drift_document(paper))


def drift_document(paper: DriftPaper) -> Document:
    """Return what the paper says, before it is set."""
    told = tuple((each.statement, each.above, each.alike, each.below) for each in paper.drift.statements)
    return Document(
        title=f"{_NAME}: {paper.trust}",
        author=paper.trust,
        day=paper.as_at,
        footer=f"{paper.trust}, {_NAME.lower()}",
        stamp=f"Check code {check_code((paper.trust, str(paper.as_at), told))}",
        content=tuple(_told(paper)),
    )


def _told(paper: DriftPaper) -> Iterator[Block]:
    drift = paper.drift
    yield Text(_NAME, "overline")
    yield Heading(1, paper.trust)
    yield Text(f"{write_day(paper.as_at)}. {said(paper.words, drift.words)}", "lead")
    if paper.sample:
        yield Text("Sample data: all of it is made up.", "quiet")
    if not drift.statements:
        return
    yield Text(_KIND)
    if drift.leaning:
        yield Heading(2, "Worth moderating")
        yield Bullets(tuple((Run(f"{_name(each)} "), Run(each.words, "quiet")) for each in drift.leaning))
    yield Heading(2, "Statement by statement")
    yield Text(said(paper.words, _COUNTED))
    yield Grid(_HEADER, tuple(map(_row, drift.statements)), _SHARES, centred=3, is_close=True)


def _row(each: StatementDrift) -> tuple[str, str, str, str]:
    return _name(each), str(each.above), str(each.alike), str(each.below)


def _name(each: StatementDrift) -> str:
    return f"{each.statement} {each.text}"
