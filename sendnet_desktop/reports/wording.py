"""Words that every print of an evaluation uses: levels, states, days."""

from collections.abc import Iterator, Sequence
from typing import Final

from sendnet_desktop.clock import write_day
from sendnet_desktop.evaluations.values import STATUTORY, AreaJudged, Evaluation, Judged
from sendnet_desktop.evaluations.versions import TwoVersions
from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.reports.blocks import Chip, Tone
from sendnet_desktop.reports.spread import Bar, Key, Spread
from sendnet_desktop.reports.styles import INK, NAVY, WASH
from sendnet_desktop.reports.textsafe import one_line

DUTY: Final = {
    "must": "Must, by law",
    "should": "Should, by statutory guidance",
    "good practice": "Good practice",
}
"""What the duties are called, by duty."""

_FIELDS: Final = {
    "level": "judgement",
    "applies": "choice whether it applies",
    "reason": "reason why it does not apply",
    "statutory": "state of the legal duty",
    "checked_on": "date checked",
    "strength": "strength of the evidence",
    "override": "reason for the higher judgement",
    "next_steps": "next steps",
    "description": "description of a piece of evidence",
    "reference": "place where a piece of evidence is kept",
    "kind": "kind of a piece of evidence",
    "dated": "date of a piece of evidence",
    "attachment": "photo or file with a piece of evidence",
    "attachment_name": "name of the photo or file with a piece of evidence",
    "evidence": "evidence: taken away by one person, changed by another",
    "_pos": "place in the list",
    "stage": "state of the priority",
    "begins": "first day",
    "ends": "last day",
    "what": "words of an action",
    "who": "person who does an action",
    "due": "day of an action",
    "state": "state of an action",
    "progress_note": "note on how an action goes",
    "done_on": "day on which an action was done",
    "checker": "person who checks an action",
    "check_how": "way in which an action is checked",
    "check_when": "time at which an action is checked",
    "shown_by": "place where the evidence of an action is kept",
    "expected": "milestone",
    "reached": "answer whether a milestone was reached",
}
_NAMED: Final = 3
_NOT_JUDGED: Final = Key("", "Not judged yet", "")
_ANSWERED: Final = (Key("", "Commented", NAVY), Key("", "No comment yet", ""))
_STATE_FILL: Final = {"met": "", "partly": WASH, "not_met": INK, "not_checked": ""}


def level_words(level: Level | None, missing: str = "Not judged yet") -> str:
    """Return a level's number and name, such as ``3 Secure``."""
    return f"{level.number} {level.name}" if level else missing


def level_chip(level: Level | None, missing: str = "Not judged yet") -> Chip:
    """Return a level in a box of its colour, or a dashed box where there is none."""
    if level is None:
        return Chip(missing, tone="dashed")
    return Chip(level_words(level), fill=level.colour)


def state(judged: Judged) -> str:
    """Return the state of a legal duty in words."""
    return STATUTORY.get(judged.statutory or "not_checked", STATUTORY["not_checked"])


def state_chip(judged: Judged) -> Chip:
    """Return a statement and the state of its duty in a box; the worst state is the darkest."""
    fill = _STATE_FILL.get(judged.statutory or "not_checked", "")
    tone: Tone = "dashed" if state(judged) == STATUTORY["not_checked"] else "outline"
    return Chip(f"{judged.statement.id}  {state(judged)}", fill=fill, tone=tone)


def duties(evaluation: Evaluation) -> list[Judged]:
    """Return the statements that are law and apply, in order."""
    return [judged for judged in evaluation.judged() if judged.statement.duty == "must" and judged.applies]


def two_versions(disagreements: Sequence[TwoVersions]) -> Iterator[str]:
    """Yield a sentence for each field of which two versions stand: who wrote them and when, the shown one first."""
    for two in sorted(disagreements, key=lambda each: each.field):
        said = [f"{one_line(who) or 'somebody'}, {write_day(day)}" for who, day in two.voices[:_NAMED]]
        if two.is_flood or len(two.voices) > _NAMED:
            said.append("and others")
        outcome = "It is not shown here" if two.field == "evidence" else "The later is shown"
        name = _FIELDS.get(two.field, two.field.replace("_", " "))
        yield f"Two versions of the {name}: {'; '.join(said)}. {outcome}; both are kept until someone settles it."


def differing(evaluation: Evaluation) -> str:
    """Return a sentence on how many fields have two versions, each of which is marked; empty where none has."""
    count = evaluation.differing
    if not count:
        return ""
    return "1 field has two versions." if count == 1 else f"{count:,} fields have two versions."


def spread(evaluation: Evaluation, areas: tuple[AreaJudged, ...]) -> Spread:
    """Return how the statements of these areas stand: by level, or commented or not without a scale."""
    levels = evaluation.pack.levels
    if not levels:
        return Spread(_ANSWERED, tuple(map(_answered_bar, areas)), graded=False)
    keys = tuple(map(_key, levels))
    return Spread((*keys, _NOT_JUDGED), tuple(_level_bar(area, levels, keys) for area in areas))


def excerpt(text: str, limit: int) -> str:
    """Return the beginning of a text on one line: whole sentences where they fit, else words and an ellipsis."""
    text = one_line(text)
    if len(text) <= limit:
        return text
    cut = text[: limit + 1]
    sentence = max(cut.rfind(end) for end in (". ", "! ", "? ")) + 1
    if sentence > limit // 3:
        return cut[:sentence]
    return f"{cut[:limit].rsplit(' ', 1)[0].rstrip(',;:. ')}…"


def _key(level: Level) -> Key:
    return Key(str(level.number), level.name, level.colour)


def _level_bar(area: AreaJudged, levels: tuple[Level, ...], keys: tuple[Key, ...]) -> Bar:
    counts = [area.spread.get(level.id, 0) for level in levels]
    missing = sum(judged.applies for judged in area.judged) - sum(counts)
    level = next((key for key, level in zip(keys, levels, strict=True) if level.id == area.level), None)
    return Bar(area.area.id, area.area.title, level, (*counts, missing))


def _answered_bar(area: AreaJudged) -> Bar:
    applying = [judged for judged in area.judged if judged.applies]
    answered = sum(judged.is_answered for judged in applying)
    return Bar(area.area.id, area.area.title, None, (answered, len(applying) - answered))
