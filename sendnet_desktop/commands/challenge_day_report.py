"""``challenge-day conclude``, ``recommend``, ``issue`` and ``report``: what a team concludes, and its report."""

import argparse
from collections.abc import Iterator

from sendnet_desktop.challenge_days.choices import ISSUES, URGENCY
from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.changes import Value
from sendnet_desktop.clock import day_written
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.printing import add_place, print_to
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.which_day import add_day, day_of, reviewer_named
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.frameworks.pack import Level
from sendnet_desktop.visits.choices import CONFIDENCE
from sendnet_desktop.visits.reporting import building, rules
from sendnet_desktop.visits.synthesis.service import RECOMMENDATION_ANSWERS
from sendnet_desktop.visits.synthesis.values import AreaFound, Synthesis, tally
from sendnet_desktop.workspace import Workspace

_CONCLUSION = ("level", "sentence", "strength", "agreed", "agreed_sentence", "disputed")
_WORKING = ("level", "sentence", "confidence")


def add(actions: Verbs) -> None:
    """Add these to the actions of ``challenge-day``."""
    _add_conclude(actions)
    _add_praise(actions)
    _add_recommend(actions)
    issue = actions.add_parser(
        "issue",
        help="issue the report",
        description="Issue the report as it stands: draft and final to the school, quality to the team. What is issued "
        "stays as it is; the next final report takes the place of the last.",
    )
    add_day(issue)
    issue.add_argument("issue", choices=tuple(ISSUES), help="how far it has come")
    issue.add_argument("--appendix", action="store_true", help="with the record item by item")
    add_reason(issue)
    issue.set_defaults(run=_issue)
    report = actions.add_parser(
        "report",
        help="what the report says so far",
        description="Show what was seen by area, what is concluded, what is still to look at, and what was issued.",
    )
    add_day(report)
    report.set_defaults(run=_show)


def add_print(reports: Verbs) -> None:
    """Add the report to the names that ``report`` knows."""
    printed = reports.add_parser(
        "challenge-day",
        help="the report of a challenge day",
        description="Print the report of a challenge day as it was issued last, or as it would be issued now.",
    )
    add_day(printed)
    printed.add_argument("--as-it-stands", action="store_true", help="as it would be issued now, whatever was issued")
    printed.add_argument("--appendix", action="store_true", help="as it stands: with the record item by item")
    add_place(printed)
    add_reason(printed)
    printed.set_defaults(run=_print)


def _add_conclude(actions: Verbs) -> None:
    conclude = actions.add_parser(
        "conclude",
        help="judge an area or a statement",
        description="Say what the team concludes of an area or a statement, or with --reviewer a working level.",
    )
    add_day(conclude)
    conclude.add_argument("about", metavar="AREA", help="an area such as D, or a statement such as D3")
    conclude.add_argument("--level", metavar="LEVEL", help="the reviewers’ level, by its number")
    conclude.add_argument("--sentence", metavar="TEXT", help="what it rests on")
    conclude.add_argument("--strength", choices=tuple(STRENGTH), help=_told(STRENGTH))
    conclude.add_argument("--agreed", metavar="LEVEL", help="the level agreed with the school")
    conclude.add_argument("--agreed-sentence", metavar="TEXT", help="what was agreed, or what is disputed")
    conclude.add_argument("--disputed", action="store_true", default=None, help="the school disputes it")
    conclude.add_argument("--reviewer", metavar="NAME", default="", help="a working level of this reviewer’s own")
    conclude.add_argument("--confidence", choices=tuple(CONFIDENCE), help="how sure the reviewer is")
    conclude.set_defaults(run=_conclude)


def _add_praise(actions: Verbs) -> None:
    praise = actions.add_parser("praise", help="name a strength", description="Name a strength for the report.")
    add_day(praise)
    praise.add_argument("praised", metavar="TEXT", help="what goes well")
    praise.add_argument("--area", metavar="AREA", help="the area it is about")
    praise.add_argument("--share", action="store_true", default=None, help="to be shared across the trust")
    _add_grounds(praise)
    praise.set_defaults(run=_praise)


def _add_recommend(actions: Verbs) -> None:
    recommend = actions.add_parser(
        "recommend",
        help="recommend something",
        description="Recommend something. Three are a good number, and five the most.",
    )
    add_day(recommend)
    recommend.add_argument("recommended", metavar="TEXT", help="what to do")
    recommend.add_argument("--because", metavar="TEXT", help="what was seen")
    recommend.add_argument("--so-that", metavar="TEXT", help="what will be different for pupils")
    recommend.add_argument("--led-by", metavar="ROLE", help="who leads it")
    recommend.add_argument("--by", dest="by_when", metavar="YYYY-MM-DD", help="by when")
    recommend.add_argument("--support", dest="offered", metavar="TEXT", help="what support is offered")
    recommend.add_argument("--support-by", dest="offered_by", metavar="ROLE", help="who offers it")
    recommend.add_argument("--known-by", metavar="TEXT", help="how it will be known")
    recommend.add_argument("--urgency", choices=tuple(URGENCY), help="how soon")
    recommend.add_argument("--links", metavar="STATEMENTS", help="the statements it bears on, such as D3,D5")
    _add_grounds(recommend)
    recommend.set_defaults(run=_recommend)


def _add_grounds(parser: argparse.ArgumentParser) -> None:
    told = "an item of the checklist that it rests on, such as 4.4; may be given more than once"
    parser.add_argument("--on", metavar="ITEM", action="append", default=[], help=told)


def _told(choices: dict[str, str]) -> str:
    return "; ".join(f"{each} {words.lower()}" for each, words in choices.items())


def _conclude(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace, workspace.visits.concluding.together():
        place, concluding = day_of(workspace, arguments), workspace.visits.concluding
        synthesis = concluding.of(place)
        if arguments.reviewer:
            key = reviewer_named(synthesis.visit, arguments.reviewer).key
            for field, value in _given(arguments, _WORKING).items():
                concluding.work(place, key, arguments.about, field, value)
        else:
            is_area = synthesis.area(arguments.about) is not None
            for field, value in _given(arguments, _CONCLUSION).items():
                concluding.conclude(place, "area" if is_area else "statement", arguments.about, field, value)
        _say(workspace, place)
    return 0


def _praise(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace, workspace.visits.concluding.together():
        place = day_of(workspace, arguments)
        record, _ = workspace.visits.concluding.praise(place, **_given(arguments, ("praised", "area", "share")))
        _rest(workspace, place, record, arguments.on)
        _say(workspace, place)
    return 0


def _recommend(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace, workspace.visits.concluding.together():
        place = day_of(workspace, arguments)
        record, _ = workspace.visits.concluding.recommend(place, **_given(arguments, RECOMMENDATION_ANSWERS))
        _rest(workspace, place, record, arguments.on)
        _say(workspace, place)
    return 0


def _issue(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place, reports = day_of(workspace, arguments), workspace.visits.reports
        release(workspace, arguments, reports.drafted(place, arguments.issue, with_appendix=arguments.appendix))
        lacking = rules.notes(workspace.visits.concluding.of(place), reports.drafted(place, arguments.issue))
        reports.issue(place, arguments.issue, with_appendix=arguments.appendix)
        print("\n".join([*_issued(workspace, place), *(f"Issued although: {note.words}" for note in lacking)]))
    return 0


def _show(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        _say(workspace, day_of(workspace, arguments))
    return 0


def _print(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.day_report import day_report

    with opened(arguments) as workspace:
        place = day_of(workspace, arguments)
        shown = workspace.visits.reports.to_show(
            place, as_it_stands=arguments.as_it_stands, with_appendix=arguments.appendix
        )
        answers = {each.record: each.response for each in workspace.recommendations.all((place.org,))}
        release(workspace, arguments, shown.report, answers)
        words = workspace.evaluations.words()
    return print_to(arguments.out, day_report(shown.report, shown.name, shown.standing, answers, words))


def _given(arguments: argparse.Namespace, fields: tuple[str, ...]) -> dict[str, Value]:
    said = {field: getattr(arguments, field) for field in fields}
    return {field: value for field, value in said.items() if value is not None}


def _rest(workspace: Workspace, place: DayPlace, record: str, items: list[str]) -> None:
    pieces = workspace.visits.concluding.of(place).pieces
    for item in items:
        found = [each for each in pieces if each.item == item and each.is_evidence]
        if not found:
            raise SendnetError(
                f"Nothing was seen of item “{item[:12]}”.", "“challenge-day report” lists what was seen."
            )
        for each in found:
            workspace.visits.concluding.rest(place, record, each.record)


def _say(workspace: Workspace, place: DayPlace) -> None:
    synthesis, report = workspace.visits.concluding.of(place), workspace.visits.reports.drafted(place)
    print("\n".join([*_lines(synthesis), *(f"To do: {note.words}" for note in rules.notes(synthesis, report))]))
    print(f"{building.words(report)} words so far")
    print("\n".join(_issued(workspace, place)))


def _lines(synthesis: Synthesis) -> Iterator[str]:
    for area in synthesis.areas:
        yield from _area(area)
    for number, strength in enumerate(synthesis.strengths, 1):
        yield f"S{number} {strength.praised}{' (to be shared)' if strength.share else ''}"
    for number, each in enumerate(synthesis.recommendations, 1):
        by = f", by {day_written(each.by_when)}" if each.by_when else ""
        yield f"R{number} {each.recommended} ({each.led_by or 'nobody'} leads{by})"


def _area(found: AreaFound) -> Iterator[str]:
    made = found.conclusion
    agreed = "disputed" if made.disputed else f"agreed {_level(made.agreed)}"
    levels = f"school {_level(found.school_level)}, reviewers {_level(made.level)}, {agreed}"
    yield f"{found.area.id} {found.area.title}: {levels}"
    yield f"   Seen: {tally(found.pieces)}"
    if found.in_question:
        yield f"   High judgement, weak evidence: {', '.join(found.in_question)}"
    yield from (f"   {each.called}: {_level(each.level)} {each.sentence}".rstrip() for each in found.workings)


def _level(level: Level | None) -> str:
    return level_words(level) if level else "–"


def _issued(workspace: Workspace, place: DayPlace) -> Iterator[str]:
    for each in workspace.visits.reports.issued(place):
        yield f"{each.called}, issued {day_written(each.issued_on)} by {each.issued_by}, check code {each.check_code}"
