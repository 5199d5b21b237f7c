"""Words that every print of an evaluation uses: levels, states, days."""

from datetime import date
from typing import Final

from sendnet_desktop.evaluations.values import STATUTORY, AreaJudged, Evaluation, Judged
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

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_FIELDS: Final = {
    "level": "judgement",
    "applies": "choice whether it applies",
    "reason": "reason why it does not apply",
    "statutory": "state of the legal duty",
    "checked_on": "date checked",
    "strength": "strength of the evidence",
    "override": "reason for the higher judgement",
    "next_steps": "next steps",
}
_NOT_JUDGED: Final = Key("", "Not judged yet", "")
_ANSWERED: Final = (Key("", "Commented", NAVY), Key("", "No comment yet", ""))
_STATE_FILL: Final = {"met": "", "partly": WASH, "not_met": INK, "not_checked": ""}


def day(when: date) -> str:
    """Return a day as people write it: ``12 October 2026``, whatever the computer's language."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def day_written(text: str) -> str:
    """Return a day given as ``YYYY-MM-DD`` as people write it; anything else as it stands."""
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text


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


def two_versions(fields: frozenset[str]) -> str:
    """Return a sentence that names the fields of which two versions stand; empty where there are none."""
    if not fields:
        return ""
    names = sorted(_FIELDS.get(name, name.replace("_", " ")) for name in fields)
    listed = f"{', the '.join(names[:-1])} and of the {names[-1]}" if len(names) > 1 else names[0]
    return f"Two versions stand of the {listed}. The later is shown; both are kept until someone settles it."


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
