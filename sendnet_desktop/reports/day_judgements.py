"""The judgements of a challenge day's report: school, reviewers and agreed side by side, and the legal duties."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.evaluations.values import STATUTORY
from sendnet_desktop.reports.blocks import Block, Bullets, Cell, Chip, Grid, Run, Text, Words, cell_words
from sendnet_desktop.reports.wording import level_chip
from sendnet_desktop.visits.choices import COMPLIANCE
from sendnet_desktop.visits.reporting.document import DutyState, Judgement, ReportDocument

_NONE: Final = "–"
_A_ROW: Final = 10
_BRIEF: Final = {"partly": "Partly", "not_checked": _NONE}


def judgements(report: ReportDocument, prose: str, *, chips: bool) -> Iterator[Block]:
    """Yield the judgement of every area with its sentence and the strength of its evidence.

    Args:
        report: The report.
        prose: The style of the sentences.
        chips: Whether levels stand in boxes of their colour; otherwise in words alone.
    """
    if any(each.level or each.school or each.agreed for each in report.judgements):
        header = ("Area", "School", "Reviewers", "Agreed")
        rows = tuple(_row(each, chips=chips) for each in report.judgements)
        yield Grid(header, rows, (40, 20, 20, 20), centred=3 if chips else 0, is_close=True)
    items = tuple(map(_sentence, report.judgements))
    yield Bullets(items, prose, tuple(each.area for each in report.judgements))


def duties(report: ReportDocument) -> Iterator[Block]:
    """Yield the legal duties as a strip: what the school says, and what the team found of those that it checked."""
    if not report.duties:
        return
    yield Text("Legal duties", "label")
    for start in range(0, len(report.duties), _A_ROW):
        strip = report.duties[start : start + _A_ROW]
        header = ("Duty", *(each.statement for each in strip))
        rows: list[tuple[Cell, ...]] = [("School says", *(_school(each) for each in strip))]
        if any(each.found for each in report.duties):
            rows.append(("Team found", *(_found(each) for each in strip)))
        shares = (16, *(84 / len(strip) for _ in strip))
        yield Grid(header, tuple(rows), shares, centred=len(strip), is_close=True)


def _row(each: Judgement, *, chips: bool) -> tuple[Cell, ...]:
    agreed = Chip("Disputed", tone="outline") if each.disputed else level_chip(each.agreed, "Not yet")
    boxes = (level_chip(each.school, "Not known"), level_chip(each.level, "None given"), agreed)
    return (f"{each.area} {each.title}", *(boxes if chips else map(cell_words, boxes)))


def _evidence(each: Judgement) -> str:
    return f"Evidence: {STRENGTH[each.strength].lower()}" if each.strength in STRENGTH else "Evidence: not rated"


def _sentence(each: Judgement) -> Words:
    runs = [Run(f"{each.title}. ", "strong"), Run(each.sentence.strip() or "Nothing written yet.")]
    if agreed := each.agreed_sentence.strip():
        runs += [Run(" Disputed: " if each.disputed else " Agreed: ", "strong"), Run(agreed)]
    return (*runs, Run(f" {_evidence(each)}.", "quiet"))


def _school(each: DutyState) -> str:
    return _BRIEF.get(each.school, STATUTORY.get(each.school, each.school))


def _found(each: DutyState) -> str:
    return COMPLIANCE.get(each.found, _NONE)
