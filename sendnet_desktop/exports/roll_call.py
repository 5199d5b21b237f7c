"""The roll-call of a meeting as a table: what came from each school, and what is waited for."""

from sendnet_desktop.exports.lists import Told, sheet
from sendnet_desktop.meetings.roll_call.values import STANDINGS, Called, RollCall
from sendnet_desktop.spreadsheets.values import Sheet


def roll_call_sheets(roll: RollCall) -> tuple[Sheet, ...]:
    """Return one row a school, in the order given."""
    columns: list[Told[Called]] = [
        Told("School", lambda each: each.on_list.school),
        Told("Its file", lambda each: STANDINGS[each.standing]),
        Told("Waited for", lambda each: "; ".join(each.waits_for)),
        Told("Came on", lambda each: each.came_on, "date"),
        Told("Covers from", lambda each: each.first, "date"),
        Told("Covers until", lambda each: each.last, "date"),
        Told("Verified", lambda each: each.verified),
        Told("Framework", _framework),
        Told("Has ours up to", lambda each: each.on_list.has_ours_up_to, "date"),
    ]
    return (sheet("Roll-call", columns, roll.schools),)


def _framework(school: Called) -> str:
    return "The one in use" if school.is_current else school.framework
