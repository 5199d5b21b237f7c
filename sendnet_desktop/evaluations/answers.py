"""What may be answered: the values that each field of an evaluation takes."""

from datetime import date
from typing import Final

from sendnet_desktop.changes import Value
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.naming import FORMS, options
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.meetings.naming import NUMBERS

ANSWERS: Final = ("level", "applies", "reason", "statutory", "checked_on", "strength", "comment", "override")
AREA_ANSWERS: Final = ("level", "rationale", "strengths", "next_steps")
EVIDENCE_ANSWERS: Final = ("kind", "description", "reference", "dated")

_MOST: Final = 9_999


def check_statement(pack: Pack, statement: str) -> None:
    """Refuse a statement that the pack does not ask.

    Raises:
        SendnetError: It does not.
    """
    if statement not in pack.by_id:
        raise SendnetError(f"There is no statement “{statement[:20]}” in “{pack.title}”.", "Check its number.")


def check_area(pack: Pack, area: str) -> None:
    """Refuse an area that the pack does not have.

    Raises:
        SendnetError: It has no such area.
    """
    if area not in {each.id for each in pack.areas}:
        raise SendnetError(f"There is no area “{area[:20]}” in “{pack.title}”.", "Check its letter.")


def check_level(pack: Pack, value: Value) -> None:
    """Refuse a level that the pack does not have.

    Raises:
        SendnetError: It has no such level.
    """
    if value is not None and (not isinstance(value, str) or pack.level(value) is None):
        offered = ", ".join(f"{level.number} {level.name}" for level in pack.levels) or "none: it asks for words only"
        raise SendnetError(f"“{value}” is not a level of “{pack.title}”.", f"Its levels are: {offered}.")


def checked_answer(field: str, value: Value, asked: tuple[str, ...]) -> Value:
    """Return what is to be kept as the answer to a field, one of those that are asked.

    An empty text says nothing, as None does, so it is kept as None: the two never stand beside each other.

    Raises:
        SendnetError: The field is not asked, or the value is none of its answers.
    """
    if field not in asked:
        raise SendnetError(f"“{field}” is not something that is asked here.")
    if value in (None, ""):
        return None
    if field in NUMBERS:
        return _whole_number(value)
    offered = [option for option, _ in options(field, None)]
    if FORMS.get(field) == "day":
        _check_date(value)
    # A number is no flag, though Python takes 1 for True.
    if not isinstance(value, type(offered[0]) if offered else str):
        raise SendnetError(f"That is not an answer to “{field}”.", "Nothing was changed.")
    if offered and value not in offered:
        raise SendnetError(f"“{value}” is not one of the answers.", f"Choose from: {', '.join(map(str, offered))}.")
    return value


def _whole_number(value: Value) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST:
        raise SendnetError("That is not a whole number.", f"Write one from 0 to {_MOST}.")
    return value


def _check_date(value: Value) -> None:
    try:
        is_date = date.fromisoformat(str(value)).isoformat() == value
    except ValueError:
        is_date = False
    if not is_date:
        raise SendnetError(f"“{value}” is not a date.", "Write it like 2026-10-12.")
