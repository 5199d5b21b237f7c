"""What stands beside a school's own judgements in its prints: what reviews found, and how judgements moved."""

from collections.abc import Iterator

from sendnet_desktop.challenge_days.values import Finding
from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.evaluations.moved import ARROWS, Moved
from sendnet_desktop.evaluations.values import AreaJudged, Evaluation, Judged
from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.reports.blocks import Block, Columns, Grid, Heading, Run, Text, Words
from sendnet_desktop.reports.wording import level_chip, level_words

_NOTHING = "–"


def moved_words(moved: Moved | None) -> str:
    """Return how a judgement moved as a sentence, with an arrow where it has a direction; else empty."""
    return f"{ARROWS.get(moved.way, '')} {moved.words}".strip() if moved else ""


def side_by_side(evaluation: Evaluation, area: AreaJudged) -> Iterator[Block]:
    """Yield the three judgements of an area side by side, where a review found something."""
    if not area.findings:
        return
    newest = area.findings[0]
    yield Text(f"Beside it: {newest.source}", "label")
    if not evaluation.pack.levels:
        yield Text(_in_words(newest), "small")
        yield from _earlier(area.findings)
        return
    yield Columns(
        (
            (Text("School", "small"), level_chip(evaluation.level(area.level), "Not set yet")),
            (Text("Reviewers", "small"), level_chip(newest.level, "No level given"), Text(_said(newest), "small")),
            (
                Text("Agreed", "small"),
                level_chip(newest.agreed, _not_agreed(newest)),
                Text(newest.agreed_sentence, "small"),
            ),
        ),
        (1, 1, 1),
    )
    yield from _earlier(area.findings)


def found(evaluation: Evaluation, judged: Judged) -> Iterator[Block]:
    """Yield what reviews found of a statement, in a line, and whether the school's judgement differs from it."""
    if not judged.findings:
        return
    newest = judged.findings[0]
    if not evaluation.pack.levels:
        yield Text(f"{newest.source}: {_in_words(newest)}", "small")
        yield from _earlier(judged.findings)
        return
    runs = [Run(f"{newest.source}: reviewers "), Run(level_words(newest.level, "gave no level"), "strong")]
    runs += [Run("; agreed "), Run(level_words(newest.agreed), "strong")] if newest.agreed else []
    runs += [Run("; "), Run("disputed", "strong")] if newest.is_disputed else []
    runs.append(Run(f". {_in_words(newest)}".rstrip()))
    if evaluation.differs(judged.held_level, judged.findings):
        runs.append(Run(" The school’s judgement differs."))
    yield Text(tuple(runs), "small")
    yield from _earlier(judged.findings)


def judgements(evaluation: Evaluation, *, is_close: bool = False) -> Grid | None:
    """Return the three judgements of every area and how each moved; None where there is only the school's own."""
    reviewed = bool(evaluation.pack.levels) and any(area.findings for area in evaluation.areas)
    moved = any(area.moved for area in evaluation.areas)
    if not reviewed and not moved:
        return None
    header = ["Area", "School", *(("Reviewers", "Agreed") if reviewed else ())]
    header += [f"Since {evaluation.compared_with}"] if moved else []
    rows = tuple(tuple(_row(evaluation, area, reviewed=reviewed, moved=moved)) for area in evaluation.areas)
    shares = (30.0, 18.0, *((18.0, 18.0) if reviewed else ()), *((22.0,) if moved else ()))
    return Grid(tuple(header), rows, shares, is_close=is_close)


def judgements_in_full(evaluation: Evaluation) -> Iterator[Block]:
    """Yield the same under a heading, with the rules by which levels are proposed and held."""
    grid = judgements(evaluation)
    if grid is not None:
        yield Heading(2, "Judgements side by side", room=150)
        yield grid
    if evaluation.pack.levels:
        yield Text(_rules(evaluation), "quiet")


def _row(evaluation: Evaluation, area: AreaJudged, *, reviewed: bool, moved: bool) -> Iterator[Words]:
    yield f"{area.area.id} {area.area.title}"
    yield (Run(level_words(evaluation.level(area.level), "Not set yet"), "strong"),)
    if reviewed:
        newest = area.findings[0] if area.findings else None
        recorded = " (recorded by the school)" if newest and newest.by_school else ""
        yield f"{_level(newest.level if newest else None)}{recorded}"
        yield _not_agreed(newest) if newest and newest.is_disputed else _level(newest.agreed if newest else None)
    if moved:
        yield _step(area.moved)


def _level(level: Level | None) -> str:
    return level_words(level, _NOTHING)


def _step(moved: Moved | None) -> str:
    if moved is None:
        return _NOTHING
    if moved.way == "rescaled":
        return f"{moved.before.name}, on another scale"
    return f"{ARROWS[moved.way]} {moved.way} from {moved.before.name}" if moved.way in ARROWS else "As it was"


def _earlier(findings: tuple[Finding, ...]) -> Iterator[Block]:
    for finding in findings[1:]:
        found = level_words(finding.outcome, _said(finding))
        yield Text(f"Before that: {', '.join(part for part in (found, finding.source) if part)}.", "quiet")


def _in_words(finding: Finding) -> str:
    return " ".join(part for part in (_said(finding), finding.agreed_sentence) if part)


def _said(finding: Finding) -> str:
    strength = f"Evidence: {STRENGTH[finding.strength].lower()}." if finding.strength in STRENGTH else ""
    sentence = f"“{finding.sentence}”" if finding.sentence else ""
    return " ".join(part for part in (strength, sentence) if part)


def _not_agreed(finding: Finding) -> str:
    return "Disputed" if finding.is_disputed else "None recorded"


def _rules(evaluation: Evaluation) -> str:
    scale = evaluation.pack.scale
    cap = scale.level(scale.unmet_duty_cap) if scale else None
    proposed = (
        "The level proposed for an area is the highest at which at least three quarters of its judged statements stand"
        " or above; a person sets it, with a reason."
    )
    held = (
        f" While a legal duty is not met, its statement counts as {level_words(cap)} at most, unless a reason is given."
    )
    return f"{proposed}{held if cap else ''}"
