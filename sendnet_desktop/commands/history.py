"""``history``: who changed a field, when, from what and to what."""

import argparse
from collections.abc import Iterator

from sendnet_desktop.clock import write_day
from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.errors import SendnetError
from sendnet_desktop.evaluations.histories import Change, History
from sendnet_desktop.exchange.wire import shown
from sendnet_desktop.workspace import Workspace


def add(verbs: Verbs) -> None:
    """Add this verb."""
    history = verbs.add_parser(
        "history",
        help="say who changed what, when, from what and to what",
        description="Say who changed a record's fields in this school year, the newest first. The exit status is 1 "
        "where nothing was ever written of it.",
    )
    history.add_argument(
        "record",
        metavar="RECORD",
        help="a statement such as A3, an area such as A, “evaluation”, a priority as “sendnet plan” numbers it, 1, an "
        "action of it, 1.2, or a record's id as “sendnet dump” has it",
    )
    history.add_argument("field", metavar="FIELD", nargs="?", default="", help="only this field, such as comment")
    history.set_defaults(run=_history)


def _history(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        record = _record(workspace, arguments.record)
        found = workspace.histories.of_record(workspace.evaluations.channel, record)
    told = [each for each in found if arguments.field in ("", each.where.cell.field)]
    if not told:
        names = ", ".join(each.where.cell.field for each in found)
        raise SendnetError(f"Nothing was written in “{arguments.field[:40]}” yet.", f"Choose from: {names}.")
    print(shown(told[0].where.about))
    for each in told:
        print("\n".join(_lines(each)))
    return 0


def _record(workspace: Workspace, named: str) -> str:
    evaluation = workspace.evaluations.current()
    if named in evaluation.pack.by_id:
        return f"judgement:{evaluation.year}.{named}"
    if named in {area.id for area in evaluation.pack.areas}:
        return f"area:{evaluation.year}.{named}"
    if named == "evaluation":
        return f"evaluation:{evaluation.year}"
    return named if ":" in named else _planned(workspace, named)


def _planned(workspace: Workspace, number: str) -> str:
    place, _, action = number.partition(".")
    records = {
        f"{one}.{two}" if two else str(one): record
        for one, priority in enumerate(workspace.plans.current().priorities, 1)
        for two, record in enumerate((priority.record, *(each.record for each in priority.actions)))
    }
    key = f"{place}.{action}" if action else place
    if key not in records:
        raise SendnetError(f"There is nothing called “{number[:40]}” here.", "Name a statement, an area or a priority.")
    return records[key]


def _lines(history: History) -> Iterator[str]:
    yield f"  {history.where.label}"
    for change in history.changes:
        yield f"    {_when(change)}: from {_said(change.before)} to {_said(change.words)}"


def _when(change: Change) -> str:
    at = change.at.astimezone()
    return shown(", ".join(filter(None, (f"{write_day(at.date())} {at:%H:%M}", change.who, change.laptop))))


def _said(words: str) -> str:
    line = shown(" ".join(words.split()))
    return line if line == "nothing" else f"“{line}”"
