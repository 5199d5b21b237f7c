"""``statements``: a school's statements and how each stands, all of them or those that a question leaves."""

import argparse

from sendnet_desktop.commands.session import Verbs, opened
from sendnet_desktop.commands.whose import add_school
from sendnet_desktop.evaluations.filters import Recency, chosen, left_by, offered, words_of
from sendnet_desktop.evaluations.naming import level_words
from sendnet_desktop.evaluations.values import STATUTORY, Evaluation, Judged


def add(verbs: Verbs) -> None:
    """Add this verb."""
    statements = verbs.add_parser(
        "statements",
        help="list the statements, or those that want looking at",
        description="List the statements of the self-evaluation and how each stands. Filters leave some of them: "
        "not-judged, must-not-met, secure-weak, two-versions, not-looked-at, changed, set-aside, duty:must, and what "
        "the framework bears on, such as ofsted:inclusion. Several narrow further; several of one scheme add up.",
    )
    add_school(statements)
    statements.add_argument("--filter", metavar="NAME", action="append", default=[], help="leave only these")
    statements.add_argument("--filters", action="store_true", help="list the filters instead")
    statements.set_defaults(run=_list)


def _list(arguments: argparse.Namespace) -> int:
    with opened(arguments) as workspace:
        evaluation: Evaluation = workspace.evaluation_to_show(arguments.school)
        is_own = workspace.profile.kind == "school"
        recency = workspace.evaluations.recency() if is_own else Recency()
    if arguments.filters:
        print("\n".join(f"{each.id:<32} {words_of((each,))}" for each in offered(evaluation)))
        return 0
    filters = chosen(evaluation, arguments.filter)
    left = left_by(evaluation, filters, recency)
    for judged in evaluation.judged():
        if judged.statement.id in left:
            print(f"{judged.statement.id:<5} {_state(judged, evaluation)}. {judged.statement.text}")
    print(f"{len(left)} of {evaluation.asked} statements" + (f": {words_of(filters)}" if filters else ""))
    return 0


def _state(judged: Judged, evaluation: Evaluation) -> str:
    level = evaluation.level(judged.held_level)
    answered = "answered" if judged.is_answered else "not judged yet"
    said = "does not apply" if not judged.applies else level_words(level) if level else answered
    duty = f", duty {STATUTORY[judged.statutory or 'not_checked'].lower()}" if judged.statement.duty == "must" else ""
    return f"{said}{duty if judged.applies else ''}"
