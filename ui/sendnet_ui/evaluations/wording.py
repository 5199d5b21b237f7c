"""Values as people read them: levels by number and name, days and moments as British people write them."""

from datetime import datetime
from typing import Final

from sendnet_desktop.clock import day_written, write_day, year_name
from sendnet_desktop.evaluations.attachable import DOCUMENTS, size_words
from sendnet_desktop.evaluations.attaching import Whereabouts
from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.evaluations.moved import ARROWS, Moved
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import STATUTORY, AreaJudged, Evaluation, Judged
from sendnet_desktop.frameworks.pack import Statement

DUTIES: Final = {"must": "Must, by law", "should": "Should, by statutory guidance", "good practice": "Good practice"}

STRENGTH_BRIEF: Final = {**STRENGTH, "3": "Confirmed"}
"""What fits on a button; what *Confirmed* means is said beside it."""


def duty_words(statement: Statement) -> str:
    """Return the duty with where it stands: ``Must, by law: CFA s67, CFA s69 (to be checked)``."""
    cited = ", ".join(statement.cited)
    return f"{DUTIES[statement.duty]}: {cited}" if cited else DUTIES[statement.duty]


def core_words(statement: Statement) -> str:
    """Return the legal core of a statement, to which alone the state of the duty attaches."""
    checked_by = f" Checked by: {statement.core_checked_by}" if statement.core_checked_by else ""
    return f"Legal core: {statement.core}{checked_by}" if statement.core else ""


def moment_words(moment: datetime, now: datetime) -> str:
    """Return a moment as ``today, 14:02`` or ``3 October 2026, 14:02``."""
    here = moment.astimezone(now.tzinfo)
    day = "today" if here.date() == now.date() else write_day(here.date())
    return f"{day}, {here:%H:%M}"


def state_words(judged: Judged, evaluation: Evaluation) -> str:
    """Return what is said of a statement in a few words, for a screen reader: ``3 Secure, duty not met``."""
    parts = [_answer_words(judged, evaluation)]
    if judged.applies and judged.statement.duty == "must":
        parts.append(f"legal duty {STATUTORY[judged.statutory or 'not_checked'].lower()}")
    if judged.moved and judged.moved.way in ARROWS:
        parts.append(judged.moved.brief)
    if evaluation.differs(judged.held_level, judged.findings):
        parts.append("a review found otherwise")
    if evaluation.rests_on_little(judged):
        parts.append("a high judgement on weak evidence")
    if judged.disagrees:
        parts.append("two versions stand")
    return ", ".join(parts)


def _answer_words(judged: Judged, evaluation: Evaluation) -> str:
    level = evaluation.level(judged.held_level)
    if not judged.applies:
        return "does not apply"
    if level is not None:
        return level_words(level)
    return "answered" if judged.is_answered else "not judged yet" if judged.graded else "not answered yet"


def file_words(type_: str, size: int) -> str:
    """Return what a photo or file is and how large: ``Photo, 212 kB``."""
    kind = "Photo" if type_.startswith("image/") else DOCUMENTS.get(type_, ("Document", ""))[0]
    return f"{kind[0].upper()}{kind[1:]}, {size_words(size)}"


def away_words(thing: str, whereabouts: Whereabouts, sender: str) -> str:
    """Return why a ``photo`` or ``file`` cannot be seen here, in a sentence; empty where it can."""
    match whereabouts:
        case "here":
            return ""
        case "to come":
            return f"{thing.capitalize()} not here yet: it comes with the next file from {sender or 'whoever has it'}."
        case "let go":
            return "This photo was kept for its time and then cleared on this laptop."
        case "not readable":
            return "This is not a picture that SENDnet can read."


def proposal_words(area: AreaJudged, evaluation: Evaluation) -> str:
    """Return the level that the rule proposes for an area, with the rule in a sentence."""
    level = evaluation.level(area.proposed)
    judged = sum(area.spread.values())
    if level is None:
        return "Nothing is proposed until a statement is judged."
    numbers = {each.id: each.number for each in evaluation.pack.levels}
    there = sum(count for each, count in area.spread.items() if numbers[each] >= level.number)
    if level.number == 1:
        return f"Proposed: {level.name}. Less than three quarters of the judged statements stand higher."
    return (
        f"Proposed: {level.name}. At least three quarters of the judged statements stand there or higher"
        f" ({there} of {judged})."
    )


def rule_words(judged: Judged, evaluation: Evaluation) -> str:
    """Return the rule of the unmet duty where it bears on a level: that it holds it, or why it does not."""
    chosen, held = evaluation.level(judged.level), evaluation.level(judged.held_level)
    assert chosen is not None
    assert held is not None
    if not judged.is_capped:
        return (
            f"The rule: while a legal duty is not met, nothing counts above {_cap_words(evaluation)}. This counts as"
            f" {level_words(chosen)} all the same, for the reason that you gave."
        )
    return (
        f"This counts as {level_words(held)} while the legal duty is not met, although {level_words(chosen)} is"
        " chosen. If it is to stand all the same, say why."
    )


def moved_words(moved: Moved | None) -> str:
    """Return how a judgement moved, with an arrow where it went up or down; empty where that cannot be said."""
    return f"{ARROWS.get(moved.way, '')} {moved.words}".strip() if moved else ""


def rationale_words(area: AreaJudged) -> str:
    """Return what is asked beside an area's rationale."""
    if area.departs and not area.rationale.strip():
        return "You set another level than the rule proposes: say why, in a sentence."
    return "Why this level, in a sentence."


def _cap_words(evaluation: Evaluation) -> str:
    scale = evaluation.pack.scale
    cap = scale.level(scale.unmet_duty_cap) if scale else None
    return level_words(cap) if cap else ""


def heading_words(evaluation: Evaluation) -> str:
    """Return whose evaluation this is and what it is judged against, in one line."""
    pack = evaluation.pack
    law = f"law as at {day_written(pack.law_as_at)}"
    return f"{evaluation.school}, {year_name(evaluation.year)}  ·  {pack.title} {pack.number}  ·  {law}"
