"""``framework draft``, ``check``, ``compare``, ``publish``: the next version of the trust's framework."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from sendnet_desktop.commands.drafting import Drafted, add_steps, counted, key_words, told_lines
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.frameworks.reading import pack_file, read_pack, unknown_members
from sendnet_desktop.frameworks.telling import summary, told
from sendnet_desktop.publishing.finishing import told_unkept
from sendnet_desktop.publishing.values import Draft
from sendnet_desktop.workspace import Workspace


def add(actions: Verbs) -> None:
    """Add the verbs for drafts beside the family's others."""
    draft = actions.add_parser(
        "draft",
        help="list the drafts, or begin one",
        description="List the drafts of a framework at the trust; with --new begin one as a copy of the pack in use.",
    )
    begun = draft.add_mutually_exclusive_group()
    begun.add_argument("--new", action="store_true", help="begin one as a copy of the pack in use")
    begun.add_argument("--from", dest="source", type=Path, metavar="FILE", help="begin one as a copy of a pack's file")
    begun.add_argument("--empty", metavar="TITLE", help="begin one with nothing in it")
    draft.set_defaults(run=_draft)
    add_steps(actions, _DRAFTED)


def _draft(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        drafts = workspace.frameworks.drafts
        if arguments.empty is not None:
            drafts.begin_empty(arguments.empty)
        elif arguments.source is not None:
            data = pack_file(arguments.source)
            drafts.begin(read_pack(data))
            if lost := unknown_members(data):
                print(told_unkept(lost))
        elif arguments.new:
            drafts.begin()
        found = drafts.all()
        for draft in found:
            asked = sum(not each.part.retired for each in draft.statements)
            counts = f"{counted(len(draft.areas), 'area')}, {counted(asked, 'statement')}"
            print(f"{key_words(draft)}  {_name(draft)}: {counts}")
        if not found:
            print("There is no draft. Begin one with --new.")
    return 0


def _name(draft: Draft) -> str:
    return f"“{draft.pack.title or 'No title yet'}” {draft.pack.number}"


def _changes(workspace: Workspace, draft: Draft) -> Iterable[str] | None:
    comparison = workspace.frameworks.drafts.compare(draft)
    if comparison is None:
        return None
    old, new = comparison.old, comparison.new
    heading = f"{old.title} {old.number} → {new.title} {new.number}"
    return (heading, f"Statements: {summary(comparison)}", *told_lines(told(comparison)))


_DRAFTED: Final = Drafted("framework", "pack", lambda workspace: workspace.frameworks.drafts, _name, _changes)
