"""The areas of an evaluation in full: the judgement, the spread, and every statement with its evidence."""

from collections.abc import Iterator
from typing import Final

from sendnet_desktop.clock import day_written
from sendnet_desktop.evaluations.evidence import EVIDENCE_KINDS, STRENGTH, Evidence
from sendnet_desktop.evaluations.moved import Moved
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.reports.beside import found, moved_words, side_by_side
from sendnet_desktop.reports.blocks import (
    Block,
    Bullets,
    Chip,
    Columns,
    Heading,
    Panel,
    Picture,
    Run,
    Text,
    Together,
    Words,
)
from sendnet_desktop.reports.spread import counted
from sendnet_desktop.reports.styles import ACCENT
from sendnet_desktop.reports.wording import (
    DUTY,
    level_chip,
    level_words,
    spread,
    state,
    two_versions,
)

_INDENT: Final = 30


def areas(evaluation: Evaluation) -> Iterator[Block]:
    """Yield every area and its statements, in the pack's order."""
    for area in evaluation.areas:
        yield Heading(2, area.area.title, label=area.area.id, room=230)
        yield from _whole(evaluation, area)
        for judged in area.judged:
            yield Together(tuple(_statement(evaluation, judged)), rule=True)


def _whole(evaluation: Evaluation, area: AreaJudged) -> Iterator[Block]:
    graded = bool(evaluation.pack.levels)
    if graded:
        yield Columns(
            (
                (level_chip(evaluation.level(area.level), "Not set yet"),),
                (
                    _or_nothing(area.rationale, "No rationale written yet."),
                    *_proposal(evaluation, area),
                    *_movement(area.moved),
                ),
            ),
            (118, 345),
        )
    elif area.rationale.strip():
        yield Text(area.rationale)
    if area.unmet:
        yield from _note(f"A legal duty is not met here: {', '.join(each.statement.id for each in area.unmet)}.")
    yield from side_by_side(evaluation, area)
    for sentence in two_versions(area.disagreements):
        yield from _note(sentence)
    chart = spread(evaluation, (area,))
    figures = counted(chart.keys, chart.bars[0].counts)
    if figures:
        yield Picture(chart, f"{area.area.title}: {figures}.", labelled=False)
    yield Columns(
        (
            (Text("Strengths", "label"), _or_nothing(area.strengths)),
            (Text("Next steps", "label"), _or_nothing(area.next_steps)),
        ),
        (1, 1),
    )


def _or_nothing(text: str, nothing: str = "Nothing written yet.") -> Text:
    return Text(text) if text.strip() else Text(nothing, "quiet")


def _proposal(evaluation: Evaluation, area: AreaJudged) -> Iterator[Block]:
    proposed = evaluation.level(area.proposed)
    if proposed is None or area.proposed == area.level:
        return
    set_to = f"; the school set {level_words(evaluation.level(area.level))}" if area.level else ""
    yield Text(f"The best-fit rule proposes {level_words(proposed)}{set_to}.", "quiet")


def _statement(evaluation: Evaluation, judged: Judged) -> Iterator[Block]:
    statement = judged.statement
    heading = Heading(3, statement.text, label=statement.id)
    chip = _judgement(evaluation, judged)
    yield Columns(((heading,), (chip,)), (345, 118)) if chip else heading
    yield Panel(tuple(_said(evaluation, judged)), indent=_INDENT)


def _judgement(evaluation: Evaluation, judged: Judged) -> Chip | None:
    if not judged.applies:
        return Chip("Does not apply", tone="outline")
    if judged.graded:
        return level_chip(evaluation.level(judged.held_level))
    return None if judged.is_answered else Chip("No comment yet", tone="dashed")


def _said(evaluation: Evaluation, judged: Judged) -> Iterator[Block]:
    yield Text(_duty(judged), "quiet")
    yield Text(_standing(judged), "small")
    if judged.moved and (judged.moved.way != "level" or judged.moved.is_reworded):
        yield from _movement(judged.moved)
    if not judged.applies:
        yield Text((Run("Does not apply here: ", "strong"), Run(judged.reason or "no reason given")))
    yield from _note(_held(evaluation, judged))
    yield Text(judged.comment)
    yield from found(evaluation, judged)
    pieces = (two for piece in judged.evidence for two in piece.disagreements)
    for sentence in two_versions((*judged.disagreements, *pieces)):
        yield from _note(sentence)
    if judged.evidence:
        yield Text("Evidence", "label")
        yield Bullets(tuple(map(_evidence, judged.evidence)), "small")


def _movement(moved: Moved | None) -> Iterator[Block]:
    if moved is not None:
        yield Text(moved_words(moved), "quiet")


def _duty(judged: Judged) -> str:
    references = "; ".join(judged.statement.cited)
    return f"{DUTY[judged.statement.duty]}{': ' if references else ''}{references}."


def _standing(judged: Judged) -> Words:
    """Return the state of the legal duty and the strength of the evidence, as far as they are asked."""
    if not judged.applies:
        return ""
    runs: list[Run] = []
    if judged.statement.duty == "must":
        checked = f", checked {day_written(judged.checked_on)}" if judged.checked_on else ""
        runs += [Run("Legal duty: "), Run(state(judged).lower(), "strong"), Run(f"{checked}. ")]
    if judged.strength in STRENGTH:
        runs += [Run("Evidence: "), Run(STRENGTH[judged.strength].lower(), "strong"), Run(".")]
    return tuple(runs)


def _held(evaluation: Evaluation, judged: Judged) -> str:
    """Return why the level shown is what it is, where a duty that is not met bears on it."""
    chosen = level_words(evaluation.level(judged.level))
    if judged.is_capped:
        held = level_words(evaluation.level(judged.held_level))
        return f"Judged {chosen}, and held at {held} while the legal duty is not met."
    if judged.duty_unmet and judged.override.strip():
        return f"Stands at {chosen} although the legal duty is not met: {judged.override.strip()}"
    return ""


def _evidence(evidence: Evidence) -> Words:
    kind = EVIDENCE_KINDS.get(evidence.kind, "")
    attached = f"with {evidence.attachment.words}" if evidence.attachment else ""
    where = [evidence.reference.strip(), day_written(evidence.dated), attached]
    place = "; ".join(part for part in where if part)
    return (
        Run(f"{kind}: " if kind else "", "strong"),
        Run(evidence.description or "No description."),
        Run(f" ({place})" if place else "", "quiet"),
    )


def _note(sentence: str) -> Iterator[Block]:
    if sentence:
        yield Panel((Text(sentence, "small"),), edge=ACCENT)
