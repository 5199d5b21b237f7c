"""``challenge-day recommendations``, ``respond`` and ``take-up``: what was recommended, and what a school answers."""

import argparse
from collections.abc import Iterator
from typing import Final

from sendnet_desktop.challenge_days.choices import REPLIED_BY, REPLIES
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.challenge_days.recommendations import STATES, WAITS, Recommendation
from sendnet_desktop.challenge_days.wording import outcome_words
from sendnet_desktop.clock import day_written
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.numbered import numbered
from sendnet_desktop.commands.printing import add_place, print_to
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.which_day import add_day, day_of, org_named, slug_for
from sendnet_desktop.commands.whose import add_school
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.workspace import Workspace

_NUMBER_HELP: Final = "the recommendation's number in the report, such as R2"


def add(actions: Verbs) -> None:
    """Add these to the actions of ``challenge-day``."""
    listing = actions.add_parser(
        "recommendations",
        help="list recommendations, and who waits for what",
        description="List what challenge days recommended, how far each has come, and who waits for what.",
    )
    add_school(listing)
    add_open(listing)
    listing.set_defaults(run=_list)
    _add_answers(actions)


def add_open(parser: argparse.ArgumentParser) -> None:
    """Add the option that leaves only the recommendations for which somebody still waits."""
    parser.add_argument("--open", action="store_true", help="only those for which somebody still waits")


def add_print(reports: Verbs) -> None:
    """Add the response sheet to the names that ``report`` knows."""
    sheet = reports.add_parser(
        "responses",
        help="what a school answers to recommendations",
        description="Print every recommendation with its answer, how far it has come and what a follow-up found; with "
        "room to write where there is no answer yet.",
    )
    add_school(sheet)
    add_open(sheet)
    add_place(sheet)
    add_reason(sheet)
    sheet.set_defaults(run=_print)


def recommended(workspace: Workspace, arguments: argparse.Namespace) -> tuple[Recommendation, ...]:
    """Return the recommendations that are meant, of one school or of all that are here.

    Raises:
        SendnetError: There is no such school on the list.
    """
    orgs = (org_named(workspace, arguments.school),) if arguments.school else None
    found = workspace.recommendations.all(orgs)
    return tuple(each for each in found if each.is_open or not arguments.open)


def _add_answers(actions: Verbs) -> None:
    respond = actions.add_parser(
        "respond",
        help="answer a recommendation",
        description="In a school: answer a recommendation, as the headteacher or on the headteacher’s behalf.",
    )
    add_day(respond)
    respond.add_argument("number", metavar="NUMBER", help=_NUMBER_HELP)
    respond.add_argument("reply", choices=tuple(REPLIES), help="the answer")
    respond.add_argument("--why", metavar="TEXT", default="", help="why, or with what change")
    respond.add_argument("--by", choices=tuple(REPLIED_BY), required=True, help="who answers")
    respond.add_argument("--on", metavar="YYYY-MM-DD", default="", help="when; today if not given")
    respond.set_defaults(run=_respond)
    take = actions.add_parser(
        "take-up",
        help="take a recommendation into the plan",
        description="In a school: make a priority of a recommendation, or an action under a priority there is.",
    )
    add_day(take)
    take.add_argument("number", metavar="NUMBER", help=_NUMBER_HELP)
    take.add_argument("--under", metavar="NUMBER", help="the priority, as “sendnet plan” numbers it")
    take.set_defaults(run=_take_up)


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        today = workspace.today().isoformat()
        for each in recommended(workspace, arguments):
            print("\n".join(_lines(each, slug_for(workspace, each.place), today)))
    return 0


def _respond(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place = day_of(workspace, arguments)
        found = _numbered(workspace, place, arguments.number)
        workspace.recommendations.respond(
            place, found.record, arguments.reply, arguments.why, by=arguments.by, on=arguments.on
        )
        _say(workspace, place, found.record)
    return 0


def _take_up(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place, recommendations = day_of(workspace, arguments), workspace.recommendations
        record = _numbered(workspace, place, arguments.number).record
        if arguments.under is None:
            recommendations.make_priority(place, record)
        else:
            priorities = [each.record for each in workspace.plans.current().priorities]
            priority = numbered(priorities, arguments.under, "There is no priority of this number.", "plan")
            recommendations.make_action(place, record, priority)
        _say(workspace, place, record)
    return 0


def _print(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.responses import responses_report

    with opened(arguments) as workspace:
        found, today, words = recommended(workspace, arguments), workspace.today(), workspace.evaluations.words()
        sample = workspace.is_sample
        if not found:
            raise SendnetError("There is nothing to answer here.", "Recommendations come with a report.")
        if len({each.place.org for each in found}) > 1:
            raise SendnetError("The sheet is that of one school.", "Say which with --school.")
        release(workspace, arguments, found)
    return print_to(arguments.out, responses_report(found, found[0].school, today, words, sample=sample))


def _say(workspace: Workspace, place: DayPlace, record: str) -> None:
    found = workspace.recommendations.find(place, record)
    print("\n".join(_lines(found, slug_for(workspace, place), workspace.today().isoformat())))


def _lines(found: Recommendation, slug: str, today: str) -> Iterator[str]:
    late = ", late" if found.is_late(today) else ""
    due = f", by {day_written(found.by_when)}{late}" if found.by_when else ""
    yield f"{slug} {found.place.day} {found.name}  {found.recommended} ({STATES[found.state].lower()}{due})"
    response = found.response
    if response.is_given:
        yield f"   {': '.join(filter(None, (REPLIES[response.reply], response.why)))}"
    yield from (f"   In the plan: {each.words}" for each in found.taken)
    yield from (f"   {outcome_words(each)}" for each in found.outcomes)
    if WAITS[found.state]:
        yield f"   {WAITS[found.state]}"


def _numbered(workspace: Workspace, place: DayPlace, number: str) -> Recommendation:
    found = [each for each in workspace.recommendations.all((place.org,)) if each.place == place]
    missing, told_by = "There is no recommendation of this number.", "challenge-day recommendations"
    return numbered(found, number.upper().removeprefix("R"), missing, told_by)
