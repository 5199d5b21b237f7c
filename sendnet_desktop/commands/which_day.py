"""Which challenge day a verb is about: the school by its short name, and the day."""

import argparse

from sendnet_desktop.challenge_days.places import DayPlace, place_of
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.trust.profile import slug_of
from sendnet_desktop.visits.values import Reviewer, Visit
from sendnet_desktop.workspace import Workspace


def add_day(parser: argparse.ArgumentParser) -> None:
    """Add the two arguments that name a challenge day."""
    parser.add_argument("school", metavar="SCHOOL", help="the school, such as oakfield-primary")
    parser.add_argument("day", metavar="DAY", help="the day as “challenge-day list” names it, such as 2026-11-24")


def day_of(workspace: Workspace, arguments: argparse.Namespace) -> DayPlace:
    """Return the challenge day that the arguments name.

    Raises:
        SendnetError: There is no such school on the list, or the day could not be one.
    """
    place = DayPlace(org_named(workspace, arguments.school), arguments.day)
    return place_of(place.visit)  # which refuses a day that no channel could be named after


def org_named(workspace: Workspace, slug: str) -> str:
    """Return the id of the school that a command line calls by its short name.

    Raises:
        SendnetError: There is no such school on the list.
    """
    profile = workspace.profile
    known = {school.slug: school.id for school in workspace.exchange.schools()}
    if profile.kind == "school":
        known.setdefault(slug_of(profile.name), profile.org)
    if slug not in known:
        raise SendnetError(f"There is no school “{slug[:40]}” here.", f"There are: {', '.join(known) or 'none yet'}.")
    return known[slug]


def slug_for(workspace: Workspace, place: DayPlace) -> str:
    """Return what a command line calls the school of a challenge day."""
    own = slug_of(workspace.profile.name) if workspace.profile.org == place.org else place.org
    return next((school.slug for school in workspace.exchange.schools() if school.id == place.org), own)


def reviewer_named(visit: Visit, name: str) -> Reviewer:
    """Return a member of the team by name, or by place in the list from 1.

    Raises:
        SendnetError: Nobody of the team is called that.
    """
    wanted = name.strip().casefold()
    found = [each for place, each in enumerate(visit.team, 1) if wanted in (each.called.casefold(), str(place))]
    if not found:
        raise SendnetError("Nobody of this name is in the team.", "“sendnet challenge-day show” lists the team.")
    return found[0]
