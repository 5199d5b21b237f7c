"""``checklist list``, ``import``, ``export``, ``template``, ``draft``: the checklists of challenge days."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from sendnet_desktop.atomic import write_atomically
from sendnet_desktop.commands.drafting import Drafted, add_steps, counted, key_words, told_lines
from sendnet_desktop.commands.leaving import add_reason, release
from sendnet_desktop.commands.printing import say_written
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.checklist import Checklist
from sendnet_desktop.frameworks.checklists.reading import read_checklist, unknown_members
from sendnet_desktop.frameworks.checklists.sheets.files import read_sheets_of, write_checklist, write_template
from sendnet_desktop.frameworks.checklists.telling import summary, told
from sendnet_desktop.frameworks.reading import pack_file
from sendnet_desktop.frameworks.sheets.books import SPREADSHEETS
from sendnet_desktop.publishing.checklists.values import ChecklistDraft
from sendnet_desktop.publishing.finishing import told_unkept
from sendnet_desktop.workspace import Workspace


def add(verbs: Verbs) -> None:
    """Add this family of verbs."""
    checklist = verbs.add_parser(
        "checklist",
        help="list, import, export, draft and publish the checklists of challenge days",
        description="Work with the checklists of challenge days.",
    )
    actions = Verbs(checklist)
    listing = actions.add_parser("list", help="the current checklists", description="List the current checklists.")
    listing.set_defaults(run=_list)
    importing = actions.add_parser(
        "import",
        help="begin a draft with a checklist out of a file",
        description="Begin a draft with a checklist out of a file. FILE is a checklist (.json) or a spreadsheet"
        " (.xlsx, .csv); of a spreadsheet it is told how it was understood.",
    )
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.add_argument("--look", action="store_true", help="tell how the file is understood, take nothing in")
    importing.set_defaults(run=_import)
    exporting = actions.add_parser(
        "export",
        help="write a current checklist to a file",
        description="Write the current checklist of a kind to a file: byte for byte, or as a spreadsheet where FILE"
        " ends in .xlsx or .csv.",
    )
    exporting.add_argument("kind", metavar="KIND", help="as listed, such as full-day")
    exporting.add_argument("file", type=Path, metavar="FILE")
    add_reason(exporting)
    exporting.set_defaults(run=_export)
    template = actions.add_parser(
        "template",
        help="write an empty checklist to fill in as a spreadsheet",
        description="Write an empty checklist to fill in as a spreadsheet, with instructions and a worked example.",
    )
    template.add_argument("file", type=Path, metavar="FILE.xlsx")
    template.set_defaults(run=_template)
    _add_draft(actions)
    add_steps(actions, _DRAFTED)


def _add_draft(actions: Verbs) -> None:
    draft = actions.add_parser(
        "draft",
        help="list the drafts, or begin one",
        description="List the drafts of checklists at the trust; with --new begin the next version of a kind.",
    )
    begun = draft.add_mutually_exclusive_group()
    begun.add_argument("--new", metavar="KIND", help="begin the next version of a kind, such as full-day")
    begun.add_argument("--empty", metavar="TITLE", help="begin one of a kind of its own, with nothing in it")
    draft.set_defaults(run=_draft)


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        checklists = workspace.frameworks.checklists
        for template, name in checklists.names().items():
            if checklist := checklists.known(name):
                label = f" ({checklist.label})" if checklist.label else ""
                print(f"{template}  {_called(checklist)}{label}: {_size(checklist)}, {name[:16]}")
            else:
                print(f"{template}  has not come yet, {name[:16]}")
    return 0


def _import(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        if arguments.file.suffix.lower() in SPREADSHEETS:
            checklist = _understood(arguments.file, workspace)
        else:
            data = pack_file(arguments.file)
            checklist = read_checklist(data)
            if lost := unknown_members(data):
                print(told_unkept(lost, "checklist"))
        if arguments.look:
            print(f"{_called(checklist)}: {_size(checklist)}")
        else:
            print(_taken(checklist, workspace))
    return 0


def _understood(file: Path, workspace: Workspace) -> Checklist:
    """Return the checklist in a spreadsheet, having told how it reads."""
    reading = read_sheets_of(file, workspace.frameworks.checklists.by_template())
    for line in (*reading.understood, *reading.assumed, *reading.left_out):
        print(line)
    if reading.document is None:
        print("\n".join(problem.sentence for problem in reading.problems))
        raise SendnetError(
            "Nothing was taken in from the spreadsheet.", "Put right what is told above, and import it again."
        )
    return reading.document


def _taken(checklist: Checklist, workspace: Workspace) -> str:
    drafts = workspace.frameworks.checklists.drafts
    record, _ = drafts.begin_from(checklist)
    comparison = drafts.compare(drafts.draft(record))
    change = f" Against the one in use: {summary(comparison)}." if comparison else ""
    return f"“{checklist.title}” is now a draft.{change} Look it over, then publish it."


def _export(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        checklists = workspace.frameworks.checklists
        name = checklists.current(arguments.kind)
        data, checklist = checklists.data(name), checklists.checklist(name)
        release(workspace, arguments, data)
    if arguments.file.suffix.lower() in SPREADSHEETS:
        write_checklist(arguments.file, checklist)
    else:
        write_atomically(arguments.file, data)
    return say_written(arguments.file)


def _template(arguments: argparse.Namespace) -> int:
    write_template(arguments.file)
    return say_written(arguments.file)


def _draft(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        drafts = workspace.frameworks.checklists.drafts
        if arguments.empty is not None:
            drafts.begin_empty(arguments.empty)
        elif arguments.new is not None:
            drafts.begin(arguments.new)
        found = drafts.all()
        for draft in found:
            print(f"{key_words(draft)}  {draft.checklist.template}  {_name(draft)}: {_size(draft.checklist)}")
        if not found:
            print("There is no draft. Begin one with --new.")
    return 0


def _name(draft: ChecklistDraft) -> str:
    return _called(draft.checklist)


def _called(checklist: Checklist) -> str:
    return f"“{checklist.title or 'No title yet'}” {checklist.number}"


def _size(checklist: Checklist) -> str:
    asked = sum(not item.retired for item in checklist.items())
    return f"{counted(len(checklist.sections), 'section')}, {counted(asked, 'item')}"


def _changes(workspace: Workspace, draft: ChecklistDraft) -> Iterable[str] | None:
    comparison = workspace.frameworks.checklists.drafts.compare(draft)
    if comparison is None:
        return None
    heading = f"{_called(comparison.old)} → {_called(comparison.new)}"
    return (heading, f"Items: {summary(comparison)}", *told_lines(told(comparison)))


_DRAFTED: Final = Drafted(
    "checklist", "checklist", lambda workspace: workspace.frameworks.checklists.drafts, _name, _changes
)
