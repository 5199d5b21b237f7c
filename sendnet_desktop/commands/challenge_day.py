"""``challenge-day``: prepare a challenge day from the command line."""

import argparse
from collections.abc import Iterator
from typing import Final

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.clock import day_written
from sendnet_desktop.commands import (
    challenge_day_capture,
    challenge_day_follow_up,
    challenge_day_points,
    challenge_day_prints,
    challenge_day_report,
    challenge_day_school,
)
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.which_day import add_day, day_of, reviewer_named, slug_for
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.visits.choices import AIMS, BRIEFINGS, PARTS
from sendnet_desktop.visits.days import VISIT_ANSWERS
from sendnet_desktop.visits.preparing.rules import notes
from sendnet_desktop.visits.preparing.service import CARDS
from sendnet_desktop.visits.preparing.times import span
from sendnet_desktop.visits.preparing.values import Prepared
from sendnet_desktop.visits.records import DAY
from sendnet_desktop.visits.values import Visit
from sendnet_desktop.workspace import Workspace

_MORE: Final = (
    challenge_day_capture,
    challenge_day_report,
    challenge_day_points,
    challenge_day_school,
    challenge_day_follow_up,
    challenge_day_prints,
)


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    day = verbs.add_parser(
        "challenge-day",
        help="prepare a challenge day, conclude and report",
        description="List the challenge days whose papers are here. Elsewhere a day is named by its school and date.",
    )
    day.set_defaults(run=_list)
    actions = Verbs(day, optional=True)
    listing = actions.add_parser("list", help="list challenge days", description="List the challenge days here.")
    listing.set_defaults(run=_list)
    _add_begin(actions)
    show = actions.add_parser(
        "show", help="all that is prepared", description="Show what is prepared, and what is still to be seen to."
    )
    add_day(show)
    show.set_defaults(run=_show)
    _add_team(actions)
    _add_planned(actions)
    _add_changes(actions)
    _add_papers(actions)
    for more in _MORE:
        more.add(actions)


def _add_begin(actions: Verbs) -> None:
    begin = actions.add_parser(
        "begin",
        help="begin to prepare a day",
        description="Begin to prepare a challenge day at a school, by the framework in use, with what the team needs "
        "of the school’s papers.",
    )
    add_day(begin)
    begin.add_argument("--from", dest="starts_at", metavar="TIME", help="when it begins, such as 8:30")
    begin.add_argument("--until", dest="ends_at", metavar="TIME", help="when it ends")
    begin.add_argument("--host", metavar="NAME", help="who receives the team")
    begin.add_argument("--title", metavar="TEXT", help="what the day is called, if not as such days are")
    begin.add_argument("--checklist", metavar="TEMPLATE", default="full-day", help="such as full-day or deep-dive")
    begin.set_defaults(run=_begin)


def _add_team(actions: Verbs) -> None:
    team = actions.add_parser("team", help="add to the team", description="Name a member of the team.")
    add_day(team)
    team.add_argument("called", metavar="NAME", help="the name, as the trust’s list has it")
    team.add_argument("--part", choices=tuple(PARTS), default="reviewer", help="what they do on the day")
    team.add_argument("--from", dest="comes_from", metavar="PLACE", help="where they work")
    team.set_defaults(run=_add, kind="reviewer")
    part = actions.add_parser(
        "take-part", help="say who writes on this laptop", description="Say which of the team writes on this laptop."
    )
    add_day(part)
    part.add_argument("name", metavar="NAME", help="the name, or its number in the team")
    part.set_defaults(run=_take_part)


def _add_planned(actions: Verbs) -> None:
    ask = actions.add_parser("ask", help="add a line of enquiry", description="Add a question to find an answer to.")
    add_day(ask)
    ask.add_argument("asked", metavar="TEXT", help="the question")
    ask.add_argument("--aim", choices=tuple(AIMS), help="why it is followed")
    ask.set_defaults(run=_add, kind="enquiry")
    slot = actions.add_parser("slot", help="add to the timetable", description="Add something to the timetable.")
    add_day(slot)
    slot.add_argument("planned", metavar="TEXT", help="what happens")
    slot.add_argument("--from", dest="starts_at", metavar="TIME", help="when it begins, such as 9:30")
    slot.add_argument("--until", dest="ends_at", metavar="TIME", help="when it ends")
    slot.add_argument("--with", dest="meets", metavar="TEXT", help="who is met: a role or a group, never a pupil")
    slot.add_argument("--in", dest="held_in", metavar="PLACE", help="where")
    slot.add_argument("--section", metavar="ID", help="the section of the checklist that is gone through")
    slot.add_argument("--who", dest="reviewer", metavar="NAME", help="who of the team; all of it if not given")
    slot.set_defaults(run=_add, kind="slot")


def _add_changes(actions: Verbs) -> None:
    fields = sorted({*VISIT_ANSWERS, *(field for asked in CARDS.values() for field in asked)})
    change = actions.add_parser(
        "set",
        help="change what is prepared",
        description="Change one field of the day, or with --of of something on one of its lists.",
    )
    add_day(change)
    change.add_argument("field", metavar="FIELD", choices=fields, help=f"one of: {', '.join(fields)}")
    change.add_argument("value", metavar="VALUE", help="what it says; empty to empty it")
    change.add_argument("--of", metavar="LIST.NUMBER", default="", help="such as team.1, ask.2 or slot.3")
    change.set_defaults(run=_set)
    remove = actions.add_parser(
        "remove", help="take something away", description="Take something off one of the day’s lists."
    )
    add_day(remove)
    remove.add_argument("of", metavar="LIST.NUMBER", help="such as team.1, ask.2 or slot.3")
    remove.set_defaults(run=_remove)
    use = actions.add_parser(
        "use", help="go by another checklist", description="Go by another checklist, until somebody begins to look."
    )
    add_day(use)
    use.add_argument("template", metavar="TEMPLATE", help="such as full-day or deep-dive")
    use.set_defaults(run=_use)


def _add_papers(actions: Verbs) -> None:
    copy = actions.add_parser(
        "copy-papers",
        help="copy the school's papers for the team",
        description="At the trust: copy the school’s latest snapshot, what is open, what was found before and the "
        "masked data pack into the day’s papers.",
    )
    add_day(copy)
    copy.set_defaults(run=_copy)
    share = actions.add_parser(
        "share-plan",
        help="tell the school the plan",
        description="Freeze the plan with its questions and share it with the school.",
    )
    add_day(share)
    share.set_defaults(run=_share)


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        for visit in workspace.visits.days.all():
            print(_named(visit, slug_for(workspace, visit.place)))
    return 0


def _begin(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place, templates = day_of(workspace, arguments), workspace.frameworks.checklists.names()
        given = {field: getattr(arguments, field) for field in ("starts_at", "ends_at", "host", "title")}
        said = {field: value for field, value in given.items() if value is not None}
        workspace.visits.preparing.begin(place, _checklist(templates, arguments.checklist), **said)
        _say(workspace, place)
    return 0


def _show(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        _say(workspace, day_of(workspace, arguments))
    return 0


def _add(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place = day_of(workspace, arguments)
        said = {field: getattr(arguments, field) for field in CARDS[arguments.kind]}
        if said.get("reviewer"):
            said["reviewer"] = reviewer_named(workspace.visits.days.find(place), said["reviewer"]).key
        workspace.visits.preparing.add(place, arguments.kind, **said)
        _say(workspace, place)
    return 0


def _take_part(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place = day_of(workspace, arguments)
        member = reviewer_named(workspace.visits.days.find(place), arguments.name)
        workspace.visits.days.take_part(place, member.key)
        print(f"{member.called} writes on this laptop")
    return 0


def _set(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place, preparing = day_of(workspace, arguments), workspace.visits.preparing
        prepared = preparing.prepared(place)
        value: str = arguments.value
        if arguments.field == "reviewer" and value:
            value = reviewer_named(prepared.visit, value).key
        preparing.change(place, _numbered(prepared, arguments.of) if arguments.of else DAY, arguments.field, value)
        _say(workspace, place)
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place, preparing = day_of(workspace, arguments), workspace.visits.preparing
        preparing.take_away(place, _numbered(preparing.prepared(place), arguments.of))
        _say(workspace, place)
    return 0


def _use(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place, templates = day_of(workspace, arguments), workspace.frameworks.checklists.names()
        workspace.visits.preparing.go_by(place, "checklist", _checklist(templates, arguments.template))
        _say(workspace, place)
    return 0


def _copy(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place = day_of(workspace, arguments)
        workspace.visits.preparing.copying.refresh(place)
        print("\n".join(_papers(workspace.visits.preparing.prepared(place))))
    return 0


def _share(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place = day_of(workspace, arguments)
        workspace.visits.preparing.share(place)
        print("The plan goes to the school with the next file that you write for it")
    return 0


def _say(workspace: Workspace, place: DayPlace) -> None:
    prepared = workspace.visits.preparing.prepared(place)
    print("\n".join(_lines(prepared, slug_for(workspace, place))))


def _lines(prepared: Prepared, slug: str) -> Iterator[str]:
    visit, checklist, pack = prepared.visit, prepared.checklist, prepared.pack
    yield _named(visit, slug)
    if pack and checklist:
        yield f"By “{pack.title}” {pack.number}, with the checklist “{checklist.title}” {checklist.number}"
    for number, each in enumerate(visit.team, 1):
        place = f", {each.comes_from}" if each.comes_from else ""
        yield f"team.{number} {each.called}{place} ({PARTS.get(each.part, each.part).lower()})"
    for number, enquiry in enumerate(prepared.enquiries, 1):
        aim = f" ({AIMS[enquiry.aim].lower()})" if enquiry.aim in AIMS else ""
        yield f"ask.{number} {enquiry.asked}{aim}"
    for number, slot in enumerate(prepared.slots, 1):
        who = prepared.who(slot)
        parts = (span(slot.starts_at, slot.ends_at), slot.planned, slot.meets, slot.held_in, who.called if who else "")
        yield f"slot.{number} {', '.join(filter(None, parts))}"
    yield from _papers(prepared)
    yield from (f"To do: {note.words}" for note in notes(prepared))


def _papers(prepared: Prepared) -> Iterator[str]:
    for each in prepared.briefings:
        when = f" (copied {day_written(each.as_at)})" if each.as_at else ""
        told = each.told or ("not on this laptop yet" if each.document else "not copied yet")
        yield f"{BRIEFINGS[each.what]}: {told}{when}"


def _named(visit: Visit, slug: str) -> str:
    when = ", ".join(filter(None, (day_written(visit.held_on), span(visit.starts_at, visit.ends_at))))
    return f"{slug} {visit.place.day}  {visit.title} at {visit.school}, {when or 'no date yet'}"


def _numbered(prepared: Prepared, named: str) -> str:
    which, _, number = named.partition(".")
    lists = {
        "team": [each.record for each in prepared.visit.team],
        "ask": [each.record for each in prepared.enquiries],
        "slot": [each.record for each in prepared.slots],
    }
    records = lists.get(which, [])
    place = int(number) if number.isdecimal() else 0
    if not 1 <= place <= len(records):
        raise SendnetError(
            f"There is no “{named[:20]}” in this day.", "“sendnet challenge-day show” numbers the lists."
        )
    return records[place - 1]


def _checklist(templates: dict[str, str], template: str) -> str:
    if template not in templates:
        raise SendnetError(f"There is no checklist “{template[:40]}”.", f"There are: {', '.join(templates)}.")
    return templates[template]
