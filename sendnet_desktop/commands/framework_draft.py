"""``framework draft``, ``check``, ``compare``, ``publish``: the next version of the trust's framework."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.frameworks.comparing import Comparison
from sendnet_desktop.frameworks.reading import pack_file, read_pack, unknown_members
from sendnet_desktop.frameworks.telling import summary, told
from sendnet_desktop.ids import key_of
from sendnet_desktop.publishing.finishing import told_unkept
from sendnet_desktop.publishing.values import Draft
from sendnet_desktop.workspace import Workspace

_KEY = 8


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
    for name, run, words in (
        ("check", _check, "Tell everything that keeps a draft from being published; status 1 if anything does."),
        ("compare", _compare, "Tell what a draft changes against the pack in use."),
        ("publish", _publish, "Publish a draft as the pack that the trust uses from now on. Nobody can undo it."),
    ):
        action = actions.add_parser(name, help=_brief(words), description=words)
        action.add_argument("draft", nargs="?", default="", metavar="DRAFT", help="as listed; the latest if left out")
        action.set_defaults(run=run)


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
            counts = f"{_counted(len(draft.areas), 'area')}, {_counted(asked, 'statement')}"
            print(f"{_key(draft)}  {_name(draft)}: {counts}")
        if not found:
            print("There is no draft. Begin one with --new.")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        draft = _chosen(workspace, arguments.draft)
        found = workspace.frameworks.drafts.check(draft)
        for finding in found:
            print(finding.says)
        stopped = any(finding.is_in_the_way for finding in found)
        if not stopped:
            print(f"{_name(draft)} can be published.")
    return int(stopped)


def _compare(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        comparison = workspace.frameworks.drafts.compare(_chosen(workspace, arguments.draft))
        print("\n".join(_lines(comparison)) if comparison else "There is no pack in use to compare with.")
    return 0


def _publish(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        draft = _chosen(workspace, arguments.draft)
        name, _ = workspace.frameworks.drafts.publish(draft.record)
    print(f"{_name(draft)} is published ({name[:16]}). It goes out with the next bundle.")
    return 0


def _lines(comparison: Comparison) -> Iterable[str]:
    yield f"{comparison.old.title} {comparison.old.number} → {comparison.new.title} {comparison.new.number}"
    yield f"Statements: {summary(comparison)}"
    for each in told(comparison):
        yield f"\n{each.heading}"
        yield from (f"  {line}" for line in each.lines)


def _chosen(workspace: Workspace, key: str) -> Draft:
    if not key:
        return workspace.frameworks.drafts.draft()
    found = [draft for draft in workspace.frameworks.drafts.all() if key_of(draft.record).startswith(key)]
    if len(found) != 1:
        raise SendnetError(f"There is no one draft “{key[:30]}”.", "List them with “framework draft”.")
    return found[0]


def _name(draft: Draft) -> str:
    return f"“{draft.pack.title or 'No title yet'}” {draft.pack.number}"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _key(draft: Draft) -> str:
    return key_of(draft.record)[:_KEY]


def _brief(words: str) -> str:
    first = words.partition(";")[0].partition(". ")[0].rstrip(".")
    return f"{first[:1].lower()}{first[1:]}"
