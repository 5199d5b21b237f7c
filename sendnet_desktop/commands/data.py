"""``data``: a school's figures by stage of support from the command line."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from sendnet_desktop.clock import school_year, year_name
from sendnet_desktop.cohorts.benchmarks import Comparison
from sendnet_desktop.cohorts.comparing import told_blocks
from sendnet_desktop.cohorts.measures import GROUPS, MEASURES
from sendnet_desktop.cohorts.packs import BenchmarkPack
from sendnet_desktop.cohorts.publication import figures_of, guess, period_name, read_publication
from sendnet_desktop.cohorts.sharing import to_others, to_ourselves
from sendnet_desktop.cohorts.sheets import from_sheet, template
from sendnet_desktop.cohorts.values import Cohorts, Place
from sendnet_desktop.commands.printing import say_written
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.whose import add_school, data_to_show
from sendnet_desktop.frameworks.words import said
from sendnet_desktop.spreadsheets.reading import read_sheets
from sendnet_desktop.spreadsheets.writing import write_sheets


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    data = verbs.add_parser(
        "data",
        help="figures by stage of support: show, set, import, compare",
        description="Show three years by stage of support, beside published figures. At the trust, and with --masked, "
        "small numbers are masked.",
    )
    add_school(data)
    data.set_defaults(run=_show, masked=False)
    actions = Verbs(data, optional=True)
    show = actions.add_parser("show", help="show three years", description="Show three years by stage of support.")
    add_school(show, again=True)
    show.add_argument("--masked", action="store_true", help="in a school: as others see it")
    show.set_defaults(run=_show)
    _add_set(actions)
    bring = actions.add_parser(
        "import",
        help="enter a filled-in sheet",
        description="Enter the figures of a spreadsheet with a row for each measure and school year. Rows that "
        "cannot be entered are named; a list of pupils is refused whole.",
    )
    bring.add_argument("file", type=Path, metavar="FILE", help="an .xlsx or a .csv")
    bring.set_defaults(run=_import)
    sheet = actions.add_parser("template", help="write a sheet to fill in", description="Write a sheet to fill in.")
    sheet.add_argument("file", type=Path, metavar="FILE", help="ends in .xlsx or .csv")
    sheet.set_defaults(run=_template)
    _add_published(actions)


def _add_set(actions: Verbs) -> None:
    change = actions.add_parser("set", help="enter a figure", description="Enter one figure; empty takes it back.")
    change.add_argument("measure", metavar="MEASURE", help="such as roll or persistent; “data measures” lists them")
    change.add_argument("group", choices=tuple(GROUPS), help="the stage of support, or all")
    change.add_argument("figure", metavar="FIGURE", help="a count, or a percentage alone as 12.4%%")
    change.add_argument("--year", type=int, metavar="YYYY", help="2026 for 2026/27; this year if not given")
    change.set_defaults(run=_set)
    names = actions.add_parser("measures", help="list the measures", description="List the measures that are entered.")
    names.set_defaults(run=_measures)


def _add_published(actions: Verbs) -> None:
    published = actions.add_parser(
        "benchmark",
        help="use published figures",
        description="Use the figures of a table of “explore education statistics” (the data as .csv) from now on: at "
        "the trust for all its schools. Without --yes it only says how the table is read.",
    )
    published.add_argument("file", type=Path, metavar="FILE.csv")
    published.add_argument(
        "--source", metavar="TEXT", default="", help="shown beside each figure; else the file's name"
    )
    published.add_argument("--yes", action="store_true", help="it is read rightly: use it")
    published.set_defaults(run=_publish)


def _show(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        cohorts, comparison, is_own = data_to_show(workspace, arguments.school)
    print("\n".join(_lines(cohorts, comparison, for_others=arguments.masked or not is_own)))
    return 0


def _lines(cohorts: Cohorts, comparison: Comparison, *, for_others: bool) -> Iterator[str]:
    shown = to_others(cohorts) if for_others else to_ourselves(cohorts)
    years = "".join(f"{year_name(year):>10}" for year in cohorts.years)
    yield f"{cohorts.school}, {year_name(cohorts.year)}{', small numbers masked' if for_others else ''}"
    if cohorts.is_empty:
        yield "Nothing is entered yet"
    for block, lines in told_blocks(cohorts, shown, comparison):
        yield f"{block.title:<60}{years}  published"
        for line in lines:
            values = "".join(f"{value or '-':>10}" for value in line.values)
            published = f"  {line.published} ({line.benchmark.origin})" if line.benchmark else ""
            yield f"  {cohorts.said(line.words):<58}{values}{published}"


def _set(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        year = arguments.year or school_year(workspace.today())
        place = Place(year, arguments.measure, arguments.group)
        workspace.cohorts.say(place, arguments.figure)
        cohorts = workspace.cohorts.current()
        print(f"{cohorts.said(place.words)}: {cohorts.figures.get(place, 'nothing')}")
    return 0


def _measures(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        words = workspace.evaluations.words()
    for measure in MEASURES.values():
        if measure.is_entered:
            print(f"{measure.id:<20} {said(words, measure.label)}")
    return 0


def _import(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        sheet, *_ = read_sheets(arguments.file)
        taken = from_sheet(sheet, school_year(workspace.today()), workspace.evaluations.words())
        workspace.cohorts.say_all(taken.figures)
    for problem in taken.problems:
        print(problem)
    print(f"Entered {len(taken.figures)} figures; {len(taken.problems)} left out")
    return 0


def _template(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        write_sheets(arguments.file, [template(workspace.cohorts.current())])
    return say_written(arguments.file)


def _publish(arguments: argparse.Namespace) -> int:
    publication = read_publication(read_sheets(arguments.file)[0])
    reading = guess(publication)
    pack, problems = figures_of(publication, reading, arguments.source or publication.title)
    print(f"Read as {period_name(reading.period)}, stage of support in “{reading.column}”")
    for name, value in reading.fixed.items():
        print(f"  only rows where {name} is {value}")
    for indicator, measure in reading.measures.items():
        print(f"  {indicator} is {MEASURES[measure].label}")
    for problem in problems:
        print(f"  {problem}")
    return _use(arguments, pack)


def _use(arguments: argparse.Namespace, pack: BenchmarkPack) -> int:
    if not arguments.yes:
        print(f"{len(pack.figures)} figures would be used; say --yes to use them")
        return 0
    with opened(arguments) as workspace:
        workspace.cohorts.benchmarks.take_in(pack)
    print(f"Using {len(pack.figures)} figures from now on")
    return 0
