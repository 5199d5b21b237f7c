"""The lists of the rooms, each read from the workspace as its room shows it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from sendnet_desktop.clock import school_year, year_name
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.plans.values import Plan
from sendnet_ui.tables.listing import Listed, Listing

if TYPE_CHECKING:
    from sendnet_desktop.workspace import Workspace


def evaluation_listed(evaluation: Evaluation) -> Listed:
    """Return an evaluation, living or a snapshot, as a list."""
    from sendnet_desktop.exports.evaluation import evaluation_sheets

    state = evaluation.snapshot or year_name(evaluation.year)
    return Listed(f"{evaluation.school} - self-evaluation {state}", evaluation_sheets(evaluation))


def priorities_listed(workspace: "Workspace", narrow: Callable[[Plan], Plan]) -> Listed:
    """Return the priorities that some filters leave, with their actions, milestones and reviews, as a list."""
    from sendnet_desktop.exports.plan import priority_sheets

    plan = narrow(workspace.plans.current())
    name = f"{plan.school} - priorities {year_name(plan.year)}"
    return Listed(name, priority_sheets(plan, workspace.evaluations.current()))


def _graduated(workspace: "Workspace", *, for_others: bool = False) -> Listed:
    from sendnet_desktop.exports.graduated import graduated_sheets

    monitor = workspace.graduated.current()
    name = f"{monitor.school} - graduated approach{' for others' if for_others else ''} {year_name(monitor.year)}"
    return Listed(name, graduated_sheets(monitor, for_others=for_others))


def _data(workspace: "Workspace", *, for_others: bool = False) -> Listed:
    from sendnet_desktop.exports.data import data_sheets

    cohorts = workspace.cohorts.current()
    name = f"{cohorts.school} - data{' for others' if for_others else ''} {year_name(cohorts.year)}"
    return Listed(name, data_sheets(cohorts, workspace.cohorts.benchmarks.comparison(), for_others=for_others))


def _recommendations(workspace: "Workspace") -> Listed:
    from sendnet_desktop.exports.recommendations import recommendation_sheets

    found, words = workspace.recommendations.own(), workspace.evaluations.words()
    return Listed(f"{workspace.profile.name} - recommendations", recommendation_sheets(found, words))


def _board(workspace: "Workspace") -> Listed:
    from sendnet_desktop.across.annual import LAST_TERM
    from sendnet_desktop.exports.board import board_sheets

    return Listed(f"{_trust(workspace)} - for the board", board_sheets(workspace.board.summary(LAST_TERM)))


def _hub(workspace: "Workspace") -> Listed:
    from sendnet_desktop.exports.hub import hub_sheets

    board = workspace.hubs.board()
    counted = workspace.hubs.counted([school.org for school in board.schools])
    return Listed(f"{_trust(workspace)} - hub", hub_sheets(board, counted))


def _people(workspace: "Workspace") -> Listed:
    from sendnet_desktop.exports.trust import people_sheets

    return Listed(f"{_trust(workspace)} - people", people_sheets(workspace.exchange.people.everybody()))


def _ledger(workspace: "Workspace") -> Listed:
    from sendnet_desktop.exports.trust import ledger_sheets

    papers = workspace.exchange.correspondence
    name = f"{workspace.profile.name} - who has our work"
    return Listed(name, ledger_sheets(papers.correspondents(), papers.posted()))


def _tasks(workspace: "Workspace") -> Listed:
    from sendnet_desktop.exports.network import task_sheets

    at_school = workspace.meetings.at_school
    return Listed(
        f"{workspace.profile.name} - actions of meetings", task_sheets(at_school.tasks.all(), at_school.tasks.org)
    )


def _pool(workspace: "Workspace") -> Listed:
    from sendnet_desktop.exports.network import pool_sheets

    at_school, own = workspace.meetings.at_school, {workspace.profile.org: workspace.profile.name}
    others = {} if workspace.works_alone else {each.id: each.name for each in workspace.exchange.schools()}
    entries = (*at_school.pool(), *at_school.others_pool())
    called = pool_sheets(entries, lambda org: (own | others).get(org, "A school"))
    return Listed(f"{workspace.profile.name} - needs and offers", called)


def _cpd(workspace: "Workspace") -> Listed:
    from sendnet_desktop.exports.network import cpd_sheets

    year = school_year(workspace.today())
    sheets = cpd_sheets(workspace.meetings.at_school.trainings(), year)
    return Listed(f"{workspace.profile.name} - CPD {year_name(year)}", sheets)


def _drift(workspace: "Workspace") -> Listed:
    from sendnet_desktop.exports.drift import drift_sheets

    return Listed(f"{_trust(workspace)} - what schools and reviewers see", drift_sheets(workspace.drifts.read()))


def _trust(workspace: "Workspace") -> str:
    return workspace.exchange.trust_name or workspace.profile.name


GRADUATED: Final = Listing(_graduated)
GRADUATED_FOR_OTHERS: Final = Listing(
    lambda workspace: _graduated(workspace, for_others=True), "for others, small numbers masked"
)
RECOMMENDATIONS: Final = Listing(_recommendations)
DATA: Final = Listing(_data)
DATA_FOR_OTHERS: Final = Listing(
    lambda workspace: _data(workspace, for_others=True), "for others, small numbers masked"
)
DRIFT: Final = Listing(_drift)
BOARD: Final = Listing(_board)
HUB: Final = Listing(_hub)
PEOPLE: Final = Listing(_people)
LEDGER: Final = Listing(_ledger)
TASKS: Final = Listing(_tasks)
POOL: Final = Listing(_pool)
CPD: Final = Listing(_cpd)
