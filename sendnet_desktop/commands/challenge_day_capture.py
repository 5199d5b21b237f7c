"""``challenge-day capture``: what reviewers see, hear and jot, from the command line."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sendnet_desktop.challenge_days.places import DayPlace
from sendnet_desktop.commands.numbered import numbered
from sendnet_desktop.commands.printing import add_place, print_to
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.which_day import add_day, day_of, reviewer_named
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.attachable import LARGEST_READ
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.visits.capture.offering import item_of, told_of
from sendnet_desktop.visits.capture.service import Capturing
from sendnet_desktop.visits.capture.values import Captured, Observation, Round, Spot, Theme
from sendnet_desktop.visits.choices import COMPLIANCE, LETTERS, ONCE, SEEN, SIGNS
from sendnet_desktop.visits.values import Reviewer, Visit
from sendnet_desktop.workspace import Workspace

_ANSWERS: Final = f"{', '.join(SEEN)}; or {', '.join(COMPLIANCE)}"
_ANSWER: Final = ("answer", "counted", "level", "remark", "star")


def add(actions: Verbs) -> None:
    """Add these verbs."""
    capture = actions.add_parser(
        "capture",
        help="capture what is seen on the day",
        description="Capture what is seen, heard and jotted on the day, by whoever writes on this laptop.",
    )
    verbs = Verbs(capture, "step")
    for name, help_, run in (
        ("list", "all that the team captured", _list),
        ("left", "what nobody of the team has looked at yet", _left),
    ):
        parser = verbs.add_parser(name, help=help_, description=f"Show {help_}, as far as it has come here.")
        add_day(parser)
        parser.set_defaults(run=run)
    _add_next(verbs)
    _add_answer(verbs)
    _add_notes(verbs)
    paper = verbs.add_parser(
        "paper", help="the checklist for paper", description="Print the checklist as a form to fill in by hand."
    )
    add_day(paper)
    add_place(paper)
    paper.set_defaults(run=_paper)


def _add_next(verbs: Verbs) -> None:
    begin = verbs.add_parser(
        "next",
        help="begin the next room, group or trail",
        description="Begin the next room, group or trail of a section. Say a year group, a subject or a group of "
        "people, never a name.",
    )
    _add_whose(begin)
    begin.add_argument("section", metavar="SECTION", help="the section of the checklist")
    begin.add_argument("--year-group", metavar="TEXT", help="such as “Year 5”")
    begin.add_argument("--subject", metavar="TEXT", help="such as Mathematics")
    begin.add_argument("--letter", choices=tuple(LETTERS), help="of a trail")
    begin.add_argument("--group", dest="looked_at", metavar="TEXT", help="such as “Teaching assistants”")
    begin.set_defaults(run=_next)


def _add_answer(verbs: Verbs) -> None:
    answer = verbs.add_parser(
        "answer", help="answer an item", description="Answer an item of the checklist; everything else is optional."
    )
    _add_whose(answer)
    _add_item(answer)
    answer.add_argument("answer", nargs="?", choices=(*SEEN, *COMPLIANCE), metavar="ANSWER", help=_ANSWERS)
    answer.add_argument("--count", dest="counted", type=int, metavar="NUMBER", help="where it asks how many")
    answer.add_argument("--level", metavar="LEVEL", help="where it asks for a level")
    answer.add_argument("--note", dest="remark", metavar="TEXT", help="a note")
    answer.add_argument("--star", action="store_true", default=None, help="it is worth saying in feedback")
    answer.add_argument("--photo", type=Path, metavar="FILE", help="a photo: kept small, and nobody in it")
    answer.set_defaults(run=_answer)


def _add_notes(verbs: Verbs) -> None:
    hear = verbs.add_parser("hear", help="note what was heard", description="Note on an item what was heard.")
    _add_whose(hear)
    _add_item(hear)
    hear.add_argument("words", metavar="TEXT", help="a short note")
    hear.set_defaults(run=_hear)
    jot = verbs.add_parser("jot", help="jot a loose remark", description="Jot a loose remark, to be sorted later.")
    _add_whose(jot)
    jot.add_argument("words", metavar="TEXT", help="the remark")
    jot.set_defaults(run=_jot)
    for parser in (hear, jot):
        parser.add_argument("--sign", choices=tuple(SIGNS), help="which way it speaks")
        parser.add_argument("--star", action="store_true", default=None, help="it is worth saying in feedback")
    sort = verbs.add_parser("sort", help="sort a jot", description="Put a jot to the item where it belongs.")
    _add_whose(sort)
    sort.add_argument("number", metavar="NUMBER", help="the jot's number in the list")
    _add_item(sort)
    sort.set_defaults(run=_sort)


def _add_whose(parser: argparse.ArgumentParser) -> None:
    add_day(parser)
    parser.add_argument("--who", metavar="NAME", default="", help="whose it is, if not this laptop's reviewer's")
    parser.add_argument("--paper", action="store_true", help="it is keyed in from paper, and carries no time")


def _add_item(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("item", metavar="ITEM", help="the item, such as 4.1")
    parser.add_argument(
        "--in", dest="where", metavar="NUMBER", default="", help="the room, group or trail; the last begun if not given"
    )


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Whose sheet a verb writes on."""

    workspace: Workspace
    place: DayPlace
    visit: Visit
    reviewer: Reviewer

    @property
    def capture(self) -> Capturing:
        return self.workspace.visits.capture

    @property
    def captured(self) -> Captured:
        return self.capture.captured(self.place)

    def spot(self, arguments: argparse.Namespace) -> Spot:
        checklist = self.capture.checklist(self.visit)
        section = checklist.section_of[item_of(checklist, arguments.item).id]
        if section.repeat == ONCE:
            return Spot(self.reviewer.key, ONCE, arguments.item)
        own = self.captured.rounds_of(section.id, self.reviewer.key)
        if not own:
            raise SendnetError("Nothing of this section was begun.", "Begin one with “next”.")
        number = arguments.where or str(len(own))
        chosen: Round = numbered(own, number, f"There is no {number}.", "challenge-day capture list")
        return Spot(self.reviewer.key, chosen.key, arguments.item)


def _sheet(workspace: Workspace, arguments: argparse.Namespace) -> _Sheet:
    place = day_of(workspace, arguments)
    visit = workspace.visits.days.find(place)
    who = reviewer_named(visit, arguments.who) if arguments.who else workspace.visits.days.me(visit)
    if who is None:
        raise SendnetError("Nobody said who writes on this laptop.", "Say it with “take-part”, or give --who.")
    return _Sheet(workspace, place, visit, who)


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place = day_of(workspace, arguments)
        visit, capture = workspace.visits.days.find(place), workspace.visits.capture
        checklist, captured = capture.checklist(visit), capture.captured(place)
    for reviewer in visit.team:
        print("\n".join(_lines(reviewer, checklist, captured)))
    return 0


def _left(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        place = day_of(workspace, arguments)
        visit, left = workspace.visits.days.find(place), workspace.visits.capture.not_looked_at(place)
    for each in left:
        passed = ", ".join(who.called for who in visit.team if who.key in each.passed_over_by)
        print(f"{each.item.id} {each.item.text}{f' (did not look: {passed})' if passed else ''}")
    print(f"{len(left)} not looked at yet by anybody of the team")
    return 0


def _next(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        sheet = _sheet(workspace, arguments)
        key, _ = sheet.capture.begin_round(
            sheet.place,
            arguments.section,
            sheet.reviewer.key,
            on_paper=arguments.paper,
            year_group=arguments.year_group,
            subject=arguments.subject,
            letter=arguments.letter,
            looked_at=arguments.looked_at,
        )
        own = sheet.captured.rounds_of(arguments.section, sheet.reviewer.key)
    number = [each.key for each in own].index(key) + 1
    print(f"{sheet.reviewer.called}, {number}: {own[number - 1].called}")
    return 0


def _answer(arguments: argparse.Namespace) -> int:
    said = {field: getattr(arguments, field) for field in _ANSWER if getattr(arguments, field) is not None}
    if not said and arguments.photo is None:
        raise SendnetError("Nothing was answered.", "Give an answer, --count, --level, --note, --star or --photo.")
    with opened(arguments) as workspace:
        sheet = _sheet(workspace, arguments)
        spot = sheet.spot(arguments)
        with workspace.visits.days.together():
            for field, value in said.items():
                sheet.capture.answer(sheet.place, spot, field, value, on_paper=arguments.paper)
        if arguments.photo is not None:
            data = _photo(arguments.photo)
            sheet.capture.photos.add(sheet.place, spot.reviewer, spot.record, data, arguments.photo.name)
        captured = sheet.captured
    print(_line(captured.at(spot), captured))
    if few := told_of(said.get("counted")):
        print(few)
    return 0


def _hear(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        sheet = _sheet(workspace, arguments)
        spot = sheet.spot(arguments)
        also = {"sign": arguments.sign, "star": arguments.star}
        sheet.capture.hear(sheet.place, spot, arguments.words, on_paper=arguments.paper, **also)
        captured = sheet.captured
    print(_theme_line(captured.themes_at(spot)[-1], captured))
    return 0


def _jot(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        sheet = _sheet(workspace, arguments)
        also = {"sign": arguments.sign, "star": arguments.star}
        sheet.capture.jot(sheet.place, sheet.reviewer.key, arguments.words, on_paper=arguments.paper, **also)
        captured = sheet.captured
    print("\n".join(_jot_lines(sheet.reviewer, captured)))
    return 0


def _sort(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        sheet = _sheet(workspace, arguments)
        loose = tuple(sheet.captured.loose_jots(sheet.reviewer.key))
        jot = numbered(loose, arguments.number, "There is no such jot.", "challenge-day capture list")
        spot = sheet.spot(arguments)
        sheet.capture.sort(sheet.place, jot.record, spot)
        captured = sheet.captured
    print(_theme_line(captured.themes_at(spot)[-1], captured))
    return 0


def _paper(arguments: argparse.Namespace) -> int:
    from sendnet_desktop.reports.blank_checklist import blank_checklist_report

    with opened(arguments) as workspace:
        visit = workspace.visits.days.find(day_of(workspace, arguments))
        checklist = workspace.visits.capture.checklist(visit)
        pack, today = workspace.evaluations.packs.pack(visit.pack), workspace.today()
    return print_to(arguments.out, blank_checklist_report(visit, checklist, pack, today))


def _photo(path: Path) -> bytes:
    from sendnet_desktop.exchange.files import read_file

    return read_file(path, LARGEST_READ)


def _lines(reviewer: Reviewer, checklist: Checklist, captured: Captured) -> Iterator[str]:
    yield reviewer.called
    for section in checklist.sections:
        rounds = captured.rounds_of(section.id, reviewer.key)
        for number, each in enumerate(rounds, 1):
            yield f"  {section.id}.{number} {each.called}"
    own = [each for each in captured.observations if each.spot.reviewer == reviewer.key]
    places = {item.id: place for place, item in enumerate(checklist.items())}
    for said in sorted(own, key=lambda each: places.get(each.spot.item, len(places))):
        yield f"  {_line(said, captured)}"
    for theme in captured.themes:
        if theme.spot.reviewer == reviewer.key:
            yield f"  {_theme_line(theme, captured)}"
    yield from _jot_lines(reviewer, captured)


def _line(said: Observation, captured: Captured) -> str:
    counted = "" if said.counted is None else str(said.counted)
    level, star = f"level {said.level}" if said.level else "", "starred" if said.star else ""
    photos = len(captured.pictures_with(said.record))
    pictured = f"{photos} photo{'s' * (photos != 1)}" if photos else ""
    told = ", ".join(filter(None, (said.answer_words, counted, level, star, pictured)))
    return _at(said.spot, captured) + ": " + " – ".join(filter(None, (told, said.remark)))


def _theme_line(theme: Theme, captured: Captured) -> str:
    sign = f"{SIGNS[theme.sign].lower()}: " if theme.sign in SIGNS else ""
    return f"{_at(theme.spot, captured)}: {sign}{theme.heard}"


def _at(spot: Spot, captured: Captured) -> str:
    return ", ".join(filter(None, (spot.item, captured.round_called(spot.round))))


def _jot_lines(reviewer: Reviewer, captured: Captured) -> Iterator[str]:
    for number, jot in enumerate(captured.loose_jots(reviewer.key), 1):
        yield f"  jot {number}: {jot.jotted}"
