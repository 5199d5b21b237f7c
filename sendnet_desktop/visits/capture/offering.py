"""What may be answered to an item of a checklist, in the order of the number keys."""

from collections.abc import Mapping
from typing import Final

from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Checklist, Item
from sendnet_desktop.masking import masked
from sendnet_desktop.visits.choices import COMPLIANCE, SEEN

MOST_COUNTED: Final = 9_999

_ONLY_PASSED_OVER: Final = {"not-looked": SEEN["not-looked"]}


def offered(item: Item) -> Mapping[str, str]:
    """Return the answers to choose from, by id: *Did not look* is among them whatever an item asks."""
    kind = next((each for each in item.responses if each in ("seen", "compliance")), "")
    return {"seen": SEEN, "compliance": COMPLIANCE}.get(kind, _ONLY_PASSED_OVER)


def passing_over(item: Item) -> str:
    """Return the answer by which a reviewer says of an item that nobody looked."""
    return tuple(offered(item))[-1]


def item_of(checklist: Checklist, item: str) -> Item:
    """Return an item of the checklist.

    Raises:
        SendnetError: It has none of this id.
    """
    if item not in checklist.by_id:
        raise SendnetError(f"There is no item “{item[:20]}” in “{checklist.title}”.", "Check its number.")
    return checklist.by_id[item]


def check_answer(item: Item, answer: object) -> None:
    """Refuse an answer that an item does not take.

    Raises:
        SendnetError: It does not.
    """
    if answer not in offered(item):
        raise SendnetError(f"“{answer}” is no answer to item {item.id}.", f"Choose from: {', '.join(offered(item))}.")


def shown_to_others(counted: int) -> str:
    """Return a number as a report shows it to whoever was not there: one that may point at a child is masked."""
    return masked({"counted": counted}, ())["counted"]


def told_of(counted: int | None) -> str:
    """Return what a reviewer should know of a number; nothing where it may be read by anybody."""
    if counted is None or shown_to_others(counted) == str(counted):
        return ""
    return (
        f"So few may point at a child. The team reads {counted}; a report shows {shown_to_others(counted)}."
        " Better say it aloud, and write no number."
    )


def check_counted(item: Item, counted: object) -> None:
    """Refuse a number that cannot be one, or that an item does not ask for.

    Raises:
        SendnetError: It is not asked for, or is not a whole number that somebody could have counted.
    """
    if "number" not in item.responses:
        raise SendnetError(f"Item {item.id} asks for no number.", "Write it as a note.")
    if not isinstance(counted, int) or isinstance(counted, bool) or not 0 <= counted <= MOST_COUNTED:
        raise SendnetError("That is not a number that was counted.", f"Give a whole number up to {MOST_COUNTED:,}.")
