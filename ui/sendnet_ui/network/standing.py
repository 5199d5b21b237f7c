"""How each part of the room stands, in the few words that the list of parts has room for."""

from typing import TYPE_CHECKING

from sendnet_desktop.clock import day_written, school_year
from sendnet_desktop.meetings.at_school.hours import duration, of_year
from sendnet_ui.network.parts import Standing
from sendnet_ui.network.wording import far_words
from sendnet_ui.trust.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sendnet_desktop.meetings.at_school.values import GoodPractice, PoolEntry, Suggestion, Training
    from sendnet_desktop.workspace import Workspace


def next_meeting(workspace: "Workspace") -> Standing:
    """Return how far off the next meeting is."""
    meeting, today = workspace.meetings.at_school.next_meeting(), workspace.today().isoformat()
    if meeting is None:
        return Standing("None announced")
    words = far_words(meeting.meets_on, today)
    return Standing(words[:1].upper() + words[1:], is_pressing=meeting.meets_on == today)


def tasks(workspace: "Workspace") -> Standing:
    """Return how much is to be done, and whether any of it is late."""
    found, today = workspace.meetings.at_school.tasks, workspace.today().isoformat()
    every, org = found.all(), found.org
    left = sum(each.at(org).is_open for each in every)
    late = sum(each.is_late(org, today) for each in every)
    two = any(each.at(org).disagreements for each in every)
    words = f"{late} late" if late else f"{left} to do" if left else "Nothing left to do" if every else ""
    return Standing(words, is_pressing=bool(late), disagrees=two)


def decided(workspace: "Workspace") -> Standing:
    """Return when the latest meeting was held."""
    today = workspace.today().isoformat()
    held = (each.meets_on for each in workspace.meetings.calendar.all() if each.is_announced and each.meets_on < today)
    return Standing(day_written(max(held, default="")))


def asking(workspace: "Workspace") -> Standing:
    """Return how much was asked for that no meeting has had yet."""
    at_school, today = workspace.meetings.at_school, workspace.today().isoformat()
    held = {each.place.key for each in workspace.meetings.calendar.all() if each.meets_on < today}
    found = at_school.suggestions()
    waiting = sum(each.meeting not in held for each in found)
    return Standing(f"{waiting} asked for" if waiting else "", disagrees=_is_apart(found))


def pool(workspace: "Workspace") -> Standing:
    """Return how much other schools need and offer, or else this one."""
    own, others = workspace.meetings.at_school.pool(), workspace.meetings.at_school.others_pool()
    if others:
        return Standing(f"{len(others)} from others", disagrees=_is_apart(own))
    return Standing(counted(len(own), "entry", "entries") if own else "", disagrees=_is_apart(own))


def practice(workspace: "Workspace") -> Standing:
    """Return how much works well here and is to be shared."""
    found = workspace.meetings.at_school.practices()
    shared = sum(each.share for each in found)
    return Standing(f"{shared} to share" if shared else "", disagrees=_is_apart(found))


def notes(workspace: "Workspace") -> Standing:
    """Return how many notes the person has, and that nobody else reads them."""
    found = len(workspace.meetings.at_school.notes())
    return Standing(f"{counted(found, 'note')}, private" if found else "Private")


def cpd(workspace: "Workspace") -> Standing:
    """Return how much training there was this school year."""
    found = workspace.meetings.at_school.trainings()
    minutes = sum(each.cpd_minutes for each in of_year(found, school_year(workspace.today())))
    return Standing(f"{duration(minutes)} this year" if minutes else "", disagrees=_is_apart(found))


def spread(workspace: "Workspace") -> Standing:
    """Return whether the trust has told this school where it stands."""
    found = workspace.across.placings.own()
    return Standing(counted(len(found), "entry", "entries"), is_offered=bool(found))


def _is_apart(found: "Iterable[Suggestion | PoolEntry | GoodPractice | Training]") -> bool:
    return any(each.disagreements for each in found)
