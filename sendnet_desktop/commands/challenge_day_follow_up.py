"""``challenge-day begin-follow-up`` and ``follow-up``: what came of an earlier day's recommendations."""

import argparse
from collections.abc import Iterator

from sendnet_desktop.challenge_days.choices import DIFFERENCES, ENDINGS
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.wording import outcome_words
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.which_day import add_day, day_of
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.visits.following.values import FollowUp
from sendnet_desktop.workspace import Workspace


def add(actions: Verbs) -> None:
    """Add these to the actions of ``challenge-day``."""
    begin = actions.add_parser(
        "begin-follow-up",
        help="begin to prepare a follow-up",
        description="Begin to prepare a day that follows an earlier one up: its checklist asks only what the "
        "recommendations bear on that are open.",
    )
    add_day(begin)
    begin.add_argument("of", metavar="EARLIER", help="the day that it follows up, such as 2026-11-24")
    begin.set_defaults(run=_begin)
    follow = actions.add_parser(
        "follow-up",
        help="say what came of a recommendation",
        description="On a challenge day that follows an earlier one: say what came of a recommendation of that one.",
    )
    add_day(follow)
    follow.add_argument(
        "number",
        metavar="NUMBER",
        nargs="?",
        default="",
        help="the recommendation’s number, such as R2; none to list them",
    )
    follow.add_argument("--of", metavar="DAY", default="", help="of which day, if not of the one that it follows")
    follow.add_argument("--difference", choices=tuple(DIFFERENCES), help="what was found")
    follow.add_argument("--shown", metavar="TEXT", help="what was seen")
    follow.add_argument("--ending", choices=tuple(ENDINGS), help="what was decided; it stays open if not given")
    follow.set_defaults(run=_follow)


def _begin(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place = day_of(workspace, arguments)
        workspace.visits.following.begin(place, arguments.of)
        _say(workspace, place)
    return 0


def _follow(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place, following = day_of(workspace, arguments), workspace.visits.following
        if arguments.number:
            source = _source(following.of(place), arguments.of, arguments.number)
            with workspace.visits.days.together():
                for field in ("difference", "shown", "ending"):
                    if (value := getattr(arguments, field)) is not None:
                        following.conclude(place, source, field, value)
        _say(workspace, place)
    return 0


def _source(follow_up: FollowUp, of: str, number: str) -> str:
    name = f"R{number.upper().removeprefix('R')}"
    wanted = (of or follow_up.followed.day, name)
    for each in follow_up.recommendations:
        if (each.said.source.rpartition(".")[0], each.said.name) == wanted:
            return each.said.source
    raise SendnetError(
        "This follow-up looks at no recommendation of this number.", "“sendnet challenge-day follow-up” lists them."
    )


def _say(workspace: Workspace, place: DayPlace) -> None:
    print("\n".join(_lines(workspace.visits.following.of(place))))


def _lines(follow_up: FollowUp) -> Iterator[str]:
    yield f"Follows the challenge day of {follow_up.followed.day}"
    for each in follow_up.recommendations:
        found = outcome_words(each.outcome) if each.is_told else "nothing said yet"
        yield f"{each.said.source.rpartition('.')[0]} {each.said.name}  {each.said.recommended} ({found})"
    for judged in follow_up.judgements:
        then, now = (f"{level.number} {level.name}" if level else "no level" for level in (judged.before, judged.now))
        yield f"{judged.about}  {judged.title}: {then} then, {now} now"
