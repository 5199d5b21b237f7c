"""``framework move`` and ``keep``: an evaluation goes over to a newer framework, or into a new school year."""

import argparse
from collections.abc import Iterator

from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.last_year import Before
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.previewing import BECOMES, Preview, Step
from sendnet_desktop.frameworks.comparing import counted
from sendnet_desktop.workspace import Workspace


def add_move(actions: Verbs) -> None:
    """Add ``framework move``."""
    move = actions.add_parser(
        "move",
        help="judge this year by the trust's newest framework",
        description="Judge this school year's evaluation by the trust's newest framework. Judgements under the same"
        " numbers stay; levels of another scale are not converted; a snapshot keeps everything as it was.",
    )
    move.add_argument("--look", action="store_true", help="tell what would become of each judgement, change nothing")
    move.add_argument(
        "--levels-mean-the-same",
        action="store_true",
        dest="keep_levels",
        help="keep the levels, where the newest framework only calls them otherwise",
    )
    move.add_argument("--back", action="store_true", help="move back to the framework before")
    move.set_defaults(run=_move)


def add_keep(verbs: Verbs) -> None:
    """Add ``keep``."""
    keep = verbs.add_parser(
        "keep",
        help="keep judgements of last year, or of re-worded statements",
        description="Keep the judgement of last year, or say that a judgement stands although its statement was"
        " re-worded since. Without a statement, list what there is to keep.",
    )
    keep.add_argument("statements", nargs="*", metavar="STATEMENT", help="the statement's id, such as A3")
    keep.set_defaults(run=_keep)


def _move(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        moving = workspace.frameworks.moving
        name = moving.came_from() if arguments.back else moving.offered()
        if not name:
            raise SendnetError(
                "There is no framework to move back to."
                if arguments.back
                else "This evaluation goes by the newest framework of the trust, or by the first that there is."
            )
        preview, keeps = moving.preview(name), bool(arguments.keep_levels)
        print("\n".join(_told(preview.keeping_levels() if keeps and preview.renamed else preview)))
        if not arguments.look:
            moving.move(name, keep_levels=keeps)
            print("This year is judged by it from now on. “sendnet framework move --back” goes back.")
    return 0


def _told(preview: Preview) -> Iterator[str]:
    new = preview.comparison.new
    yield f"“{new.title}” {new.number}: {counted(preview.comparison)}."
    if preview.renamed:
        yield f"Levels are called otherwise: {preview.renamed_words}."
    if preview.is_rescaled:
        yield "The scale is another one. No level is converted; each is shown beside until it is given anew."
        if preview.renamed:
            yield "Where they mean the same, give --levels-mean-the-same to keep the judgements."
    for step in preview.steps:
        if step.becomes and step.becomes != "carried":
            yield f"  {_step(step)}"


def _step(step: Step) -> str:
    level = f", {level_words(step.level)}" if step.level else ""
    by = f" by {', '.join(step.compared.replaced_by)}" if step.compared.replaced_by else ""
    assert step.becomes is not None
    return f"{step.compared.id} ({step.compared.fate}{by}{level}): {BECOMES[step.becomes]}"


def _keep(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        if not arguments.statements:
            print("\n".join(_to_keep(workspace)) or "There is nothing to keep.")
            return 0
        marked = {each.statement.id for each in workspace.frameworks.moving.marked()}
        with workspace.evaluations.together():
            for statement in arguments.statements:
                keeper = workspace.frameworks.moving if statement in marked else workspace.last_year
                keeper.keep(statement)
        for statement in arguments.statements:
            print(f"{statement}: kept")
    return 0


def _to_keep(workspace: Workspace) -> Iterator[str]:
    for judged in workspace.frameworks.moving.marked():
        yield f"{judged.statement.id}: judged by another wording or scale: {judged.statement.text}"
    beside = workspace.last_year.beside(workspace.evaluations.current(), workspace.last_year.evaluation())
    yield from (_before(statement, found) for statement, found in beside.items() if found.may_keep)


def _before(statement: str, found: Before) -> str:
    level = level_words(found.level) if found.level else "without a level"
    reworded = ", re-worded since" if found.differences else ""
    return f"{statement}: {level} {f'in {found.source} ' if found.source else ''}last year{reworded}"
