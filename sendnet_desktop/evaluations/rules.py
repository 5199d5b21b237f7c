"""The rules that the program may apply to judgements: always shown, always overridable with a reason."""

from collections.abc import Iterable
from typing import Final

from sendnet_desktop.evaluations.values import Judged
from sendnet_desktop.frameworks.pack import Scale, Statement

_BEST_FIT: Final = (3, 4)


def held_level(
    scale: Scale | None, statement: Statement, level: str | None, statutory: str | None, override: str
) -> str | None:
    """Return the level that counts: an unmet legal duty holds it at the pack's cap, unless a reason is given."""
    if scale is None:
        return None
    chosen, cap = scale.level(level), scale.level(scale.unmet_duty_cap)
    unmet = statement.duty == "must" and statutory == "not_met"
    if chosen is None or cap is None or not unmet or override.strip() or chosen.number <= cap.number:
        return chosen.id if chosen else None
    return cap.id


def best_fit(scale: Scale | None, judged: Iterable[Judged]) -> str | None:
    """Return the id of the highest level at which at least three quarters of the judged statements stand or above.

    None while nothing is judged. It is a proposal: a person sets an area's level, with a sentence of rationale.
    """
    if scale is None:
        return None
    held = [scale.level(each.held_level) for each in judged if each.applies]
    numbers = [level.number for level in held if level is not None]
    share, whole = _BEST_FIT
    for level in reversed(scale.levels):
        if numbers and whole * sum(number >= level.number for number in numbers) >= share * len(numbers):
            return level.id
    return None
