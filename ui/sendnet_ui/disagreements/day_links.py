"""Where something of a challenge day is found in the window: in the team's room, or at the school in its own."""

from collections.abc import Hashable
from typing import Final

from sendnet_desktop.challenge_days.places import DayPlace, place_of
from sendnet_desktop.challenge_days.recommendations import named_by
from sendnet_desktop.changes import Cell
from sendnet_desktop.ids import key_of, kind_of
from sendnet_ui.challenge_days.places import AnswerPlace
from sendnet_ui.challenge_days.places import Entry as AnswerEntry
from sendnet_ui.visits.following.places import Found
from sendnet_ui.visits.places import OpenPlace, StagePlace
from sendnet_ui.visits.preparing.places import part_place

Way = tuple[str, Hashable]
"""The room's key, and what its page understands."""

_SCHOOLS: Final = "challenge-days"
_TEAMS: Final = "visits"
_STAGES: Final = {
    **dict.fromkeys(("round", "observation", "theme", "jot", "picture"), "capture"),
    **dict.fromkeys(("conclusion", "working", "strength", "recommendation", "ground"), "conclude"),
    "report": "report",
}
"""At which stage a team's record is seen, by its kind."""


def way_on_a_day(cell: Cell, *, at_school: bool, is_removal: bool = False) -> Way | None:
    """Return the way to a field of a challenge day's papers; None where no page shows it.

    Args:
        cell: The field, in the channel of the working papers or of what is shared with the school.
        at_school: Whether the window is that of a school.
        is_removal: Whether the record was taken away, so that nothing of it can be gone to.
    """
    place, kind = place_of(cell.channel), kind_of(cell.record)
    if kind == "outcome" and not at_school and not is_removal:
        return _TEAMS, StagePlace(place, "follow-up", Found(place, key_of(cell.record), cell.field))
    if cell.channel == place.findings:
        shown = "" if is_removal else kind
        return _at_school(cell, place, shown) if at_school else _shared(place, shown)
    if kind in _STAGES:
        return _TEAMS, StagePlace(place, _STAGES[kind], cell.record)
    part = part_place(cell.record, "" if is_removal else cell.field)
    return (_TEAMS, StagePlace(place, "prepare", part)) if part else None


def _at_school(cell: Cell, place: DayPlace, kind: str) -> Way:
    if kind == "response":
        return _SCHOOLS, AnswerEntry("response", place, f"recommendation:{key_of(cell.record)}", cell.field)
    if kind == "accuracy":
        return _SCHOOLS, AnswerEntry("accuracy", place, cell.record, cell.field)
    if kind == "recommendation":
        return _SCHOOLS, AnswerPlace(place, cell.record)
    if kind == "outcome":
        return _SCHOOLS, AnswerPlace(*named_by(place.org, key_of(cell.record)))
    return _SCHOOLS, AnswerPlace(place)


def _shared(place: DayPlace, kind: str) -> Way:
    if kind in ("response", "recommendation"):
        return _TEAMS, OpenPlace(place.org)
    return _TEAMS, StagePlace(place, "report")
