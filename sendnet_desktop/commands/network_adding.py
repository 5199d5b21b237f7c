"""``network ask``, ``need``, ``offer``, ``practice``, ``note``, ``cpd``: what a school asks, shares, notes and logs."""

import argparse
from collections.abc import Iterator
from functools import partial
from typing import Final

from sendnet_desktop.changes import Value
from sendnet_desktop.clock import day_written, school_year, year_name
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.meetings.at_school.hours import Hours, by_person, by_topic, of_year, read_duration
from sendnet_desktop.meetings.choices import POOLED, SUGGESTED_FOR
from sendnet_desktop.workspace import Workspace

_DAY: Final = "YYYY-MM-DD"


def add(actions: Verbs) -> None:
    """Add these to the actions of ``network``."""
    _add_asking(actions)
    _add_pool(actions)
    _add_practice(actions)
    _add_notes(actions)
    _add_cpd(actions)


def _add_asking(actions: Verbs) -> None:
    ask = actions.add_parser(
        "ask",
        help="ask for something on the agenda",
        description="Ask for something on the agenda of the next meeting, or remark on its note. Without a text, say "
        "what was asked for.",
    )
    ask.add_argument("text", metavar="TEXT", nargs="?", help="what the meeting should talk about")
    ask.add_argument("--for", dest="purpose", choices=tuple(SUGGESTED_FOR), default="agenda", help="what it is for")
    ask.set_defaults(run=_ask)


def _add_pool(actions: Verbs) -> None:
    for side in POOLED:
        verb = "is needed" if side == "need" else "can be offered"
        pool = actions.add_parser(
            side,
            help=f"say what {verb}",
            description=f"Say what {verb}. Without a text, list needs and offers, this school's and others'.",
        )
        pool.add_argument("text", metavar="TEXT", nargs="?", help=f"what {verb}")
        pool.add_argument("--terms", metavar="TEXT", default="", help="on what terms")
        pool.add_argument("--cost", metavar="TEXT", default="", help="how the cost is shared")
        pool.add_argument("--from", dest="from_on", metavar=_DAY, default="", help="from when")
        pool.add_argument("--until", dest="until_on", metavar=_DAY, default="", help="until when")
        pool.set_defaults(run=partial(_pool, side))


def _add_practice(actions: Verbs) -> None:
    practice = actions.add_parser(
        "practice",
        help="say what works well here",
        description="Say what works well here, which others are then told of. Without a text, list it.",
    )
    practice.add_argument("text", metavar="TEXT", nargs="?", help="what works well")
    practice.add_argument("--area", metavar="LETTER", default="", help="the area that it belongs to")
    practice.add_argument("--ask", metavar="ROLE", default="", help="whom others may ask")
    practice.add_argument("--keep", action="store_true", help="keep it to this school")
    practice.set_defaults(run=_practice)


def _add_notes(actions: Verbs) -> None:
    note = actions.add_parser(
        "note",
        help="write a note of one's own",
        description="Write a note that stays on this laptop and goes into no file. Without a text, read the notes.",
    )
    note.add_argument("text", metavar="TEXT", nargs="?", help="the note")
    note.add_argument("--title", metavar="TEXT", default="", help="what it is about")
    note.add_argument("--on", metavar=_DAY, default="", help="of which day; today if not given")
    note.set_defaults(run=_note)


def _add_cpd(actions: Verbs) -> None:
    cpd = actions.add_parser(
        "cpd",
        help="log training",
        description="Log training that somebody took part in. Without a topic, say this year's hours by person and "
        "by topic.",
    )
    cpd.add_argument("topic", metavar="TOPIC", nargs="?", help="what it was about")
    cpd.add_argument("--time", metavar="TIME", default="", help="how long, such as 90 or “1 h 30”")
    cpd.add_argument("--who", metavar="NAME", default="", help="who took part; whoever works here if not given")
    cpd.add_argument("--on", metavar=_DAY, default="", help="when; today if not given")
    cpd.add_argument("--by", metavar="NAME", default="", help="who gave it")
    cpd.set_defaults(run=_cpd)


def _ask(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        if arguments.text:
            meeting = workspace.meetings.at_school.next_meeting()
            place = {"meeting": meeting.place.key} if meeting else {}
            _keep(workspace, "suggestion", suggested=arguments.text, suggested_for=arguments.purpose, **place)
        for each in workspace.meetings.at_school.suggestions():
            print(f"{each.suggested} ({SUGGESTED_FOR.get(each.suggested_for, 'The agenda').lower()})")
    return 0


def _pool(side: str, arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        if arguments.text:
            _keep(
                workspace,
                "pool_entry",
                pool_side=side,
                pooled=arguments.text,
                terms=arguments.terms,
                cost_share=arguments.cost,
                from_on=arguments.from_on,
                until_on=arguments.until_on,
            )
        print("\n".join(_pool_lines(workspace)) or "Nothing is needed or offered.")
    return 0


def _pool_lines(workspace: Workspace) -> Iterator[str]:
    at_school = workspace.meetings.at_school
    others = () if workspace.works_alone else workspace.exchange.schools()
    names = {each.id: each.name for each in others}
    for each in (*at_school.pool(), *at_school.others_pool()):
        whose = "Ours" if each.org == at_school.tasks.org else names.get(each.org, "A school")
        told = "; ".join(filter(None, (each.terms, each.cost_share)))
        yield f"{whose}: {POOLED.get(each.pool_side, 'Need').lower()}: {each.pooled}{f' ({told})' if told else ''}"


def _practice(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        if arguments.text:
            _keep(
                workspace,
                "practice",
                works_well=arguments.text,
                area=arguments.area.upper(),
                whom_to_ask=arguments.ask,
                share=not arguments.keep,
            )
        for each in workspace.meetings.at_school.practices():
            area = f"{each.area}  " if each.area else ""
            print(f"{area}{each.works_well} ({'to be shared' if each.share else 'stays here'})")
    return 0


def _note(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        if arguments.text:
            day = arguments.on or workspace.today().isoformat()
            _keep(workspace, "own_note", title=arguments.title, own_words=arguments.text, meets_on=day)
        for each in workspace.meetings.at_school.notes():
            print("  ".join(filter(None, (day_written(each.meets_on), each.title))))
            print("\n".join(f"    {line}" for line in each.own_words.splitlines()))
    return 0


def _cpd(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        today = workspace.today()
        if arguments.topic:
            _keep(
                workspace,
                "cpd",
                cpd_topic=arguments.topic,
                cpd_minutes=read_duration(arguments.time) if arguments.time else None,
                cpd_person=arguments.who or workspace.profile.person,
                cpd_on=arguments.on or today.isoformat(),
                cpd_by=arguments.by,
            )
        year = school_year(today)
        found = of_year(workspace.meetings.at_school.trainings(), year)
        print(f"Training in {year_name(year)}:" if found else f"No training is logged in {year_name(year)}.")
        print("\n".join((*_hour_lines(by_person(found)), *_hour_lines(by_topic(found)))))
    return 0


def _hour_lines(totals: tuple[Hours, ...]) -> Iterator[str]:
    yield from (f"{each.spoken:>12}  {each.called}" for each in totals)


def _keep(workspace: Workspace, kind: str, **said: Value) -> None:
    workspace.meetings.at_school.add(kind, "", **{field: value for field, value in said.items() if value != ""})
