"""``judge``, ``snapshot``, ``share``: a school's evaluation from the command line."""

import argparse

from sendnet_desktop.changes import Changes
from sendnet_desktop.commands.moving import add_keep
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.evaluations.evidence import STRENGTH
from sendnet_desktop.evaluations.movement import moved_in_all
from sendnet_desktop.evaluations.values import STATUTORY
from sendnet_desktop.frameworks.pack import Pack


def add(verbs: Verbs) -> None:
    """Add these verbs."""
    judge = verbs.add_parser(
        "judge", help="record a judgement", description="Record a judgement in this school year's evaluation."
    )
    judge.add_argument("statement", metavar="STATEMENT", help="the statement's id, such as A3")
    judge.add_argument("level", metavar="LEVEL", help="the level's number or id, as the framework has it")
    judge.add_argument("--comment", metavar="TEXT", help="what to say beside it")
    judge.add_argument(
        "--strength", choices=tuple(STRENGTH), help="how strong the evidence is, 0 asserted to 3 confirmed"
    )
    judge.add_argument("--duty", choices=tuple(STATUTORY), help="how the legal duty stands")
    judge.add_argument("--evidence", metavar="WHERE", help="add a piece of evidence: where it is kept")
    judge.set_defaults(run=_judge)

    add_keep(verbs)

    snapshot = verbs.add_parser(
        "snapshot",
        help="freeze the evaluation",
        description="Freeze the evaluation as it stands; the trust is shown the latest snapshot.",
    )
    snapshot.add_argument("--name", metavar="TEXT", default="", help="such as “Autumn 1”; else the half-term's")
    snapshot.set_defaults(run=_snapshot)

    share = verbs.add_parser(
        "share",
        help="show the living state to the trust, or not",
        description="Choose whether the trust is shown the living state, marked “in progress”, or snapshots only. "
        "The edits themselves always travel sealed to the trust, so that a lost laptop can be restored.",
    )
    share.add_argument("choice", choices=("on", "off"))
    share.set_defaults(run=_share)


def _judge(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace, workspace.evaluations.together():
        evaluations, statement = workspace.evaluations, arguments.statement
        pack = evaluations.current().pack
        done: Changes = evaluations.answer(statement, "level", _level_id(pack, arguments.level))
        said = {"comment": arguments.comment, "strength": arguments.strength, "statutory": arguments.duty}
        for field, value in said.items():
            if value is not None:
                done |= evaluations.answer(statement, field, value)
        if arguments.evidence:
            done |= evaluations.add_evidence(statement, reference=arguments.evidence)[1]
        judged = evaluations.current().find(arguments.statement)
        shown = pack.level(judged.level if judged else None)
        name = f"{shown.number} {shown.name}" if shown else "not judged"
        print(f"{arguments.statement}: {name}" + ("" if done else " (as before)"))
    return 0


def _level_id(pack: Pack, given: str) -> str:
    # An id wins over a number: a pack may call its lowest level “4”.
    by_number = {str(level.number): level.id for level in pack.levels}
    return given if pack.level(given) else by_number.get(given, given)


def _snapshot(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        evaluations = workspace.evaluations
        snapshot, _ = evaluations.snapshot(arguments.name)
        print(f"{snapshot.name} frozen as at {snapshot.taken.day} {snapshot.taken:%B %Y}")
        frozen = evaluations.snapshots.evaluation(evaluations.channel, snapshot.document)
        if moved := moved_in_all(evaluations.snapshots.compared(frozen)):
            print(moved)
    return 0


def _share(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        workspace.evaluations.share(live=arguments.choice == "on")
        shown = "the living state, marked “in progress”" if arguments.choice == "on" else "snapshots only"
        print(f"The trust is shown {shown}, from the next bundle on")
    return 0
