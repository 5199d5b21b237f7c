"""``framework list``, ``import``, ``export``, ``template``: packs from the command line."""

import argparse
from pathlib import Path

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.commands import framework_draft
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.moving import add_move
from sendnet_desktop.commands.printing import say_written
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.comparing import counted
from sendnet_desktop.frameworks.pack import Pack
from sendnet_desktop.frameworks.reading import pack_bytes, pack_file, published, read_pack
from sendnet_desktop.frameworks.sheets.books import SPREADSHEETS
from sendnet_desktop.frameworks.sheets.files import read_framework, write_framework, write_template
from sendnet_desktop.workspace import Workspace


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    framework = verbs.add_parser(
        "framework",
        help="list, import, export, draft and publish framework packs",
        description="Work with framework packs.",
    )
    actions = Verbs(framework)
    listing = actions.add_parser("list", help="the packs that are here", description="List the packs that are here.")
    listing.set_defaults(run=_list)
    importing = actions.add_parser(
        "import",
        help="take in a pack",
        description="Take in a pack: at the trust it becomes the one for all schools, in a school this year's."
        " FILE is a pack (.json) or a spreadsheet (.xlsx, .csv); of a spreadsheet it is told how it was understood.",
    )
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.add_argument("--look", action="store_true", help="tell how a spreadsheet is understood, take nothing in")
    importing.set_defaults(run=_import)
    exporting = actions.add_parser(
        "export",
        help="write a pack to a file",
        description="Write the pack in use to a file: byte for byte, or as a spreadsheet where FILE ends in .xlsx or"
        " .csv.",
    )
    exporting.add_argument("file", type=Path, metavar="FILE")
    add_reason(exporting)
    exporting.set_defaults(run=_export)
    framework_draft.add(actions)
    add_move(actions)
    template = actions.add_parser(
        "template",
        help="write an empty framework to fill in as a spreadsheet",
        description="Write an empty framework to fill in as a spreadsheet, with instructions and a worked example.",
    )
    template.add_argument("file", type=Path, metavar="FILE.xlsx")
    template.set_defaults(run=_template)


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        frameworks = workspace.frameworks
        used = frameworks.in_use()
        for name in frameworks.names():
            pack = frameworks.pack(name)
            mark = "*" if name == used else " "
            statements = sum(not statement.retired for statement in pack.statements())
            label = f" ({pack.label})" if pack.label else ""
            print(
                f"{mark} {pack.title} {pack.number}{label}: {len(pack.areas)} areas, {statements} statements,"
                f" law as at {pack.law_as_at}, {name[:16]}"
            )
    return 0


def _import(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        if arguments.file.suffix.lower() in SPREADSHEETS:
            pack = _understood(arguments.file, workspace)
            if not arguments.look:
                print(_taken(pack, workspace))
            return 0
        data = published(pack_file(arguments.file))
        pack = read_pack(data)
        if not arguments.look:
            name, _ = workspace.frameworks.take_in(data)
            print(f"“{pack.title}” {pack.number} is now in use ({name[:16]})")
    return 0


def _understood(file: Path, workspace: Workspace) -> Pack:
    """Return the pack in a spreadsheet, having told how it reads."""
    frameworks = workspace.frameworks
    reading = read_framework(file, workspace.today(), frameworks.pack(frameworks.in_use()))
    for told in (*reading.understood, *reading.assumed, *reading.left_out):
        print(told)
    if reading.document is None:
        print("\n".join(problem.sentence for problem in reading.problems))
        raise SendnetError(
            "Nothing was taken in from the spreadsheet.", "Put right what is told above, and import it again."
        )
    return reading.document


def _taken(pack: Pack, workspace: Workspace) -> str:
    """Take in what a spreadsheet holds: at the trust as a draft, in a school as this year's framework."""
    frameworks = workspace.frameworks
    if frameworks.pack(frameworks.in_use()) == pack:
        return f"“{pack.title}” {pack.number} is in use already, word for word"
    if workspace.profile.kind == "school":
        name, _ = frameworks.take_in(pack_bytes(pack))
        return f"“{pack.title}” {pack.number} is now in use ({name[:16]})"
    record, _ = frameworks.drafts.begin(pack)
    comparison = frameworks.drafts.compare(frameworks.drafts.draft(record))
    change = f" Against the framework in use: {counted(comparison)}." if comparison else ""
    return f"“{pack.title}” is now a draft.{change} Look it over and publish it in the room Framework."


def _export(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        name = workspace.frameworks.in_use()
        data, pack = workspace.frameworks.data(name), workspace.frameworks.pack(name)
        release(workspace, arguments, data)
    if arguments.file.suffix.lower() in SPREADSHEETS:
        write_framework(arguments.file, pack)
    else:
        write_atomically(arguments.file, data)
    return say_written(arguments.file)


def _template(arguments: argparse.Namespace) -> int:
    write_template(arguments.file)
    return say_written(arguments.file)
