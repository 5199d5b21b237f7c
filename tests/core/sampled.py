"""What tests ask of the schools of a sample."""

from collections.abc import Iterable
from pathlib import Path

from sendnet_desktop.clock import HybridClock
from sendnet_desktop.evaluations.values import Evaluation
from sendnet_desktop.sample.calendar import SimulatedTime
from sendnet_desktop.workspace import Workspace

YEAR = 2026


def opened(folder: Path) -> Workspace:
    return Workspace.open(folder, clock=HybridClock(wall=SimulatedTime(YEAR)))


def living(folders: Iterable[Path]) -> list[Evaluation]:
    """Return the evaluation of each school as it stands."""
    evaluations = []
    for folder in folders:
        workspace = opened(folder)
        evaluations.append(workspace.evaluations.current())
        workspace.close()
    return evaluations


def comments(evaluation: Evaluation) -> set[str]:
    return {f"{judged.statement.id}: {judged.comment}" for judged in evaluation.judged() if judged.comment}
